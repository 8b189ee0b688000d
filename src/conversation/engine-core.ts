import { type Engine, newSession, speechFor } from '../../dialogs/engine';
import { askFor } from '../../dialogs/reply/ask';
import { urgentSay, say } from '../../dialogs/reply/speech';
import { remainingAfter, standingOf } from '../../dialogs/standing';
import { takeTurn } from '../../dialogs/take-turn';
import type { Core } from './core';

/** The dialogue over one engine, for patients of one country; `place` is a code of knowledge/places, or null. */
export const coreOf = (engine: Engine, place: string | null): Core => ({
  knowledgeHash: engine.knowledge.hash,
  newSession: () => newSession(engine, place),
  takeTurn: (session, input) => takeTurn(engine, session, input),
  say: (session, id) => (id === 'failure' ? urgentSay : say)(speechFor(engine, session), id),
  again: (session) => {
    const standing = standingOf(engine, session);
    const { speech, open } = standing;
    return [askFor(speech, open, { answers: session.answers, remaining: remainingAfter(engine, standing) })];
  },
});

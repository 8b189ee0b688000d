import { speechFor, type Engine } from './engine';
import { isSettled, locate, type Located } from './locate';
import { openQuestion, type OpenQuestion } from './open-question';
import type { Speech } from './reply/speech';
import type { Session } from './session';

/** Where a session stands, and what is open there: all derived from its answers. */
export interface Standing {
  readonly session: Session;
  readonly speech: Speech;
  readonly located: Located;
  readonly open: OpenQuestion;
}

export const standingOf = (engine: Engine, session: Session): Standing => {
  const speech = speechFor(engine, session);
  const located = locate({ ...engine, questions: engine.knowledge.questions }, session);
  return { session, speech, located, open: openQuestion(speech, session, located) };
};

/** Roughly how many questions come after the open one, as far as the answers so far can tell. */
export const remainingAfter = (engine: Engine, { session, located }: Standing): number | null => {
  if (located.position.at !== 'question' || session.pending !== null) return null;
  const later = engine.order.slice(engine.order.indexOf(located.position.question) + 1);
  return later.filter((id) => {
    const question = engine.knowledge.questions[id];
    return (
      question !== undefined && !isSettled(question, session.answers[id]) && engine.rules.isNeeded(id, session.answers)
    );
  }).length;
};

import { rememberWithin } from '../knowledge/remember';
import { carriedOver } from './carry-over';
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

/** Advice that was given is not taken back; short of it, what means something else today is put again (ADR 0073). */
const current = (engine: Engine, session: Session): Session =>
  locatedIn(engine, session).position.at === 'advice' ? session : carriedOver(engine, session);

/** The place alone, where what is open there is not asked for. */
export const placeOf = (engine: Engine, stored: Session): Located => locatedIn(engine, current(engine, stored));

/** Where it stands under this knowledge; `stored` may be of an earlier release. */
export const standingOf = (engine: Engine, stored: Session): Standing => {
  const session = current(engine, stored);
  const speech = speechFor(engine, session);
  const located = locatedIn(engine, session);
  return { session, speech, located, open: openQuestion(speech, session, located) };
};

/** The place after one turn is the place before the next. */
const locatedIn = rememberWithin((engine: Engine, session: Session) =>
  locate({ ...engine, questions: engine.knowledge.questions }, session),
);

/** Roughly how many questions come after the open one: of those asked only while it is unclear, about half are. */
export const remainingAfter = (engine: Engine, { session, located }: Standing): number | null => {
  if (located.position.at !== 'question' || session.pending !== null) return null;
  const later = engine.order.slice(engine.order.indexOf(located.position.question) + 1);
  const open = later.filter((id) => {
    const question = engine.knowledge.questions[id];
    if (question === undefined || isSettled(question, session.answers[id])) return false;
    return engine.rules.isNeeded(id, session.answers, session.raised);
  });
  const unclear = open.filter((id) => engine.knowledge.questions[id]?.unlessClear);
  return open.length - Math.floor(unclear.length / 2);
};

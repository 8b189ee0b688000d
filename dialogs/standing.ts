import type { Findings } from '../knowledge/answers';
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

/** Where it stands under this knowledge; `stored` may be of an earlier release. After one turn it is as before the next. */
export const standingOf = rememberWithin((engine: Engine, stored: Session): Standing => {
  const session = current(engine, stored);
  const speech = speechFor(engine, session);
  const located = locatedIn(engine, session);
  return { session, speech, located, open: openQuestion(speech, session, located) };
});

const locatedIn = rememberWithin((engine: Engine, session: Session) =>
  locate({ ...engine, questions: engine.knowledge.questions }, session),
);

/** All that was told; where it is what counts, as that, of which much has been found out already. */
const knownIn = ({ answers, raised }: Session, { answers: counted, raised: counts }: Located): Findings => ({
  answers: isSame(answers, counted) ? counted : answers,
  raised: isSame(raised, counts) ? counts : raised,
});

const isSame = <T extends object>(one: T, other: T): boolean => {
  const keys = Object.keys(one) as (keyof T)[];
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};

/** Roughly how many questions come after the open one: of those asked only while it is unclear, about half are. */
export const remainingAfter = (engine: Engine, { session, located }: Standing): number | null => {
  if (located.position.at !== 'question' || session.pending !== null) return null;
  const { answers, raised } = knownIn(session, located);
  const later = engine.order.slice(engine.order.indexOf(located.position.question) + 1);
  const open = later.filter((id) => {
    const question = engine.knowledge.questions[id];
    if (question === undefined || isSettled(question, session.answers[id])) return false;
    return engine.rules.isNeeded(id, answers, raised);
  });
  const unclear = open.filter((id) => engine.knowledge.questions[id]?.unlessClear);
  return open.length - Math.floor(unclear.length / 2);
};

import type { Engine } from '../../dialogs/engine';
import { type Clear, CLEAR, type Feedback, type Session } from '../../dialogs/session';
import { standingOf, type Standing } from '../../dialogs/standing';
import { assess } from '../../knowledge/assess/assess';
import type { Urgency } from '../../knowledge/model';
import { URGENCIES } from '../../knowledge/scales';
import type { CommonPattern } from './patterns';

/** A conversation as it is kept, and when its last turn was taken: milliseconds since 1970. */
export interface Kept {
  readonly session: Session;
  readonly updated: number;
}

type Counts = Readonly<Record<string, number>>;
type ClearCounts = Readonly<Record<Clear, number>>;

/** How conversations went. Ids of the content and counts, and nothing of any one patient. */
export interface PracticeNumbers {
  readonly conversations: number;
  /** Those whose last turn is so recent that they may go on. */
  readonly underWay: number;
  readonly advised: number;
  readonly declined: number;
  readonly urgencies: Readonly<Record<Urgency, number>>;
  /** The likeliest source that was shown, by condition. */
  readonly sources: Counts;
  /** By question: how many answered it, and how many stopped when it was open. */
  readonly answered: Counts;
  readonly leftAt: Counts;
  /** By question: how many texts were not understood while it was open. */
  readonly unclear: Counts;
  /** What such texts looked like, where enough looked alike: see `PatternTally`. */
  readonly patterns: readonly CommonPattern[];
  /** By urgency: how many said of the advice that it was clear, partly so, or not. */
  readonly clear: Readonly<Record<Urgency, ClearCounts>>;
  /** The same by the likeliest source that was shown, by condition. */
  readonly clearBySource: Readonly<Record<string, ClearCounts>>;
  /** By question: how many said that it was hard to answer. */
  readonly hard: Counts;
}

/** Who has said nothing for so long has left. */
const LEFT_AFTER_MS = 30 * 60_000;

const byUrgency = <T>(value: T): Readonly<Record<Urgency, T>> =>
  Object.fromEntries(URGENCIES.map((urgency) => [urgency, value])) as Record<Urgency, T>;

const NOBODY = Object.fromEntries(CLEAR.map((clear) => [clear, 0])) as ClearCounts;

export const NO_NUMBERS: PracticeNumbers = {
  conversations: 0,
  underWay: 0,
  advised: 0,
  declined: 0,
  urgencies: byUrgency(0),
  sources: {},
  answered: {},
  leftAt: {},
  unclear: {},
  patterns: [],
  clear: byUrgency(NOBODY),
  clearBySource: {},
  hard: {},
};

const plus = (counts: Counts, key: string, by = 1): Counts => ({ ...counts, [key]: (counts[key] ?? 0) + by });

const all = (counts: Counts, more: Counts): Counts =>
  Object.entries(more).reduce((sum, [key, by]) => plus(sum, key, by), counts);

/** What an interview has come to; `source` is undefined where none is likely enough to be shown. */
interface Result {
  readonly urgency: Urgency;
  readonly source: string | undefined;
}

/** What one who has advice said of it. */
function withFeedback(numbers: PracticeNumbers, { urgency, source }: Result, said: Feedback): PracticeNumbers {
  const oneMore = (before: ClearCounts = NOBODY): ClearCounts => ({ ...before, [said.clear]: before[said.clear] + 1 });
  const { clear, clearBySource: bySource, hard } = numbers;
  return {
    ...numbers,
    clear: { ...clear, [urgency]: oneMore(clear[urgency]) },
    clearBySource: source === undefined ? bySource : { ...bySource, [source]: oneMore(bySource[source]) },
    hard: said.hard.reduce((sum, id) => plus(sum, id), hard),
  };
}

/** What the advice said, for one who has it. */
function withAdvice(
  before: PracticeNumbers,
  engine: Engine,
  { located, session: { feedback } }: Standing,
): PracticeNumbers {
  const { urgency, differential } = assess(engine.knowledge, located);
  const source = differential[0]?.condition;
  const numbers = feedback ? withFeedback(before, { urgency, source }, feedback) : before;
  return {
    ...numbers,
    advised: numbers.advised + 1,
    urgencies: { ...numbers.urgencies, [urgency]: numbers.urgencies[urgency] + 1 },
    sources: source === undefined ? numbers.sources : plus(numbers.sources, source),
  };
}

interface Here {
  readonly engine: Engine;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function withEnd(numbers: PracticeNumbers, { engine, now }: Here, { updated, standing }: Ended): PracticeNumbers {
  const { at } = standing.located.position;
  if (at === 'advice') return withAdvice(numbers, engine, standing);
  if (at === 'declined') return { ...numbers, declined: numbers.declined + 1 };
  if (now - updated <= LEFT_AFTER_MS) return { ...numbers, underWay: numbers.underWay + 1 };
  return { ...numbers, leftAt: plus(numbers.leftAt, standing.open.id) };
}

interface Ended extends Pick<Kept, 'updated'> {
  readonly standing: Standing;
}

/** The numbers with one conversation more. Pure. */
export function withConversation(numbers: PracticeNumbers, here: Here, { session, updated }: Kept): PracticeNumbers {
  const standing = standingOf(here.engine, session);
  const answered = [...(session.consent === 'given' ? ['consent'] : []), ...Object.keys(standing.located.answers)];
  const counted = {
    ...numbers,
    conversations: numbers.conversations + 1,
    answered: answered.reduce((sum, id) => plus(sum, id), numbers.answered),
    unclear: all(numbers.unclear, session.unclear ?? {}),
  };
  return withEnd(counted, here, { updated, standing });
}

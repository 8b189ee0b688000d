import { type CheckInAdvice, checkInAdvice } from '../../../dialogs/check-in/advice';
import { standingOf } from '../../../dialogs/standing';
import type { LocalTime } from '../../local-time';
import type { CheckIn } from '../../store/check-in';
import type { Opened } from '../opened';
import { answeredIn } from './due';
import type { CheckInParts } from './parts';
import { outcomeAfter, type Told, toldSince } from './told';

/** An open link, with its check-ins at this moment. */
export interface Standing {
  readonly opened: Opened;
  /** By days. */
  readonly checkIns: readonly CheckIn[];
  /** What was told at them, and beside them, in the order in which it was told. */
  readonly told: readonly Told[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly local: LocalTime;
}

export async function standingAt({ store, now, local }: CheckInParts, opened: Opened): Promise<Standing> {
  const { conversation } = opened;
  const [checkIns, late] = await Promise.all([store.checkIns(conversation), store.lateTold(conversation)]);
  return { opened, checkIns, told: toldSince(answeredIn(checkIns), late), now: now(), local };
}

/** The section that says to do no exercises. */
export const NO_EXERCISES = 'no-exercises';

/** What was told before it; all there is, if it is none of these. */
const before = (told: readonly Told[], one: Told): readonly Told[] => {
  const place = told.indexOf(one);
  return place === -1 ? told : told.slice(0, place);
};

/** What one of them has come to, or would come to if it were the latest, by the rules of the release that runs. */
export function adviceOn({ opened, told }: Standing, one: Told): CheckInAdvice {
  const { engine, session, speech, sheet } = opened;
  const findings = standingOf(engine, session).located;
  const base = { knowledge: engine.knowledge, findings, advised: session.advised ?? null };
  const advice = checkInAdvice(speech, outcomeAfter(base, before(told, one), one));
  // Who was given none is not told to stop them.
  if (sheet.exercises.length > 0) return advice;
  return { ...advice, sections: advice.sections.filter(({ id }) => id !== NO_EXERCISES) };
}

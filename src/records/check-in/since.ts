import type { CheckInAdvice } from '../../../dialogs/check-in/advice';
import { speak } from '../../../dialogs/reply/speech';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { adviceOn, type Standing } from './standing';
import type { Told } from './told';

const NO_EXERCISES = 'no-exercises';

/** What counts more by now than the advice of a programme: the same words on its page, on paper and in the calendar. */
export interface Since {
  readonly urgency: CheckInAdvice['urgency'];
  /** How soon to see whom: “Call 999 now”. */
  readonly action: string;
  /** The same as a sentence, with why it stands there. */
  readonly heading: string;
  /** That the exercises are not to be done; none where they go on. */
  readonly stop: readonly string[];
}

function sinceAt(standing: Standing, told: Told): Since | null {
  const { speech, sheet } = standing.opened;
  const { heading: action, urgency, sections } = adviceOn(standing, told);
  const stop = sheet.exercises.length === 0 ? [] : sections.filter(({ id }) => id === NO_EXERCISES);
  if (stop.length === 0 && isAtLeast(sheet.urgency, urgency)) return null;
  const heading = speak(speech, 'check-in.since', { action });
  return { urgency, action, heading, stop: stop.flatMap(({ lines }) => lines) };
}

/** Null where nothing was told, or nothing that stops the exercises or is more urgent than their advice. */
export function sinceOf(standing: Standing): Since | null {
  const last = standing.told.at(-1);
  return last === undefined ? null : sinceAt(standing, last);
}

/** Was there something like it before, which does not stand any more? */
export const stoodBefore = (standing: Standing): boolean =>
  standing.told.some((one) => sinceAt(standing, one) !== null);

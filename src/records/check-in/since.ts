import type { CheckInAdvice } from '../../../dialogs/check-in/advice';
import { speak } from '../../../dialogs/reply/speech';
import { dayWords } from '../../../dialogs/reply/version';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { adviceOn, NO_EXERCISES, type Standing } from './standing';
import type { Told } from './told';

/** What counts more by now than the advice of a programme: the same words on its page, on paper and in the calendar. */
export interface Since {
  readonly urgency: CheckInAdvice['urgency'];
  /** How soon to see whom: “Call 999 now”. */
  readonly action: string;
  /** The same as a sentence, with why it stands there. */
  readonly heading: string;
  /** That the exercises are not to be done; none where they go on. */
  readonly stop: readonly string[];
  /** That the advice below it is of another day, and does not count now. */
  readonly overtaken: { readonly heading: string; readonly what: string };
}

function sinceAt(standing: Standing, told: Told): Since | null {
  const { speech, sheet, day } = standing.opened;
  const { heading: action, urgency, sections } = adviceOn(standing, told);
  const stop = sections.filter(({ id }) => id === NO_EXERCISES);
  if (stop.length === 0 && isAtLeast(sheet.urgency, urgency)) return null;
  const heading = speak(speech, 'check-in.since', { action });
  const overtaken = {
    heading: speak(speech, 'new-sign.overtaken', { date: dayWords(speech, day), action: sheet.heading }),
    what: speak(speech, 'new-sign.overtaken-what'),
  };
  return { urgency, action, heading, stop: stop.flatMap(({ lines }) => lines), overtaken };
}

/** Null where nothing was told, or nothing that stops the exercises or is more urgent than their advice. */
export function sinceOf(standing: Standing): Since | null {
  const last = standing.told.at(-1);
  return last === undefined ? null : sinceAt(standing, last);
}

/** Was there something like it before, which does not stand any more? */
export const stoodBefore = (standing: Standing): boolean =>
  standing.told.some((one) => sinceAt(standing, one) !== null);

import type { Urgency } from '../../knowledge/model';
import type { Advice } from './reply';
import { speak, type Speech } from './speech';

type CheckBack = NonNullable<Advice['checkBack']>;

/** The same times as in the words of each urgency, counted from the day of the advice. What is for today has none. */
const DAYS: Readonly<Partial<Record<Urgency, Omit<CheckBack, 'words'>>>> = {
  soon: { inDays: 3, workingDays: true },
  routine: { inDays: 14, workingDays: false },
  'self-care': { inDays: 14, workingDays: false },
};

/** When to look back. The day is put in by a client with a clock: here there is none. */
export const checkBackOf = (speech: Speech, urgency: Urgency): Pick<Advice, 'checkBack'> => {
  const days = DAYS[urgency];
  if (days === undefined) return {};
  return { checkBack: { ...days, words: speak(speech, `check-back.${urgency}`, { date: '{date}' }) } };
};

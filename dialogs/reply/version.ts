import { overallReview } from '../../knowledge/drafts';
import type { Advice } from './reply';
import { speak, type Speech } from './speech';

/** As much of the hash as somebody reads out over the phone. */
const SHORT = 8;

/** “20 November 2026” of 2026-11-20. */
export const dayWords = (speech: Speech, date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return speak(speech, 'date.day', { day: String(Number(day)), month: speak(speech, `month.${month}`), year });
};

/** Which knowledge the advice rests on, and whether a clinician has signed that off. */
export const versionOf = (speech: Speech): NonNullable<Advice['version']> => {
  const { hash } = speech.knowledge;
  const { status, lastReviewed, reviewDue } = overallReview(speech.knowledge);
  const words = speak(speech, status === 'draft' ? 'version.draft' : 'version.approved', {
    content: hash.slice(0, SHORT),
    reviewed: dayWords(speech, lastReviewed),
    due: dayWords(speech, reviewDue),
  });
  return { knowledge: hash, words };
};

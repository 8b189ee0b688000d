import type { SourceNote } from './reply';
import { speak, type Speech } from './speech';

/** More than these are not read; all of them stand beside their lines in the advice. */
const MOST = 5;

/** “Heel pain, NHS (2023), https://…”: as much as a patient needs to find it. */
const noteWords = ({ title, publisher, year, address }: SourceNote): string =>
  [
    `${[title, ...(publisher === undefined ? [] : [publisher])].join(', ')}${year === undefined ? '' : ` (${String(year)})`}`,
    ...(address.startsWith('http') ? [address] : []),
  ].join(', ');

/** What something rests on, in one text, and that nobody has signed it off. */
export const sourceWords = (speech: Speech, notes: readonly SourceNote[]): string => {
  const more = notes.length - MOST;
  return [
    speak(speech, 'sources', { sources: notes.slice(0, MOST).map(noteWords).join('; ') }),
    ...(more > 0 ? [speak(speech, 'sources-more', { count: String(more) })] : []),
    speak(speech, 'notice.draft'),
  ].join(' ');
};

import { seenText } from './seen-text';

/** Text as a value of a calendar file: whatever it holds, it stays text. */
export const calendarText = (text: string): string =>
  seenText(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');

/** Octets in a line, without its end. */
const MOST_OCTETS = 75;

const octets = (text: string): number => Buffer.byteLength(text);

/** A line in pieces of at most 75 octets, each but the first after a blank; no letter is cut in two. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of line) {
    if (octets(piece) + octets(letter) > MOST_OCTETS) {
      pieces.push(piece);
      piece = ' ';
    }
    piece += letter;
  }
  return [...pieces, piece].join('\r\n');
}

/** Marks that turn the direction of what follows: a name must not reorder the words around it. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Control characters but tab and line feed. RFC 5545 has no place for them. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;

/** Text as a value of a calendar file: whatever it holds, it stays text. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(DIRECTION, '')
    .replace(CONTROL, '')
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

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain words for Slack’s mrkdwn: nothing in them can mention anybody or be a link. */
export const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

const forPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const dialled = (number: string): string => `<tel:${number.replace(/[^\d+]/g, '')}|${escaped(number)}>`;

/** Words with the numbers that can be dialled, and the web addresses, as links; everything else as it is. */
export function mrkdwn(text: string, dial: readonly string[] = []): string {
  const numbers = dial.toSorted((one, other) => other.length - one.length).map(forPattern);
  const link = new RegExp(
    [...numbers.map((one) => `(?<![\\d+])${one}(?!\\d)`), 'https?://[^\\s<>|]+[\\w/]'].join('|'),
    'g',
  );
  let done = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(link)) {
    const address = /^https?:/.test(found);
    done += escaped(text.slice(from, index)) + (address ? `<${escaped(found)}>` : dialled(found));
    from = index + found.length;
  }
  return done + escaped(text.slice(from));
}

/** At most so many characters, with … where something was cut off. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

/** The same text in parts of at most so many characters, cut at paragraphs, else at lines, else where it must be. */
export function parts(text: string, most: number): string[] {
  if (text.length <= most) return text === '' ? [] : [text];
  const head = text.slice(0, most);
  const cuts = ['\n\n', '\n', ' '].map((mark) => head.lastIndexOf(mark));
  const cut = cuts.find((place) => place > most / 4) ?? most;
  return [text.slice(0, cut).trimEnd(), ...parts(text.slice(cut).trimStart(), most)];
}

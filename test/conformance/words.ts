/** The lines of a text without what only sets them out: bullets, ticks, numbers, space. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-•✓]|\d+(?:–\d+)?\.)\s+/, '').trim())
    .filter((line) => line !== '');

/** The same in one line. */
export const flat = (text: string): string => linesOf(text).join(' ').replace(/\s+/g, ' ');

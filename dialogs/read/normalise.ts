/** The longest text that is read; channels refuse longer ones before. */
export const LONGEST_TEXT = 2000;

const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff|\ufe0e|\ufe0f/g;
const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u02bc\u2032`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
// Control characters other than the line break, which ends a sentence.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** “7 / 10” */
const OUT_OF_TEN = /(?<=\d) ?\/ ?10(?!\d)/g;

/** One form for what looks alike. The spans of a reading count in this text. */
export function normalise(text: string): string {
  const folded = cut(text.replace(/\r\n?/g, '\n'))
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(CONTROLS, ' ')
    .replace(OUT_OF_TEN, '/10');
  return cut(folded.trim()).trimEnd();
}

/** Never between the two halves of one character. */
function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const last = text.charCodeAt(LONGEST_TEXT - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}

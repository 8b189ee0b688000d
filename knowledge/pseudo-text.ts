/** Every letter that has a look-alike: each takes away its accent like any other, so that what is written stays readable. */
const LETTERS = 'acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ';
const ACCENTED = 'áçďéğĥíĵķĺñöŕšťüŵýžÁÇĎÉĞĤÍĴĶĹÑÖŔŠŤÜŴÝŽ';
const accents = new Map(LETTERS.split('').map((letter, place) => [letter, ACCENTED.charAt(place)]));

/** A translation may be this much longer. */
const LONGER = 0.4;
/** Letters that are read from right to left and mean nothing, in words short enough to be wrapped. */
const FILLER = 'אבג דהוז חטי כלמנ סעפ צקרש ת ';

const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';

/** `{placeholders}` are filled in later, and stay as they are. */
const PLACEHOLDER = /(\{[a-z-]+\})/;

/** Accented, and nothing else: for a word that is looked for inside other texts. */
export function accented(text: string): string {
  const plain = (part: string): string => part.replace(/[a-z]/gi, (letter) => accents.get(letter) ?? letter);
  return text
    .split(PLACEHOLDER)
    .map((part) => (PLACEHOLDER.test(part) ? part : plain(part)))
    .join('');
}

/** Accented, longer, and between brackets that show where a text begins and ends. */
export function pseudoText(text: string): string {
  const wanted = Math.max(1, Math.ceil(text.length * LONGER));
  const filler = FILLER.repeat(Math.ceil(wanted / FILLER.length))
    .slice(0, wanted)
    .trim();
  return `⟦${accented(text)} ${RIGHT_TO_LEFT}${filler}${END}⟧`;
}

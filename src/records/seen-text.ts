import { escapeXml } from '../atlas/escape-xml';

/** Marks that turn the direction of what follows: a name must not reorder the words around it. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Control characters but tab and line feed. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;

/** Half of a letter, and two that are none: no UTF-8 and no XML can hold them. */
const NO_LETTER = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** Text without what nobody sees, for a format that has no place for it. */
export const seenText = (text: string): string =>
  text.replace(DIRECTION, '').replace(CONTROL, '').replace(NO_LETTER, '');

/** Text that is to stand in a page as it is, also between quotation marks. */
export const htmlText = (text: string): string => escapeXml(seenText(text));

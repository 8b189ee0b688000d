import { element } from './dom';

/** Characters that mean something in a pattern. */
const SIGN = /[$()*+.?[\\\]^{|}/]/g;

/** A pattern for any of these texts. */
export const anyOf = (texts: readonly string[]): string => texts.map((text) => text.replace(SIGN, '\\$&')).join('|');

export const address = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`;

/** The text with the numbers to dial in it as links. “Call 111 on 111” holds one: the last of its sentence. */
export function withPhone(text: string, dial: readonly string[] = []): readonly (Node | string)[] {
  if (dial.length === 0) return [text];
  const number = RegExp(`(^|[^\\d+])(${anyOf(dial)})(?!\\d)(?![^.!?\\n]*\\D\\2(?!\\d))`, 'g');
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { 1: before = '', 2: found = '', index } of text.matchAll(number)) {
    parts.push(text.slice(from, index) + before, element('a', { href: address(found) }, found));
    from = index + before.length + found.length;
  }
  return [...parts, text.slice(from)];
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** One element. Text is only ever set as text, so no message can become markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Each part of the widget counts for itself, and all stand in one tree. */
const PART = Math.random().toString(36).slice(2, 8);
let made = 0;

/** An id that is free in this page, for labels and descriptions. */
export function freshId(): string {
  made += 1;
  return `sf-${PART}-${made}`;
}

export function spoken(text: string): HTMLElement {
  return element('span', { class: 'spoken' }, text);
}

const PHONE = /\b(?:call|phone:?) (?:[a-z\d ]{1,30} on )?(\d[\d ]*\d)/gi;

/** The first number to dial in it, with its words as they stand on a button: “Call 999”. */
export function phoneIn(text: string): { readonly label: string; readonly number: string } | undefined {
  const [found] = text.matchAll(PHONE);
  if (found === undefined) return undefined;
  const [phrase, number = ''] = found;
  return { label: phrase.charAt(0).toUpperCase() + phrase.slice(1), number: number.replace(/ /g, '') };
}

/** The text, with “Call 999”, “call NHS 111 on 111” and “Phone: 01234 567890” as links that a phone can dial. */
export function withPhone(text: string): readonly (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { 0: phrase, 1: number = '', index } of text.matchAll(PHONE)) {
    parts.push(text.slice(from, index), element('a', { href: `tel:${number.replace(/ /g, '')}` }, phrase));
    from = index + phrase.length;
  }
  return [...parts, text.slice(from)];
}

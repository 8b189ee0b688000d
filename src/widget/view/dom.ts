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

let made = 0;

/** An id that is free in this page, for labels and descriptions. */
export function freshId(): string {
  made += 1;
  return `sf-${made}`;
}

export function spoken(text: string): HTMLElement {
  return element('span', { class: 'spoken' }, text);
}

/** The text, with “Call 999” as a link that a phone can dial. */
export function withPhone(text: string): readonly (Node | string)[] {
  const found = /\bcall (\d[\d ]*\d)\b/i.exec(text);
  if (found === null) return [text];
  const [phrase, number = ''] = found;
  const link = element('a', { href: `tel:${number.replace(/ /g, '')}` }, phrase);
  return [text.slice(0, found.index), link, text.slice(found.index + phrase.length)];
}

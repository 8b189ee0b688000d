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

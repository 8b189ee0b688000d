import { element, freshId } from '../view/dom';

/** A card under its heading, that can be given the focus. None is read out as a whole, but for emergencies. */
export function card(kind: string, heading: HTMLElement, ...children: readonly HTMLElement[]): HTMLElement {
  heading.id = freshId();
  return element('section', { class: `card ${kind}`, 'aria-labelledby': heading.id, tabindex: '-1' }, ...children);
}

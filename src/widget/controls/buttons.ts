import type { Ask, Choice } from '../../../dialogs/reply/reply';
import { element, spoken } from '../view/dom';
import { icon } from '../view/icon';
import { word } from '../words';

/** Labels up to this long stand side by side, such as Yes and No. */
const SHORT = 13;

export function markAsBefore(button: HTMLElement): void {
  const before = ` (${word('widget.before')})`;
  const name = button.getAttribute('aria-label');
  button.classList.add('marked');
  if (name === null) button.append(spoken(before));
  else button.setAttribute('aria-label', name + before);
}

/** One option of several: a press is the answer. */
export function buttons(ask: Ask, choose: (chosen: readonly Choice[]) => void): HTMLElement {
  const short = ask.options.every(({ label }) => label.length <= SHORT);
  const all = ask.options.map((option) => {
    const button = element('button', { type: 'button', class: 'option', 'data-option': option.id }, option.label);
    button.addEventListener('click', () => choose([option]));
    if (ask.preselected.includes(option.id)) {
      markAsBefore(button);
      button.append(icon('tick'));
    }
    return button;
  });
  return element('div', { class: short ? 'options short' : 'options' }, ...all);
}

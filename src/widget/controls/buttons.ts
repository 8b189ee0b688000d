import type { Ask, Choice } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';

/** Labels up to this long stand side by side, such as Yes and No. */
const SHORT = 14;
/** As many numbers as this are a scale: rows of six, each still wide enough for a finger. */
const SCALE = 6;

function layout({ options }: Ask): string {
  const lengths = options.map(({ label }) => label.length);
  const longest = Math.max(...lengths);
  if (longest <= 2 && lengths.length >= SCALE) return 'options short scale';
  return longest <= SHORT ? 'options short' : 'options';
}

/** One option of several: a press is the answer. */
export function buttons(ask: Ask, choose: (chosen: readonly Choice[]) => void): HTMLElement {
  const all = ask.options.map((option) => {
    const mark = ask.preselected.includes(option.id) ? ' marked' : '';
    const button = element(
      'button',
      { type: 'button', class: `option${mark}`, 'data-option': option.id },
      option.label,
    );
    button.addEventListener('click', () => choose([option]));
    return button;
  });
  return element('div', { class: layout(ask) }, ...all);
}

import type { Ask, Choice } from '../../../dialogs/reply/reply';
import { element, freshId } from '../view/dom';
import { word } from '../words';

interface Box {
  readonly option: Choice;
  readonly input: HTMLInputElement;
}

function untickOthers(ticked: Box, boxes: readonly Box[]): void {
  if (!ticked.input.checked) return;
  for (const other of boxes) {
    const clash = other.option.exclusive === true || ticked.option.exclusive === true;
    if (other !== ticked && clash) other.input.checked = false;
  }
}

function row({ option, input }: Box): HTMLElement {
  return element('label', { class: 'option', 'data-option': option.id }, input, element('span', {}, option.label));
}

/** Any number of options, then Continue. */
export function checkboxes({ options, preselected }: Ask, choose: (chosen: readonly Choice[]) => void): HTMLElement {
  const boxes = options.map((option): Box => {
    const input = element('input', { type: 'checkbox', id: freshId(), checked: preselected.includes(option.id) });
    return { option, input };
  });
  const error = element('p', { class: 'error', role: 'alert' });
  for (const box of boxes) {
    box.input.addEventListener('change', () => {
      error.textContent = '';
      untickOthers(box, boxes);
    });
  }
  const goOn = element('button', { type: 'button', class: 'solid continue' }, word('widget.continue'));
  goOn.addEventListener('click', () => {
    const chosen = boxes.filter(({ input }) => input.checked).map(({ option }) => option);
    if (chosen.length > 0) choose(chosen);
    else error.textContent = word('widget.tick-one');
  });
  return element('div', {}, element('div', { class: 'options' }, ...boxes.map(row)), error, goOn);
}

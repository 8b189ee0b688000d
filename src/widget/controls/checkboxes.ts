import type { Ask, Choice } from '../../../dialogs/reply/reply';
import { FootMap, type Beside } from '../foot-map/foot-map';
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

/** Told of the options ticked, and of an answer given beside them. */
type Done = (chosen: readonly Choice[], beside?: Beside) => void;

/** Any number of options, then Continue; before the places of the foot stands a foot to tap. */
export function checkboxes({ options, preselected, map, side }: Ask, choose: Done): HTMLElement {
  const boxes = options.map((option): Box => {
    const input = element('input', { type: 'checkbox', id: freshId(), checked: preselected.includes(option.id) });
    return { option, input };
  });
  const error = element('p', { class: 'error', role: 'alert' });
  let ticked = boxes.filter(({ input }) => input.checked);
  for (const box of boxes) {
    box.input.addEventListener('change', () => {
      error.textContent = '';
      untickOthers(box, boxes);
      // In the order in which they were ticked: of the places the main one comes first.
      ticked = [...ticked.filter((one) => one !== box), box].filter(({ input }) => input.checked);
    });
  }
  const list = element('div', { class: 'options' }, ...boxes.map(row));
  const footMap = map === 'foot' ? new FootMap(boxes, list, side) : undefined;
  const goOn = element('button', { type: 'button', class: 'solid continue' }, word('widget.continue'));
  goOn.addEventListener('click', () => {
    const chosen = ticked.map(({ option }) => option);
    if (chosen.length > 0) choose(chosen, footMap?.beside);
    else error.textContent = word('widget.tick-one');
  });
  return element('div', {}, footMap?.element ?? list, error, goOn);
}

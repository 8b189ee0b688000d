import type { Ask, Choice } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { word } from '../words';
import { buttons, markAsBefore } from './buttons';

type Scale = NonNullable<Ask['scale']>;

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** How far a key moves the focus along the row; undefined for keys that do not. */
function stepOf(key: string, row: HTMLElement): number | undefined {
  const onwards = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: onwards,
    ArrowLeft: -onwards,
    ArrowDown: 1,
    ArrowUp: -1,
  };
  return steps[key];
}

function moveByArrows(row: HTMLElement): void {
  row.addEventListener('keydown', (event) => {
    const all = [...row.querySelectorAll('button')];
    const step = stepOf(event.key, row);
    const from = all.findIndex((button) => button === event.target);
    if (step === undefined || from < 0) return;
    event.preventDefault();
    all[from + step]?.focus();
  });
}

/** “0 out of 10, no pain”: who hears the ends must know what they mean, as whoever sees them does. */
function spokenName(number: number, { least, most }: Scale): string {
  const name = word('widget.out-of-ten', { number });
  if (number === 0) return `${name}, ${least}`;
  return number === 10 ? `${name}, ${most}` : name;
}

function numbers(ask: Ask, scale: Scale, choose: (chosen: readonly Choice[]) => void): readonly HTMLElement[] {
  return NUMBERS.flatMap((number) => {
    const band = scale.bands.find(({ upTo }) => number <= upTo);
    if (band === undefined) return [];
    const label = word('widget.out-of-ten', { number });
    const attributes = { type: 'button', class: 'option', 'data-option': band.option, 'data-number': `${number}` };
    const button = element('button', { ...attributes, 'aria-label': spokenName(number, scale) }, `${number}`);
    button.addEventListener('click', () => choose([{ id: band.option, label }]));
    if (ask.preselected.includes(band.option)) markAsBefore(button);
    return [button];
  });
}

/** From 0 to 10, each number for the option of its band; options that no number stands for are buttons below. */
export function scaleButtons(ask: Ask, scale: Scale, choose: (chosen: readonly Choice[]) => void): HTMLElement {
  const row = element('div', { class: 'numbers' }, ...numbers(ask, scale, choose));
  moveByArrows(row);
  const least = element('p', { class: 'end' }, `0: ${scale.least}`);
  const most = element('p', { class: 'end' }, `10: ${scale.most}`);
  const rest = ask.options.filter(({ id }) => !scale.bands.some(({ option }) => option === id));
  const others = rest.length === 0 ? [] : [buttons({ ...ask, options: rest }, choose)];
  return element('div', { class: 'scale' }, least, row, most, ...others);
}

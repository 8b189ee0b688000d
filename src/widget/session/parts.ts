import type { Advice, ExerciseCard, Section } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { withPhone } from '../view/phone';
import { word } from '../words';
import type { Control } from './controls';
import type { Pressed } from './machine';

/** What is gone through: the advice that it belongs to, and its exercises in order. */
export interface Guided {
  readonly advice: Advice;
  readonly exercises: readonly ExerciseCard[];
}

/** Guided what was pressed, and the pain from 0 to 10 where that was asked. */
export type Send = (type: Pressed, pain?: number) => void;

/** What the pages have in common. */
export interface Around {
  readonly told: Guided;
  readonly send: Send;
  /** Closes the session, to be opened again where it was. */
  readonly close: () => void;
  /** The same, and goes to where one can say what is new. */
  readonly tell: () => void;
}

/** One page of the session. The focus goes to its heading. */
export interface Page {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
}

export const headingOf = (text: string): HTMLElement => element('h2', { tabindex: '-1' }, text);

/** Some sections of a card under their own titles, in this order; what is not there is left out. */
export function sections(
  { sections: all, dial }: Pick<Advice | ExerciseCard, 'sections' | 'dial'>,
  ...ids: readonly string[]
): readonly HTMLElement[] {
  return ids.flatMap((id) => all.filter((one) => one.id === id)).map((one) => sectionOf(one, dial));
}

function sectionOf({ id, title, lines }: Section, dial: Advice['dial'] = []): HTMLElement {
  const inside = lines.map((line) => withPhone(line, dial));
  const body =
    inside.length === 1
      ? inside.map((line) => element('p', {}, ...line))
      : [element('ul', {}, ...inside.map((line) => element('li', {}, ...line)))];
  return element('section', { class: 'section', 'data-section': id }, element('h3', {}, title), ...body);
}

/** The exercise’s own easier way, under what it is for. */
export function easier(card: ExerciseCard | undefined, title: string): readonly HTMLElement[] {
  const found = card?.sections.find(({ id }) => id === 'easier');
  return found === undefined ? [] : [sectionOf({ ...found, title })];
}

/** What to do if it is urgent: what the advice says to watch for, first the lines with a number to call. */
export function urgentSections({ advice }: Guided): readonly HTMLElement[] {
  const { dial = [] } = advice;
  const calls = (line: string): boolean => dial.some((number) => line.includes(number));
  const all = advice.sections.map((one) => ({
    ...one,
    lines: [...one.lines.filter(calls), ...one.lines.filter((line) => !calls(line))],
  }));
  const found = sections({ sections: all, dial }, 'safety-net', 'stop-and-ask');
  const [net] = found;
  return net?.dataset['section'] === 'safety-net'
    ? found
    : [element('p', { class: 'urgent' }, word('widget.session.urgent')), ...found];
}

export function pressable(label: string, kind: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: kind }, label);
  button.addEventListener('click', press);
  return button;
}

/** What is pressed to go on, at the foot of a page; the first is the likeliest. */
export function foot(send: Send, ...controls: readonly Control[]): HTMLElement {
  const buttons = controls.map(({ label, type, kind }, place) =>
    pressable(label, kind ?? (place === 0 ? 'solid' : 'other'), () => send(type)),
  );
  return element('div', { class: 'foot' }, ...buttons);
}

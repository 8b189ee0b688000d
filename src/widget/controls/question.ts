import type { Ask, Choice, Explained } from '../../../dialogs/reply/reply';
import type { Beside } from '../foot-map/foot-map';
import { HardWords } from '../result/hard-words';
import { element, freshId } from '../view/dom';
import { paragraphs } from '../view/paragraphs';
import { word } from '../words';
import { buttons } from './buttons';
import { checkboxes } from './checkboxes';
import { scaleButtons } from './scale';

/** Told of the options chosen, or of the one command pressed, and of an answer given beside them. */
export type Choose = (ask: Ask, chosen: readonly Choice[], beside?: Beside) => void;

/** The one place that decides how the options of a question are shown. */
function optionsFor(ask: Ask, choose: Choose): readonly HTMLElement[] {
  if (ask.options.length === 0) return [];
  if (ask.scale !== undefined) return [scaleButtons(ask, ask.scale, (chosen) => choose(ask, chosen))];
  const done = (chosen: readonly Choice[], beside?: Beside): void => choose(ask, chosen, beside);
  return [ask.several ? checkboxes(ask, done) : buttons(ask, done)];
}

function commandsFor(ask: Ask, press: (command: Choice) => void): readonly HTMLElement[] {
  if (ask.commands.length === 0) return [];
  const all = ask.commands.map((command) => {
    const button = element('button', { type: 'button', class: 'command', 'data-command': command.id }, command.label);
    button.addEventListener('click', () => press(command));
    return button;
  });
  return [element('div', { class: 'commands', role: 'group', 'aria-label': word('widget.other-things') }, ...all)];
}

/** So soon after the question came up, a tap was meant for what was there before. */
const TOO_SOON_MS = 400;

/** The second press of a double press must not answer the question that has just come up under the finger. */
function refuseStrayPresses(card: HTMLElement): void {
  const shownAt = performance.now();
  const refuse = (event: PointerEvent): void => {
    const tooSoon = event.pointerType === 'touch' && performance.now() - shownAt < TOO_SOON_MS;
    if (event.detail < 2 && !tooSoon) return;
    event.preventDefault();
    event.stopPropagation();
  };
  card.addEventListener('click', refuse, { capture: true });
}

/** “Some words first. And then the question?”: the question stands out, what leads to it does not, in any script. */
function legendText(prompt: string, hard: HardWords): readonly (Node | string)[] {
  const [, lead, question] = /^(.+[.!])\s+([^.!?]+[?؟？][^.!]*)$/s.exec(prompt) ?? [];
  if (lead === undefined || question === undefined) return hard.in(prompt);
  return [element('span', { class: 'lead' }, ...hard.in(lead), ' '), ...hard.in(question)];
}

/** A word on a button cannot be tapped by itself: what such words mean is told below them. */
function meanings(words: readonly Explained[]): readonly HTMLElement[] {
  if (words.length === 0) return [];
  const all = words.map((one) => element('p', {}, element('b', {}, one.word), `: ${one.meaning}`));
  return [element('details', { class: 'meanings' }, element('summary', {}, word('widget.meanings')), ...all)];
}

/** The one open question, with all that can be pressed. Once answered it is gone, so no press can come twice. */
export class Question {
  readonly element: HTMLElement;
  private readonly group: HTMLFieldSetElement;
  private readonly legendId = freshId();

  constructor(
    readonly ask: Ask,
    choose: Choose,
    announce: (text: string) => void,
  ) {
    const known = ask.several ? word('widget.ticked') : word('widget.marked');
    const hints = [ask.help ?? '', ask.preselected.length > 0 ? known : ''].filter((hint) => hint !== '');
    const notes = element('div', { class: 'notes' });
    const hard = new HardWords(ask, announce, notes);
    const legend = element('legend', { id: this.legendId }, ...legendText(ask.prompt, hard));
    const help = element('div', { class: 'help', id: freshId() }, ...hints.flatMap((hint) => paragraphs(hint, hard)));
    this.group = element('fieldset', { tabindex: '-1', 'aria-describedby': hints.length > 0 ? help.id : undefined });
    this.group.append(legend, notes, ...(hints.length > 0 ? [help] : []), ...optionsFor(ask, choose));
    this.group.append(...meanings(hard.rest));
    const commands = commandsFor(ask, (command) => choose(ask, [command]));
    this.element = element(
      'div',
      { class: 'question card', 'data-question': ask.question, 'data-item': ask.item },
      this.group,
      ...commands,
    );
    refuseStrayPresses(this.element);
  }

  /** Moves focus here; what was said just before is read out first, as one sentence with the question. */
  focus(before: readonly HTMLElement[]): void {
    const ids = before.map((item) => ((item.querySelector('.text') ?? item).id = freshId()));
    if (ids.length > 0) this.group.setAttribute('aria-labelledby', [...ids, this.legendId].join(' '));
    this.group.focus({ preventScroll: true });
    this.group.addEventListener('blur', () => this.group.removeAttribute('aria-labelledby'), { once: true });
  }

  /** The question as it is read out where focus does not move. */
  get spoken(): string {
    const { prompt, options } = this.ask;
    const labels = options.map(({ label }) => label).join('; ');
    return labels === '' ? prompt : `${prompt}\n${word('widget.choices')} ${labels}`;
  }
}

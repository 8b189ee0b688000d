import type { ExerciseCard } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { word } from '../words';
import { controlsFor, type Control } from './controls';
import { clockWords, countWords, setWords } from './labels';
import type { State } from './machine';
import { easier, headingOf, pressable, sections, type Page, type Send } from './parts';

/** One exercise: picture and steps, and below them what is counted. */
export class ExercisePage implements Page {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  /** Which set; the focus comes here with each new one. */
  readonly set = element('h3', { tabindex: '-1' });
  private readonly count = element('p', { class: 'count' });
  private readonly clock = element('p', { class: 'clock', role: 'timer' });
  private readonly easier: HTMLElement;
  private readonly main: HTMLButtonElement;
  private readonly second: HTMLButtonElement;
  private controls: { readonly main?: Control; readonly second?: Control } = {};

  constructor(
    private readonly card: ExerciseCard,
    private readonly isLast: boolean,
    private readonly send: Send,
  ) {
    this.heading = headingOf(card.name);
    this.main = pressable('', 'solid', () => this.press(this.controls.main));
    this.second = pressable('', 'other', () => this.press(this.controls.second));
    this.easier = element('div', { class: 'eased' }, ...easier(card, word('widget.session.easier-now')));
    this.element = element('div', { class: 'page doing' });
    this.element.append(this.heading, this.how(), this.counter());
  }

  /** Beside the steps; the exercise can be done without it. */
  setPicture(picture: HTMLElement | undefined): void {
    if (picture !== undefined) this.heading.after(picture);
  }

  update(state: State): void {
    const { card, isLast } = this;
    this.controls = controlsFor(state, card, isLast);
    const set = setWords(state, card);
    this.set.textContent = state.at === 'resting' ? word('widget.session.rest', { set }) : set;
    this.count.textContent = countWords(state, card);
    this.clock.textContent = clockWords(state, card);
    this.easier.hidden = !state.eased;
    this.main.textContent = this.controls.main?.label ?? '';
    this.second.textContent = this.controls.second?.label ?? '';
    this.second.hidden = this.controls.second === undefined;
  }

  private press(control: Control | undefined): void {
    if (control !== undefined) this.send(control.type);
  }

  private how(): HTMLElement {
    const { card } = this;
    const steps = card.steps.map((step) => element('li', {}, step));
    const dosage = element('p', { class: 'dosage' }, element('strong', {}, `${word('widget.dosage')}: `), card.dosage);
    return element(
      'div',
      { class: 'how' },
      this.easier,
      element('ol', {}, ...steps),
      dosage,
      ...sections(card, 'feel', 'cautions', 'stop', 'equipment'),
    );
  }

  private counter(): HTMLElement {
    const skip = pressable(word('widget.session.skip'), 'other', () => this.send('SKIPPED'));
    const hurt = pressable(word('widget.session.hurt'), 'other hurt', () => this.send('HURT'));
    return element(
      'div',
      { class: 'foot' },
      element('div', { class: 'counter' }, this.set, this.count, this.clock),
      this.main,
      this.second,
      skip,
      hurt,
    );
  }
}

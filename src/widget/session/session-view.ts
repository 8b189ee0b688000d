import { Announcer } from '../announcer';
import { element, freshId } from '../view/dom';
import { icon } from '../view/icon';
import { word } from '../words';
import { keepAwake } from './awake';
import { ExercisePage } from './exercise-page';
import { markWords } from './labels';
import { AT_START, markBetween, next, type Happened, type State } from './machine';
import { alarmPage, hurtPage, judgedPage, overPage, startPage, stoppedPage } from './pages';
import { pressable, type Around, type Page, type Guided } from './parts';
import type { Place } from './place';
import { Signals } from './signals';
import { Standing, type Stop } from './standing';

const TICK_MS = 200;

/** What the session needs of the page around it. */
export interface Outside {
  /** In the language and the direction of the chat. */
  readonly lang: string;
  readonly dir: string;
  /** The picture of each exercise, by its place; undefined where there is none. */
  readonly pictures: readonly (HTMLElement | undefined)[];
  readonly tell: () => void;
  /** The address of the private page, where it is asked whether to go on. */
  readonly programme: () => string | undefined;
  /** Where one was before a reload. */
  readonly place: Place;
  /** Milliseconds, of a clock that never goes back. */
  readonly now: () => number;
}

/** The guided session: all of it is here once it is opened, so that it goes on where nothing can be fetched. */
export class SessionView {
  readonly element: HTMLDialogElement;
  private state: State;
  private page: Page | undefined;
  private shown = '';
  private readonly which = element('p', { class: 'which', id: freshId() });
  private readonly body = element('div', { class: 'body' });
  private readonly announcer = new Announcer();
  private readonly signals = new Signals();
  private readonly around: Around;
  private ticking: ReturnType<typeof setInterval> | undefined;
  private readonly standing: Standing;
  /** What was told since the advice; nothing is gone on with while it stands. */
  private stop: Stop | null = null;
  private letSleep: (() => void) | undefined;

  constructor(
    private readonly told: Guided,
    private readonly outside: Outside,
  ) {
    this.state = outside.place.recall() ?? AT_START;
    this.standing = new Standing(outside.programme, (stop) => this.hear(stop));
    this.around = {
      told,
      send: (type, pain) => this.happen({ type, at: outside.now(), ...(pain !== undefined && { pain }) }),
      close: () => this.element.close(),
      tell: () => {
        this.element.close();
        outside.tell();
      },
    };
    const bar = element('div', { class: 'top' }, this.which, this.soundButton(), this.closeButton());
    const { lang, dir } = outside;
    this.element = element('dialog', { class: 'session', 'aria-label': word('widget.session.name'), lang, dir });
    this.element.append(bar, this.body, this.announcer.element);
    this.element.addEventListener('close', () => this.closed());
    // The chat below, and the page around it, close at the same key.
    this.element.addEventListener('keydown', (event) => event.stopPropagation());
  }

  /** On show, where it was when it was closed. */
  open(): void {
    this.element.showModal();
    this.letSleep = keepAwake();
    this.shown = '';
    this.show(this.state);
    this.standing.begin();
  }

  /** The server says whether to go on. */
  private hear(stop: Stop | null): void {
    if (stop?.heading === this.stop?.heading) return;
    this.happen({ type: 'PAUSED', at: this.outside.now() });
    this.stop = stop;
    this.shown = '';
    this.show(this.state);
  }

  private closed(): void {
    this.standing.end();
    this.happen({ type: 'PAUSED', at: this.outside.now() });
    this.letSleep?.();
  }

  private happen(happened: Happened): void {
    const before = this.state;
    this.state = next(this.told.exercises, before, happened);
    if (this.state === before) return;
    if (happened.type !== 'TICKED') this.outside.place.keep(this.state);
    this.mark(before);
    this.show(before);
  }

  /** The marks of a hold, for the ear, the hand and the screen reader. */
  private mark(before: State): void {
    const { state } = this;
    const planned = this.told.exercises[before.exercise] ?? {};
    const mark = markBetween(before, state, planned);
    if (mark !== undefined) this.signals.give(mark);
    // At a rest the heading takes the focus, and says that the set is done.
    if (state.at === 'resting') return;
    if (mark !== undefined) this.announcer.polite(markWords(mark, state, planned));
    else if (state.at === 'holding' && before.at === 'working')
      this.announcer.polite(word('widget.session.get-ready-now'));
    else if (state.repeats > before.repeats) this.announcer.polite(`${state.repeats}`);
  }

  private show(before: State): void {
    const { state } = this;
    const key = this.stop === null ? keyOf(state) : 'stopped';
    const isNew = key !== this.shown;
    if (isNew) this.turnTo(key);
    if (this.page instanceof ExercisePage) this.page.update(state);
    this.tick();
    if (isNew) this.page?.heading.focus({ preventScroll: true });
    else if (this.page instanceof ExercisePage && isOtherSet(before, state))
      this.page.set.focus({ preventScroll: true });
  }

  private turnTo(key: string): void {
    this.shown = key;
    this.page = this.pageNow();
    this.body.replaceChildren(this.page.element);
    this.element.scrollTop = 0;
    const { length: count } = this.told.exercises;
    const isAside = this.stop !== null || ['start', 'alarm', 'over'].includes(this.state.at);
    this.which.textContent = !isAside
      ? word('widget.session.which', { number: this.state.exercise + 1, count })
      : word('widget.session.name');
  }

  private pageNow(): Page {
    const { state, around, told, stop } = this;
    if (stop !== null) return stoppedPage(around, stop);
    switch (state.at) {
      case 'start':
        return startPage(around);
      case 'hurt':
        return hurtPage(around);
      case 'judged':
        return judgedPage(around, state);
      case 'alarm':
        return alarmPage(around);
      case 'over':
        return overPage(around, state);
      default:
        return this.exercisePage(told.exercises[state.exercise]) ?? overPage(around, state);
    }
  }

  private exercisePage(card: Guided['exercises'][number] | undefined): ExercisePage | undefined {
    if (card === undefined) return undefined;
    const { exercise } = this.state;
    const page = new ExercisePage(card, exercise === this.told.exercises.length - 1, this.around.send);
    page.setPicture(this.outside.pictures[exercise]);
    return page;
  }

  private tick(): void {
    if (this.state.at !== 'holding') {
      clearInterval(this.ticking);
      this.ticking = undefined;
    } else this.ticking ??= setInterval(() => this.happen({ type: 'TICKED', at: this.outside.now() }), TICK_MS);
  }

  private soundButton(): HTMLElement {
    const button = pressable(word('widget.session.sound'), 'sound', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', `${on}`);
      this.signals.setSound(on);
    });
    button.setAttribute('aria-pressed', 'false');
    return button;
  }

  private closeButton(): HTMLElement {
    const button = pressable('', 'close', () => this.element.close());
    button.setAttribute('aria-label', word('widget.session.close'));
    button.append(icon('close'));
    return button;
  }
}

/** Which page is shown: an exercise has one for all that is counted in it. */
const keyOf = ({ at, exercise }: State): string =>
  at === 'working' || at === 'holding' || at === 'resting' ? `${exercise}` : at;

/** A set has ended, or another has begun. */
const isOtherSet = (before: State, after: State): boolean =>
  (before.at === 'resting') !== (after.at === 'resting') || before.set !== after.set || before.side !== after.side;

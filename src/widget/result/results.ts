import type { Advice, Ask, Choice, ExerciseCard, Say, Summary } from '../../../dialogs/reply/reply';
import { element, freshId } from '../view/dom';
import { word } from '../words';
import type { Guide } from '../guide/guide';
import { adviceCard } from './advice-card';
import { exerciseCard } from './exercise-card';
import type { Guided } from '../session/parts';
import type { HardWords, Told } from './hard-words';
import { keepCard } from './keep-card';
import { planOf } from './plan';
import { Printer } from './printer';
import type { Wording } from './section';
import { startOf } from './start';
import { summaryCard } from './summary-card';

/** What the cards need of the chat around them. */
export interface Around {
  /** Answers the open question. */
  readonly press: (choice: Choice) => void;
  /** Hard words are for the questions too, so the panel has what makes them. */
  readonly hardWords: (told: Told) => HardWords;
  /** The page is nothing but the chat. */
  readonly isPage: () => boolean;
  /** Where the advice is as a page; undefined while that is not known, and an older panel never knows. */
  readonly programme?: () => string | undefined;
  /** What goes with the exercises; an older panel has none. */
  readonly guide?: () => Promise<Guide>;
  /** Opens the guided session; an older panel has none. */
  readonly session?: (guided: Guided) => Promise<void>;
  readonly endSession?: () => void;
}

/** Under these questions an answer can be changed from its row. */
const CHANGES = new Set(['check-answers', 'after-advice']);
/** Whatever stood before these words belongs to answers that are gone. */
const RESTARTED = /^restarted/;

/** Marks a card as old, for eyes and ears. Nothing can be pressed on it any more. */
function markPast(card: HTMLElement): void {
  const past = word('widget.result.past');
  const label = element('p', { class: 'from-before', id: freshId() }, past);
  const name = card.getAttribute('aria-labelledby');
  if (name === null) card.setAttribute('aria-label', `${past}: ${card.getAttribute('aria-label') ?? ''}`);
  else card.setAttribute('aria-labelledby', `${label.id} ${name}`);
  card.classList.add('past');
  card.prepend(label);
  for (const button of card.querySelectorAll('.change,.raises,.start')) button.remove();
}

/** How the cards come to be, once their part is loaded. */
export type MakeResults = (root: ShadowRoot, around: Around) => Results;

/** The cards of one chat: which of them still count, what can be pressed on them, and what there is to be kept. */
export class Results {
  private readonly printer: Printer;
  private given: { readonly advice: Advice; readonly at: number; readonly wording: Wording } | undefined;
  private answers: HTMLElement | undefined;
  /** The answers have been looked over, and have not led to advice yet. */
  private checked = false;
  /** The advice and its exercises. */
  private advised: HTMLElement[] = [];
  private keep: HTMLElement | undefined;
  /** What the guided session goes through: those to begin with, not those of later stages. */
  private exercises: ExerciseCard[] = [];
  private start: HTMLElement | undefined;
  /** “What would make it more urgent?”, beside the safety net, for as long as the open question offers it. */
  private raises: HTMLElement | undefined;
  private offered: Choice | undefined;

  constructor(private readonly around: Around) {
    this.printer = new Printer(() => this.plan(), around.isPage);
  }

  /** The card for one reply that was made at that moment. */
  add(reply: Summary | Advice | ExerciseCard, madeAt: number): HTMLElement {
    switch (reply.kind) {
      case 'summary':
        return this.addSummary(reply);
      case 'advice':
        return this.addAdvice(reply, madeAt);
      case 'exercise':
        return this.addExercise(reply);
    }
  }

  /** What stands at the end of a turn that brought advice: the ways to keep it. */
  keepers(): readonly HTMLElement[] {
    if (this.given === undefined || this.keep !== undefined) return [];
    const { programme = () => undefined } = this.around;
    this.keep = keepCard({ plan: () => this.plan(), givenAt: this.given.at, printer: this.printer, programme });
    return [this.keep];
  }

  /** From now on this is the open question. */
  asked({ question, options, commands }: Ask): void {
    for (const button of this.answers?.querySelectorAll<HTMLElement>('.change') ?? [])
      button.hidden = !CHANGES.has(question);
    if (this.start !== undefined) this.start.hidden = question !== 'after-advice';
    this.offered = [...options, ...commands].find(({ id }) => id === 'what-raises');
    if (this.raises === undefined) return;
    this.raises.hidden = this.offered === undefined;
    this.raises.textContent = this.offered?.label ?? '';
  }

  said({ id }: Say): void {
    if (RESTARTED.test(id)) this.end();
  }

  /** Everything so far belongs to answers that are gone. */
  end(): void {
    this.endAnswers();
    this.endAdvice();
  }

  private endAnswers(): void {
    if (this.answers !== undefined) markPast(this.answers);
    this.answers = undefined;
    this.checked = false;
  }

  private endAdvice(): void {
    this.advised.forEach(markPast);
    this.advised = [];
    this.given = undefined;
    this.keep?.remove();
    this.keep = undefined;
    this.exercises = [];
    this.around.endSession?.();
  }

  private plan(): HTMLElement | undefined {
    if (this.given === undefined) return undefined;
    return planOf(this.given, this.answers === undefined ? this.advised : [...this.advised, this.answers]);
  }

  private addSummary(summary: Summary): HTMLElement {
    this.endAnswers();
    this.checked = true;
    this.answers = summaryCard(summary, ({ question, title, change = '' }) =>
      this.around.press({ id: `change:${question}`, label: `${change}: ${title}` }),
    );
    return this.answers;
  }

  private addAdvice(advice: Advice, at: number): HTMLElement {
    // Advice that comes without them has come from other answers: words of danger, say.
    if (!this.checked) this.endAnswers();
    this.checked = false;
    this.endAdvice();
    const hard = this.around.hardWords(advice);
    this.given = { advice, at, wording: { hard, sources: { ...advice.sources } } };
    const card = adviceCard(advice, at, this.given.wording);
    this.raises = element('button', { type: 'button', class: 'raises', hidden: true });
    this.raises.addEventListener('click', () => {
      if (this.offered !== undefined) this.around.press(this.offered);
    });
    // An emergency asks for one thing only.
    if (!card.matches('.alarm')) card.querySelector('[data-section=safety-net]')?.after(this.raises);
    this.advised = [card];
    return card;
  }

  /** Without a picture the steps say it all. */
  private async illustrate(card: HTMLElement): Promise<void> {
    try {
      await (await this.around.guide?.())?.illustrate(card);
    } catch {
      // Its part did not come.
    }
  }

  /** Those that come with the advice can be gone through one by one, from a button below it. */
  private guide(exercise: ExerciseCard): void {
    const { session } = this.around;
    if (this.given === undefined || this.keep !== undefined || session === undefined) return;
    const { advice } = this.given;
    this.exercises.push(exercise);
    if (this.exercises.length > 1) return;
    this.start = startOf(() => session({ advice, exercises: this.exercises }));
    this.advised[0]?.append(this.start);
  }

  private addExercise(exercise: ExerciseCard): HTMLElement {
    const wording = this.given?.wording ?? {
      hard: this.around.hardWords({ explained: [] }),
      sources: {},
    };
    Object.assign(wording.sources, exercise.sources);
    const card = exerciseCard(exercise, wording);
    this.guide(exercise);
    void this.illustrate(card);
    // Asked for twice, it is kept once.
    this.advised = [...this.advised.filter((one) => one.dataset['exercise'] !== exercise.exercise), card];
    return card;
  }
}

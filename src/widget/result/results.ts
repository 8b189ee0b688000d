import type { Advice, Ask, Choice, ExerciseCard, Say, Summary } from '../../../dialogs/reply/reply';
import { element, freshId } from '../view/dom';
import { word } from '../words';
import { adviceCard } from './advice-card';
import { exerciseCard } from './exercise-card';
import { HardWords } from './hard-words';
import { keepCard } from './keep-card';
import { planOf, type Outcome } from './plan';
import { Printer } from './printer';
import { summaryCard } from './summary-card';

/** A button of a card that only works while a question is open that takes it. */
interface Pressable {
  readonly button: HTMLElement;
  readonly taken: (open: Ask) => boolean;
}

/** What the cards need of the chat around them. */
export interface Around {
  /** Answers the open question. */
  readonly press: (choice: Choice) => void;
  readonly announce: (text: string) => void;
  /** The page is nothing but the chat. */
  readonly isPage: () => boolean;
}

/** Under these questions an answer can be changed from its row. */
const CHANGES = new Set(['check-answers', 'after-advice']);
/** Whatever stood before these words belongs to answers that are gone. */
const RESTARTED = /^restarted/;
const RAISES = 'what-raises';

const raisesIn = ({ options, commands }: Ask): Choice | undefined =>
  [...options, ...commands].find(({ id }) => id === RAISES);

/** Marks a card as old, for eyes and ears. */
function markPast(card: HTMLElement): void {
  if (card.classList.contains('past')) return;
  const past = word('widget.result.past');
  const label = element('p', { class: 'from-before', id: freshId() }, past);
  const name = card.getAttribute('aria-labelledby');
  if (name === null) card.setAttribute('aria-label', `${past}: ${card.getAttribute('aria-label') ?? ''}`);
  else card.setAttribute('aria-labelledby', `${label.id} ${name}`);
  card.classList.add('past');
  card.prepend(label);
}

/** How the cards come to be, once their part is loaded. */
export type MakeResults = (root: ShadowRoot, around: Around) => Results;

/** The cards of one chat: which of them still count, what can be pressed on them, and what there is to be kept. */
export class Results {
  private outcome: Outcome | undefined;
  /** Answers that were looked over, and have not led to advice yet. */
  private checked: Summary | undefined;
  private answers: HTMLElement[] = [];
  private advice: HTMLElement[] = [];
  private keep: HTMLElement | undefined;
  private pressables: Pressable[] = [];
  private readonly printer: Printer;

  constructor(private readonly around: Around) {
    this.printer = new Printer(() => this.outcome && planOf(this.outcome), around.isPage);
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
    const { outcome } = this;
    if (outcome === undefined || this.keep !== undefined) return [];
    this.keep = keepCard({ plan: () => planOf(outcome), givenAt: outcome.givenAt, printer: this.printer });
    return [this.keep];
  }

  /** From now on this is the open question. */
  asked(open: Ask): void {
    for (const { button, taken } of this.pressables) button.hidden = !taken(open);
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
    this.forget(this.answers);
    this.answers = [];
    this.checked = undefined;
  }

  private endAdvice(): void {
    this.forget(this.advice);
    this.advice = [];
    this.outcome = undefined;
    this.keep?.remove();
    this.keep = undefined;
  }

  private addSummary(summary: Summary): HTMLElement {
    this.endAnswers();
    this.checked = summary;
    const card = summaryCard(summary, ({ question, title, change = '' }) =>
      this.around.press({ id: `change:${question}`, label: `${change}: ${title}` }),
    );
    this.answers = [card];
    for (const button of card.querySelectorAll<HTMLElement>('.change'))
      this.pressables.push({ button, taken: ({ question }) => CHANGES.has(question) });
    return card;
  }

  private addAdvice(advice: Advice, givenAt: number): HTMLElement {
    const { checked } = this;
    // Advice that comes without them has come from other answers: words of danger, say.
    if (checked === undefined) this.endAnswers();
    this.checked = undefined;
    this.endAdvice();
    this.outcome = { advice, givenAt, summary: checked, exercises: [] };
    const card = adviceCard(advice, givenAt, this.around.announce);
    this.advice = [card];
    this.addRaises(card);
    return card;
  }

  /** “What would make it more urgent?”, beside the safety net, for as long as the open question offers it. */
  private addRaises(card: HTMLElement): void {
    let offered: Choice | undefined;
    const button = element('button', { type: 'button', class: 'raises', hidden: true });
    button.addEventListener('click', () => {
      if (offered !== undefined) this.around.press(offered);
    });
    const taken = (open: Ask): boolean => {
      offered = raisesIn(open);
      button.textContent = offered?.label ?? '';
      return offered !== undefined;
    };
    card.querySelector('[data-section=safety-net]')?.after(button);
    this.pressables.push({ button, taken });
  }

  private addExercise(exercise: ExerciseCard): HTMLElement {
    const known = this.outcome?.exercises ?? [];
    if (!known.some((one) => one.exercise === exercise.exercise)) known.push(exercise);
    const hard = new HardWords([], this.around.announce);
    const card = exerciseCard(exercise, { hard, sources: this.outcome?.advice.sources ?? {} });
    this.advice.push(card);
    return card;
  }

  private forget(cards: readonly HTMLElement[]): void {
    for (const card of cards) markPast(card);
    const isOld = ({ button }: Pressable): boolean => cards.some((card) => card.contains(button));
    for (const { button } of this.pressables.filter(isOld)) button.remove();
    this.pressables = this.pressables.filter((one) => !isOld(one));
  }
}

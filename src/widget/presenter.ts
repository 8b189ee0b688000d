import type { Ask, Choice, Reply } from '../../dialogs/reply/reply';
import { aroundCards } from './around-cards';
import { CARRY_ON, carryOnQuestion } from './controls/carry-on';
import { Question, type Choose } from './controls/question';
import type { MakeResults, Results } from './result/results';
import type { Opening } from './shell/opening';
import type { Steps } from './steps';
import { heldMessage } from './view/held-message';
import { botMessage, noticeWith, PatientMessage } from './view/message';
import type { Panel } from './view/panel';
import { isForgotten } from './view/transcript';
import { isUrgent, spokenText } from './view/render';

/**
 * How a turn is read out: `focus` moves to the question and its name says it all; `live` regions say it,
 * because the patient is elsewhere; `silent` history was read out when it was new.
 */
type Reading = 'focus' | 'live' | 'silent';

/** Whatever stood before these words belongs to answers that are gone. */
const RESTARTED = /^restarted/;
/** What is kept, as the patient asked. */
const HELD = 'hold';
const SETTLED_MS = 300;
const isCard = (item: HTMLElement): boolean => item.matches('.card');

/** What it all goes on show with, and where a choice goes. */
interface Stage {
  readonly panel: Panel;
  readonly opening: Opening;
  readonly steps: Steps;
  readonly choose: Choose;
}

/** Shows turns, and sees to it that each message is read out once and the focus is never lost. */
export class Presenter {
  private question: Question | undefined;
  private lastSaid: HTMLElement | undefined;
  private results: Results | undefined;

  private readonly panel: Panel;
  private readonly opening: Opening;
  private readonly steps: Steps;
  private readonly choose: Choose;

  constructor({ panel, opening, steps, choose }: Stage) {
    this.panel = panel;
    this.opening = opening;
    this.steps = steps;
    this.choose = choose;
  }

  /** The part with the cards, that is not needed for the first question. If it does not come, words will do. */
  async loadCards(): Promise<void> {
    if (this.results !== undefined) return;
    try {
      const makeResults = (await this.opening.load('result')) as MakeResults;
      const around = aroundCards(this.opening, this.panel, (choice) => this.press(choice));
      this.results ??= makeResults(this.opening.root, around);
    } catch {
      // It is asked for again at the next turn.
    }
  }

  /** What can be shown now: while there are no cards, what is on them in plain words. An emergency waits for no script. */
  inReach(reply: Reply, text: string): Reply {
    if (reply.kind === 'say' || reply.kind === 'ask' || this.results !== undefined) return reply;
    return { kind: 'say', id: '', text, tone: isUrgent(reply) ? 'emergency' : 'plain', dial: reply.dial ?? [] };
  }

  /** One turn, and when it was made. */
  present(replies: readonly Reply[], history: boolean, madeAt: number): void {
    if (replies.length === 0) return;
    const items: HTMLElement[] = [];
    let question: Question | undefined;
    let reading: Reading = 'silent';
    this.steps.add(
      () => {
        reading = this.readingOf(replies, history);
        this.panel.transcript.showTyping(false);
      },
      ...replies.map((reply) => () => {
        if (reply.kind === 'ask') question = this.questionFor(reply, this.choose);
        else items.push(...this.show(reply, reading, madeAt));
      }),
      // What can be pressed is scrolled to in the same step, so that it does not move away under a finger.
      () => {
        if (question !== undefined) this.ask(question);
        for (const item of this.results?.keepers() ?? []) this.panel.transcript.add(item, true);
        if (reading !== 'silent') this.scrollToNews(items);
      },
      () => {
        if (reading !== 'silent') this.readOn(items, reading);
        void this.loadCards();
      },
    );
  }

  /** What the patient says here and now, after all that they have been told so far. */
  said(text: string): PatientMessage {
    this.steps.finish();
    return this.addSaid(text);
  }

  /** What the patient said before a reload, or says in another tab. */
  heard(text: string, history: boolean): void {
    this.steps.add(() => (history ? this.addToLog(text) : this.addSaid(text)).sent());
  }

  notice(text: string): void {
    this.panel.transcript.add(botMessage({ text, tone: 'notice' }), false);
  }

  /** Nothing more comes, for this reason, until the patient says so. */
  over(why: string, label: string, again: () => void): void {
    const message = noticeWith(why, label, () => {
      this.panel.focusTitle();
      again();
    });
    this.steps.add(() => this.panel.transcript.add(message, false));
  }

  /** Before anything of an earlier visit is on show, for others may use this device. Until then there is nothing to write to. */
  offer(carryOn: () => void, startAnew: () => void): void {
    const question = this.questionFor(carryOnQuestion, (_ask, [chosen]) => {
      if (this.panel.focusMustMove) this.panel.focusTitle();
      this.question = undefined;
      this.panel.setQuestion(undefined);
      this.panel.composer.element.hidden = false;
      if (chosen?.id === CARRY_ON) carryOn();
      else startAnew();
    });
    this.panel.composer.element.hidden = true;
    this.panel.transcript.showTyping(false);
    this.ask(question);
    // A region that has only just come into the page is not listened to yet.
    if (this.panel.focusFollows) question.focus([]);
    else setTimeout(() => this.panel.announcer.polite(question.spoken), SETTLED_MS);
  }

  /** What happens once a past conversation is on show again. */
  resumed(): void {
    this.steps.add(() => {
      this.panel.scrollToEnd();
      if (this.panel.focusFollows) this.question?.focus([]);
    });
  }

  close(emptied = false): void {
    this.steps.finish();
    const mustMove = this.panel.focusMustMove;
    this.archiveQuestion();
    this.results?.end();
    this.panel.transcript[emptied ? 'empty' : 'close']();
    this.panel.progress.reset();
    if (mustMove) this.panel.focusTitle();
  }

  /** A button of a card answers the open question. */
  private press(choice: Choice): void {
    if (this.question !== undefined) this.choose(this.question.ask, [choice]);
  }

  private readingOf(replies: readonly Reply[], history: boolean): Reading {
    if (history) return 'silent';
    const card = replies.some(({ kind }) => kind !== 'say' && kind !== 'ask');
    const asks = replies.some(({ kind }) => kind === 'ask');
    return asks && !card && this.panel.focusFollows ? 'focus' : 'live';
  }

  private addSaid(text: string): PatientMessage {
    const mustMove = this.panel.focusMustMove;
    const message = this.addToLog(text);
    this.lastSaid = message.element;
    if (mustMove) message.element.focus({ preventScroll: true });
    return message;
  }

  private addToLog(text: string): PatientMessage {
    this.archiveQuestion();
    const message = new PatientMessage(text);
    this.panel.transcript.add(message.element, true);
    return message;
  }

  private show(reply: Exclude<Reply, Ask>, reading: Reading, madeAt: number): readonly HTMLElement[] {
    const urgent = isUrgent(reply);
    const item = this.itemFor(reply, madeAt);
    if (item === undefined) return [];
    this.panel.transcript.add(item, urgent || reply.kind !== 'say' || reading !== 'live');
    if (urgent && reading !== 'silent') this.panel.announcer.assertive(spokenText(reply));
    return [item];
  }

  /** Each kind of reply but the open question, as it stands among the messages. */
  private itemFor(reply: Exclude<Reply, Ask>, madeAt: number): HTMLElement | undefined {
    if (reply.kind !== 'say') return this.results?.add(reply, madeAt);
    this.results?.said(reply);
    if (RESTARTED.test(reply.id)) {
      this.panel.transcript.close();
      this.panel.progress.reset();
    }
    if (isForgotten(reply)) this.panel.transcript.empty();
    return reply.id === HELD ? heldMessage(reply, () => this.panel.copy()) : botMessage(reply);
  }

  private questionFor(ask: Ask, choose: Choose): Question {
    return new Question(ask, choose, (text) => this.panel.announcer.polite(text));
  }

  private ask(question: Question): void {
    this.archiveQuestion();
    this.question = question;
    this.panel.setQuestion(question);
    this.panel.progress.show(question.ask);
    this.results?.asked(question.ask);
  }

  /** The question stays on show as a message; its buttons are gone. */
  private archiveQuestion(): void {
    if (this.question === undefined) return;
    this.panel.transcript.add(botMessage({ text: this.question.ask.prompt }), true);
    this.question = undefined;
    this.panel.setQuestion(undefined);
  }

  /** Where reading goes on: at the first card, else at the question. */
  private readOn(items: readonly HTMLElement[], reading: Reading): void {
    const card = items.find(isCard);
    if (card !== undefined) this.readCard(card);
    else if (reading === 'focus') this.question?.focus(items.filter((item) => !item.matches('.emergency')));
    else if (this.question !== undefined) this.panel.announcer.polite(this.question.spoken);
  }

  /** What is said before a card stays in sight above it; an emergency stands alone. */
  private scrollToNews(items: readonly HTMLElement[]): void {
    const card = items.find(isCard);
    const first = card?.matches('.alarm') === true ? card : items[0];
    const top = card === undefined ? (this.lastSaid ?? first) : first;
    if (top !== undefined) this.panel.scrollTo(top);
    this.lastSaid = undefined;
  }

  private readCard(card: HTMLElement): void {
    if (this.panel.canFocusCard) card.focus({ preventScroll: true });
    else if (card.hasAttribute('aria-labelledby')) {
      this.panel.announcer.polite(card.querySelector('h3')?.textContent ?? '');
    }
  }
}

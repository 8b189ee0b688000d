import type { Choice, Reply } from '../../dialogs/reply/reply';
import { Question, type Choose } from './controls/question';
import { Results } from './result/results';
import { element } from './view/dom';
import { botMessage, PatientMessage } from './view/message';
import type { Panel } from './view/panel';
import { isUrgent, itemFor, spokenText } from './view/render';
import { word } from './words';

/**
 * How a turn is read out: `focus` moves to the question and its name says it all; `live` regions say it,
 * because the patient is elsewhere; `silent` history was read out when it was new.
 */
type Reading = 'focus' | 'live' | 'silent';

/** Shows turns, and sees to it that each message is read out once and the focus is never lost. */
export class Presenter {
  private question: Question | undefined;
  private lastSaid: HTMLElement | undefined;
  private readonly results: Results;

  constructor(
    private readonly panel: Panel,
    private readonly choose: Choose,
  ) {
    this.results = new Results({
      press: (choice) => this.press(choice),
      announce: (text) => panel.announcer.polite(text),
      isPage: () => panel.isPage,
    });
  }

  /** One turn, and when it was made. */
  present(replies: readonly Reply[], history: boolean, madeAt: number): void {
    if (replies.length === 0) return;
    const card = replies.some(({ kind }) => kind !== 'say' && kind !== 'ask');
    const asks = replies.some(({ kind }) => kind === 'ask');
    const reading = history ? 'silent' : asks && !card && this.panel.focusFollows ? 'focus' : 'live';
    this.panel.transcript.showTyping(false);
    const items = replies.flatMap((reply) => this.show(reply, reading, madeAt));
    for (const item of this.results.keepers()) this.panel.transcript.add(item, true);
    if (reading !== 'silent') this.readOn(items, reading);
  }

  said(text: string, history: boolean): PatientMessage {
    const mustMove = this.panel.focusMustMove;
    this.archiveQuestion();
    const message = new PatientMessage(text);
    this.panel.transcript.add(message.element, true);
    if (history) return message;
    this.lastSaid = message.element;
    if (mustMove) message.element.focus({ preventScroll: true });
    return message;
  }

  notice(text: string): void {
    this.panel.transcript.add(botMessage(text, 'notice'), false);
  }

  failed(tryAgain: () => void): void {
    const message = botMessage(word('widget.cannot-start'), 'notice');
    const button = element('button', { type: 'button', class: 'again' }, word('widget.try-again'));
    button.addEventListener('click', () => {
      this.panel.focusTitle();
      message.remove();
      tryAgain();
    });
    message.lastElementChild?.append(button);
    this.panel.transcript.add(message, false);
  }

  /** What happens once a past conversation is on show again. */
  resumed(): void {
    this.panel.scrollToEnd();
    if (this.panel.focusFollows) this.question?.focus([]);
  }

  close(): void {
    const mustMove = this.panel.focusMustMove;
    this.archiveQuestion();
    this.panel.transcript.close();
    this.results.end();
    this.panel.progress.reset();
    if (mustMove) this.panel.focusTitle();
  }

  /** A button of a card answers the open question. */
  private press(choice: Choice): void {
    if (this.question !== undefined) this.choose(this.question.ask, [choice]);
  }

  private show(reply: Reply, reading: Reading, madeAt: number): readonly HTMLElement[] {
    if (reply.kind === 'ask') {
      this.ask(new Question(reply, this.choose));
      return [];
    }
    const urgent = isUrgent(reply);
    const item = itemFor(reply, this.results, madeAt);
    this.panel.transcript.add(item, urgent || reply.kind !== 'say' || reading !== 'live');
    if (urgent && reading !== 'silent') this.panel.announcer.assertive(spokenText(reply));
    return [item];
  }

  private ask(question: Question): void {
    this.archiveQuestion();
    this.question = question;
    this.panel.setQuestion(question);
    this.panel.progress.show(question.ask);
    this.results.asked(question.ask);
  }

  /** The question stays on show as a message; its buttons are gone. */
  private archiveQuestion(): void {
    if (this.question === undefined) return;
    this.panel.transcript.add(botMessage(this.question.ask.prompt), true);
    this.question = undefined;
    this.panel.setQuestion(undefined);
  }

  /** Where reading goes on: at the first card, else at the question. What comes before later exercises stays in sight. */
  private readOn(items: readonly HTMLElement[], reading: Reading): void {
    const card = items.find((item) => item.matches('.card'));
    if (card !== undefined) this.readCard(card);
    else if (reading === 'focus') this.question?.focus(items.filter((item) => !item.matches('.emergency')));
    else if (this.question !== undefined) this.panel.announcer.polite(this.question.spoken);
    const top = card?.matches('.exercise') === true ? items[0] : (card ?? this.lastSaid ?? items[0]);
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

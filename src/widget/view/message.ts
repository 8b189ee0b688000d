import type { Say } from '../../../dialogs/reply/reply';
import { word } from '../words';
import { element, spoken } from './dom';
import { icon } from './icon';
import { withPhone } from './phone';

const ICONS = { plain: undefined, notice: 'info', emergency: 'alert' } as const;

type Told = Pick<Say, 'text' | 'dial'> & Partial<Pick<Say, 'tone'>>;

/** Lines that begin with a dash are shown as the list that they are. */
function textOf({ text, dial }: Told): HTMLElement {
  const [lead = '', ...lines] = text.split('\n- ');
  const list = lines.map((line) => element('li', {}, ...withPhone(line, dial)));
  return element(
    'div',
    { class: 'text' },
    ...withPhone(lead, dial),
    ...(list.length > 0 ? [element('ul', {}, ...list)] : []),
  );
}

/** One message of ours in plain words. */
export function botMessage(told: Told): HTMLElement {
  const { tone = 'plain' } = told;
  const name = ICONS[tone];
  const message = element('div', { class: `message bot ${tone}` }, spoken(word('widget.bot')), textOf(told));
  if (name !== undefined) message.prepend(icon(name));
  return message;
}

/** A notice with the one thing to be done about it; it goes once that is done. */
export function noticeWith(text: string, label: string, act: () => void): HTMLElement {
  const message = botMessage({ text, tone: 'notice' });
  const button = element('button', { type: 'button', class: 'again' }, label);
  button.addEventListener('click', () => {
    act();
    message.remove();
  });
  message.lastElementChild?.append(button);
  return message;
}

/** What the patient said, and whether it has arrived. */
export class PatientMessage {
  readonly element: HTMLElement;
  private readonly state = element('div', { class: 'state' });

  constructor(text: string) {
    const body = element('p', { class: 'text' }, text);
    // The patient knows what they said: it is not read out again.
    this.element = element('div', { class: 'message patient', 'aria-live': 'off', tabindex: '-1' });
    this.element.append(spoken(word('widget.you')), body, this.state);
  }

  waiting(): void {
    this.element.classList.remove('failed');
    this.state.replaceChildren();
  }

  sent(): void {
    this.element.classList.add('sent');
    this.waiting();
  }

  failed(why: string, tryAgain: () => void): void {
    this.element.classList.add('failed');
    const button = element('button', { type: 'button', class: 'again' }, word('widget.try-again'));
    button.addEventListener('click', () => {
      this.element.focus({ preventScroll: true });
      tryAgain();
    });
    this.state.replaceChildren(element('p', {}, why), button);
  }
}

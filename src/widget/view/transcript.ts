import { word } from '../words';
import { element, spoken } from './dom';

/** All that was said so far, oldest first. What is added is read out, unless it is added quietly. */
export class Transcript {
  readonly element = element('div', {
    role: 'log',
    'aria-live': 'polite',
    'aria-label': word('widget.messages'),
    class: 'log',
  });
  private readonly typing = element(
    'div',
    { class: 'message bot typing', 'aria-live': 'off' },
    spoken(word('widget.typing')),
    element('i'),
    element('i'),
    element('i'),
  );

  add(item: HTMLElement, quiet: boolean): void {
    if (quiet) item.setAttribute('aria-live', 'off');
    if (this.typing.isConnected) this.typing.before(item);
    else this.element.append(item);
  }

  showTyping(yes: boolean): void {
    if (yes) this.element.append(this.typing);
    else this.typing.remove();
  }

  /** What stood here belongs to a conversation that is over. */
  close(): void {
    this.showTyping(false);
    for (const item of this.element.children) item.classList.add('past');
  }
}

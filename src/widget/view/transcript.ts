import type { Reply } from '../../../dialogs/reply/reply';
import { word } from '../words';
import { element, spoken } from './dom';

/** A turn that takes longer than this is told to those who cannot see the dots. */
const SLOW_MS = 3_000;

/** What stood before these words is deleted, and must not be left on the screen. */
export const isForgotten = (reply: Reply): boolean => reply.kind === 'say' && reply.id === 'forgotten';

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

  private slow: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly announce: (text: string) => void) {}

  add(item: HTMLElement, quiet: boolean): void {
    if (quiet) item.setAttribute('aria-live', 'off');
    if (this.typing.isConnected) this.typing.before(item);
    else this.element.append(item);
  }

  showTyping(yes: boolean): void {
    if (yes && this.typing.isConnected) return;
    clearTimeout(this.slow);
    if (yes) {
      this.element.append(this.typing);
      this.slow = setTimeout(() => this.announce(word('widget.typing')), SLOW_MS);
    } else this.typing.remove();
  }

  /** Nothing that was said is left here. */
  empty(): void {
    this.showTyping(false);
    this.element.replaceChildren();
  }

  /** What stood here counts no more: from this line on it is another story, for eyes and ears. */
  close(): void {
    this.showTyping(false);
    for (const item of this.element.children) item.classList.add('past');
    if (this.element.childElementCount > 0)
      this.add(element('p', { class: 'divider' }, word('widget.new-start')), true);
  }
}

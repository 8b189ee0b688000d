import type { Ask } from '../../../dialogs/reply/reply';
import { word } from '../words';
import { element } from './dom';

/** “About N questions left”, as words and as a bar. */
export class Progress {
  readonly element = element('div', { class: 'progress', hidden: true });
  private readonly words = element('span');
  private readonly bar = element('progress', { 'aria-label': word('widget.progress') });
  private readonly asked = new Set<string>();

  constructor() {
    this.element.append(this.words, this.bar);
  }

  show({ question, remaining, progress }: Ask): void {
    this.element.hidden = remaining === null;
    if (remaining === null) return;
    this.asked.add(question);
    this.words.textContent = progress;
    this.bar.max = this.asked.size + remaining;
    this.bar.value = this.asked.size;
  }

  reset(): void {
    this.asked.clear();
    this.element.hidden = true;
  }
}

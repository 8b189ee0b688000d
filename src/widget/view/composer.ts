import { word } from '../words';
import { element, freshId } from './dom';

const MAX_LENGTH = 2_000;
/** From here on the letters left are shown. */
const NEARLY_FULL = 1_800;

/** The box for the patient's own words: always there, whatever is asked. */
export class Composer {
  readonly element = element('form', { class: 'composer' });
  private readonly box: HTMLTextAreaElement;
  private readonly left = element('p', { class: 'left', role: 'status' });

  constructor(private readonly say: (text: string) => void) {
    const id = freshId();
    this.box = element('textarea', {
      id,
      rows: '1',
      maxlength: `${MAX_LENGTH}`,
      enterkeyhint: 'send',
      autocomplete: 'off',
    });
    this.box.addEventListener('input', () => this.fit());
    this.box.addEventListener('keydown', (event) => this.sendOnEnter(event));
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    const send = element('button', { type: 'submit', class: 'send' }, word('widget.send'));
    const row = element('div', { class: 'row' }, this.box, send);
    this.element.append(element('label', { for: id }, word('widget.input-label')), row, this.left);
  }

  /** Gives back words that could not be sent, before anything typed since. */
  restore(text: string): void {
    this.box.value = [text, this.box.value].filter((part) => part !== '').join('\n');
    this.fit();
  }

  get isWriting(): boolean {
    return this.box.value.trim() !== '';
  }

  focus(): void {
    this.box.focus();
  }

  private sendOnEnter(event: KeyboardEvent): void {
    // While letters are being composed (Japanese, Chinese), Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  private submit(): void {
    const text = this.box.value.trim();
    if (text === '') {
      this.focus();
      return;
    }
    this.box.value = '';
    this.fit();
    this.say(text);
  }

  private fit(): void {
    const { length } = this.box.value;
    this.left.textContent = length < NEARLY_FULL ? '' : word('widget.letters-left', { count: MAX_LENGTH - length });
    this.box.style.height = 'auto';
    this.box.style.height = `${this.box.scrollHeight + this.box.offsetHeight - this.box.clientHeight}px`;
  }
}

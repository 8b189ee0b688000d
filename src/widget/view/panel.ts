import { Announcer } from '../announcer';
import type { Question } from '../controls/question';
import type { Opening } from '../shell/opening';
import { word } from '../words';
import { Banner } from './banner';
import { Composer } from './composer';
import { element } from './dom';
import type { Copy } from './held-message';
import { Progress } from './progress';
import { Transcript } from './transcript';

const MARGIN_PX = 10;
/** More than any banner or line of text takes away. */
const KEYBOARD_PX = 100;

/** Everything on show, from the title down to the box for the patient's own words. */
export class Panel {
  readonly transcript = new Transcript((text) => this.announcer.polite(text));
  readonly banner = new Banner();
  readonly progress = new Progress();
  readonly announcer = new Announcer();
  readonly composer: Composer;
  private readonly place = element('div', { class: 'open-question' });
  private readonly scroller = element('div', {
    class: 'scroller',
    role: 'region',
    'aria-label': word('widget.conversation'),
  });
  /** What the patient writes; whoever runs the chat sets it. */
  onSay: (text: string) => void = () => undefined;

  /** All that is kept, as the server gives it; whoever runs the chat sets it. */
  copy: Copy = async () => undefined;

  /** Where on the server the advice is as a page, once the server has said so. */
  programme: string | undefined;

  constructor(private readonly opening: Opening) {
    this.composer = new Composer((text) => this.onSay(text));
    this.scroller.tabIndex = 0;
    this.holdTheEnd();
    this.scroller.append(element('div', { class: 'column' }, this.transcript.element, this.place));
    opening.header.append(this.progress.element, this.banner.element);
    this.element.append(this.scroller, this.composer.element, this.announcer.element);
  }

  setQuestion(question: Question | undefined): void {
    this.place.replaceChildren(...(question === undefined ? [] : [question.element]));
  }

  focusTitle(): void {
    this.opening.title.focus({ preventScroll: true });
  }

  /** Focus follows the conversation, unless the patient is elsewhere on the page or in the middle of writing. */
  get focusFollows(): boolean {
    const focused = this.focused;
    return focused !== null && !this.composer.element.contains(focused);
  }

  /** Advice and summary are there to be read, so they take the focus even from the box, if that is empty. */
  get canFocusCard(): boolean {
    return this.focused !== null && !this.composer.isWriting;
  }

  /** True if what holds the focus is about to go away or to be answered, or is a keyboard on the screen that hides half of it. */
  get focusMustMove(): boolean {
    const touch = matchMedia('(pointer: coarse)').matches;
    const pressed = this.focused?.matches('.log .card button') === true;
    return this.place.contains(this.focused) || pressed || (touch && this.composer.element.contains(this.focused));
  }

  /** Puts `item` at the top of what can be seen, so that reading starts there. */
  scrollTo(item: HTMLElement): void {
    for (const box of this.boxes) {
      box.scrollTop += item.getBoundingClientRect().top - box.getBoundingClientRect().top - MARGIN_PX;
    }
  }

  scrollToEnd(): void {
    for (const box of this.boxes) box.scrollTop = box.scrollHeight;
  }

  /** The one or the other scrolls, by how much height there is. The page around us is never moved. */
  private get boxes(): readonly HTMLElement[] {
    return [this.scroller, this.element];
  }

  /** When the room gets smaller (a keyboard, a banner), what stood at the end stays in sight. */
  private holdTheEnd(): void {
    const { scroller } = this;
    let atEnd = false;
    scroller.addEventListener('scroll', () => {
      atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    });
    let height = 0;
    new ResizeObserver(() => {
      const lost = height - scroller.clientHeight;
      height = scroller.clientHeight;
      const keyboard = Math.abs(lost) > KEYBOARD_PX && this.composer.element.contains(this.focused);
      if (atEnd || keyboard) this.scrollToEnd();
    }).observe(scroller);
  }

  /** The page holds nothing but the chat. */
  get isPage(): boolean {
    return this.opening.root.host.hasAttribute('page');
  }

  private get element(): HTMLElement {
    return this.opening.frame;
  }

  private get focused(): Element | null {
    return this.opening.root.activeElement;
  }
}

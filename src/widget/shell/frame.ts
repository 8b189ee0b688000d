import { element } from '../view/dom';
import { icon } from '../view/icon';
import { wordIn } from '../words';
import { languageFor, loadPart, type Home } from './load-part';
import type { OpenPanel, Part } from './opening';
import type { Settings } from './settings';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** The box around the chat: title and close button at once, all else when the panel’s script has come. */
export class Frame {
  readonly element: HTMLElement;
  private readonly language: string;
  private readonly title: HTMLElement;
  private readonly header: HTMLElement;
  private readonly state = element('div', { class: 'opening', role: 'status' });
  private begun = false;

  constructor(
    private readonly home: Home,
    private readonly settings: Settings,
  ) {
    this.language = languageFor(settings.language);
    this.title = element('h2', { tabindex: '-1' }, this.titleText);
    this.header = element('div', { class: 'header' }, element('div', { class: 'bar' }, icon('foot'), this.title));
    this.element = element('div', { class: 'panel', lang: this.language }, this.header, this.state);
    this.element.dir = RIGHT_TO_LEFT.test(this.language) ? 'rtl' : 'ltr';
  }

  get titleText(): string {
    return this.settings.title ?? wordIn('widget.title', this.language);
  }

  get labelText(): string {
    return this.settings.label ?? wordIn('widget.launcher', this.language);
  }

  /** Only what was opened can be closed. */
  addClose(close: () => void): void {
    const name = wordIn('widget.close', this.language);
    const button = element('button', { type: 'button', class: 'close', 'aria-label': name }, icon('close'));
    button.addEventListener('click', close);
    this.title.after(button);
  }

  focusTitle(): void {
    this.title.focus({ preventScroll: true });
  }

  /** Worth it as soon as someone seems to be about to open the chat. */
  preload(): void {
    this.load('panel').catch(() => undefined);
  }

  /** Nothing is asked of the server before the patient opens the chat. */
  begin(root: ShadowRoot): void {
    if (this.begun) return;
    this.begun = true;
    this.state.replaceChildren(element('p', {}, wordIn('widget.opening', this.language)));
    this.load('panel').then(
      (openPanel) => {
        this.state.remove();
        const { element: frame, header, title } = this;
        const { place, language } = this.settings;
        const load = (part: Part): Promise<unknown> => this.load(part);
        const { server } = this.home;
        (openPanel as OpenPanel)({ server, place, language, root, frame, header, title, load });
      },
      () => this.fail(root),
    );
  }

  private load(part: Part): Promise<unknown> {
    return loadPart(this.home, this.language, part);
  }

  private fail(root: ShadowRoot): void {
    this.begun = false;
    const again = element('button', { type: 'button', class: 'solid' }, wordIn('widget.try-again', this.language));
    again.addEventListener('click', () => {
      this.focusTitle();
      this.begin(root);
    });
    this.state.replaceChildren(element('p', {}, wordIn('widget.not-opened', this.language)), again);
  }
}

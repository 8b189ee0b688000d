import { Chat } from './chat';
import { styleSheet } from './style/style-sheet';
import { element } from './view/dom';
import { icon } from './view/icon';
import { Panel } from './view/panel';
import { words } from './words';

/** On a screen this narrow the panel fills it, and the page behind cannot be reached. */
const NARROW = '(max-width: 30em)';

/** `<surefoot-chat>`: a launcher with a panel; with `inline` a box where it stands; with `page` the whole page. */
export class SurefootChat extends HTMLElement {
  /** The server this script came from, and the only one it talks to. */
  static server = location.origin;
  private chat: Chat | undefined;

  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: 'open' });
    styleSheet(root);
    if (this.hasAttribute('page') || this.hasAttribute('inline')) this.showInPlace(root);
    else this.showLauncher(root);
  }

  private showInPlace(root: ShadowRoot): void {
    const panel = new Panel();
    if (this.hasAttribute('page')) root.append(element('h1', { class: 'spoken' }, words.product));
    root.append(panel.element);
    this.begin(panel);
  }

  private showLauncher(root: ShadowRoot): void {
    const launcher = element('button', { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog' });
    launcher.append(icon('foot'), words.launcher);
    const dialog = element('dialog', { 'aria-label': words.title });
    const panel = new Panel(() => dialog.close());
    dialog.append(panel.element);
    root.append(launcher, dialog);
    launcher.addEventListener('click', () => {
      launcher.hidden = true;
      if (matchMedia(NARROW).matches) dialog.showModal();
      else dialog.show();
      panel.focusTitle();
      this.begin(panel);
    });
    dialog.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') dialog.close();
    });
    dialog.addEventListener('close', () => {
      launcher.hidden = false;
      launcher.focus();
    });
  }

  /** Nothing is asked of the server before the patient opens the chat. */
  private begin(panel: Panel): void {
    if (this.chat !== undefined) return;
    this.chat = new Chat(SurefootChat.server, panel);
    this.chat.start();
  }
}

import { adopt } from '../style/adopt';
import { SHELL } from '../style/shell';
import { element } from '../view/dom';
import { icon } from '../view/icon';
import { PRODUCT } from '../words';
import { paint } from './accent';
import { Frame } from './frame';
import { keepAboveKeyboard } from './keyboard-room';
import type { Home } from './load-part';
import { readSettings, type Settings } from './settings';

/** On a screen this narrow the panel fills it, and the page behind cannot be reached. */
const NARROW = '(max-width: 30em)';

/** `<surefoot-chat>`: a launcher with a panel; with `inline` a box where it stands; with `page` the whole page. */
export class SurefootChat extends HTMLElement {
  static home: Home = { server: location.origin, nonce: '' };

  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: 'open' });
    const settings = readSettings(this);
    adopt(root, SHELL);
    paint(this, settings);
    const frame = new Frame(SurefootChat.home, settings);
    if (this.dir !== '') frame.element.dir = this.dir;
    if (settings.where === 'launcher') this.showLauncher(root, { frame, settings });
    else this.showInPlace(root, { frame, settings });
    if (settings.where !== 'inline') keepAboveKeyboard(this);
  }

  private showInPlace(root: ShadowRoot, { frame, settings }: { frame: Frame; settings: Settings }): void {
    if (settings.where === 'page') root.append(element('h1', { class: 'spoken' }, PRODUCT));
    root.append(frame.element);
    frame.begin(root);
  }

  private showLauncher(root: ShadowRoot, { frame, settings }: { frame: Frame; settings: Settings }): void {
    const launcher = element('button', { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog' });
    launcher.lang = frame.element.lang;
    launcher.append(icon('foot'), frame.labelText);
    const dialog = element('dialog', { 'aria-label': frame.titleText }, frame.element);
    frame.addClose(() => dialog.close());
    root.append(launcher, dialog);
    const narrow = matchMedia(NARROW);
    launcher.addEventListener('click', () => {
      launcher.hidden = true;
      if (narrow.matches) dialog.showModal();
      else dialog.show();
      frame.focusTitle();
      // First the dialog is shown: on a slow phone that alone is as long as one task may take.
      setTimeout(() => frame.begin(root));
    });
    for (const event of ['pointerenter', 'focus']) launcher.addEventListener(event, () => frame.preload());
    dialog.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') dialog.close();
    });
    dialog.addEventListener('close', () => {
      launcher.hidden = false;
      launcher.focus();
    });
    // A chat that covers a phone’s whole screen unasked keeps people from the page they came for.
    if (settings.open && !narrow.matches) openQuietly(launcher, dialog, () => frame.begin(root));
  }
}

/** Open from the start, without taking the focus from the page. */
function openQuietly(launcher: HTMLElement, dialog: HTMLDialogElement, begin: () => void): void {
  launcher.hidden = true;
  dialog.toggleAttribute('open', true);
  begin();
}

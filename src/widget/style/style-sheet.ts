import { FOOT_MAP } from '../foot-map/foot-map-style';
import { element } from '../view/dom';
import { BASE } from './base';
import { CARDS } from './cards';
import { COLOURS } from './colours';
import { CONTROLS } from './controls';
import { FRAME } from './frame';
import { MESSAGES } from './messages';

const CSS = [COLOURS, BASE, FRAME, MESSAGES, CONTROLS, FOOT_MAP, CARDS].join('');

/** By way of `adoptedStyleSheets`, which even the strictest content security policy allows; old browsers have none. */
export function styleSheet(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(element('style', {}, CSS));
  }
}

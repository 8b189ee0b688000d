import { element } from '../view/dom';

/** By way of `adoptedStyleSheets`, which even the strictest content security policy allows; old browsers have none. */
export function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    root.append(element('style', {}, css));
  }
}

import { element } from '../view/dom';

/** By way of `adoptedStyleSheets`, which even the strictest content security policy allows; old browsers have none. */
export function adopt(root: Document | ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet));
  } catch {
    const style = element('style', {}, css);
    (root instanceof Document ? root.head : root).append(style);
    return () => style.remove();
  }
}

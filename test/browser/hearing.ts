import type { CDPSession, Page } from 'playwright-core';

const MOST_LOOKS = 100;

interface Heard {
  readonly log: string[];
}

declare global {
  interface Window {
    heard?: Heard;
  }
}

/**
 * Runs in the page before any of its scripts: notes what each live region of the chat says, in order, as a screen
 * reader would: what is added to it, or the whole of it where it is one piece (`status`, `alert`).
 */
function listen(): void {
  const log: string[] = [];
  window.heard = { log };
  const LIVE = '[aria-live],[role=status],[role=alert],[role=log]';
  const manner = (region: Element): string => {
    const role = region.getAttribute('role');
    return region.getAttribute('aria-live') ?? (role === 'alert' ? 'assertive' : 'polite');
  };
  const isSilent = (node: Element): boolean => node.matches('[aria-hidden=true]') || !node.checkVisibility();
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ').trim();
    if (node instanceof Element && isSilent(node)) return '';
    return [...node.childNodes].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  };
  const isWhole = (region: Element): boolean =>
    region.matches('[role=status],[role=alert]') && region.parentElement?.matches('.spoken') !== true;
  const say = (node: Node): void => {
    const region = (node instanceof Element ? node : node.parentElement)?.closest(LIVE) ?? null;
    if (region === null || manner(region) === 'off' || isSilent(region)) return;
    const text = textOf(isWhole(region) ? region : node);
    if (text !== '') log.push(`${manner(region)}: ${text}`);
  };
  const observer = new MutationObserver((changes) => {
    const nodes = changes.flatMap(({ type, target, addedNodes }) =>
      type === 'characterData' ? [target] : [...addedNodes],
    );
    // Within one change a region that is one piece is read once, however many of its parts are new.
    for (const node of nodes.filter(
      (one) => one.isConnected && !nodes.some((other) => other !== one && other.contains(one)),
    ))
      say(node);
  });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, options: ShadowRootInit): ShadowRoot {
    const root = attachShadow.call(this, options);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    return root;
  };
}

/** What a screen reader tells of one page, from one look to the next. */
export class Hearing {
  private read = 0;
  private focus = '';

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Before the page is opened. */
  static async install(page: Page): Promise<Hearing> {
    await page.addInitScript(listen);
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Hearing(page, session);
  }

  /** All that was said since the last look, and at the end where the focus has moved to, if it has. */
  async since(): Promise<string[]> {
    const all = await this.page.evaluate(() => window.heard?.log ?? []);
    const said = all.slice(this.read);
    this.read = all.length;
    const focus = await this.focused();
    const moved = focus !== this.focus;
    this.focus = focus;
    return moved ? [...said, `focus: ${focus}`] : said;
  }

  /** Role, name and description, as the browser’s accessibility tree has them; nothing for the page itself. */
  private async focused(): Promise<string> {
    const expression = '(document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)';
    const { result } = await this.session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined || result.className === 'HTMLBodyElement') return '';
    const about = { objectId: result.objectId, fetchRelatives: false };
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const { nodes } = await this.session.send('Accessibility.getPartialAXTree', about);
      const [node] = nodes;
      if (node?.ignored === false) return describe(node);
      // What has just come into the page is not in the tree yet.
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    throw new Error('What has the focus is not in the accessibility tree.');
  }
}

interface Value {
  readonly value?: unknown;
}

function describe({ role, name, description }: { role?: Value; name?: Value; description?: Value }): string {
  const words = [role, name, description].map((part) => (typeof part?.value === 'string' ? part.value : ''));
  return words
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '')
    .join(' | ');
}

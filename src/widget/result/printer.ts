import { adopt } from '../style/adopt';
import { element } from '../view/dom';
import { PAPER, PLAN } from './plan-style';

/** Within this time a browser that can print has begun to. */
const BEGINS_WITHIN_MS = 1_000;

/**
 * While the page is printed, the plan stands in it by itself. The page’s own window prints, as some phones
 * print the whole page even when a frame in it is asked to.
 */
export class Printer {
  private remove: (() => void) | undefined;
  private begun = false;

  /** `plan`: what there is to print. `always`: the page is nothing but the chat, so its own Print means the plan too. */
  constructor(
    private readonly plan: () => HTMLElement | undefined,
    private readonly always: () => boolean,
  ) {
    addEventListener('beforeprint', () => {
      this.begun = true;
      if (this.always()) this.mount();
    });
    // Some phones say that they are done while they still lay out the pages.
    addEventListener('afterprint', () => setTimeout(() => this.unmount(), BEGINS_WITHIN_MS));
    addEventListener('pointerdown', () => this.unmount(), { capture: true });
  }

  /** Resolves to false where nothing comes of it. */
  async print(): Promise<boolean> {
    this.begun = false;
    this.mount();
    print();
    const begun = await this.hasBegun();
    if (!begun) this.unmount();
    return begun;
  }

  private async hasBegun(): Promise<boolean> {
    if (!this.begun) await new Promise((resolve) => setTimeout(resolve, BEGINS_WITHIN_MS));
    return this.begun;
  }

  private mount(): void {
    const plan = this.plan();
    if (plan === undefined || this.remove !== undefined) return;
    const copy = element('surefoot-print' as 'div');
    const root = copy.attachShadow({ mode: 'open' });
    root.append(plan);
    adopt(root, PLAN);
    const forget = adopt(document, PAPER);
    document.body.append(copy);
    this.remove = () => {
      copy.remove();
      forget();
    };
  }

  private unmount(): void {
    this.remove?.();
    this.remove = undefined;
  }
}

import { element } from './view/dom';

/** Long enough to be read out, short enough not to be found again by someone reading the page. */
const KEPT_MS = 15_000;

/** Words for a screen reader that no element on show can carry. */
export class Announcer {
  readonly element = element('div', { class: 'spoken' });
  private readonly politeRegion = element('div', { 'aria-live': 'polite' });
  private readonly assertiveRegion = element('div', { role: 'alert' });

  constructor() {
    this.element.append(this.politeRegion, this.assertiveRegion);
  }

  polite(text: string): void {
    this.announce(this.politeRegion, text);
  }

  /** Interrupts what is being read: for emergencies only. */
  assertive(text: string): void {
    this.announce(this.assertiveRegion, text);
  }

  private announce(region: HTMLElement, text: string): void {
    const line = element('p', {}, text);
    region.append(line);
    setTimeout(() => line.remove(), KEPT_MS);
  }
}

import { word } from '../words';
import { element } from './dom';

/** A short break is no news. */
const GRACE_MS = 2_000;

/** Says that there is no connection, for as long as that is so. */
export class Banner {
  readonly element = element('div', { role: 'status', class: 'banner' });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reachable = true;

  constructor() {
    addEventListener('online', () => this.show());
    addEventListener('offline', () => this.show());
    this.show();
  }

  setReachable(yes: boolean): void {
    if (yes === this.reachable) return;
    this.reachable = yes;
    clearTimeout(this.timer);
    if (yes) this.show();
    else this.timer = setTimeout(() => this.show(), GRACE_MS);
  }

  private show(): void {
    const text = !navigator.onLine ? word('widget.offline') : this.reachable ? '' : word('widget.no-connection');
    // It stays in the page when it is empty: a region that only now appears is not read out everywhere.
    if (this.element.textContent !== text) this.element.textContent = text;
  }
}

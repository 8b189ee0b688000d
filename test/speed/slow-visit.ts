import type { Browser, Page } from 'playwright-core';

/** A slow phone on a slow line. */
const SLOWER_CPU = 4;
const LATENCY_MS = 150;
const BYTES_PER_SECOND = (1.6 * 1024 * 1024) / 8;

const LIMIT_MS = 60_000;

/** What is looked for, as CSS selectors from the document inwards through open shadow roots. */
export type Way = readonly string[];

/**
 * Runs in the page from the start: notes the long tasks after the load, and when a wanted element is first there to be
 * seen and when it first takes a key.
 */
function instrument(): void {
  const found = (way: Way): HTMLElement | null => {
    let root: ParentNode = document;
    let element: HTMLElement | null = null;
    for (const selector of way) {
      element = root.querySelector<HTMLElement>(selector);
      if (element === null) return null;
      root = element.shadowRoot ?? element;
    }
    return element;
  };
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (navigation !== undefined && navigation.loadEventEnd > 0 && startTime >= navigation.loadEventEnd)
        longTasks.push(duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  const seen = (way: Way): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        const box = found(way)?.getBoundingClientRect();
        if (box !== undefined && box.width > 0 && box.height > 0) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
  const taken = async (way: Way): Promise<number> => {
    await seen(way);
    const box = found(way);
    box?.focus();
    return new Promise((resolve) => box?.addEventListener('input', () => resolve(performance.now()), { once: true }));
  };
  const pressed = async (way: Way): Promise<number> => {
    await seen(way);
    found(way)?.click();
    return performance.now();
  };
  Object.assign(window, { speed: { seen, taken, pressed, longTasks } });
}

/** One page in a fresh profile, on a slow phone and a slow line. Times are milliseconds since the navigation began. */
export class SlowVisit {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string): Promise<SlowVisit> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: BYTES_PER_SECOND,
      uploadThroughput: BYTES_PER_SECOND,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
    await page.addInitScript(instrument);
    await page.goto(url, { waitUntil: 'commit' });
    return new SlowVisit(page);
  }

  /** When it could first be seen. */
  seen(way: Way): Promise<number> {
    return this.page.evaluate(`speed.seen(${JSON.stringify(way)})`);
  }

  /** Presses it as soon as it is there. */
  pressed(way: Way): Promise<number> {
    return this.page.evaluate(`speed.pressed(${JSON.stringify(way)})`);
  }

  /** When it first took a key; keys are pressed until it does. */
  async takesKey(way: Way): Promise<number> {
    let at: number | undefined;
    const taken = this.page.evaluate<number>(`speed.taken(${JSON.stringify(way)})`).then((ms) => (at = ms));
    const until = Date.now() + LIMIT_MS;
    while (at === undefined && Date.now() < until) {
      await this.page.keyboard.press('a');
      await this.page.waitForTimeout(5);
    }
    return taken;
  }

  /** Milliseconds of each task after the load that kept the page from answering for more than 50 ms. */
  longTasks(): Promise<readonly number[]> {
    return this.page.evaluate('speed.longTasks');
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** Bytes of JavaScript heap in use after a clean-up. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

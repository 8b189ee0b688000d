import type { Browser } from 'playwright-core';
import { openBrowser } from './chromium';
import { RealServer } from './real-server';

export interface Stage {
  readonly server: RealServer;
  readonly browser: Browser;
}

/**
 * The server and the browser of one suite: up before its first test, gone after its last. If only one of them comes up
 * it is taken down all the same: what is left running would keep the whole run from ending.
 */
export function useStage(isUp: (stage: Stage) => void, settings: Readonly<Record<string, string>> = {}): void {
  const closers: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const starting = [
      RealServer.start(settings).then((server) => {
        closers.push(() => server.stop());
        return server;
      }),
      openBrowser().then((browser) => {
        closers.push(() => browser.close());
        return browser;
      }),
    ] as const;
    await Promise.allSettled(starting);
    const [server, browser] = await Promise.all(starting);
    isUp({ server, browser });
  });
  afterAll(async () => {
    await Promise.all(closers.map((close) => close()));
  });
}

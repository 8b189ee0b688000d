import { rmSync } from 'node:fs';
import type { Session } from '../../../dialogs/session';
import { readConfig } from '../../../src/config';
import type { Patience } from '../../../src/http/caps';
import type { Route } from '../../../src/http/route';
import { linkKey, PrivateLinks } from '../../../src/records/private-link';
import { recordRoutes } from '../../../src/records/routes';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { realEngine } from '../../conversations/engine';
import { closePrinters, openPrinter } from './printers';
import { makeFolder, startTestServer, type TestServer } from './test-server';

/** Saturday, 28 November 2026, in the morning. */
export const MADE_AT = Date.UTC(2026, 10, 28, 9);

export const PRACTICE_KEY = 'zanzibar-practice-key';

export interface RecordsServer extends TestServer {
  /** The end of every address of what this session has come to. */
  linkFor(session: Session): Promise<string>;
  /** What the store knows the latest of them by. */
  newest(): string;
  /** From now on nothing can be read of what is kept. */
  loseStore(): Promise<void>;
}

export interface RecordsOptions {
  readonly now: () => number;
  readonly patience?: Patience;
  /** Other channels beside. */
  readonly env?: Record<string, string>;
  readonly more?: readonly Route[];
}

/** A server with all that is behind a private link, put together as the program does it. */
export async function startRecords({ now, patience, env = {}, more = [] }: RecordsOptions): Promise<RecordsServer> {
  const folder = makeFolder();
  const store = new SqliteStore(folder, []);
  const config = readConfig({ PRACTICE_KEY, PLACE: 'gb', PUBLIC_URL: 'https://feet.example.org' });
  const engines = { en: realEngine() };
  const printer = openPrinter();
  const parts = { engines, store, version: '0.0.0', now, newId: () => 'new', printer, logo: null };
  const routes = await recordRoutes(config, parts);
  const links = new PrivateLinks({ store, key: await linkKey(store), retentionDays: config.retentionDays, now });
  const given = { folder, now, env, ...(patience !== undefined && { patience }) };
  const server = await startTestServer({ ...given, routes: [...routes, ...more] });
  let count = 0;
  const linkFor = async (session: Session): Promise<string> => {
    count += 1;
    await store.begin(`direct-line:patient-${count}`, session, now());
    return links.make(`direct-line:patient-${count}`);
  };
  const newest = (): string => `direct-line:patient-${count}`;
  let isOpen = true;
  const loseStore = async (): Promise<void> => {
    if (isOpen) await store.close();
    isOpen = false;
  };
  const stop = async (): Promise<void> => {
    await loseStore();
    await server.stop();
    await closePrinters();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, linkFor, newest, loseStore, stop };
}

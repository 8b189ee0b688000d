import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../../src/config';
import type { Core } from '../../../src/conversation/core';
import type { Asset } from '../../../src/http/assets';
import type { Patience } from '../../../src/http/caps';
import type { Route } from '../../../src/http/route';
import { createLog } from '../../../src/log';
import type { Clock } from '../../../src/outbox/clock';
import { type Service, startService } from '../../../src/service';
import { SqliteStore } from '../../../src/store/sqlite-store';
import type { Store } from '../../../src/store/store';
import type { Tracing } from '../../../src/telemetry/span';
import { tracedCore, tracedStore } from '../../../src/telemetry/traced';
import { realCore } from './real-core';

export const makeFolder = (): string => mkdtempSync(path.join(tmpdir(), 'surefoot-'));

/** Tests come from one address, and in haste. */
export const HARDLY_LIMITED = {
  TOKENS_PER_MINUTE: '10000',
  MESSAGES_PER_MINUTE: '1000000',
  REQUESTS_PER_MINUTE: '10000000',
  CONNECTIONS_PER_ADDRESS: '10000',
};

export interface TestServer {
  readonly address: string;
  readonly folder: string;
  readonly store: Store;
  /** Everything that was logged. */
  readonly log: string[];
  load(): ReturnType<Service['load']>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  readonly env?: Record<string, string>;
  readonly core?: Core;
  readonly folder?: string;
  readonly now?: () => number;
  readonly heartbeatMs?: number;
  readonly patience?: Patience;
  readonly clock?: Clock;
  readonly slackApiUrl?: string;
  readonly botAuthority?: Readonly<Record<string, string>>;
  readonly routes?: readonly Route[];
  readonly assets?: readonly Asset[];
  readonly tracing?: Tracing;
}

const ASSETS: readonly Asset[] = [
  { path: '/', content: Buffer.from(`<!doctype html><title>page</title>${' '.repeat(500)}`) },
  { path: '/widget.js', content: Buffer.from(`/* widget */${' '.repeat(500)}`) },
];

/** exactOptionalPropertyTypes: what is not given is absent, not undefined. */
const given = ({ clock, slackApiUrl, botAuthority, routes, heartbeatMs, patience, tracing }: TestServerOptions) => ({
  ...(clock !== undefined && { clock }),
  ...(slackApiUrl !== undefined && { slackApiUrl }),
  ...(botAuthority !== undefined && { botAuthority }),
  ...(routes !== undefined && { routes }),
  ...(heartbeatMs !== undefined && { heartbeatMs }),
  ...(patience !== undefined && { patience }),
  ...(tracing !== undefined && { tracing }),
});

/** The real server on a free port, with a real store in a folder of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? makeFolder();
  const log: string[] = [];
  const config = readConfig({ PORT: '0', DATA_DIR: folder, ...HARDLY_LIMITED, ...options.env });
  const opened = new SqliteStore(folder, config.storeKeys);
  const { tracing, core = realCore } = options;
  const store = tracing === undefined ? opened : tracedStore(opened, tracing, 'sqlite');
  const service: Service = await startService({
    config,
    core: tracing === undefined ? core : tracedCore(core, tracing),
    store,
    log: createLog({ level: 'debug', key: 'test', to: { write: (line) => void log.push(line) } }),
    assets: options.assets ?? ASSETS,
    version: '0.0.0',
    now: options.now ?? Date.now,
    newId: () => randomBytes(16).toString('base64url'),
    ...given(options),
  });
  const stop = async (): Promise<void> => {
    await service.close();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { address: service.address, folder, store, log, load: () => service.load(), stop };
}

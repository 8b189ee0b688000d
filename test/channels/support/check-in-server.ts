import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readConfig } from '../../../src/config';
import { coreOf } from '../../../src/conversation/engine-core';
import { createLog } from '../../../src/log';
import { recordRoutes } from '../../../src/records/routes';
import { startService } from '../../../src/service';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { Upkeep } from '../../../src/upkeep/upkeep';
import { realEngine } from '../../conversations/engine';
import { HandClock } from '../../src/outbox/hand-clock';
import { closePrinters, openPrinter } from './printers';
import { Connector } from './connector';
import { call, type WireAnswer } from './rest-client';
import { SlackApiFake } from './slack-api';
import { SECRET } from './slack-person';
import { HARDLY_LIMITED, makeFolder } from './test-server';

const TOKEN = 'xoxb-1-check-ins';
export const PUBLIC_URL = 'https://feet.example.org';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Saturday, 28 November 2026, ten in the morning. */
const BEGUN = Date.UTC(2026, 10, 28, 10);
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** The whole program, with Slack and Azure on loopback, on a clock that goes on when it is told to. */
export async function startCheckIns(env: Record<string, string> = { PUBLIC_URL }) {
  const folder = makeFolder();
  const clock = new HandClock();
  clock.pass(BEGUN - clock.now());
  const now = (): number => clock.now();
  const [connector, api] = await Promise.all([Connector.start(), SlackApiFake.start(TOKEN)]);
  const channels = { ALLOW_UNAUTHENTICATED_BOT: 'true', SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKEN };
  const config = readConfig({ PORT: '0', DATA_DIR: folder, PLACE: 'GB', ...HARDLY_LIMITED, ...channels, ...env });
  const store = new SqliteStore(folder);
  const log: string[] = [];
  const engines = { en: realEngine() };
  const newId = (): string => randomBytes(16).toString('base64url');
  const parts = {
    config,
    core: coreOf(engines, 'gb', '0.0.0'),
    store,
    log: createLog({ level: 'debug', key: 'test', to: { write: (line) => void log.push(line) } }),
    clock,
  };
  const printed = { printer: openPrinter(), logo: null };
  const routes = await recordRoutes(config, { engines, store, version: '0.0.0', now, newId, ...printed });
  const upkeep = new Upkeep({ ...parts, retentionDays: 30 });
  upkeep.start();
  await upkeep.idle();
  const open = () => startService({ ...parts, assets: [], version: '0.0.0', now, newId, slackApiUrl: api.url, routes });
  const service = await open();

  /** Hour by hour, or minute by minute, as a clock goes that is right. */
  const pass = async (time: number, step = HOUR): Promise<void> => {
    for (let passed = 0; passed < time; passed += step) {
      clock.pass(step);
      await upkeep.idle();
      // Whoever asks for check-ins is done once they wait for the next minute.
      while (config.publicUrl !== null && (clock.next ?? HOUR) > MINUTE) await new Promise(setImmediate);
    }
  };
  /** A page by the address that a patient was sent. */
  const page = (link: string, form?: string): Promise<WireAnswer> =>
    call(
      link.replace(PUBLIC_URL, service.address),
      form === undefined ? {} : { method: 'POST', headers: FORM, body: form },
    );
  const stop = async (): Promise<void> => {
    await upkeep.stop();
    await service.close();
    await closePrinters();
    await Promise.all([connector.stop(), api.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: service.address, clock, store, log, connector, api, pass, page, stop };
}

export type CheckInServer = Awaited<ReturnType<typeof startCheckIns>>;

/** The first link to a page of that kind in these words. */
export const linkIn = (words: string, kind: 'programme' | 'check-in'): string =>
  new RegExp(`https://feet\\.example\\.org/${kind}/[\\w-]+`).exec(words)?.[0] ?? `no ${kind} in ${words}`;

import { rmSync } from 'node:fs';
import { localTimeIn } from '../../src/local-time';
import { CheckInSchedule } from '../../src/check-ins/schedule';
import { createLog } from '../../src/log';
import { PostgresStore } from '../../src/store/postgres-store';
import { SqliteStore } from '../../src/store/sqlite-store';
import { CLOCK_NOTE } from '../../src/upkeep/trusted-clock';
import { Connector } from '../channels/support/connector';
import { realCore } from '../channels/support/real-core';
import { makeFolder } from '../channels/support/test-server';
import { HandClock } from '../src/outbox/hand-clock';
import { session, turn } from '../src/store/store-contract';
import { PostgresServer } from '../support/postgres-server';
import { ServerProcess } from './support/server-process';

jest.setTimeout(120_000);

const HOUR = 3600_000;
const DAY = 24 * HOUR;

test('two instances on one database ask each patient once, whichever is first', async () => {
  const server = await PostgresServer.start();
  const url = await server.freshDatabase();
  const stores = await Promise.all([PostgresStore.open(url), PostgresStore.open(url)]);
  const clock = new HandClock();
  clock.pass(12 * HOUR);
  const [store] = stores;
  await store.note(CLOCK_NOTE, JSON.stringify({ seen: clock.now(), doubtedSince: null }));
  const patients = Array.from({ length: 30 }, (_, count) => `push:${count}`);
  for (const patient of patients) {
    await store.begin(patient, session(), clock.now());
    await store.planCheckIns(patient, [{ days: 2, due: clock.now() }]);
  }
  const schedules = stores.map((one) => {
    const channel = { channel: 'push', letter: () => ({ text: 'how is it going?' }), wake: () => undefined };
    const log = createLog({ level: 'silent', key: 'test' });
    const pages = { programme: () => '', checkIn: () => '' };
    return new CheckInSchedule({
      store: one,
      core: realCore,
      log,
      clock,
      local: localTimeIn('UTC'),
      pages,
      channels: [channel],
    });
  });
  for (const schedule of schedules) schedule.start();
  for (let minute = 0; minute < 3; minute += 1) {
    await Promise.all(schedules.map((schedule) => schedule.idle()));
    clock.pass(60_000);
  }
  await Promise.all(schedules.map((schedule) => schedule.stop()));
  const letters = await store.letters('push', 99);
  expect(letters.map(({ conversation }) => conversation).sort()).toEqual([...patients].sort());
  expect(await store.lettersWaiting()).toBe(30);
  await Promise.all(stores.map((one) => one.close()));
  await server.stop();
});

/** A zone in which it is about noon now, whenever this runs. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

test('killed between the asking and the sending, and started again twice, it sends one message', async () => {
  const folder = makeFolder();
  const connector = await Connector.start();
  const store = new SqliteStore(folder);
  const now = Date.now();
  const conversation = 'bot:msteams:ann';
  const there = { id: 'ann' };
  await store.begin(conversation, session(), now - 2 * DAY);
  const address = { serviceUrl: connector.url, channelId: 'msteams', conversation: there, bot: there, user: there };
  await store.save(turn({ conversation, now: now - 2 * DAY, address }));
  await store.planCheckIns(conversation, [{ days: 2, due: now - HOUR }]);
  await store.note(CLOCK_NOTE, JSON.stringify({ seen: now, doubtedSince: null }));
  await store.close();

  const env = { DATA_DIR: folder, ALLOW_UNAUTHENTICATED_BOT: 'true', TIME_ZONE: zoneAtNoon() };
  const start = () => new ServerProcess({ ...env, PUBLIC_URL: 'https://feet.example' });
  connector.faults.push({ status: 503 });
  const first = start();
  await connector.until(() => connector.asked === 1);
  await first.kill('SIGKILL');
  expect(connector.taken).toEqual([]);
  const second = start();
  await connector.until(() => connector.taken.length === 1);
  await second.kill('SIGTERM');
  const third = start();
  await third.says('Surefoot is at');
  await third.kill('SIGTERM');
  expect(connector.to('ann').map(({ text }) => text)).toEqual([
    expect.stringMatching(/^It is 2 days since my advice\..*https:\/\/feet\.example\/check-in\//),
  ]);
  await connector.stop();
  rmSync(folder, { recursive: true, force: true });
});

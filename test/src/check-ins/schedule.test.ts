import { rmSync } from 'node:fs';
import type { CheckInDays } from '../../../dialogs/check-in/answers';
import type { AskingChannel } from '../../../src/check-ins/asking-channel';
import { localTimeIn } from '../../../src/local-time';
import { patientPages } from '../../../src/check-ins/patient-pages';
import { CheckInSchedule } from '../../../src/check-ins/schedule';
import { createLog } from '../../../src/log';
import { linkKey, PrivateLinks } from '../../../src/records/private-link';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { Upkeep } from '../../../src/upkeep/upkeep';
import { realCore } from '../../channels/support/real-core';
import { makeFolder } from '../../channels/support/test-server';
import { HandClock } from '../outbox/hand-clock';
import { session } from '../store/store-contract';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const local = localTimeIn('UTC');
let folder: string;
let store: SqliteStore;
let clock: HandClock;
let lines: string[];
let upkeep: Upkeep;
let schedule: CheckInSchedule;
let woken: number;
/** Conversations whose letter cannot be made. */
let broken: string[];

const channel: AskingChannel = {
  channel: 'push',
  letter: ({ conversation }, { text }) => {
    if (broken.includes(conversation)) throw new Error('harvest');
    return conversation === 'gone' ? null : { text };
  },
  wake: () => (woken += 1),
};

async function start(): Promise<void> {
  const log = createLog({ level: 'info', key: 'test', to: { write: (line) => void lines.push(line) } });
  const now = () => clock.now();
  const links = new PrivateLinks({ store, key: await linkKey(store), retentionDays: 30, now });
  const pages = patientPages({ links, publicUrl: 'https://feet.example', local, now });
  upkeep = new Upkeep({ store, log, clock, retentionDays: 365 });
  schedule = new CheckInSchedule({ store, core: realCore, log, clock, local, pages, channels: [channel] });
  upkeep.start();
  await upkeep.idle();
  schedule.start();
  await schedule.idle();
}

beforeEach(async () => {
  folder = makeFolder();
  store = new SqliteStore(folder);
  clock = new HandClock();
  // Midnight, as days of check-ins begin.
  clock.pass(DAY - clock.now());
  [lines, woken, broken] = [[], 0, []];
  await start();
});
afterEach(async () => {
  await schedule.stop();
  await upkeep.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a clock goes that is right. */
async function pass(time: number, step = HOUR): Promise<void> {
  for (let passed = 0; passed < time; passed += step) {
    clock.pass(step);
    await upkeep.idle();
    await schedule.idle();
  }
}

async function plan(conversation: string, ...days: CheckInDays[]): Promise<void> {
  await store.begin(`push:${conversation}`, { ...session(), place: 'gb' }, clock.now());
  const planned = days.map((one) => ({ days: one, due: clock.now() + one * DAY }));
  await store.planCheckIns(`push:${conversation}`, planned);
}

const letters = async () => (await store.letters('push', 999)).map(({ content }) => String(content['text']));
const told = (): string[] => lines.map((line) => (JSON.parse(line) as { msg: string }).msg);

test('on the day that was chosen a patient is asked at nine in the morning, once, and not in the night before', async () => {
  await plan('ann', 2, 7);
  await pass(2 * DAY + 8 * HOUR);
  await pass(59 * MINUTE, MINUTE);
  expect(await letters()).toEqual([]);
  await pass(MINUTE, MINUTE);
  const [letter = '', ...more] = await letters();
  expect(more).toEqual([]);
  expect(letter).toMatch(/^It is 2 days since my advice\..*https:\/\/feet\.example\/check-in\/\S+\n/);
  expect(letter).toContain('call 999 now');
  expect(letter).toContain('NHS advice line on 111');
  expect(letter).toContain('Write “stop”');
  expect(woken).toBe(1);
  await pass(4 * DAY);
  expect(await letters()).toHaveLength(1);
  await pass(2 * DAY);
  expect(await store.lettersWaiting()).toBe(2);
});

test('the message says nothing of feet or pain, and the log nothing at all', async () => {
  await plan('ann', 2);
  await pass(3 * DAY);
  expect((await letters()).join()).not.toMatch(/pain|hurt|foot|feet(?!\.example)|ankle|heel|exercise/i);
  expect(told()).toEqual(['check-ins-asked']);
  expect(lines.join()).not.toMatch(/https|ann|advice/);
});

test('the link of a message leads to the day of the advice, also weeks later', async () => {
  await plan('ann', 42);
  const begun = clock.now();
  await pass(43 * DAY);
  const link = /check-in\/(\S+)/.exec((await letters())[0] ?? '')?.[1] ?? '';
  const links = new PrivateLinks({ store, key: await linkKey(store), retentionDays: 30, now: () => clock.now() });
  const read = await links.read(link);
  expect(read).toMatchObject({ kind: 'open', conversation: 'push:ann' });
  expect(local.dayOf(read.kind === 'open' ? read.madeAt : 0)).toBe(local.dayOf(begun));
});

test('a server that was away in the evening asks the next morning, and one that was away too long not at all', async () => {
  await plan('ann', 2);
  await plan('bob', 7);
  await pass(DAY);
  await schedule.stop();
  await pass(DAY + 18 * HOUR);
  await start();
  await pass(14 * HOUR);
  expect(await letters()).toEqual([]);
  await pass(2 * HOUR);
  expect(await letters()).toHaveLength(1);
  await schedule.stop();
  await pass(8 * DAY);
  await start();
  await pass(2 * DAY);
  expect(await store.lettersWaiting()).toBe(1);
});

test('a clock that jumps by weeks fires nothing, and once it is believed only what is due these days', async () => {
  await plan('ann', 2);
  await plan('bob', 7, 14);
  await plan('cleo', 2, 42);
  await pass(DAY + 12 * HOUR);
  clock.set(41 * DAY);
  await pass(23 * HOUR);
  expect(await letters()).toEqual([]);
  expect(told()).toContain('clock-doubted');
  await pass(3 * DAY);
  expect(await letters()).toEqual([expect.stringContaining('6 weeks')]);
});

test('a clock that jumps and is put right again asks nobody before their day', async () => {
  await plan('ann', 14);
  await pass(12 * HOUR);
  clock.set(30 * DAY);
  await pass(5 * MINUTE, MINUTE);
  clock.set(-30 * DAY);
  await pass(13 * DAY);
  expect(await letters()).toEqual([]);
  await pass(DAY);
  expect(await letters()).toHaveLength(1);
});

test('as long as nobody has looked at the clock, nobody is asked', async () => {
  await plan('ann', 2);
  await pass(DAY);
  await schedule.stop();
  await upkeep.stop();
  const other = makeFolder();
  const empty = new SqliteStore(other);
  await empty.begin('push:ann', session(), clock.now());
  await empty.planCheckIns('push:ann', [{ days: 2, due: clock.now() }]);
  const log = createLog({ level: 'silent', key: 'test' });
  const pages = { programme: () => '', checkIn: () => '' };
  const alone = new CheckInSchedule({ store: empty, core: realCore, log, clock, local, pages, channels: [channel] });
  clock.pass(12 * HOUR);
  alone.start();
  await alone.stop();
  expect(await empty.lettersWaiting()).toBe(0);
  await empty.close();
  rmSync(other, { recursive: true, force: true });
});

test('many at once are asked some each minute', async () => {
  for (let count = 0; count < 50; count += 1) await plan(`patient ${count}`, 2);
  await pass(2 * DAY + 9 * HOUR);
  const counts: number[] = [];
  for (let minute = 0; minute < 3; minute += 1) {
    counts.push(await store.lettersWaiting());
    await pass(MINUTE, MINUTE);
  }
  expect(counts).toEqual([20, 40, 50]);
});

test('whose letter cannot be made or sent anywhere keeps nobody else from being asked', async () => {
  for (const patient of ['ann', 'bob', 'gone']) await plan(patient, 2);
  broken = ['ann'];
  await pass(2 * DAY + 12 * HOUR);
  expect(await letters()).toHaveLength(1);
  expect(told()).toEqual(['check-in-not-asked', 'check-ins-asked']);
  expect(lines.join()).not.toContain('harvest');
});

test('a store that is away is told in the log, and asked again a minute later', async () => {
  await pass(9 * HOUR);
  await store.close();
  clock.pass(MINUTE);
  await schedule.idle();
  expect(told()).toContain('check-ins-failed');
  expect(clock.next).toBeLessThanOrEqual(MINUTE);
});

test('once stopped, nothing more is begun', async () => {
  await plan('ann', 2);
  await schedule.stop();
  await pass(3 * DAY);
  expect(await letters()).toEqual([]);
});

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createLog } from '../../../src/log';
import { SqliteStore } from '../../../src/store/sqlite-store';
import type { StoreKey } from '../../../src/store/store-key';
import { lookAt } from '../../../src/upkeep/trusted-clock';
import { Upkeep } from '../../../src/upkeep/upkeep';
import { makeFolder } from '../../channels/support/test-server';
import { HandClock } from '../outbox/hand-clock';
import { session, turn } from '../store/store-contract';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

let folder: string;
let store: SqliteStore;
let clock: HandClock;
let upkeep: Upkeep;
let lines: string[];

function start(keys: StoreKey[] = []): void {
  store = new SqliteStore(folder, keys);
  const log = createLog({ level: 'info', key: 'test', to: { write: (line) => void lines.push(line) } });
  upkeep = new Upkeep({ store, log, clock, retentionDays: 30 });
}

beforeEach(() => {
  folder = makeFolder();
  clock = new HandClock();
  lines = [];
  start();
});
afterEach(async () => {
  await upkeep.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const told = (): string[] => lines.map((line) => (JSON.parse(line) as { msg: string }).msg);

async function talk(conversation: string): Promise<void> {
  await store.begin(conversation, session(), clock.now());
  const entries = [{ seq: 0, content: { text: `harvest of ${conversation}` } }];
  await store.save(turn({ conversation, entries, now: clock.now() }));
}

/** Hour by hour, as a clock goes that is right. */
async function hours(count: number): Promise<void> {
  for (let hour = 0; hour < count; hour += 1) {
    clock.pass(HOUR);
    await upkeep.idle();
  }
}

/** Twice a day is often enough for a clock to be seen to go on. */
async function days(count: number): Promise<void> {
  for (let half = 0; half < 2 * count; half += 1) {
    clock.pass(12 * HOUR);
    await upkeep.idle();
  }
}

const isKept = async (conversation: string) => (await store.load(conversation)) !== null;
const bytes = (): string =>
  readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'latin1'))
    .join();

test('a talk is kept for 30 days after its last message, and then is in no file', async () => {
  await talk('ann');
  upkeep.start();
  await days(29);
  await talk('bob');
  expect(await isKept('ann')).toBe(true);
  await hours(25);
  expect([await isKept('ann'), await isKept('bob')]).toEqual([false, true]);
  expect(bytes()).not.toContain('harvest of ann');
  expect(bytes()).toContain('harvest of bob');
  expect(told()).toEqual(['expired']);
  expect(lines[0]).toContain('"count":1');
});

test('whoever goes on with a talk keeps all of it for 30 days more', async () => {
  await talk('ann');
  upkeep.start();
  await days(20);
  await store.save(turn({ conversation: 'ann', version: 1, messageId: 'n', entries: [], now: clock.now() }));
  await days(20);
  expect(await isKept('ann')).toBe(true);
});

test('many at once go in small batches', async () => {
  const patients = Array.from({ length: 90 }, (_, index) => `patient ${index}`);
  await Promise.all(patients.map(talk));
  upkeep.start();
  await days(31);
  expect((await Promise.all(patients.map(isKept))).filter(Boolean)).toEqual([]);
  expect(lines[0]).toContain('"count":90');
});

describe('a clock that jumps', () => {
  test('forward by ten years deletes nothing, and says so every hour', async () => {
    await talk('ann');
    upkeep.start();
    await days(1);
    clock.set(3650 * DAY);
    await hours(4);
    expect(await isKept('ann')).toBe(true);
    expect(told()).toEqual(['clock-doubted', 'clock-doubted', 'clock-doubted', 'clock-doubted']);
  });

  test('forward and back again leaves everything, and what was stamped meanwhile is not kept for ten years', async () => {
    await talk('ann');
    upkeep.start();
    await days(1);
    clock.set(3650 * DAY);
    await hours(1);
    await talk('bob');
    clock.set(-3650 * DAY);
    await hours(30);
    expect([await isKept('ann'), await isKept('bob')]).toEqual([true, true]);
    await days(31);
    expect([await isKept('ann'), await isKept('bob')]).toEqual([false, false]);
  });

  test('back by ten years deletes nothing, nor does putting it right', async () => {
    await talk('ann');
    upkeep.start();
    clock.set(-3650 * DAY);
    await hours(3);
    clock.set(3650 * DAY);
    await hours(12);
    expect(await isKept('ann')).toBe(true);
  });

  test('is believed once it has gone on for a day: so a server that stood still for two months deletes a day late', async () => {
    await talk('ann');
    upkeep.start();
    await hours(1);
    await upkeep.stop();
    await store.close();
    clock.pass(60 * DAY);
    start();
    upkeep.start();
    await hours(23);
    expect(await isKept('ann')).toBe(true);
    await hours(2);
    expect(await isKept('ann')).toBe(false);
  });

  test('in a file of a version without upkeep is known by the last turn in it', async () => {
    await talk('ann');
    clock.pass(60 * DAY);
    upkeep.start();
    await upkeep.idle();
    expect(await isKept('ann')).toBe(true);
    expect(told()).toEqual(['clock-doubted']);
  });

  test('again and again is never believed', () => {
    let memory = lookAt(null, 0);
    for (let now = 0; now < 900 * DAY; now += 3 * DAY) memory = lookAt(memory, now);
    expect(memory.doubtedSince).not.toBeNull();
    expect(lookAt({ seen: 5 * DAY, doubtedSince: 5 * DAY }, 5 * DAY - 1)).toMatchObject({ doubtedSince: 5 * DAY - 1 });
  });
});

test('what lay in the clear is sealed at the start, and the log says so once', async () => {
  await talk('ann');
  await store.close();
  start([{ id: 'a', secret: Buffer.alloc(32, 1).toString('base64') }]);
  upkeep.start();
  await upkeep.idle();
  expect(bytes()).not.toContain('harvest');
  await hours(2);
  expect(told()).toEqual(['resealed']);
});

test('a store that cannot be written is tried again an hour later, and the log says so', async () => {
  await store.close();
  upkeep.start();
  await upkeep.idle();
  expect(told()).toEqual(['upkeep-failed']);
  expect(clock.next).toBe(HOUR);
});

test('once stopped, nothing more is begun', async () => {
  upkeep.start();
  await upkeep.stop();
  expect(clock.next).toBeNull();
});

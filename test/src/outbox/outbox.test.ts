import { rmSync } from 'node:fs';
import { createLog } from '../../../src/log';
import { backOff } from '../../../src/outbox/back-off';
import { CLAIM_MS, GIVE_UP_MS, Outbox, type Outcome } from '../../../src/outbox/outbox';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { type Letter } from '../../../src/store/store';
import { makeFolder } from '../../channels/support/test-server';
import { session, turn } from '../store/store-contract';
import { HandClock } from './hand-clock';

let folder: string;
let store: SqliteStore;
let clock: HandClock;
let log: string[];
/** What the channel’s API was asked to send, and what it answers next; well, if nothing is said. */
let sent: string[];
let answers: (Outcome | Error)[];
let outbox: Outbox;

const TAKEN: Outcome = { kind: 'taken' };
const later = (over: object = {}): Outcome => ({ kind: 'later', code: 'server-error', ...over });

async function send({ content }: Letter): Promise<Outcome> {
  sent.push(String(content['text']));
  const answer = answers.shift() ?? TAKEN;
  if (answer instanceof Error) throw answer;
  return answer;
}

const opened = (over: Partial<ConstructorParameters<typeof Outbox>[0]> = {}): Outbox =>
  new Outbox({
    channel: 'push',
    send,
    store,
    log: createLog({ level: 'debug', key: 'k', to: { write: (line) => void log.push(line) } }),
    clock,
    chance: () => 1,
    ...over,
  });

beforeEach(() => {
  folder = makeFolder();
  store = new SqliteStore(folder);
  clock = new HandClock();
  [log, sent, answers] = [[], [], []];
  outbox = opened();
});
afterEach(async () => {
  await outbox.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A turn of this conversation, whose replies are to be sent. */
async function reply(conversation: string, ...words: string[]): Promise<void> {
  const key = `push:${conversation}`;
  await store.begin(key, session(), 1);
  const { version, entries } = (await store.load(key))!;
  await store.save(
    turn({
      conversation: key,
      version,
      messageId: null,
      entries: [{ seq: entries, content: {} }],
      now: clock.now(),
      letters: { channel: 'push', contents: words.map((text) => ({ text })) },
    }),
  );
}

const settled = async (): Promise<void> => {
  outbox.wake();
  await outbox.idle();
};
const passes = async (milliseconds: number): Promise<void> => {
  clock.pass(milliseconds);
  await outbox.idle();
};
const left = async (): Promise<number> => (await store.letters('push', 99)).length;

test('the replies of two turns are sent in order, once, and nothing is left', async () => {
  await reply('ann', 'one', 'two');
  await reply('ann', 'three');
  await settled();
  expect(sent).toEqual(['one', 'two', 'three']);
  await settled();
  expect([sent.length, await left(), clock.next]).toEqual([3, 0, null]);
});

test('an API that fails gets it again, later each time, and what comes after waits', async () => {
  answers = [later(), new Error('my secret'), later()];
  await reply('ann', 'one', 'two');
  await settled();
  expect([sent, clock.next]).toEqual([['one'], 1_000]);
  await passes(999);
  expect(sent).toEqual(['one']);
  await passes(1);
  expect([sent, clock.next]).toEqual([['one', 'one'], 2_000]);
  await passes(2_000);
  expect(clock.next).toBe(4_000);
  await passes(4_000);
  expect(sent).toEqual(['one', 'one', 'one', 'one', 'two']);
  expect(log.join('')).not.toMatch(/my secret|"one"/);
});

test('one patient’s reply that cannot be sent keeps nobody else waiting', async () => {
  answers = [later()];
  await reply('ann', 'to ann');
  await reply('bob', 'to bob');
  await settled();
  expect(sent).toEqual(['to ann', 'to bob']);
});

test('a rate limit is honoured, for everybody it is for', async () => {
  answers = [later({ code: 'rate-limited', waitMs: 30_000, everybody: true })];
  await reply('ann', 'to ann');
  await settled();
  await reply('bob', 'to bob');
  await settled();
  await passes(29_999);
  expect(sent).toEqual(['to ann']);
  await passes(1);
  expect(sent).toEqual(['to ann', 'to bob', 'to ann']);
});

test('what waits is sent by the next process, in order', async () => {
  answers = [later()];
  await reply('ann', 'one', 'two');
  await settled();
  await outbox.stop();
  await store.close();
  store = new SqliteStore(folder);
  outbox = opened();
  await settled();
  expect(sent).toEqual(['one']);
  await passes(1_000);
  expect(sent).toEqual(['one', 'one', 'two']);
});

test('a process killed while it sends: nobody sends that again before its claim is over, then somebody does', async () => {
  await reply('ann', 'one');
  const [letter] = await store.letters('push', 9);
  await store.claimLetter(letter!, clock.now() + CLAIM_MS);
  await settled();
  expect(sent).toEqual([]);
  await passes(CLAIM_MS);
  expect(sent).toEqual(['one']);
});

test('two processes on one store send every letter once', async () => {
  const otherStore = new SqliteStore(folder);
  const other = opened({ store: otherStore });
  for (const name of ['ann', 'bob', 'cem', 'dee']) await reply(name, `${name} 1`, `${name} 2`);
  outbox.wake();
  other.wake();
  while ((await left()) > 0) await Promise.all([outbox.idle(), other.idle(), settled()]);
  expect(sent.toSorted()).toEqual(['ann', 'bob', 'cem', 'dee'].flatMap((name) => [`${name} 1`, `${name} 2`]));
  await other.stop();
  await otherStore.close();
});

test('what the API will never take is left out, with a line in the log, and the next one goes', async () => {
  answers = [{ kind: 'refused', code: 'channel_not_found' }];
  await reply('ann', 'one', 'two');
  await settled();
  expect(sent).toEqual(['one', 'two']);
  expect(log.join('')).toMatch(/channel_not_found.*outbox-refused/);
});

test('after a day it is given up, with a line in the log', async () => {
  answers = [later()];
  await reply('ann', 'one');
  await settled();
  clock.pass(GIVE_UP_MS + 1);
  await outbox.idle();
  expect([sent, await left()]).toEqual([['one'], 0]);
  expect(log.join('')).toContain('outbox-given-up');
});

test('of a conversation that is forgotten nothing more is sent', async () => {
  answers = [later()];
  await reply('ann', 'one', 'two');
  await settled();
  const { version } = (await store.load('push:ann'))!;
  await store.forget({ conversation: 'push:ann', version, messageId: null, now: 1 });
  await passes(1_000);
  expect(sent).toEqual(['one']);
});

test('no more than eight are on their way at once', async () => {
  let [now, most] = [0, 0];
  const slowly = async (letter: Letter): Promise<Outcome> => {
    most = Math.max(most, (now += 1));
    await new Promise(setImmediate);
    now -= 1;
    return send(letter);
  };
  outbox = opened({ send: slowly });
  for (let index = 0; index < 20; index += 1) await reply(`patient ${index}`, `words ${index}`);
  await settled();
  expect([sent.length, most]).toEqual([20, 8]);
});

test('a store that cannot be read is read again later', async () => {
  await reply('ann', 'one');
  const { letters } = store;
  Object.assign(store, { letters: () => Promise.reject(new Error('disk')) });
  await settled();
  Object.assign(store, { letters });
  await passes(5_000);
  expect(sent).toEqual(['one']);
  expect(log.join('')).toContain('outbox-unreadable');
});

test.each([
  [1, 1, 1_000],
  [1, 0, 500],
  [4, 1, 8_000],
  [12, 1, 300_000],
  [5_000, 0, 150_000],
])('after %d tries and with chance %d it waits %d ms', (tries, chance, wait) => {
  expect(backOff(tries, chance)).toBe(wait);
});

import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { Seal } from '../../../src/store/seal';
import { SqliteStore } from '../../../src/store/sqlite-store';
import type { StoreKey } from '../../../src/store/store-key';
import { makeFolder } from '../../channels/support/test-server';
import { session, storeContract, turn } from './store-contract';

const key = (id: string, byte = id.charCodeAt(0)): StoreKey => ({
  id,
  secret: Buffer.alloc(32, byte).toString('base64'),
});

const folders: string[] = [];
const folder = (): string => {
  folders.push(makeFolder());
  return folders.at(-1)!;
};
afterAll(() => folders.forEach((one) => fs.rmSync(one, { recursive: true, force: true })));

describe('the SQLite store with a key', () => {
  storeContract(() => {
    const data = folder();
    const store = new SqliteStore(data, [key('a')]);
    const reopen = async () => {
      await store.close();
      return new SqliteStore(data, [key('a')]);
    };
    return { store, reopen };
  });
});

/** What a patient might say, once in each column that could hold it. */
const MARKS = {
  session: 'harvest-session',
  words: 'harvest-words',
  record: 'harvest-record',
  letter: 'harvest-letter',
};

async function tell(store: SqliteStore, conversation = 'c'): Promise<void> {
  await store.begin(conversation, { ...session(), place: MARKS.session }, 1);
  await store.save(
    turn({
      conversation,
      session: { ...session(1), place: MARKS.session },
      entries: [{ seq: 0, content: { text: MARKS.words } }],
      record: { code: `code of ${conversation}`, content: JSON.stringify({ told: MARKS.record }) },
      letters: { channel: 'push', contents: [{ text: MARKS.letter }, { text: MARKS.letter }] },
      // Given back to whoever asks for check-ins, as the contract has it.
      address: { user: 'harvest-address' },
    }),
  );
  await store.secret('token-key', () => 'harvest-secret');
}

/** All that was told, as the store gives it back. */
async function heard(store: SqliteStore, conversation = 'c') {
  return {
    session: (await store.load(conversation))?.session.place,
    words: (await store.entriesFrom(conversation, 0, 9))[0]?.content['text'],
    record: (JSON.parse((await store.record(`code of ${conversation}`)) ?? '{}') as { told?: string }).told,
    letter: (await store.letters('push', 999)).find((letter) => letter.conversation === conversation)?.content['text'],
  };
}

const bytesOf = (data: string): string =>
  fs
    .readdirSync(data)
    .map((file) => fs.readFileSync(path.join(data, file), 'latin1'))
    .join();

const resealed = async (store: SqliteStore): Promise<void> => {
  while (await store.reseal());
};

const errorOf = (open: () => unknown): unknown => {
  try {
    open();
  } catch (error) {
    return error;
  }
  return null;
};

test('with a key nothing that a patient said is in the file or its log, and without one it is', async () => {
  const [sealed, clear] = [folder(), folder()];
  const stores = [new SqliteStore(sealed, [key('a')]), new SqliteStore(clear)];
  for (const store of stores) await tell(store);
  expect(bytesOf(sealed)).toContain('code of c');
  expect(fs.statSync(path.join(sealed, 'surefoot.db-wal')).size).toBeGreaterThan(0);
  expect(bytesOf(sealed)).not.toContain('harvest');
  expect(bytesOf(clear).match(/harvest-(session|words|record|letter|secret)/g)?.length).toBeGreaterThanOrEqual(5);
  expect(bytesOf(clear)).toContain('harvest-address');
  for (const store of stores) await store.close();
  expect(bytesOf(sealed)).not.toContain('harvest');
});

test('what was told before there was a key is still read, and is sealed as the server goes on', async () => {
  const data = folder();
  const before = new SqliteStore(data);
  await Promise.all(Array.from({ length: 500 }, (_, count) => tell(before, `c${count}`)));
  await before.close();
  const store = new SqliteStore(data, [key('a')]);
  expect(await heard(store, 'c499')).toEqual(MARKS);
  await tell(store, 'new');
  await resealed(store);
  expect(bytesOf(data)).not.toContain('harvest');
  for (const conversation of ['c0', 'c250', 'c499', 'new']) expect(await heard(store, conversation)).toEqual(MARKS);
  expect(await store.secret('token-key', () => 'another')).toBe('harvest-secret');
  expect(await store.reseal()).toBe(false);
  await store.close();
});

test('a turn taken with the first key seals the session that was in the clear', async () => {
  const data = folder();
  const before = new SqliteStore(data);
  await before.begin('c', { ...session(), place: MARKS.session }, 1);
  await before.close();
  const store = new SqliteStore(data, [key('a')]);
  await store.save(turn({ session: { ...session(), place: MARKS.session } }));
  await store.close();
  expect(bytesOf(data)).not.toContain('harvest');
});

describe('a key is changed', () => {
  let data: string;
  beforeEach(async () => {
    data = folder();
    const store = new SqliteStore(data, [key('a')]);
    await tell(store, 'old');
    await store.close();
  });

  test('both read, the new one seals, and the old one can go once everything is under the new one', async () => {
    const both = new SqliteStore(data, [key('b'), key('a')]);
    await tell(both, 'new');
    expect([await heard(both, 'old'), await heard(both, 'new')]).toEqual([MARKS, MARKS]);
    await both.close();
    expect(errorOf(() => new SqliteStore(data, [key('b')]))).toMatchObject({ code: 'store-key-missing' });
    const again = new SqliteStore(data, [key('b'), key('a')]);
    await resealed(again);
    await again.close();
    const after = new SqliteStore(data, [key('b')]);
    expect([await heard(after, 'old'), await heard(after, 'new')]).toEqual([MARKS, MARKS]);
    await after.close();
    expect(errorOf(() => new SqliteStore(data, [key('a')]))).toMatchObject({ code: 'store-key-missing' });
  });

  test('and changed back: what the other one has sealed meanwhile is sealed anew', async () => {
    for (const keys of [
      [key('b'), key('a')],
      [key('a'), key('b')],
    ]) {
      const store = new SqliteStore(data, keys);
      await tell(store, `by ${keys[0]!.id}`);
      await resealed(store);
      await store.close();
    }
    const store = new SqliteStore(data, [key('a')]);
    expect(await heard(store, 'by b')).toEqual(MARKS);
    await store.close();
  });

  test.each<[string, StoreKey[], string, string]>([
    ['no key', [], 'store-key-missing', 'the key “a”, which STORE_KEYS does not name'],
    ['another key', [key('b')], 'store-key-missing', 'the key “a”, which STORE_KEYS does not name'],
    ['a wrong key of that name', [key('a', 9)], 'store-key-wrong', 'The key “a” in STORE_KEYS is not the one'],
    ['a wrong old key', [key('b'), key('a', 9)], 'store-key-wrong', 'The key “a” in STORE_KEYS is not the one'],
  ])('%s stops the start, says what to do, and leaves every byte', (_name, keys, code, told) => {
    const file = path.join(data, 'surefoot.db');
    const before = fs.readFileSync(file);
    const error = errorOf(() => new SqliteStore(data, keys));
    expect(error).toMatchObject({ code, message: expect.stringContaining(told) });
    expect(String(error)).toContain(file);
    for (const { secret } of keys) expect(String(error)).not.toContain(secret);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });
});

describe('somebody who can write to the file but has no key', () => {
  const tampered = async (sql: string) => {
    const data = folder();
    const store = new SqliteStore(data, [key('a')]);
    for (const conversation of ['c', 'd']) await tell(store, conversation);
    await store.save(turn({ version: 1, messageId: 'n', entries: [{ seq: 1, content: {} }] }));
    new Database(path.join(data, 'surefoot.db')).exec(sql);
    return store;
  };
  const COPY = '(SELECT session FROM conversations AS other WHERE other.id';

  test.each([
    [
      'put one patient’s session in another’s place',
      `UPDATE conversations SET session = ${COPY} = 'd') WHERE id = 'c'`,
    ],
    ['set it back to an older version', "UPDATE conversations SET version = 1 WHERE id = 'c'"],
    [
      'change a character',
      "UPDATE conversations SET session = substr(session, 1, 60) || 'AAAA' || substr(session, 65)",
    ],
    ['cut it short', 'UPDATE conversations SET session = substr(session, 1, 20)'],
    ['name a key that there is not', "UPDATE conversations SET session = replace(session, 'sealed.a', 'sealed.b')"],
  ])('cannot %s unseen', async (_name, sql) => {
    const store = await tampered(sql);
    await expect(store.load('c')).rejects.toMatchObject({ code: 'store-damaged' });
    await store.close();
  });

  test('cannot swap what was said in a conversation, nor its letters', async () => {
    const store = await tampered(
      `UPDATE entries SET content = (SELECT content FROM entries AS other WHERE other.conversation = 'd');
       UPDATE outbox SET content = (SELECT content FROM outbox AS other ORDER BY id DESC LIMIT 1);`,
    );
    await expect(store.entriesFrom('c', 0, 1)).rejects.toMatchObject({ code: 'store-damaged' });
    await expect(store.letters('push', 9)).rejects.toMatchObject({ code: 'store-damaged' });
    await store.close();
  });

  test('does not keep the rest from being sealed anew', async () => {
    const store = await tampered("UPDATE records SET content = 'sealed.a.AAAA' WHERE code = 'code of c'");
    const { db } = (store as unknown as { connection: { db: InstanceType<typeof Database> } }).connection;
    db.exec("UPDATE records SET content = 'sealed.gone.AAAA' WHERE code = 'code of d'");
    await resealed(store);
    expect(await store.reseal()).toBe(false);
    await store.close();
  });
});

test('the same words are never sealed the same way twice', () => {
  const seal = new Seal([key('a')]);
  expect(seal.seal('words', ['place'])).not.toBe(seal.seal('words', ['place']));
});

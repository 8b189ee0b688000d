import { PostgresStore } from '../../src/store/postgres-store';
import { StoreError } from '../../src/store/store-error';
import type { Store } from '../../src/store/store';
import { PostgresServer } from '../support/postgres-server';
import { checkInContract } from '../src/store/check-in-contract';
import { session, storeContract, turn } from '../src/store/store-contract';
import { answeredTo } from '../src/store/answered-to';

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.stop());

describe('the PostgreSQL store', () => {
  const open = async () => {
    const url = await server.freshDatabase();
    const store = await PostgresStore.open(url);
    const reopen = async () => {
      await store.close();
      return PostgresStore.open(url);
    };
    return { store, reopen };
  };
  storeContract(open);
  checkInContract(open);
});

/** Two instances on one database. */
async function pair(): Promise<readonly [PostgresStore, PostgresStore]> {
  const url = await server.freshDatabase();
  return Promise.all([PostgresStore.open(url), PostgresStore.open(url)]);
}

const closeAll = (stores: readonly PostgresStore[]) => Promise.all(stores.map((store) => store.close()));

test('instances that start together make the database once, and the second to save a turn is told so', async () => {
  const [one, other] = await pair();
  await one.begin('c', session(), 1);
  expect(await other.begin('c', session(), 1)).toBe(false);
  const saved = await Promise.all([one.save(turn()), other.save(turn({ messageId: 'n' }))]);
  expect([...saved].sort()).toEqual(['conflict', 'saved']);
  await closeAll([one, other]);
});

/** Whoever found no free connection in half a second took nothing, and comes again, as clients do. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  const TRIES = 20;
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === TRIES || !(error instanceof StoreError && error.code === 'store-away')) throw error;
    }
  }
}

test('of fifty turns that race on two instances one is kept', async () => {
  const [one, other] = await pair();
  await one.begin('c', session(), 1);
  const racers = Array.from({ length: 50 }, (_, index) =>
    answered(() =>
      (index % 2 === 0 ? one : other).save(turn({ messageId: `m${index}`, letters: { channel: 'x', contents: [{}] } })),
    ),
  );
  expect((await Promise.all(racers)).filter((done) => done === 'saved')).toHaveLength(1);
  expect(await one.load('c')).toMatchObject({ version: 1, entries: 2 });
  expect(await one.letters('x', 9)).toHaveLength(1);
  await closeAll([one, other]);
});

test('of twenty check-ins that are due two instances ask for each once, and none twice', async () => {
  const [one, other] = await pair();
  const talks = Array.from({ length: 20 }, (_, index) => `push:${index}`);
  for (const talk of talks) {
    await one.begin(talk, session(), 1);
    await one.planCheckIns(talk, [
      { days: 2, due: 200 },
      { days: 7, due: 700 },
    ]);
  }
  const wanted = { channel: 'push', now: 900, since: 0, most: 7, letter: () => ({}) };
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([one, other].map((store) => store.askDueCheckIns(wanted)));
  }
  expect((await one.letters('push', 99)).map(({ conversation }) => conversation).sort()).toEqual([...talks].sort());
  expect(await one.lettersWaiting()).toBe(20);
  await closeAll([one, other]);
});

test('a record that another conversation comes to while it is forgotten stays', async () => {
  const [one, other] = await pair();
  const record = { code: 'shared', content: '1' };
  for (let round = 0; round < 20; round += 1) {
    const [old, fresh] = [`old${round}`, `fresh${round}`];
    await Promise.all([one.begin(old, session(), 1), one.begin(fresh, session(), 1)]);
    await one.save(turn({ conversation: old, record }));
    const last = { conversation: old, version: 1, messageId: null, now: 3 };
    await Promise.all([one.forget(last), other.save(turn({ conversation: fresh, record }))]);
    expect(await one.record('shared')).toBe('1');
    await one.forget({ ...last, conversation: fresh });
    expect(await one.record('shared')).toBeNull();
  }
  await closeAll([one, other]);
});

test('each instance hears of the turns of others, and not of its own', async () => {
  const [one, other] = await pair();
  const heard: (string | null)[] = [];
  let wake = (): void => undefined;
  const name = 'direct-line:ö "\u0000';
  const told = new Promise<void>((resolve) => (wake = resolve));
  await one.watch((conversation) => {
    heard.push(conversation);
    if (conversation === name) wake();
  });
  for (const [store, conversation] of [[one, 'own'] as const, [other, name] as const]) {
    await store.begin(conversation, session(), 1);
    await store.save(turn({ conversation }));
  }
  await told;
  expect(heard).toEqual([null, name]);
  await closeAll([one, other]);
});

test('a database of a newer release is left as it is', async () => {
  const url = await server.freshDatabase();
  await (await PostgresStore.open(url)).close();
  await server.run(url, 'UPDATE surefoot_schema SET version = 99');
  await expect(PostgresStore.open(url)).rejects.toMatchObject({ code: 'store-newer' });
});

test('an address where no database is says so, and does not name the password', async () => {
  const opening = PostgresStore.open('postgres://surefoot:secret-word@127.0.0.1:9/none');
  await expect(opening).rejects.toMatchObject({ code: 'store-away' });
  await expect(opening).rejects.not.toThrow('secret-word');
});

test('a database, a user or rights that are not there: it says where to look, which is not the disk', async () => {
  const url = await server.freshDatabase();
  await server.run(url, 'CREATE USER stranger');
  for (const wrong of [`${url}-none`, url.replace('surefoot@', 'nobody@'), url.replace('surefoot@', 'stranger@')]) {
    const opening = PostgresStore.open(wrong);
    await expect(opening).rejects.toMatchObject({ code: 'store-failed' });
    await expect(opening).rejects.toThrow('Look at user, password and name in DATABASE_URL');
  }
});

describe('a database that', () => {
  let own: PostgresServer;
  let store: PostgresStore;
  beforeAll(async () => {
    own = await PostgresServer.start();
    store = await PostgresStore.open(await own.freshDatabase());
    await store.begin('c', session(), 1);
  });
  afterAll(async () => {
    await store.close();
    await own.stop();
  });

  test('swallows everything leaves nobody waiting for long, and goes on when it is back', async () => {
    own.pause();
    const waiting = [store.load('c'), store.save(turn()), store.load('c')];
    const done = await Promise.allSettled(waiting);
    expect(done.map((one) => (one.status === 'rejected' ? one.reason.code : 'done'))).toEqual(
      Array(3).fill('store-away'),
    );
    own.resume();
    expect(await store.load('c')).not.toBeNull();
  });

  test('was killed has every turn that was acknowledged, and the watch hears again', async () => {
    const told: (string | null)[] = [];
    let back = (): void => undefined;
    const again = new Promise<void>((resolve) => (back = resolve));
    await store.watch((conversation) => {
      told.push(conversation);
      if (told.length === 2) back();
    });
    const { version = 0, entries: seq = 0 } = (await store.load('c')) ?? {};
    const entries = [{ seq, content: { text: 'kept' } }];
    expect(await store.save(turn({ version, messageId: 'last', entries }))).toBe('saved');
    await own.kill();
    await expect(store.load('c')).rejects.toMatchObject({ code: 'store-away' });
    await own.again();
    expect(await answeredTo(store, 'c', 'last')).toEqual(entries);
    await again;
    expect(told).toEqual([null, null]);
  });
});

describe('what is counted over all instances', () => {
  test('is no more than one would let through, however many ask at once, and callers do not take from each other', async () => {
    const url = await server.freshDatabase();
    const stores = await Promise.all([0, 1, 2].map(() => PostgresStore.open(url)));
    const taken = await Promise.all(
      Array.from({ length: 60 }, (_, index) => answered(() => stores[index % 3]!.counts.take('a', 6, 1))),
    );
    // One comes back every ten seconds, and this takes less.
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(6);
    expect(await stores[0]!.counts.take('b', 6, 4)).toBe(4);
    expect(await stores[1]!.counts.take('b', 6, 4)).toBe(2);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('fills up again with time, and what is full is thrown away', async () => {
    const url = await server.freshDatabase();
    const store = await PostgresStore.open(url);
    const { counts } = store;
    for (let taken = 0; taken < 6; taken += 1) await counts.take('c', 6, 1);
    const older = (by: string) => server.run(url, `UPDATE counts SET at = at - interval '${by}'`);
    await older('20 seconds');
    expect(await counts.take('c', 6, 6)).toBe(2);
    await older('1 year');
    expect(await counts.take('c', 6, 9)).toBe(6);
    await older('2 minutes');
    for (let taken = 0; taken < 2_000; taken += 1) await counts.take('d', 100_000, 1);
    expect(await server.run(url, 'SELECT key FROM counts')).toEqual([{ key: 'd' }]);
    await store.close();
  });

  test('waits for no disk: the table is not in the log of the database', async () => {
    const url = await server.freshDatabase();
    const store = await PostgresStore.open(url);
    expect(await server.run(url, "SELECT relpersistence FROM pg_class WHERE relname = 'counts'")).toEqual([
      { relpersistence: 'u' },
    ]);
    await store.close();
  });
});

describe('with keys', () => {
  const key = (id: string, byte: number) => ({ id, secret: Buffer.alloc(32, byte).toString('base64') });
  const [old, fresh] = [key('old', 1), key('new', 2)];
  const WORDS = 'my marked words';
  const record = { code: 'code', content: WORDS };
  const letters = { channel: 'push', contents: [{ text: WORDS }] };
  const entries = [{ seq: 0, content: { text: WORDS } }];

  async function filled(): Promise<string> {
    const url = await server.freshDatabase();
    const store = await PostgresStore.open(url, [old]);
    await store.begin('c', session(), 1);
    await store.save(turn({ entries, record, letters }));
    await store.secret('key', () => WORDS);
    await store.close();
    return url;
  }

  const everythingIn = async (store: Store) => [
    await store.load('c'),
    await store.entriesFrom('c', 0, 9),
    await store.record('code'),
    (await store.letters('push', 9)).map(({ content }) => content),
    await store.secret('key', () => 'another'),
  ];
  const told = [
    { version: 1, entries: 1, begun: 1, session: session(1), seen: null },
    entries,
    WORDS,
    letters.contents,
    WORDS,
  ];

  test('nothing that a patient told can be read in the database, and all of it through the store', async () => {
    const url = await filled();
    for (const table of ['conversations', 'entries', 'records', 'outbox', 'secrets']) {
      const rows = await server.run(url, `SELECT t::text AS row FROM ${table} AS t`);
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toMatch(/marked|misses/);
    }
    const store = await PostgresStore.open(url, [old]);
    expect(await everythingIn(store)).toEqual(told);
    await store.close();
  });

  test('a new key takes over, and then the old one is needed no more', async () => {
    const url = await filled();
    const both = await PostgresStore.open(url, [fresh, old]);
    while (await both.reseal());
    await both.close();
    const store = await PostgresStore.open(url, [fresh]);
    expect(await everythingIn(store)).toEqual(told);
    await store.close();
  });

  test.each([
    ['none', [], 'store-key-missing'],
    ['another', [fresh], 'store-key-missing'],
    ['a wrong one of the same id', [key('old', 3)], 'store-key-wrong'],
  ])('with %s the start is refused, and nothing is changed', async (_which, keys, code) => {
    const url = await filled();
    await expect(PostgresStore.open(url, keys)).rejects.toMatchObject({ code });
    const store = await PostgresStore.open(url, [old]);
    expect(await everythingIn(store)).toEqual(told);
    await store.close();
  });
});

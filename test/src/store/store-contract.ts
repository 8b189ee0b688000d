/* eslint-disable max-lines -- one contract, read as a whole */
import type { Session } from '../../../dialogs/session';
import {
  FORGOTTEN_MS,
  type KeptSession,
  type LastTurn,
  LATER_MS,
  MOST_LETTERS,
  type Store,
  type TurnRecord,
} from '../../../src/store/store';
import { answeredTo } from './answered-to';

export const session = (misses = 0): Session => ({
  consent: 'given',
  place: null,
  answers: {},
  raised: [],
  pending: null,
  checked: false,
  misses,
  knowledgeHash: 'hash',
});

const last = (over: Partial<LastTurn> = {}): LastTurn => ({
  conversation: 'c',
  version: 1,
  messageId: 'bye',
  now: 3,
  ...over,
});

export const turn = (over: Partial<TurnRecord> = {}): TurnRecord => ({
  conversation: 'c',
  version: 0,
  messageId: 'm',
  session: session(1),
  entries: [
    { seq: 0, content: { text: 'words' } },
    { seq: 1, content: { text: 'reply' } },
  ],
  now: 2,
  ...over,
});

/** The conversation after `turn`, begun at 1. */
const AFTER_TURN = { version: 1, entries: 2, begun: 1, session: session(1), seen: null };

/** A store of its own, and how it is opened anew. */
type Opened = { store: Store; reopen: () => Promise<Store> };

/** What every store must do, whatever stands behind it. */
export function storeContract(open: () => Opened | Promise<Opened>): void {
  let store: Store;
  let reopen: () => Promise<Store>;
  beforeEach(async () => {
    ({ store, reopen } = await open());
  });
  afterEach(() => store.close());

  test('a conversation is made once and is at version 0', async () => {
    expect(await store.load('c')).toBeNull();
    expect(await store.begin('c', session(), 1)).toBe(true);
    expect(await store.begin('c', session(9), 2)).toBe(false);
    expect(await store.load('c')).toEqual({ version: 0, entries: 0, begun: 1, session: session(), seen: null });
  });

  test('a turn is kept whole: session, entries, and what its message led to', async () => {
    await store.begin('c', session(), 1);
    expect(await store.save(turn())).toBe('saved');
    expect(await store.load('c')).toEqual(AFTER_TURN);
    expect(await store.entriesFrom('c', 1, 9)).toEqual([{ seq: 1, content: { text: 'reply' } }]);
    expect(await store.entriesFrom('c', 0, 1)).toEqual([{ seq: 0, content: { text: 'words' } }]);
    expect(await store.load('c', { messageId: 'm' })).toEqual({ ...AFTER_TURN, seen: { from: 0, count: 2 } });
    expect(await answeredTo(store, 'c', 'm')).toEqual(turn().entries);
    expect(await answeredTo(store, 'c', 'other')).toBeNull();
    expect(await answeredTo(store, 'other', 'm')).toBeNull();
  });

  test('a session that is at hand is handed back as it is while its turn is the last, and else read', async () => {
    await store.begin('c', session(), 1);
    await store.save(turn());
    const own = session(1);
    const known = { begun: 1, version: 1, entries: 2, session: own };
    expect((await store.load('c', { known }))?.session).toBe(own);
    for (const other of [{ begun: 2 }, { version: 0 }, { version: 2 }]) {
      const read = await store.load('c', { known: { ...known, ...other } });
      expect(read?.session).not.toBe(own);
      expect(read).toEqual(AFTER_TURN);
    }
  });

  test('sessions are read page by page, each once, and those of long ago are not', async () => {
    const ids = ['a', 'b', 'é "\\', 'z'];
    for (const id of ids) await store.begin(id, session(ids.indexOf(id)), 10);
    await store.begin('old', session(9), 9);
    const read: KeptSession[] = [];
    for (let page = await next(''); page.length > 0; page = await next(read.at(-1)?.conversation ?? ''))
      read.push(...page);
    expect(read.map(({ conversation }) => conversation).sort()).toEqual([...ids].sort());
    expect(read).toContainEqual({ conversation: 'é "\\', session: session(2), updated: 10 });
  });
  const next = (after: string) => store.sessions({ after, since: 10, most: 2 });

  test('a turn taken on an older version is refused, and leaves nothing', async () => {
    await store.begin('c', session(), 1);
    const racers = ['a', 'b', 'c'].map((messageId) => store.save(turn({ messageId })));
    expect(await Promise.all(racers)).toEqual(['saved', 'conflict', 'conflict']);
    expect(await answeredTo(store, 'c', 'b')).toBeNull();
    expect(await store.load('c')).toMatchObject({ version: 1, entries: 2 });
  });

  test('a message that was answered is refused, though its turn was taken where the talk stands now', async () => {
    await store.begin('c', session(), 1);
    await store.save(turn());
    const late = turn({ version: 1, entries: [{ seq: 2, content: {} }], letters: letters('twice') });
    expect(await store.save(late)).toBe('conflict');
    expect(await store.forget(last({ messageId: 'm' }))).toBe('conflict');
    expect(await store.load('c')).toMatchObject({ version: 1, entries: 2 });
    expect(await waiting()).toEqual([]);
  });

  test('a turn taken in a talk that was forgotten and begun anew is refused in the new one', async () => {
    await store.begin('c', session(), 1);
    await store.forget(last({ version: 0 }));
    await store.begin('c', session(), 1);
    expect(await store.save(turn({ begun: 1 }))).toBe('conflict');
    expect(await store.forget(last({ version: 0, begun: 1 }))).toBe('conflict');
    const begun = (await store.load('c'))?.begun;
    expect(await store.save(turn({ begun: begun! }))).toBe('saved');
    expect(await store.forget(last({ version: 1, begun: begun! }))).toBe('forgotten');
  });

  test('a turn of a conversation that was never begun is refused', async () => {
    expect(await store.save(turn())).toBe('conflict');
    expect(await store.load('c')).toBeNull();
  });

  test('a turn without a message id can be any number of turns', async () => {
    await store.begin('c', session(), 1);
    await store.save(turn({ messageId: null }));
    const more = turn({ messageId: null, version: 1, entries: [{ seq: 2, content: {} }] });
    expect(await store.save(more)).toBe('saved');
    expect(await store.entriesFrom('c', 0, 9)).toHaveLength(3);
  });

  test('text of any script comes back as it was', async () => {
    const text = 'Ĺ“ 👣 ثقيل 足\u0000\n"\\ \ud800';
    await store.begin('c', session(), 1);
    await store.save(turn({ entries: [{ seq: 0, content: { text } }] }));
    expect(await store.entriesFrom('c', 0, 9)).toEqual([{ seq: 0, content: { text } }]);
  });

  describe('a conversation that is forgotten', () => {
    const LATER = 1000 * FORGOTTEN_MS;
    beforeEach(async () => {
      await store.begin('c', session(), 1);
      await store.save(turn());
      await store.begin('d', session(), 1);
      await store.save(turn({ conversation: 'd' }));
    });

    test('leaves nothing but that it was, and by which message', async () => {
      expect(await store.forgotten('c')).toBeNull();
      expect(await store.forget(last())).toBe('forgotten');
      expect(await store.load('c')).toBeNull();
      expect(await store.entriesFrom('c', 0, 9)).toEqual([]);
      expect(await store.forgotten('c')).toEqual({ messageId: 'bye' });
      expect(await store.save(turn({ version: 1, messageId: 'n' }))).toBe('conflict');
    });

    test('takes its records of advice with it, but not one that another led to as well', async () => {
      const own = { code: 'own', content: '1' };
      const shared = { code: 'shared', content: '2' };
      const more = (conversation: string, version: number, record: typeof own) =>
        store.save(turn({ conversation, version, messageId: null, entries: [], record }));
      await more('c', 1, own);
      await more('c', 2, shared);
      await more('c', 3, shared);
      await more('d', 1, shared);
      await store.forget(last({ version: 4 }));
      expect([await store.record('own'), await store.record('shared')]).toEqual([null, '2']);
      await store.forget(last({ conversation: 'd', version: 2 }));
      expect(await store.record('shared')).toBeNull();
    });

    test('leaves all others as they are', async () => {
      await store.forget(last());
      expect(await store.load('d')).toMatchObject({ version: 1, entries: 2 });
      expect(await answeredTo(store, 'd', 'm')).toEqual(turn().entries);
      expect(await store.forgotten('d')).toBeNull();
    });

    test('is so after a restart', async () => {
      await store.forget(last({ messageId: null }));
      store = await reopen();
      expect(await store.load('c')).toBeNull();
      expect(await store.forgotten('c')).toEqual({ messageId: null });
    });

    test('is not forgotten on an older version, nor twice', async () => {
      expect(await store.forget(last({ version: 0 }))).toBe('conflict');
      expect(await store.load('c')).toMatchObject({ version: 1 });
      const racers = [store.forget(last()), store.forget(last()), store.save(turn({ version: 1, messageId: 'n' }))];
      expect(await Promise.all(racers)).toEqual(['forgotten', 'conflict', 'conflict']);
    });

    test('can be begun anew, and is then a new one', async () => {
      await store.forget(last());
      expect(await store.begin('c', session(), 4)).toBe(true);
      const anew = { version: 0, entries: 0, begun: last().now + LATER_MS, session: session(), seen: null };
      expect(await store.load('c', { messageId: 'm' })).toEqual(anew);
      expect(await store.forgotten('c')).toBeNull();
    });

    test('is unknown once no token can open it any more', async () => {
      await store.forget(last());
      await store.forget(last({ conversation: 'd', now: LATER }));
      expect(await store.forgotten('c')).toBeNull();
      expect(await store.forgotten('d')).not.toBeNull();
    });
  });

  describe('what was not touched for long', () => {
    const record = (code: string) => ({ code, content: '{}' });
    const letters = { channel: 'push', contents: [{ text: 'late' }] };
    beforeEach(async () => {
      for (const [conversation, now] of Object.entries({ old: 10, older: 5, new: 90 })) {
        await store.begin(conversation, session(), 1);
        await store.save(turn({ conversation, now, letters, record: record(conversation) }));
        await store.save(turn({ conversation, now, version: 1, messageId: null, entries: [], record: record('same') }));
      }
    });
    const left = async () => {
      const ids = ['old', 'older', 'new'];
      const loaded = await Promise.all(ids.map((id) => store.load(id)));
      return ids.filter((_, index) => loaded[index] !== null);
    };

    test('goes with all that belongs to it, the oldest first and few at a time', async () => {
      expect(await store.expire(50, 1)).toBe(1);
      expect(await left()).toEqual(['old', 'new']);
      expect(await store.expire(50, 9)).toBe(1);
      expect(await store.expire(50, 9)).toBe(0);
      expect(await left()).toEqual(['new']);
      expect(await store.entriesFrom('old', 0, 9)).toEqual([]);
      expect(await Promise.all(['old', 'older', 'new', 'same'].map((code) => store.record(code)))).toEqual([
        null,
        null,
        '{}',
        '{}',
      ]);
      expect((await store.letters('push', 9)).map(({ conversation }) => conversation)).toEqual(['new']);
      expect(await store.forgotten('old')).toBeNull();
    });

    test('is known by the time of its last turn, which can be put right', async () => {
      expect(await store.lastActivity()).toBe(90);
      await store.correctTimes(50, 20);
      expect(await store.lastActivity()).toBe(20);
      expect(await store.expire(15, 9)).toBe(2);
      expect(await left()).toEqual(['new']);
    });
  });

  test('a turn taken while the clock is wrong and long ago does not make its conversation old', async () => {
    await store.begin('c', session(), 100);
    await store.save(turn({ now: 3 }));
    expect(await store.expire(50, 9)).toBe(0);
    expect(await store.load('c')).toMatchObject({ version: 1 });
  });

  test('there is no last turn before the first', async () => {
    expect(await store.lastActivity()).toBeNull();
  });

  test('a note is what was last noted', async () => {
    expect(await store.noted('clock')).toBeNull();
    await store.note('clock', 'one');
    await store.note('clock', 'two');
    store = await reopen();
    expect(await store.noted('clock')).toBe('two');
  });

  test('a secret is made once', async () => {
    expect(await store.secret('key', () => 'first')).toBe('first');
    expect(await store.secret('key', () => 'second')).toBe('first');
    expect(await store.secret('other', () => 'third')).toBe('third');
  });

  test('all of it is there after a restart', async () => {
    await store.begin('c', session(), 1);
    await store.save(turn());
    await store.secret('key', () => 'first');
    store = await reopen();
    expect(await store.load('c')).toEqual(AFTER_TURN);
    expect(await answeredTo(store, 'c', 'm')).toEqual(turn().entries);
    expect(await store.secret('key', () => 'second')).toBe('first');
  });

  test('what is asked for just before the end is still kept', async () => {
    await store.begin('c', session(), 1);
    const [saved] = await Promise.all([store.save(turn()), store.close()]);
    expect(saved).toBe('saved');
    store = await reopen();
    expect(await store.load('c')).toMatchObject({ version: 1 });
  });

  const letters = (...words: string[]) => ({ channel: 'push', contents: words.map((text) => ({ text })) });
  const waiting = async (channel = 'push') => (await store.letters(channel, 9)).map(({ content }) => content['text']);

  test('letters are kept with their turn, the oldest of each conversation first, and each goes on its own', async () => {
    await store.begin('c', session(), 1);
    await store.begin('d', session(), 1);
    await store.save(turn({ letters: letters('first', 'second') }));
    await store.save(turn({ conversation: 'd', now: 1, letters: letters('other') }));
    expect(await waiting()).toEqual(['other', 'first']);
    expect(await waiting('elsewhere')).toEqual([]);
    const [, first] = await store.letters('push', 9);
    expect(first).toMatchObject({ conversation: 'c', written: 2, tries: 0, due: 2 });
    expect(await store.lettersWaiting()).toBe(3);
    await store.dropLetter(first!.id);
    store = await reopen();
    expect(await waiting()).toEqual(['other', 'second']);
    expect(await store.letters('push', 1)).toHaveLength(1);
  });

  test('a turn that lost its race leaves no letter', async () => {
    await store.begin('c', session(), 1);
    await store.save(turn());
    expect(await store.save(turn({ messageId: 'n', letters: letters('lost') }))).toBe('conflict');
    expect(await waiting()).toEqual([]);
  });

  test('a letter is taken for sending by one alone, until its time is over', async () => {
    await store.begin('c', session(), 1);
    await store.save(turn({ letters: letters('first') }));
    const [letter] = await store.letters('push', 9);
    expect(await Promise.all([store.claimLetter(letter!, 50), store.claimLetter(letter!, 50)])).toEqual([true, false]);
    const [claimed] = await store.letters('push', 9);
    expect(claimed).toMatchObject({ tries: 1, due: 50 });
    await store.postponeLetter(letter!.id, 70);
    expect((await store.letters('push', 9))[0]).toMatchObject({ tries: 1, due: 70 });
    await store.dropLetter(letter!.id);
    expect(await store.claimLetter(claimed!, 90)).toBe(false);
  });

  test('of a conversation that is forgotten only the letters that say so are left, and of others all', async () => {
    await store.begin('c', session(), 1);
    await store.begin('d', session(), 1);
    await store.save(turn({ letters: letters('first', 'second') }));
    await store.save(turn({ conversation: 'd', letters: letters('other') }));
    await store.forget({ conversation: 'c', version: 1, messageId: null, now: 3, letters: letters('farewell') });
    expect(await waiting()).toEqual(['other', 'farewell']);
  });

  test('a conversation whose letters nobody takes takes no more turns, and any that need no letter', async () => {
    await store.begin('c', session(), 1);
    await store.save(turn({ letters: letters(...Array.from({ length: MOST_LETTERS }, String)) }));
    const more = turn({ version: 1, messageId: 'n', entries: [{ seq: 2, content: {} }] });
    expect(await store.save({ ...more, letters: letters('one too many') })).toBe('full');
    expect(await store.load('c')).toMatchObject({ version: 1 });
    expect(await store.save(more)).toBe('saved');
  });

  test('a closed store says so', async () => {
    await store.close();
    await expect(store.load('c')).rejects.toMatchObject({ code: 'store-closed' });
    await expect(store.save(turn())).rejects.toMatchObject({ code: 'store-closed' });
    await store.close();
  });
}

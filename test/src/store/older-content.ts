import type { Store } from '../../../src/store/store';
import { answeredTo } from './answered-to';
import { session, turn } from './store-contract';

const CODE = 'k7m2p9';
const json = (value: unknown): string => `'${JSON.stringify(value)}'`;

/** What releases of before wrote, by the table that they wrote it to. Ann came to advice; Bob has only begun. */
const ROWS: Readonly<Record<string, string>> = {
  conversations: `INSERT INTO conversations (id, version, entries, session, knowledge, created, updated)
    VALUES ('ann', 1, 2, ${json(session(4))}, 'hash', 1, 2), ('bob', 0, 0, ${json(session())}, 'hash', 3, 3)`,
  entries: `INSERT INTO entries (conversation, seq, content)
    VALUES ('ann', 0, ${json({ text: 'my heel' })}), ('ann', 1, ${json({ text: 'advice', record: CODE })})`,
  messages: "INSERT INTO messages (conversation, id, first_seq, last_seq) VALUES ('ann', 'm', 0, 1)",
  secrets: "INSERT INTO secrets (name, value) VALUES ('token-key', 'older')",
  records: `INSERT INTO records (code, content) VALUES ('${CODE}', '{}')`,
  recorded: `INSERT INTO recorded (code, conversation) VALUES ('${CODE}', 'ann')`,
  forgotten: "INSERT INTO forgotten (conversation, message, at) VALUES ('cat', 'bye', 5)",
  outbox: `INSERT INTO outbox (channel, conversation, content, written, tries, due)
    VALUES ('push', 'ann', ${json({ text: 'letter' })}, 2, 0, 2)`,
  notes: "INSERT INTO notes (name, value) VALUES ('clock', '7')",
};

/** The tables that these steps of a schema make, and that have rows here. */
const tablesOf = (steps: readonly string[]): readonly string[] =>
  [...steps.join('\n').matchAll(/CREATE TABLE (\w+)/g)].map(([, name]) => name!).filter((name) => name in ROWS);

export const rowsFor = (steps: readonly string[]): readonly string[] => tablesOf(steps).map((table) => ROWS[table]!);

/** All that was kept under those steps is there, the talk goes on, and can be forgotten. */
export async function expectAllKept(store: Store, steps: readonly string[]): Promise<void> {
  const tables = new Set(tablesOf(steps));
  const entries = [
    { seq: 0, content: { text: 'my heel' } },
    { seq: 1, content: { text: 'advice', record: CODE } },
  ];
  expect(await store.load('ann')).toEqual({ version: 1, entries: 2, begun: 1, session: session(4), seen: null });
  expect(await store.load('bob')).toEqual({ version: 0, entries: 0, begun: 3, session: session(), seen: null });
  expect(await store.entriesFrom('ann', 0, 9)).toEqual(entries);
  expect(await answeredTo(store, 'ann', 'm')).toEqual(entries);
  expect(await store.secret('token-key', () => 'newer')).toBe('older');
  expect(await store.record(CODE)).toBe(tables.has('records') ? '{}' : null);
  expect(await store.forgotten('cat')).toEqual(tables.has('forgotten') ? { messageId: 'bye' } : null);
  expect((await store.letters('push', 9)).map(({ content }) => content)).toEqual(
    tables.has('outbox') ? [{ text: 'letter' }] : [],
  );
  await expectGoesOn(store);
}

async function expectGoesOn(store: Store): Promise<void> {
  const next = turn({ conversation: 'ann', version: 1, messageId: 'n', entries: [{ seq: 2, content: {} }] });
  expect(await store.save({ ...next, letters: { channel: 'push', contents: [{ text: 'next' }] } })).toBe('saved');
  await store.planCheckIns('ann', [{ days: 2, due: 200 }]);
  expect(await store.load('ann')).toMatchObject({ version: 2, entries: 3 });
  expect(await store.forget({ conversation: 'ann', version: 2, messageId: 'bye', now: 9 })).toBe('forgotten');
  expect([await store.load('ann'), await store.record(CODE)]).toEqual([null, null]);
  expect(await store.load('bob')).not.toBeNull();
}

import { rmSync } from 'node:fs';
import { linkKey, LONGEST_LINK, PrivateLinks } from '../../../src/records/private-link';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { session } from '../store/store-contract';

const DAY = 24 * 3600 * 1000;
const MADE = Date.UTC(2026, 10, 28, 9);
const MINE = 'direct-line:mine';

let folder: string;
let store: SqliteStore;
let links: PrivateLinks;
let now: number;

beforeEach(async () => {
  folder = makeFolder();
  store = new SqliteStore(folder, []);
  now = MADE;
  links = new PrivateLinks({ store, key: await linkKey(store), retentionDays: 30, now: () => now });
  await store.begin(MINE, session(1), MADE);
  await store.begin('direct-line:theirs', session(2), MADE);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const kindOf = async (link: string): Promise<string> => (await links.read(link)).kind;

test('a link leads to the one conversation that it was made for', async () => {
  expect(await links.read(links.make(MINE))).toEqual({
    kind: 'open',
    conversation: MINE,
    session: session(1),
    madeAt: MADE,
  });
});

test('a conversation of any channel fits into a link, and a link needs no escaping', async () => {
  const long = `teams:a:1${'ö'.repeat(300)}`;
  await store.begin(long, session(), MADE);
  const link = links.make(long);
  expect(link.length).toBeLessThan(LONGEST_LINK);
  expect(encodeURIComponent(link)).toBe(link);
  expect(await links.read(link)).toMatchObject({ kind: 'open', conversation: long });
});

test('every single letter of it counts: changed, left out or added, it is wrong', async () => {
  const link = links.make(MINE);
  for (let at = 0; at < link.length; at += 1) {
    const other = link[at] === 'A' ? 'B' : 'A';
    expect(await kindOf(`${link.slice(0, at)}${other}${link.slice(at + 1)}`)).toBe('wrong');
    expect(await kindOf(link.slice(0, at))).toBe('wrong');
  }
  for (const added of ['A', '=', '.pdf', ' ', '\n', '%00']) expect(await kindOf(link + added)).toBe('wrong');
});

test.each(['', 'A', '.', '../../etc/passwd', 'A'.repeat(LONGEST_LINK), 'A'.repeat(1_000_000), '\u202Eא', 'null'])(
  'what is no link is wrong, however odd or long: “%.20s”',
  async (odd) => expect(await kindOf(odd)).toBe('wrong'),
);

test('a link that another server made is wrong here', async () => {
  const other = new PrivateLinks({ store, key: 'x'.repeat(43), retentionDays: 30, now: () => now });
  expect(await kindOf(other.make(MINE))).toBe('wrong');
});

test('the key is of links alone, and outlives a restart', async () => {
  const link = links.make(MINE);
  const chats = await store.secret('direct-line-key', () => 'of the chats');
  expect(await linkKey(store)).not.toBe(chats);
  await store.close();
  store = new SqliteStore(folder, []);
  links = new PrivateLinks({ store, key: await linkKey(store), retentionDays: 30, now: () => now });
  expect(await kindOf(link)).toBe('open');
});

test('it is too old when what it leads to would be deleted, and not a second before', async () => {
  const link = links.make(MINE);
  now = MADE + 30 * DAY;
  expect(await kindOf(link)).toBe('open');
  now += 1000;
  expect(await links.read(link)).toEqual({ kind: 'expired' });
});

test('once the conversation was forgotten or deleted by age there is nothing behind it, at once', async () => {
  const [mine, theirs] = [links.make(MINE), links.make('direct-line:theirs')];
  await store.forget({ conversation: MINE, version: 0, messageId: 'bye', now: MADE });
  expect(await links.read(mine)).toEqual({ kind: 'gone' });
  expect(await kindOf(theirs)).toBe('open');
  await store.expire(MADE + 1, 20);
  expect(await links.read(theirs)).toEqual({ kind: 'gone' });
});

test('a link lives as long as its conversation: by the last turn, and by the last check-in', async () => {
  const link = links.make(MINE);
  await store.planCheckIns(MINE, [{ days: 84, due: MADE + 84 * DAY }]);
  now = MADE + 114 * DAY;
  expect(await kindOf(link)).toBe('open');
  now += 1000;
  expect(await kindOf(link)).toBe('expired');
  await store.planCheckIns(MINE, []);
  now = MADE + 31 * DAY;
  expect(await kindOf(link)).toBe('expired');
});

test('a link from before “forget” opens nothing once a conversation of that name is begun anew', async () => {
  const link = links.make(MINE);
  await store.forget({ conversation: MINE, version: 0, messageId: 'bye', now: MADE });
  await store.begin(MINE, session(3), MADE + 1);
  expect(await links.read(link)).toEqual({ kind: 'gone' });
  now = MADE + 1000;
  expect(await kindOf(links.make(MINE))).toBe('open');
});

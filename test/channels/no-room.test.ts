import type Database from 'libsql';
import { Chat } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;
beforeEach(async () => (server = await startTestServer()));
afterEach(() => server.stop());

const db = () => (server.store as unknown as { connection: { db: InstanceType<typeof Database> } }).connection.db;

/** Fills what room the file has left, so that SQLite answers as it does on a full disk. */
function fillDisk(): void {
  const [row] = db().pragma('page_count') as { page_count: number }[];
  db().pragma(`max_page_count = ${row!.page_count}`);
}

describe.each<[string, () => void, () => void]>([
  ['a full disk', fillDisk, () => db().pragma('max_page_count = 1000000')],
  [
    'a disk that cannot be written any more',
    () => db().pragma('query_only = ON'),
    () => db().pragma('query_only = OFF'),
  ],
])('%s', (_name, break_, mend) => {
  test('a patient is told what to do if it is urgent, and nothing counts as answered', async () => {
    const chat = await Chat.open(server.address);
    await chat.say('Yes, go on');
    break_();
    const long = `my heel hurts ${'a lot '.repeat(300)}`;
    const refused = [await chat.say(long, 'one'), await chat.say(long, 'one')];
    for (const { status, body, headers } of refused) {
      expect([status, body.error.code, headers.get('retry-after')]).toEqual([503, 'unavailable', '5']);
      expect(body.error.message).toContain('If it may be an emergency, call your local emergency number now.');
    }
    expect(server.log.filter((line) => line.includes('request-failed')).length).toBeGreaterThanOrEqual(2);
    expect(server.log.join()).not.toContain('heel');
    mend();
    expect((await chat.say(long, 'one')).status).toBe(200);
    expect((await chat.history()).filter(({ from }) => from.role === 'user').map(({ text }) => text)).toEqual([
      '',
      long,
    ]);
  });

  test('who is reading goes on reading', async () => {
    const chat = await Chat.open(server.address);
    await chat.say('Yes, go on');
    const before = await chat.history();
    break_();
    expect(await chat.history()).toEqual(before);
    mend();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Chat } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

const SECRET = 'my left heel hurts since the harvest festival';
const KEY = Buffer.alloc(32, 7).toString('base64');

let server: TestServer;
beforeAll(async () => (server = await startTestServer({ env: { STORE_KEYS: `first:${KEY}` } })));
afterAll(() => server.stop());

test('with a key a whole talk leaves no word of patient or reply in the data folder, and can be read back', async () => {
  const chat = await Chat.open(server.address);
  for (const text of ['Yes, go on', 'Me, and I am 18 or over', SECRET, 'what do you hold about me?']) {
    await chat.say(text);
  }
  expect((await chat.history()).map(({ text }) => text)).toContain(SECRET);
  const files = readdirSync(server.folder).map((file) => readFileSync(path.join(server.folder, file), 'latin1'));
  expect(files.join()).toContain(chat.id);
  for (const words of ['harvest', 'heel', 'Shall we go on', 'I keep your answers', 'consent', 'direct-line-key":']) {
    expect(files.join()).not.toContain(words);
  }
});

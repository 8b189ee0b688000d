import { withFeedback } from '../../dialogs/feedback';
import { bearer, call, Chat } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;
beforeAll(async () => (server = await startTestServer({ env: { RETENTION_DAYS: '14' } })));
afterAll(() => server.stop());

const copyOf = (chat: Chat, token = chat.token) => call(`${chat.url}/held`, { headers: bearer(token) });

test('whoever holds the token of a chat gets a copy of all that is kept of it, and no page keeps that', async () => {
  const chat = await Chat.open(server.address);
  for (const text of ['Yes, go on', 'Me, and I am 18 or over', 'My heel hurts under the foot']) await chat.say(text);
  const { status, headers, text } = await copyOf(chat);
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(headers.get('content-disposition')).toContain('attachment');
  const copy = JSON.parse(text) as {
    turns: number;
    keptDays: number;
    session: object;
    entries: { content: unknown }[];
  };
  expect(copy).toMatchObject({ conversation: chat.id, turns: 4, keptDays: 14, session: { consent: 'given' } });
  const { activities } = await chat.activities();
  expect(copy.entries.map(({ content }) => content)).toHaveLength(activities.length);
  expect(text).toContain('My heel hurts under the foot');
});

test('what was said of the advice is in it, and is no turn', async () => {
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  const conversation = `direct-line:${chat.id}`;
  const stored = await server.store.load(conversation);
  if (stored === null) throw new Error('There is no such talk.');
  const feedback = { clear: 'no', hard: ['timing'], advice: 'a code' } as const;
  const session = withFeedback(stored.session, feedback);
  const { version } = stored;
  await server.store.save({
    conversation,
    version,
    messageId: null,
    session,
    entries: [],
    now: Date.UTC(2026, 10, 28),
  });
  const copy = JSON.parse((await copyOf(chat)).text) as object;
  expect(copy).toMatchObject({ turns: 2, session: { feedback } });
  await chat.say('help');
  expect((await copyOf(chat)).body).toMatchObject({ turns: 3, session: { savedBeside: 1 } });
});

test('a long talk is in it to the end', async () => {
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  for (let count = 0; count < 120; count += 1) await chat.say(`words ${count}`);
  const { entries } = JSON.parse((await copyOf(chat)).text) as { entries: { seq: number }[] };
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index));
  expect(entries.length).toBeGreaterThan(300);
});

test('nobody else gets it, and of what was forgotten nobody does', async () => {
  const [ann, bob] = [await Chat.open(server.address), await Chat.open(server.address)];
  for (const text of ['Yes, go on', 'forget me']) await ann.say(text);
  expect((await copyOf(ann, bob.token)).status).toBe(403);
  expect((await call(`${ann.url}/held`)).status).toBe(403);
  await ann.say('Yes, delete it all');
  expect((await copyOf(ann)).body.error.code).toBe('conversation-forgotten');
});

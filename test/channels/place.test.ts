import { coreOf } from '../../src/conversation/engine-core';
import { createEngine } from '../../dialogs/engine';
import { naturalPort } from '../../dialogs/read/natural-port';
import { pseudoLocale } from '../../knowledge/pseudo-locale';
import { realEngine } from '../conversations/engine';
import { realKnowledge } from '../knowledge/real-knowledge';
import { bearer, Chat, postJson } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

const pseudo = createEngine({ knowledge: pseudoLocale(realKnowledge()), tools: naturalPort, practice: {} });
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ core: coreOf({ en: realEngine(), 'en-XA': pseudo }, 'gb') });
});
afterAll(() => server.stop());

const sessionOf = async (chat: Chat) => (await server.store.load(`direct-line:${chat.id}`))!.session;
const greetingOf = async (chat: Chat) => (await chat.history()).map(({ text }) => text).join(' ');

test.each([
  ['DE', 'de', '112'],
  ['us', 'us', '911'],
  ['gb', 'gb', '999'],
])('a site in %s has its own number', async (place, code, number) => {
  const chat = await Chat.open(server.address, { place });
  expect((await sessionOf(chat)).place).toBe(code);
  expect(await greetingOf(chat)).toContain(`call ${number} now`);
});

test.each([undefined, {}, { place: null }, { place: '' }])(
  'a site that names no place (%j) has the configured one',
  async (body) => {
    expect((await sessionOf(await Chat.open(server.address, body))).place).toBe('gb');
  },
);

test.each(['xx', 'constructor', 'g b', 7, {}, ['gb'], 'g'.repeat(999)])('the place %j is refused', async (place) => {
  const { status, body } = await postJson(`${server.address}/v3/directline/tokens/generate`, { place });
  expect([status, body.error.code]).toEqual([400, 'place-unknown']);
});

test('the place is kept with the token, and nothing is stored before the conversation begins', async () => {
  const base = `${server.address}/v3/directline`;
  const { body } = await postJson(`${base}/tokens/generate`, { place: 'DE' });
  expect(await server.store.load(`direct-line:${body.conversationId}`)).toBeNull();
  const renewed = await postJson(`${base}/tokens/refresh`, undefined, bearer(body.token));
  await postJson(`${base}/conversations`, undefined, bearer(renewed.body.token));
  expect((await server.store.load(`direct-line:${body.conversationId}`))?.session.place).toBe('de');
});

test('the place stays as it was when the conversation began', async () => {
  const chat = await Chat.open(server.address, { place: 'DE' });
  await chat.say('Yes, go on');
  await chat.say('start again');
  expect((await sessionOf(chat)).place).toBe('de');
});

test('a language that is on is talked from the first word', async () => {
  const chat = await Chat.open(server.address, { language: 'en-XA', place: 'DE' });
  expect(await sessionOf(chat)).toMatchObject({ language: 'en-XA', place: 'de' });
  expect(await greetingOf(chat)).toMatch(/^⟦.*112.*⟧$/s);
});

test.each(['fr', 'en-xa', '', 7, null, 'constructor'])(
  'the language %j, which is not on, is English',
  async (language) => {
    expect((await sessionOf(await Chat.open(server.address, { language }))).language).toBe('en');
  },
);

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, Chat } from '../channels/support/rest-client';
import { makeFolder } from '../channels/support/test-server';
import { copyOfProject, ServerProcess } from './support/server-process';

jest.setTimeout(120_000);

const { root, remove } = copyOfProject();
const WORDS = path.join(root, 'knowledge/messages/en/conversation.yaml');
const CONSENT = path.join(root, 'knowledge/questions/emergency-screen.yaml');
const before = readFileSync(WORDS, 'utf8');
const asked = readFileSync(CONSENT, 'utf8');
const OLD = 'Hello. I ask about your sore foot or ankle';
const NEW = 'Good day. I ask about your sore foot or ankle';

let server: ServerProcess;
let address: string;
beforeAll(async () => {
  server = new ServerProcess({ DATA_DIR: makeFolder() }, root);
  address = await server.address();
});
afterAll(async () => {
  await server.kill('SIGKILL');
  remove();
});

const hash = async (): Promise<string> =>
  (JSON.parse((await call(`${address}/health`)).text) as { knowledge: string }).knowledge;
const greeting = async (): Promise<string> => {
  const { activities } = await (await Chat.open(address)).activities();
  return activities.map(({ text }) => text).join('\n');
};
const readAnew = async (says: string): Promise<void> => {
  server.out = '';
  process.kill(server.pid, 'SIGHUP');
  await server.says(`"msg":"${says}"`);
};

test('content that was changed serves new talks and those under way, and nothing that was answered is lost', async () => {
  const chat = await Chat.open(address);
  await chat.say('Yes, go on', 'm1');
  await chat.say('Me, and I am 18 or over', 'm2');
  const old = await hash();
  expect(await greeting()).toContain(OLD);

  writeFileSync(WORDS, before.replace(OLD, NEW));
  await readAnew('content-reloaded');

  expect(await hash()).not.toBe(old);
  expect(await greeting()).toContain(NEW);
  await chat.say('None of these', 'm3');
  const { activities } = await chat.activities();
  // Not asked again whom it is about: the talk goes on from where it stood.
  expect(activities.at(-1)?.channelData?.surefoot).toMatchObject({ kind: 'ask', question: 'injury' });
  for (const page of ['atlas', 'v1/questions', 'pictures/exercises/ankle-circles.svg'])
    expect([page, (await call(`${address}/${page}`)).status]).toEqual([page, 200]);
});

test('content that is broken is refused with its place, and what was served before is served on', async () => {
  const good = await hash();
  writeFileSync(CONSENT, asked.replace('kind: several', 'kind: many'));
  await readAnew('content-refused');
  expect(await hash()).toBe(good);
  expect(await greeting()).toContain(NEW);
  expect((await call(`${address}/readyz`)).status).toBe(200);
  expect(server.err).toContain('knowledge/questions/emergency-screen.yaml');

  writeFileSync(CONSENT, asked);
  await readAnew('content-unchanged');
  expect(await hash()).toBe(good);
});

import { rmSync } from 'node:fs';
import { bearer, call, Chat } from '../channels/support/rest-client';
import { makeFolder } from '../channels/support/test-server';
import { ServerProcess } from './support/server-process';

jest.setTimeout(60_000);

const KEY = 'a key of nobody'.replaceAll(' ', '-').padEnd(20, '0');
const SECRET = 'harvest festival';
const [folder, other] = [makeFolder(), makeFolder()];
let server: ServerProcess;
let address: string;
beforeAll(async () => {
  server = new ServerProcess({ DATA_DIR: folder, METRICS_KEY: KEY, PRACTICE_KEY: KEY, LOG_LEVEL: 'debug' });
  address = await server.address();
});
afterAll(async () => {
  await server.kill('SIGKILL');
  for (const one of [folder, other]) rmSync(one, { recursive: true, force: true });
});

test('it is alive and ready', async () => {
  expect(await call(`${address}/livez`)).toMatchObject({ status: 200, body: { status: 'alive' } });
  const ready = { status: 'ready', store: 'ok', knowledge: 'ok', clock: 'ok' };
  expect(await call(`${address}/readyz`)).toMatchObject({ status: 200, body: ready });
});

test('the numbers are for whoever has the key, and hold no word of a patient', async () => {
  const chat = await Chat.open(address);
  for (const text of ['Yes, go on', 'Me, and I am 18 or over', SECRET]) await chat.say(text, `${SECRET} ${text}`);
  const { headers: refused } = await call(`${chat.base}/${SECRET}`);
  const answer = await call(`${address}/metrics`, { headers: bearer(KEY) });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  for (const name of [
    'turns_total{input="said"',
    'turn_seconds_bucket',
    'store_seconds_count{call="save"}',
    'info{version=',
  ]) {
    expect(answer.text).toContain(`surefoot_${name}`);
  }
  expect(answer.text).toMatch(/^surefoot_outbox_letters 0$/m);
  expect(answer.text).not.toContain('harvest');
  await server.says(refused.get('x-request-id') ?? 'none');
  expect(server.out).not.toContain('harvest');
  for (const headers of [{}, bearer('wrong'), bearer(`${KEY}0`)]) {
    const { status, body } = await call(`${address}/metrics`, { headers });
    expect([status, body.error.code]).toEqual([401, 'metrics-refused']);
  }
});

test('the page of the practice is for whoever has its key, and holds no word of a patient', async () => {
  for (let count = 0; count < 5; count += 1) {
    const chat = await Chat.open(address);
    for (const text of ['Yes, go on', 'Me, and I am 18 or over', SECRET]) await chat.say(text, `${SECRET} ${text} 2`);
  }
  const answer = await call(`${address}/practice`, { headers: bearer(KEY) });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(answer.text).toContain('Where they stopped');
  expect(answer.text).not.toContain('harvest');
  const refused = await call(`${address}/practice`);
  expect([refused.status, refused.body.error.code]).toEqual([401, 'practice-refused']);
  expect(refused.headers.get('www-authenticate')).toContain('Basic');
});

test('without a key there are no numbers', async () => {
  const keyless = new ServerProcess({ DATA_DIR: other });
  const at = await keyless.address();
  for (const page of ['metrics', 'practice'])
    expect((await call(`${at}/${page}`, { headers: bearer('') })).status).toBe(404);
  await keyless.kill('SIGTERM');
});

test('the log names the request that each line belongs to, by the id that its caller was given', async () => {
  const chat = await Chat.open(address);
  const { headers } = await chat.say('Yes, go on');
  const id = headers.get('x-request-id') ?? '';
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  await server.says(id);
  const lines = server.out.split('\n').filter((line) => line.includes(id));
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toContain('turn-taken');
  const refused = await call(`${address}/nowhere`, { headers: { 'x-request-id': SECRET } });
  const own = refused.headers.get('x-request-id') ?? 'none';
  expect(own).not.toBe(SECRET);
  await server.says(`"request":"${own}","code":"not-found"`);
});

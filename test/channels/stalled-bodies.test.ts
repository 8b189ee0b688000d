import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { MADE_AT, type RecordsServer, startRecords } from './support/records-server';
import { machine } from './support/machine';
import { Chat } from './support/rest-client';

/** As short as a test can wait; in earnest it is 20 seconds for all of a request, looked at every 2.5. */
const PATIENCE = { headersMs: 400, requestMs: 800, keepAliveMs: 400, idleMs: 60_000 };
const DRIP_MS = 40;
const CHANNELS = {
  ALLOW_UNAUTHENTICATED_BOT: 'true',
  SLACK_SIGNING_SECRET: 'secret',
  SLACK_BOT_TOKEN: 'xoxb-token',
};

let server: RecordsServer;
beforeAll(async () => {
  const now = (): number => MADE_AT;
  server = await startRecords({ now, patience: PATIENCE, env: CHANNELS, more: machine() });
});
afterAll(() => server.stop());

/** Every address that reads a body. */
const TAKERS = [
  ...['tokens/generate', 'tokens/refresh', 'tokens/resume', 'conversations', 'conversations/a/activities'].map(
    (end) => `/v3/directline/${end}`,
  ),
  ...['/api/messages', '/slack/events', '/slack/interactions', '/slack/commands'],
  ...['/v1/assess', '/v1/read', '/check-in/link', '/programme/link/check-ins', '/programme/link/feedback'],
];

/** Addresses that answer without reading what is sent along. */
const OTHERS = ['/v3/directline/conversations/a/upload', '/nowhere'];

const json = ['Host: a', 'Content-Type: application/json'];
const head = (path: string, headers: readonly string[]): string =>
  [`POST ${path} HTTP/1.1`, ...json, ...headers, '', ''].join('\r\n');

interface Stall {
  readonly headers: readonly string[];
  readonly begin: string;
  /** Sent again and again, faster than anybody calls idle. */
  readonly drip?: string;
}

const STALLS: Readonly<Record<string, Stall>> = {
  'is promised and never comes': { headers: ['Content-Length: 100'], begin: '' },
  'is waited for with Expect: 100-continue': { headers: ['Content-Length: 100', 'Expect: 100-continue'], begin: '' },
  'breaks off in the middle': { headers: ['Content-Length: 100'], begin: '{"text":' },
  'comes a byte at a time': { headers: ['Content-Length: 5000'], begin: '{"text":"', drip: 'a' },
  'comes in chunks without end': { headers: ['Transfer-Encoding: chunked'], begin: '', drip: '1\r\na\r\n' },
  'comes in a chunk that never ends': { headers: ['Transfer-Encoding: chunked'], begin: '1000\r\n{', drip: 'a' },
  'has an extension of a chunk without end': { headers: ['Transfer-Encoding: chunked'], begin: '1;', drip: 'a' },
  'has trailers without end': { headers: ['Transfer-Encoding: chunked'], begin: '2\r\n{}\r\n0\r\n', drip: 'A: b\r\n' },
};

const connected = (): Socket => {
  const { hostname, port } = new URL(server.address);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  socket.on('error', () => undefined);
  return socket;
};

/** What came back once the server had let it go, which the test’s own time-out waits for. */
async function heldBy(path: string, { headers, begin, drip }: Stall): Promise<string> {
  const socket = connected();
  let answer = '';
  socket.on('data', (data) => (answer += data.toString('latin1')));
  socket.write(`${head(path, headers)}${begin}`);
  const dripping = drip === undefined ? undefined : setInterval(() => socket.write(drip), DRIP_MS);
  await Promise.race([once(socket, 'end'), once(socket, 'close')]);
  clearInterval(dripping);
  socket.destroy();
  return answer.replace('HTTP/1.1 100 Continue\r\n\r\n', '');
}

describe.each(Object.entries(STALLS))('a body that %s', (_name, stall) => {
  test('is let go with 408 wherever bodies are read, and a patient is answered meanwhile', async () => {
    const held = Promise.all(TAKERS.map(async (path) => [path, (await heldBy(path, stall)).slice(0, 12)]));
    const chat = await Chat.open(server.address);
    expect((await chat.say('Yes, go on')).status).toBe(200);
    expect(await held).toEqual(TAKERS.map((path) => [path, 'HTTP/1.1 408']));
  });

  test('holds no connection where it is not read', async () => {
    for (const answer of await Promise.all(OTHERS.map((path) => heldBy(path, stall))))
      expect(answer).toMatch(/^(HTTP\/1.1 4\d\d |$)/);
  });
});

test('two hundred stalled bodies at once keep nobody else out, and all are let go', async () => {
  const sockets = Array.from({ length: 200 }, connected);
  const ends = sockets.map((socket) => once(socket.resume(), 'end'));
  for (const socket of sockets) socket.write(head('/v1/read', ['Content-Length: 100']));
  const chat = await Chat.open(server.address);
  expect((await chat.say('Yes, go on')).status).toBe(200);
  await Promise.all(ends);
  for (const socket of sockets) socket.destroy();
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { bearer, call, Chat, postJson } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

/** As short as a test can wait. */
const PATIENCE = { headersMs: 400, requestMs: 800, keepAliveMs: 400, idleMs: 1_500 };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ patience: PATIENCE, heartbeatMs: 400 });
});
afterAll(() => server.stop());

/** A connection that sends these bytes and then no more; resolves with what came back once the server has let it go. */
const held = async (bytes: string, at = server.address): Promise<string> => {
  const { hostname, port } = new URL(at);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  let answer = '';
  socket.on('data', (data) => (answer += data.toString('latin1')));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await Promise.race([once(socket, 'end'), once(socket, 'close')]);
  socket.destroy();
  return answer;
};

const POST = 'POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

test.each([
  ['that begins a request line and never ends it', 'GET /health HT'],
  ['whose headers never end', 'GET /health HTTP/1.1\r\nHost: a\r\nX-A: b\r\n'],
  ['whose body never ends', `${POST}Content-Length: 100\r\n\r\n{"user":`],
  ['whose chunks never end', `${POST}Transfer-Encoding: chunked\r\n\r\n5\r\n{"use\r\n`],
])('a client %s is told 408 and let go', async (_name, bytes) => {
  expect(await held(bytes)).toMatch(/^HTTP\/1.1 408 /);
});

test('a client that drips its headers, a byte now and then, is let go as soon', async () => {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write('GET /health HTTP/1.1\r\nHost: a\r\n');
  const drip = setInterval(() => socket.write('X-A: b\r\n'), 50);
  socket.resume();
  await once(socket, 'close');
  clearInterval(drip);
});

test('a client that says nothing at all is let go', async () => {
  expect(await held('')).toMatch(/^(HTTP\/1.1 408 |$)/);
});

test('a connection that is kept after its answer and not used is let go', async () => {
  expect(await held('GET /health HTTP/1.1\r\nHost: a\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
});

test('a client that asks for much and reads nothing is let go', async () => {
  const big = [{ path: '/big.txt', content: Buffer.alloc(32_000_000, 'a') }];
  const talkative = await startTestServer({ patience: PATIENCE, assets: big });
  const { hostname, port } = new URL(talkative.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write('GET /big.txt HTTP/1.1\r\nHost: a\r\n\r\n');
  socket.pause();
  // The time that is let go by is the server’s own time-out: whoever reads nothing hears of no end either.
  await new Promise((resolve) => setTimeout(resolve, 4 * PATIENCE.idleMs));
  socket.resume();
  let size = 0;
  socket.on('data', (data) => (size += data.length));
  await once(socket, 'close');
  expect(size).toBeLessThan(32_000_000);
  await talkative.stop();
});

describe('a web socket', () => {
  const opening = (url: string): string => {
    const { pathname, search, host } = new URL(url);
    return [
      `GET ${pathname}${search} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      '',
      '',
    ].join('\r\n');
  };

  test('whose opening never ends is let go', async () => {
    const { streamUrl } = await Chat.open(server.address);
    expect(await held(opening(streamUrl).slice(0, -2))).toMatch(/^HTTP\/1.1 408 /);
  });

  test('that begins a frame and never ends it is let go', async () => {
    const { streamUrl } = await Chat.open(server.address);
    expect(await held(`${opening(streamUrl)}\u0001`)).toMatch(/^HTTP\/1.1 101 /);
  });

  test('that was refused is closed from our side, whether or not its client closes too', async () => {
    const { streamUrl } = await Chat.open(server.address);
    expect(await held(opening(`${streamUrl}x`))).toMatch(/^HTTP\/1.1 403 /);
    const lines = server.log.map((line) => JSON.parse(line) as { msg: string; code?: string });
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'request-refused', code: 'token-invalid' }));
  });
});

describe('of one address', () => {
  const opened = async (at: string): Promise<{ socket: Socket; alive: boolean }> => {
    const { hostname, port } = new URL(at);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write('GET /health HTTP/1.1\r\nHost: a\r\n\r\n');
    const alive = await Promise.race([once(socket, 'data').then(() => true), once(socket, 'close').then(() => false)]);
    return { socket, alive };
  };

  test.each([
    ['CONNECTIONS_PER_ADDRESS', 'from one address'],
    ['MAX_CONNECTIONS', 'in all'],
  ])('%s: one connection more than that is closed at once, and another is taken when one ends', async (variable) => {
    const small = await startTestServer({ env: { [variable]: '2' } });
    const [first, second, third] = [
      await opened(small.address),
      await opened(small.address),
      await opened(small.address),
    ];
    expect([first.alive, second.alive, third.alive]).toEqual([true, true, false]);
    first.socket.destroy();
    let again = await opened(small.address);
    while (!again.alive) again = await opened(small.address);
    for (const { socket } of [second, again]) socket.destroy();
    await small.stop();
  });

  test('web sockets are counted by who opens them, behind a proxy too', async () => {
    const small = await startTestServer({ env: { CONNECTIONS_PER_ADDRESS: '1', TRUSTED_PROXIES: '1' } });
    const status = async (from: string): Promise<[number, WebSocket]> => {
      const { streamUrl } = await Chat.open(small.address);
      const socket = new WebSocket(streamUrl, { headers: { 'x-forwarded-for': from } });
      socket.on('error', () => undefined);
      return Promise.race([
        once(socket, 'open').then((): [number, WebSocket] => [101, socket]),
        once(socket, 'unexpected-response').then(([, response]): [number, WebSocket] => [response.statusCode, socket]),
      ]);
    };
    const [first, socket] = await status('1.1.1.1');
    expect([first, (await status('1.1.1.1'))[0], (await status('2.2.2.2'))[0]]).toEqual([101, 429, 101]);
    socket.close();
    await once(socket, 'close');
    let again = 429;
    while (again === 429) [again] = await status('1.1.1.1');
    expect(again).toBe(101);
    await small.stop();
  });
});

test('a chat that sends too many messages is told when to come back, and loses nothing by it', async () => {
  let now = Date.now();
  const small = await startTestServer({ now: () => now, env: { MESSAGES_PER_MINUTE: '3' } });
  const [chat, other] = [await Chat.open(small.address), await Chat.open(small.address)];
  const answers = [];
  for (let count = 0; count < 4; count += 1) answers.push(await chat.say('Yes, go on', `m${count}`));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect([answers[3]!.headers.get('retry-after'), answers[3]!.body.error.code]).toEqual(['20', 'too-many-requests']);
  expect((await other.say('Yes, go on')).status).toBe(200);
  now += 20_000;
  expect((await chat.say('Me, and I am 18 or over', 'm3')).status).toBe(200);
  await small.stop();
});

test('an address that calls too often is told when to come back, whatever it calls for', async () => {
  const small = await startTestServer({ env: { REQUESTS_PER_MINUTE: '5' } });
  const chat = await Chat.open(small.address);
  const statuses = [];
  for (let count = 0; count < 4; count += 1) {
    statuses.push((await call(`${chat.url}/activities`, { headers: bearer(chat.token) })).status);
  }
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await postJson(`${chat.base}/tokens/refresh`, undefined, bearer(chat.token))).status).toBe(429);
  const [status] = await once(new WebSocket(chat.streamUrl), 'unexpected-response').then(([, { statusCode }]) => [
    statusCode,
  ]);
  expect(status).toBe(429);
  // What watches over us, and the page with the number to call, are not counted.
  expect((await call(`${small.address}/`)).status).toBe(200);
  await small.stop();
});

test('who hangs up in the middle of a body makes no fault of ours in the log', async () => {
  const env = { SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: 'xoxb-token' };
  const withSlack = await startTestServer({ env });
  const { hostname, port } = new URL(withSlack.address);
  const socket = connect(Number(port), hostname).resume();
  socket.end('POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf of');
  await once(socket, 'close');
  await call(`${withSlack.address}/nowhere`);
  const lines = withSlack.log.map((line) => JSON.parse(line) as { level: number; code?: string });
  expect(lines).toContainEqual(expect.objectContaining({ code: 'request-invalid' }));
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  await withSlack.stop();
});

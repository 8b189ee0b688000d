import http from 'node:http';
import { call } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { TRUSTED_PROXIES: '1', API_PER_MINUTE: '2', TOKENS_PER_MINUTE: '2' } });
});
afterAll(() => server.stop());

interface Sent {
  readonly method?: string;
  readonly path: string;
  /** Name, value, name, value: in this order, and as often as they stand here. */
  readonly headers: readonly string[];
}

/** As it stands here, which `fetch` would put in order first. */
const statusOf = ({ method = 'POST', path, headers }: Sent): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    const options = {
      hostname,
      port,
      method,
      path,
      headers: ['Host', 'feet.example', 'Content-Length', '0', ...headers],
    };
    const asked = http.request(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });

const NEW_CHAT = '/v3/directline/tokens/generate';

describe('a page of an origin that is not allowed is turned away, however it writes the address', () => {
  test.each([
    NEW_CHAT,
    '/%763/directline/tokens/generate',
    '/v3/%64irectline/tokens/generate',
    '/a/../v3/directline/tokens/generate',
    '/./v3/directline/tokens/generate',
    '/%2e/v3/directline/tokens/generate',
    '\\v3\\directline\\tokens\\generate',
    '//else/v3/directline/tokens/generate',
    'http://feet.example/v3/directline/tokens/generate',
  ])('%s', async (path) => {
    const status = await statusOf({ path, headers: ['Origin', 'https://evil.example'] });
    expect([path, [403, 404, 400].includes(status)]).toEqual([path, true]);
  });

  test('so that none of these began a chat: its own page still may, twice a minute', async () => {
    const own = { path: NEW_CHAT, headers: ['Origin', 'https://feet.example'] };
    expect([await statusOf(own), await statusOf(own), await statusOf(own)]).toEqual([200, 200, 429]);
  });
});

describe('more headers than Node keeps', () => {
  /** As a proxy passes them on that adds the address at the end. */
  const padded = (claimed: string, real: string, count: number): string[] => [
    ...['X-Forwarded-For', claimed],
    ...Array.from({ length: count }, (_, index) => [`X-Pad-${index}`, 'a']).flat(),
    ...['X-Forwarded-For', real],
  ];

  test.each([98, 99, 100, 127, 128, 129, 200, 400])('hide no address: %i and more are refused', async (count) => {
    const status = await statusOf({ path: NEW_CHAT, headers: padded('203.0.113.9', '198.51.100.1', count) });
    expect(status).toBe(400);
  });

  test('as many as a browser and its proxy send are taken, and the address at the end counts', async () => {
    const from = (claimed: string) => statusOf({ path: NEW_CHAT, headers: padded(claimed, '198.51.100.1', 40) });
    expect([await from('1.1.1.1'), await from('2.2.2.2'), await from('3.3.3.3')]).toEqual([200, 200, 429]);
  });

  test('are refused for a web socket too', async () => {
    const upgrade = ['Connection', 'Upgrade', 'Upgrade', 'websocket', 'Sec-WebSocket-Version', '13'];
    const headers = [...upgrade, ...padded('203.0.113.9', '198.51.100.1', 120)];
    expect(await statusOf({ method: 'GET', path: '/v3/directline/conversations/abc/stream', headers })).toBe(400);
  });
});

test.each(['/v3/directline/conversations/%ff', '/v3/directline/conversations/%', '/programme/%c3%28', '/%ff'])(
  'nobody who asks for %s is told of a body that they did not send',
  async (path) => {
    const { status, body } = await call(`${server.address}${path}`);
    expect([404, 403, 400].includes(status)).toBe(true);
    expect(body.error.code).not.toBe('body-not-json');
  },
);

test('a request that names two hosts is refused: a proxy and we might each take another', async () => {
  expect(await statusOf({ method: 'GET', path: '/health', headers: ['Host', 'evil.example'] })).toBe(400);
  expect(await statusOf({ method: 'GET', path: '/health', headers: ['Hosts', 'evil.example'] })).toBe(200);
});

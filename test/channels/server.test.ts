import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { call } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** What comes back to bytes that no HTTP client would send. */
const raw = (request: string): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(server.address);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });

const SAFE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
};

test.each([
  ['/health', 200],
  ['/', 200],
  ['/widget.js', 200],
  ['/nothing', 404],
  ['/v3/directline/conversations/abc', 403],
])('%s carries the security headers, and tells nothing of what serves it', async (path, status) => {
  const answer = await call(`${server.address}${path}`);
  expect(answer.status).toBe(status);
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject(SAFE);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers).not.toHaveProperty('server');
  expect(headers).not.toHaveProperty('x-powered-by');
});

test('the page may load its own script and style and talk to its own server, and nothing else', async () => {
  const { headers } = await call(`${server.address}/`);
  const policy = headers.get('content-security-policy')!;
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('other sites may load the widget, and nothing else', async () => {
  const [widget, page] = [await call(`${server.address}/widget.js`), await call(`${server.address}/`)];
  expect(widget.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

test('behind TLS a browser is told to come by TLS only, and else it is not', async () => {
  const header = async (at: string) => (await call(`${at}/`)).headers.get('strict-transport-security');
  const behind = await startTestServer({ env: { PUBLIC_URL: 'https://feet.example' } });
  expect(await header(behind.address)).toBe('max-age=31536000; includeSubDomains');
  expect(await header(server.address)).toBeNull();
  await behind.stop();
});

test('health says which versions run, and nothing private', async () => {
  const { body } = await call(`${server.address}/health`);
  expect(body).toEqual({ status: 'ok', version: '0.0.0', knowledge: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test.each(['/', '/health', '/widget.js'])('HEAD %s is answered as GET without a body', async (path) => {
  const [head, get] = [
    await call(`${server.address}${path}`, { method: 'HEAD' }),
    await call(`${server.address}${path}`),
  ];
  expect(head.status).toBe(get.status);
  expect(head.text).toBe('');
  expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
});

describe('the widget', () => {
  const fetched = async (encoding: string, more = ''): Promise<[Record<string, string>, Buffer]> => {
    const answer = await raw(
      `GET /widget.js HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: ${encoding}\r\n${more}\r\n`,
    );
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    const headers = head.split('\r\n').map((line) => line.split(': ') as [string, string]);
    return [
      Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
      Buffer.from(body, 'latin1'),
    ];
  };

  test.each<[string, string | undefined, (body: Buffer) => Buffer]>([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['identity', undefined, (body) => body],
    ['', undefined, (body) => body],
  ])('is sent to a client that takes %p as %p', async (accepted, encoding, undo) => {
    const [headers, body] = await fetched(accepted);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['vary']).toContain('Accept-Encoding');
    expect(undo(body).toString()).toMatch(/^\/\* widget/);
  });

  test('is not sent again to a client that has it', async () => {
    const { headers } = await call(`${server.address}/widget.js`);
    const again = await call(`${server.address}/widget.js`, { headers: { 'if-none-match': headers.get('etag')! } });
    expect([again.status, again.text]).toEqual([304, '']);
    const stale = await call(`${server.address}/widget.js`, { headers: { 'if-none-match': '"old"' } });
    expect(stale.status).toBe(200);
  });
});

test.each([
  ['an address that is none', 'GET /%E0%A4%A HTTP/1.1', 404],
  ['an address of a whole other site', 'GET http://evil.example/health HTTP/1.1', 200],
  ['a method nobody knows', 'BREW / HTTP/1.1', 400],
  ['a method that is not taken', 'DELETE /health HTTP/1.1', 405],
  ['a path upwards', 'GET /../../etc/passwd HTTP/1.1', 404],
  ['a very long path', `GET /${'a'.repeat(9000)} HTTP/1.1`, 404],
  ['headers without end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(40_000)}`, 431],
  ['no HTTP at all', '\u0016\u0003\u0001\u0002', 400],
  ['a host that is none', 'GET /health HTTP/1.1\r\nHost: a b', 400],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1', 200],
  ['TRACE', 'TRACE /health HTTP/1.1', 405],
  ['a length and chunks at once', 'POST /health HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked', 400],
  ['two lengths', 'POST /health HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4', 400],
  ['an upgrade to something else', 'GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c', 404],
])('%s is answered, and the server stays up', async (_name, request, status) => {
  const answer = await raw(`${request}\r\n${request.includes('Host:') ? '' : 'Host: a\r\n'}Connection: close\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).not.toMatch(/restify|node_modules|Error:/);
  expect((await call(`${server.address}/health`)).status).toBe(200);
});

test('a refusal has a code and a sentence, and quotes nothing', async () => {
  const { body, headers } = await call(`${server.address}/secret-path`);
  expect(body).toEqual({ error: { code: 'not-found', message: 'There is nothing at this address.' } });
  expect(headers.get('content-type')).toBe('application/json');
  const wrongMethod = await call(`${server.address}/health`, { method: 'POST' });
  expect(wrongMethod.body.error.code).toBe('method-not-allowed');
  expect(wrongMethod.headers.get('allow')).toBe('GET');
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { realEngine } from '../conversations/engine';
import { talkUntil, type Story } from '../conversations/patient';
import { faultsByR4 } from '../src/records/hand-over/r4';
import { bearer, call, type WireAnswer } from './support/rest-client';
import { MADE_AT, PRACTICE_KEY, type RecordsServer, startRecords } from './support/records-server';

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
/** Long enough for 100 MB beside others, and as short as a test can wait. */
const PATIENCE = { headersMs: 4_000, requestMs: 4_000, keepAliveMs: 65_000, idleMs: 60_000 };
const MINUTE = 60_000;
const MEGABYTE = 1_000_000;

let server: RecordsServer;
let link: string;
let now = MADE_AT;
beforeAll(async () => {
  server = await startRecords({ now: () => now, patience: PATIENCE });
  link = await server.linkFor(talkUntil(realEngine(), HEEL).session);
});
afterAll(() => server.stop());
beforeEach(() => (now += MINUTE));

const FORMS: readonly [name: string, address: () => string][] = [
  ['the answers of a check-in', () => `/check-in/${link}`],
  ['the days of check-ins', () => `/programme/${link}/check-ins`],
];

function expectPage(text: string): void {
  expect(text).toContain('<h1>');
  expect(text).toContain('call 999 now');
  expect(text).not.toMatch(/^\{|heel|<script/i);
}

function expectAnswer({ status, headers, text }: WireAnswer, expected: number): void {
  expect(status).toBe(expected);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('content-security-policy')).toContain("form-action 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
  expectPage(text);
}

function expectRawPage(heard: string): void {
  expect(heard).toMatch(/^HTTP\/1\.1 413 .*Content-Type: text\/html/s);
  expect(heard).toContain('call 999 now');
  expect(heard).toMatch(/<\/html>\s/);
  expect(heard).not.toContain('{"');
}

/** A connection to the server, and what came back over it. */
function connected(): { socket: Socket; heard: () => string } {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (data) => (heard += data.toString()));
  socket.on('error', () => undefined);
  return { socket, heard: () => heard };
}

const headOf = (address: string): string =>
  `POST ${address} HTTP/1.1\r\nHost: a\r\nContent-Type: ${FORM['Content-Type']}\r\nTransfer-Encoding: chunked\r\n\r\n`;

/** Sends so much without saying how much it will be, no faster than it is taken; and the most memory that it took. */
async function sendMegabytes(address: string, count: number): Promise<{ heard: string; peak: number }> {
  const { socket, heard } = connected();
  const held = (): number => process.memoryUsage().arrayBuffers;
  const [before, part] = [held(), Buffer.alloc(MEGABYTE, 'x')];
  let peak = 0;
  socket.write(headOf(address));
  for (let sent = 0; sent < count; sent += 1) {
    socket.write(`${MEGABYTE.toString(16)}\r\n`);
    socket.write(part);
    if (!socket.write('\r\n')) await once(socket, 'drain');
    peak = Math.max(peak, held() - before);
  }
  socket.end('0\r\n\r\n');
  await once(socket, 'close');
  return { heard: heard(), peak };
}

describe.each(FORMS)('a form with %s', (_name, addressOf) => {
  const send = (body: BodyInit, headers: Record<string, string> = FORM): ReturnType<typeof call> =>
    call(server.address + addressOf(), { method: 'POST', body, headers });

  test('that is a byte too long is refused on a page', async () => {
    expectAnswer(await send('x'.repeat(8193)), 413);
    expect((await send('x'.repeat(8192))).status).not.toBe(413);
  });

  test('of 100 MB is let go by unread, and whoever sends it sees the page', async () => {
    const { heard, peak } = await sendMegabytes(addressOf(), 100);
    expectRawPage(heard);
    expect(peak).toBeLessThan(60 * MEGABYTE);
  });

  test('that never ends is answered as soon as it is too long, and is let go', async () => {
    const { socket, heard } = connected();
    socket.write(`${headOf(addressOf())}3000\r\n${'x'.repeat(0x3000)}\r\n`);
    await once(socket, 'data');
    const drip = setInterval(() => socket.write('1\r\nx\r\n'), 20);
    await once(socket, 'close');
    clearInterval(drip);
    expectRawPage(heard());
  });

  test('that breaks off is no fault of ours, and no JSON', async () => {
    const { socket, heard } = connected();
    socket.end(`POST ${addressOf()} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\npain=`);
    await once(socket, 'close');
    expect(heard()).not.toContain('{"');
    await call(`${server.address}/health`);
    expect(server.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test.each([
    ['JSON', { 'Content-Type': 'application/json' }, 400],
    ['a form with files', { 'Content-Type': 'multipart/form-data; boundary=a' }, 400],
    ['nothing that has a name', { 'Content-Type': '' }, 400],
    ['something packed', { ...FORM, 'Content-Encoding': 'gzip' }, 415],
  ])('that is %s is refused on a page', async (_what, headers, status) => {
    expectAnswer(await send('{"pain":1}', headers), status);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('that is sent by %s is refused on a page', async (method) => {
    const answer = await call(server.address + addressOf(), { method, body: 'pain=1', headers: FORM });
    expectAnswer(answer, 405);
    expect(answer.headers.get('allow')).toContain('POST');
  });
});

const PAGES = (): string[] => [
  `/check-in/${link}`,
  `/programme/${link}`,
  `/programme/${link}.pdf`,
  `/hand-over/${link}`,
];

test('whoever comes too often is told on a page when to come back', async () => {
  const tooOften = async (path: string, init: RequestInit = {}): Promise<WireAnswer> => {
    for (let times = 0; times < 200; times += 1) {
      const answer = await call(server.address + path, init);
      if (answer.status === 429) return answer;
    }
    throw new Error('Nobody had to wait.');
  };
  const answers = [];
  for (const path of PAGES()) answers.push(await tooOften(path));
  for (const [, address] of FORMS) answers.push(await tooOften(address(), { method: 'POST', headers: FORM }));
  for (const answer of answers) {
    expectAnswer(answer, 429);
    expect(answer.text).toContain('Too many calls came from where you are');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
});

test('where there is nothing, a page says so', async () => {
  const nowhere = ['/check-in', '/check-in/', '/check-in/a/b', '/programme', '/programme/a/b', '/hand-over/a/b/c?d=e'];
  for (const path of [...nowhere, `/programme/${link}/check-ins`.replace('check-ins', 'x')])
    expectAnswer(await call(server.address + path), 404);
});

test('elsewhere, and where a name only begins alike, it is JSON as before', async () => {
  for (const path of ['/nowhere', '/check-ins', '/hand-overs/a', '/v3/directline/nothing'])
    expect((await call(server.address + path)).body.error.code).toBe('not-found');
});

test('the wrong key of a practice is told of in the format that was asked for', async () => {
  const [page, text, fhir] = await Promise.all(
    ['', '.txt', '.json'].map((ending) => call(`${server.address}/hand-over/x${ending}`, { headers: bearer('x') })),
  );
  expectAnswer(page!, 401);
  expect(page!.headers.get('www-authenticate')).toContain('Basic');
  expect(text!.text).toMatch(/^The key is missing or wrong\nIf you think this is an emergency, call 999 now/);
  expect(fhir!.body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] });
  expect(faultsByR4(fhir!.body)).toEqual([]);
  for (const refused of [page!, text!, fhir!]) expect(refused.text).not.toContain(PRACTICE_KEY);
});

test('where nothing can be read any more, a page says that the fault is ours', async () => {
  await server.loseStore();
  for (const path of PAGES()) {
    const answer = await call(server.address + path);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expectAnswer(answer, answer.status);
    expect(answer.text).toContain('The fault is on my side');
  }
});

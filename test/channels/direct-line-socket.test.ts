import { once } from 'node:events';
import { WebSocket } from 'ws';
import { bearer, call, Chat, type SeenSet } from './support/rest-client';
import { HELLO } from './support/real-core';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;
let now = Date.now();

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
afterAll(() => server.stop());

/** A socket with all that came over it. */
class Ear {
  readonly sets: SeenSet[] = [];
  readonly socket: WebSocket;
  private wake = (): void => undefined;

  constructor(url: string, options: object = {}) {
    this.socket = new WebSocket(url, options);
    this.socket.on('message', (data: Buffer) => {
      this.sets.push(JSON.parse(data.toString()));
      this.wake();
    });
  }

  get texts(): string[] {
    return this.sets.flatMap(({ activities }) => activities.map(({ text }) => text));
  }

  async heard(count: number): Promise<void> {
    while (this.texts.length < count) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  async closed(): Promise<[number, string]> {
    const [code, reason] = await once(this.socket, 'close');
    return [code, reason.toString()];
  }
}

const refusal = async (url: string, options: object = {}): Promise<[number, string]> => {
  const socket = new WebSocket(url, options);
  const [request, response] = await once(socket, 'unexpected-response');
  const body = JSON.parse((await response.toArray()).join(''));
  request.destroy();
  return [response.statusCode, body.error.code];
};

test('the first socket is greeted, and then hears every entry once and in order', async () => {
  const chat = await Chat.open(server.address);
  const ear = new Ear(chat.streamUrl);
  await ear.heard(HELLO);
  await chat.say('Yes, go on');
  await Promise.all(Array.from({ length: 10 }, (_, index) => chat.say(`words ${index}`)));
  const { activities, watermark } = await chat.activities();
  await ear.heard(activities.length);
  const heard = ear.sets.flatMap((set) => set.activities);
  expect(heard).toEqual(activities.map((one) => ({ ...one, text: expect.any(String) })));
  expect(ear.sets.at(-1)!.watermark).toBe(watermark);
  ear.socket.close();
});

test('before consent the patient’s words come back over the socket, and are nowhere in the store', async () => {
  const chat = await Chat.open(server.address);
  const ear = new Ear(chat.streamUrl);
  await ear.heard(HELLO);
  await chat.say('my foot is cold and white');
  await ear.heard(HELLO + 2);
  expect(ear.texts[HELLO]).toBe('my foot is cold and white');
  const { activities } = await chat.activities();
  expect(activities[HELLO]).toMatchObject({ from: { role: 'user' }, text: '' });
  ear.socket.close();
});

test('a socket goes on from its watermark', async () => {
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  const { body } = await call(`${chat.url}?watermark=${HELLO + 1}`, { headers: bearer(chat.token) });
  const ear = new Ear(body.streamUrl);
  await ear.heard(1);
  expect(ear.sets[0]).toMatchObject({ activities: [{ from: { role: 'bot' } }], watermark: String(HELLO + 2) });
  ear.socket.close();
});

test('a second socket for a conversation closes the first', async () => {
  const chat = await Chat.open(server.address);
  const first = new Ear(chat.streamUrl);
  await first.heard(HELLO);
  const gone = first.closed();
  const second = new Ear(chat.streamUrl);
  expect(await gone).toEqual([4000, 'replaced by another socket']);
  await second.heard(HELLO);
  await chat.say('Yes, go on');
  await second.heard(HELLO + 2);
  expect(first.texts).toHaveLength(HELLO);
  second.socket.close();
});

test('empty frames are taken, and a long one ends the socket', async () => {
  const chat = await Chat.open(server.address);
  const ear = new Ear(chat.streamUrl);
  await ear.heard(HELLO);
  ear.socket.send('');
  await chat.say('Yes, go on');
  await ear.heard(HELLO + 2);
  ear.socket.send('x'.repeat(5000));
  expect((await ear.closed())[0]).toBe(1009);
});

test('a client that does not answer pings is let go, and one that does stays', async () => {
  const own = await startTestServer({ heartbeatMs: 200 });
  const ears = await Promise.all(
    [true, false].map(async (autoPong) => new Ear((await Chat.open(own.address)).streamUrl, { autoPong })),
  );
  const [alive, dead] = ears as [Ear, Ear];
  expect((await dead.closed())[0]).toBe(1006);
  expect(alive.socket.readyState).toBe(WebSocket.OPEN);
  await own.stop();
});

describe('a socket is refused', () => {
  test('to a page of another origin', async () => {
    const chat = await Chat.open(server.address);
    expect(await refusal(chat.streamUrl, { origin: 'https://evil.example' })).toEqual([403, 'origin-refused']);
    const own = new Ear(chat.streamUrl, { origin: server.address });
    await own.heard(HELLO);
    own.socket.close();
  });

  test('without a token, with the token for REST, with one of another conversation, and after a minute', async () => {
    const [chat, other] = [await Chat.open(server.address), await Chat.open(server.address)];
    const url = (token: string) => `${chat.url.replace('http', 'ws')}/stream?t=${token}`;
    const foreign = new URL(other.streamUrl).searchParams.get('t')!;
    for (const token of ['', chat.token, foreign]) {
      expect(await refusal(url(token))).toEqual([403, 'token-invalid']);
    }
    now += 61_000;
    expect(await refusal(chat.streamUrl)).toEqual([403, 'token-invalid']);
  });

  test('at any other address', async () => {
    const ws = server.address.replace('http', 'ws');
    for (const path of ['/', '/api/messages', '/v3/directline/conversations/a/b/stream', '/%']) {
      expect(await refusal(`${ws}${path}`)).toEqual([404, 'not-found']);
    }
  });
});

test('a stop closes the sockets in order', async () => {
  const own = await startTestServer();
  const chat = await Chat.open(own.address);
  const ear = new Ear(chat.streamUrl);
  await ear.heard(HELLO);
  const [gone] = await Promise.all([ear.closed(), own.stop()]);
  expect(gone).toEqual([1001, 'the server is stopping']);
});

import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { Chat, type SeenSet } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** What came over the wire, and what we said in it. */
interface Came {
  readonly wire: number;
  readonly texts: readonly string[];
  readonly bytes: number;
}

/** A patient says at once what calls an ambulance, and listens until the advice has come. */
async function adviceFor(options: object): Promise<Came> {
  const chat = await Chat.open(server.address);
  const socket = new WebSocket(chat.streamUrl, options);
  const upgraded = once(socket, 'upgrade') as Promise<[IncomingMessage]>;
  const texts: string[] = [];
  let bytes = 0;
  const advised = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      bytes += data.length;
      const { activities } = JSON.parse(data.toString()) as SeenSet;
      texts.push(...activities.filter(({ from }) => from.role === 'bot').map(({ text }) => text));
      if (activities.some(({ channelData }) => channelData?.surefoot?.kind === 'advice')) resolve();
    });
  });
  const [{ socket: wire }] = await upgraded;
  await chat.say('Yes, go on');
  await chat.say('I have crushing chest pain and cannot breathe');
  await advised;
  const came = { wire: wire.bytesRead, texts, bytes };
  socket.terminate();
  return came;
}

test('advice takes less than half of its bytes on the wire where the phone can unpack it', async () => {
  const { wire, bytes } = await adviceFor({ perMessageDeflate: true });
  expect(bytes).toBeGreaterThan(8_000);
  expect(wire).toBeLessThan(bytes / 2);
});

test('a client that cannot unpack is told the same words as they are', async () => {
  const [packed, plain] = await Promise.all([
    adviceFor({ perMessageDeflate: true }),
    adviceFor({ perMessageDeflate: false }),
  ]);
  expect(plain.wire).toBeGreaterThan(plain.bytes);
  const withoutCode = (texts: readonly string[]) => texts.map((text) => text.replace(/Code of this advice: \S+/g, ''));
  expect(withoutCode(plain.texts)).toEqual(withoutCode(packed.texts));
});

test('a megabyte that is packed into a kilobyte ends the socket like one that is not', async () => {
  const chat = await Chat.open(server.address);
  const socket = new WebSocket(chat.streamUrl, { perMessageDeflate: { threshold: 0 } });
  await once(socket, 'open');
  socket.send(Buffer.alloc(1024 * 1024));
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1009);
});

import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Chat } from './support/rest-client';
import { realCore } from './support/real-core';
import { startTestServer } from './support/test-server';

/** Answers that fill the buffers of any network: a client that does not read must not fill our memory. */
const talkative = {
  ...realCore,
  takeTurn: (...[session]: Parameters<typeof realCore.takeTurn>) => ({
    session,
    keepWords: true,
    replies: [{ kind: 'say' as const, id: 'long', text: 'x'.repeat(500_000), tone: 'plain' as const }],
  }),
};

test('to a client that reads nothing no more than one answer is on its way; it is let go, and gets all of it later', async () => {
  const server = await startTestServer({ core: talkative, heartbeatMs: 3000 });
  const chat = await Chat.open(server.address);
  const slow = new WebSocket(chat.streamUrl);
  await once(slow, 'open');
  slow.pause();
  let most = 0;
  for (let posts = 0; posts < 30; posts += 1) {
    await chat.say(`${posts}`);
    most = Math.max(most, server.load().unsentBytes);
  }
  expect(most).toBeLessThan(2_000_000);
  // It is let go because it does not answer pings.
  while (server.load().sockets > 0) await chat.send({ type: 'typing' });
  slow.terminate();

  const { watermark } = await chat.activities();
  const patient = new WebSocket(chat.streamUrl);
  let heard = '';
  patient.on(
    'message',
    (data: Buffer) => ({ watermark: heard } = JSON.parse(data.toString()) as { watermark: string }),
  );
  while (heard !== watermark) await once(patient, 'message');
  await server.stop();
});

test('a history longer than one reading is read on, by REST and over the socket', async () => {
  const server = await startTestServer();
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  for (let count = 0; count < 160; count += 1) await chat.say('help');
  const seen = (await chat.history()).map(({ id }) => id);
  expect(seen.length).toBeGreaterThan(450);
  expect(seen).toEqual([...new Set(seen)].sort());

  const heard: string[] = [];
  const socket = new WebSocket(chat.streamUrl);
  socket.on('message', (data: Buffer) => {
    heard.push(...(JSON.parse(data.toString()) as { activities: { id: string }[] }).activities.map(({ id }) => id));
  });
  while (heard.length < seen.length) await once(socket, 'message');
  expect(heard).toEqual(seen);
  await server.stop();
});

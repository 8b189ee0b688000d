import net from 'node:net';
import { WebSocket } from 'ws';
import { bearer, call, type SeenActivity } from '../../../channels/support/rest-client';
import type { Ground, Section } from '../section';
import { Served } from './served';
import { activityOf, type Visitor } from './visitor';

/** Where the line breaks: half of the request is out; all of it; the answer has begun to arrive. */
const PLACES = ['half sent', 'sent', 'answer begins'] as const;
type Place = (typeof PLACES)[number];

/** The next message of a patient on a bare line that is cut at that place. */
function cutAt(visitor: Visitor, place: Place): Promise<void> {
  const step = Math.max(1, visitor.heard);
  visitor.sent = step + 1;
  const { host, port, pathname } = new URL(`${visitor.chat.url}/activities`);
  const body = JSON.stringify(activityOf(visitor.walk.steps[step]!, `step ${step}`));
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: Bearer ${visitor.chat.token}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const request = `${head.join('\r\n')}\r\n\r\n${body}`;
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => {
      const part = place === 'half sent' ? request.slice(0, request.length - Math.floor(body.length / 2)) : request;
      socket.write(part, () => {
        if (place !== 'answer begins') socket.destroy();
      });
    });
    socket.on('data', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

/** A whole walk, every message of which is cut at each place before it gets through. */
async function overHttp({ findings }: Ground, visitor: Visitor): Promise<void> {
  while (!visitor.isDone) {
    for (const place of PLACES) {
      await cutAt(visitor, place);
      findings.count('HTTP connections cut');
    }
    await visitor.insist();
  }
  await visitor.compare();
}

/** A web socket that is cut after each message it brings, and opened again from there. */
async function overSocket({ findings }: Ground, visitor: Visitor): Promise<void> {
  const heard: SeenActivity[] = [];
  const wanted = (await visitor.chat.history()).map(({ id }) => id);
  for (let from = '0'; heard.length < wanted.length;) {
    const { body } = await call(`${visitor.chat.url}?watermark=${from}`, { headers: bearer(visitor.chat.token) });
    const socket = new WebSocket(body.streamUrl.replace(/^http/, 'ws'));
    from = await new Promise<string>((resolve) => {
      socket.on('error', () => resolve(from));
      let isCut = false;
      socket.on('message', (data: Buffer) => {
        if (isCut) return;
        const [first] =
          data.length === 0 ? [] : (JSON.parse(data.toString()) as { activities: SeenActivity[] }).activities;
        if (first === undefined) return;
        isCut = true;
        heard.push(first);
        // As a client does that has read one activity when its line breaks.
        resolve(String(Number(first.id.split('|')[1]) + 1));
      });
    });
    socket.terminate();
    findings.count('web sockets cut');
  }
  if (JSON.stringify(heard.map(({ id }) => id)) !== JSON.stringify(wanted)) {
    findings.wrong('reply missing or doubled', `socket of ${visitor.walk.name}`);
  }
}

async function run(ground: Ground): Promise<void> {
  const served = await Served.start(ground);
  for (let count = 0; count < ground.size; count += 1) {
    const [visitor] = await served.visitors(1);
    await overHttp(ground, visitor!);
    await overSocket(ground, visitor!);
  }
  await served.server.kill('SIGTERM');
}

export const CUT: Section = {
  name: 'cut',
  title: 'The line is cut at every message: half sent, sent, answer begun; web sockets after each activity',
  promise: 'Sent again under its id, each is taken once; the socket goes on where it was, nothing missing or twice.',
  size: 40,
  unit: 'conversations',
  run,
};

import { WebSocket } from 'ws';
import type { Ground, Section } from '../section';
import { Served } from './served';
import { isTaken, type Visitor } from './visitor';

const PATIENTS = 40;
const MOST_MS = 10_000;
const GOING_AWAY = 1001;

async function talkOn(visitor: Visitor): Promise<void> {
  while (!visitor.isDone) if (!isTaken(await visitor.next())) return;
}

/** Stopped in the middle of everybody’s turns, then started again for those who were not done. */
async function run(ground: Ground): Promise<void> {
  const { findings, size } = ground;
  const served = await Served.start(ground);
  let longest = 0;
  for (let count = 0; count < size; count += 1) {
    const visitors = await served.visitors(PATIENTS);
    const sockets = visitors.slice(0, 10).map(({ chat }) => new WebSocket(chat.streamUrl.replace(/^http/, 'ws')));
    const codes = sockets.map(closedWith);
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('open', resolve))));
    const talks = Promise.all(visitors.map(talkOn));
    while (visitors.reduce((sum, { heard }) => sum + heard, 0) < 20 + served.dice(200)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const asked = performance.now();
    const { code, err } = await served.server.kill('SIGTERM');
    const took = performance.now() - asked;
    longest = Math.max(longest, took);
    findings.count('stops');
    if (code !== 0 || err !== '') findings.wrong('error not foreseen', `it ended with ${code}: ${err.slice(0, 200)}`);
    if (took > MOST_MS) findings.wrong('error not foreseen', `it took ${took} ms`);
    await talks;
    for (const closed of await Promise.all(codes)) {
      if (closed !== GOING_AWAY) findings.wrong('error not foreseen', `a socket was closed with ${closed}`);
      findings.count('sockets closed with “going away”', closed === GOING_AWAY ? 1 : 0);
    }
    await served.again();
    for (const visitor of visitors) await visitor.at(served.address).compare();
    await served.finish(visitors);
  }
  findings.count('ms at the longest', Math.round(longest));
  await served.server.kill('SIGTERM');
}

/** The code with which a socket ends. */
function closedWith(socket: WebSocket): Promise<number> {
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.on('close', resolve));
}

export const STOP: Section = {
  name: 'stop',
  title: 'SIGTERM under load: 40 patients, ten of them with a web socket',
  promise: 'Turns that were begun are finished, sockets closed, exit code 0 within 10 s; nothing is lost.',
  size: 20,
  unit: 'stops',
  run,
};

import type { Ground, Section } from '../section';
import { Served } from './served';
import { isTaken, type Visitor } from './visitor';

const PATIENTS = 12;
const MOST_TURNS = 120;

/** Talks until the server is gone. */
async function talk(visitor: Visitor, told: () => void): Promise<void> {
  while (!visitor.isDone) {
    if (!isTaken(await visitor.next())) return;
    told();
  }
}

/** The program itself is killed at a random turn, started again, and everybody goes on where they were. */
async function killReal(ground: Ground): Promise<void> {
  const { findings, size } = ground;
  const served = await Served.start(ground);
  let visitors = await served.visitors(PATIENTS);
  const restarts: number[] = [];
  for (let kill = 0; kill < size; kill += 1) {
    let left = 5 + served.dice(MOST_TURNS);
    const told = (): void => {
      left -= 1;
      if (left === 0) void served.server.kill('SIGKILL');
    };
    await Promise.all(visitors.map((visitor) => talk(visitor, told)));
    await served.server.kill('SIGKILL');
    findings.count('kills');
    const begun = performance.now();
    await served.again();
    restarts.push(performance.now() - begun);
    for (const visitor of visitors) await visitor.at(served.address).compare();
    const fresh = await served.visitors(visitors.filter(({ isDone }) => isDone).length);
    visitors = [...visitors.filter(({ isDone }) => !isDone), ...fresh];
  }
  await served.finish(visitors);
  findings.count(
    'ms until it answers again, in the middle',
    Math.round(restarts.sort((a, b) => a - b)[size >> 1] ?? 0),
  );
  await served.server.kill('SIGTERM');
}

export const REAL_KILL: Section = {
  name: 'kill-real',
  title: '`kill -9` of the program itself (`dist/src/main.js`), over HTTP',
  promise: 'Each acknowledged answer is there, once, with its replies, as in the undisturbed run.',
  size: 200,
  unit: 'kills',
  run: killReal,
};

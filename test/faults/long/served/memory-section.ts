import type { Ground, Section } from '../section';
import { Served } from './served';
import { isTaken, type Visitor } from './visitor';

/** Enough to start with, and too little for many patients at once. */
const LIMIT = '--max-old-space-size=';
const LIMITS_MB = [36, 40, 44, 48, 56, 64, 96];
const PATIENTS = 60;

async function talk(visitor: Visitor): Promise<'broke off' | 'done'> {
  while (!visitor.isDone) if (!isTaken(await visitor.next())) return 'broke off';
  return 'done';
}

/** Started with less and less memory, until it no longer starts; each time many talk, and then it is given enough. */
async function run(ground: Ground): Promise<void> {
  const { findings } = ground;
  const served = await Served.start(ground);
  await served.server.kill('SIGTERM');
  for (const limit of LIMITS_MB.slice(0, ground.size)) {
    const isUp = await served.again({ NODE_OPTIONS: `${LIMIT}${limit}` }).then(
      () => true,
      () => false,
    );
    findings.count(isUp ? 'starts with little memory' : 'starts that ended for want of memory');
    if (!isUp) continue;
    const visitors = await served.visitors(PATIENTS).catch((): Visitor[] => []);
    const ends = await Promise.all(visitors.map(talk));
    const ended = await Promise.race([
      served.server.ended,
      new Promise<null>((resolve) => setImmediate(resolve, null)),
    ]);
    findings.count('ended by its memory under load', ended === null ? 0 : 1);
    findings.count('connections that broke off, to be sent again', ends.filter((end) => end === 'broke off').length);
    await served.server.kill('SIGKILL');
    await served.again();
    for (const visitor of visitors) await visitor.at(served.address).compare();
    await served.finish(visitors);
    await served.server.kill('SIGTERM');
  }
}

export const MEMORY: Section = {
  name: 'memory',
  title: 'Too little memory (`--max-old-space-size` from 36 to 96 MB), 60 patients at once',
  promise: 'It ends or it serves; what was acknowledged is there at the next start, and what was not is sent again.',
  size: LIMITS_MB.length,
  unit: 'limits',
  run,
};

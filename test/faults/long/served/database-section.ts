import { PostgresServer } from '../../../support/postgres-server';
import { SlowProxy } from '../../support/slow-proxy';
import type { Ground, Section } from '../section';
import { judgeRefusal } from './refused';
import { Served } from './served';
import { isTaken, type Visitor } from './visitor';

const PATIENTS = 4;
const SLOW_MS = 2_000;
const MOST_TRIES = 30;

/** One step of everybody, sent again until it is taken; refusals are looked at. The longest that an answer took. */
async function oneStep({ findings }: Ground, visitors: readonly Visitor[]): Promise<number> {
  const times = visitors.map(async (visitor) => {
    let longest = 0;
    for (let tries = 0; tries < MOST_TRIES && !visitor.isDone; tries += 1) {
      const begun = performance.now();
      const heard = await visitor.next();
      longest = Math.max(longest, performance.now() - begun);
      if (isTaken(heard)) return longest;
      judgeRefusal(findings, heard);
    }
    return longest;
  });
  return Math.max(...(await Promise.all(times)));
}

/** Everybody’s next step, which cannot be taken. The longest until they were told. */
async function refused({ findings }: Ground, visitors: readonly Visitor[]): Promise<number> {
  const times = visitors.map(async (visitor) => {
    if (visitor.isDone) return 0;
    const begun = performance.now();
    const heard = await visitor.next();
    if (isTaken(heard)) findings.wrong('error not foreseen', 'taken without a database');
    else judgeRefusal(findings, heard);
    return performance.now() - begun;
  });
  return Math.max(...(await Promise.all(times)));
}

async function run(ground: Ground): Promise<void> {
  const { findings, size } = ground;
  const database = await PostgresServer.start();
  const url = new URL(await database.freshDatabase());
  const proxy = await SlowProxy.start(Number(url.port));
  url.port = String(proxy.port);
  const served = await Served.start(ground, { DATABASE_URL: url.href });
  const longest = { slow: 0, silent: 0, away: 0 };
  for (let count = 0; count < size; count += 1) {
    const visitors = await served.visitors(PATIENTS);
    await oneStep(ground, visitors);
    proxy.delayMs = SLOW_MS;
    longest.slow = Math.max(longest.slow, await oneStep(ground, visitors));
    proxy.delayMs = 0;
    database.pause();
    longest.silent = Math.max(longest.silent, await refused(ground, visitors));
    database.resume();
    await oneStep(ground, visitors);
    await database.kill();
    longest.away = Math.max(longest.away, await refused(ground, visitors));
    await database.again();
    await served.finish(visitors);
    findings.count('times slow, silent, away and back');
  }
  findings.count('ms at the longest while each statement took 2 s', Math.round(longest.slow));
  findings.count('ms until told that it is silent, at the longest', Math.round(longest.silent));
  findings.count('ms until told that it is away, at the longest', Math.round(longest.away));
  await served.server.kill('SIGTERM');
  await proxy.stop();
  await database.stop();
}

export const DATABASE: Section = {
  name: 'database',
  title: 'PostgreSQL slow (2 s each statement), silent, away, and back',
  promise:
    'Told within seconds, with what to do in an emergency; nothing is acknowledged that is not kept; then all goes on.',
  size: 10,
  unit: 'rounds',
  run,
};

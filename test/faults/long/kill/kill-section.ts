import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Findings } from '../findings';
import { servedCore } from '../real';
import type { Ground, Section } from '../section';
import { type Walk, walksOf } from '../walks';
import type { Weaker } from '../weaker';
import { killRun } from './kill-run';
import { copied, copierIn, type Nursery, startedAnew } from './nursery';

export interface Prepared {
  readonly script: string;
  readonly known: string;
  readonly walks: readonly Walk[];
}

/** The slim server as one file, and what the dialogue will say, worked out once. */
export function prepare(root: string, folder: string): Prepared {
  // Beside node_modules, where the bundle finds its packages.
  const script = path.join(root, '.tools', `slim-server-${process.pid}.js`);
  const entryPoints = [path.join(root, 'test/faults/long/kill/slim-server.ts')];
  const how = { bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning' } as const;
  buildSync({ ...how, absWorkingDir: root, entryPoints, outfile: script });
  const core = servedCore(root);
  const walks = walksOf(core).filter(({ name }) => name.includes('in words too'));
  const known = path.join(folder, 'known.json');
  const session = core.newSession();
  writeFileSync(known, JSON.stringify({ knowledgeHash: core.knowledgeHash, session, walks }));
  return { script, known, walks };
}

async function nurseryOf({ root, folder, print }: Ground, { script, known }: Prepared): Promise<Nursery> {
  try {
    return await copied(script, known, copierIn(folder, path.join(root, 'test/faults/long/kill/fork.c')));
  } catch {
    print('No C compiler here: each server is started anew, which takes ten times as long.\n');
    return startedAnew(script, known);
  }
}

const EVERY = 250;
const LANES = 3;

export interface Killing {
  readonly weaker: Weaker | null;
  readonly kills: number;
  readonly findings: Findings;
}

export async function kill(ground: Ground, { weaker, kills, findings }: Killing): Promise<void> {
  const { folder, seed, print } = ground;
  const prepared = prepare(ground.root, folder);
  const nursery = await nurseryOf(ground, prepared);
  const progress = (): void => {
    const done = findings.counts['kills'] ?? 0;
    if (done % EVERY === 0) print(`${done} kills, ${findings.counts['acknowledged turns'] ?? 0} turns\n`);
  };
  await killRun({ nursery, folder, walks: prepared.walks, seed, kills, weaker, findings, progress }, LANES);
  await nursery.close();
}

const killSection = (name: string, title: string, weaker: Weaker | null): Section => ({
  name,
  title,
  promise: 'Each acknowledged answer is there, once, with its replies, as in the undisturbed run.',
  size: weaker === null ? 10_000 : 300,
  unit: 'kills',
  run: (ground) => kill(ground, { weaker, kills: ground.size, findings: ground.findings }),
});

export const KILL_SECTIONS: readonly Section[] = [
  killSection(
    'kill',
    '`kill -9` at a random moment of a turn: store, conversations and rendering in a slim process',
    null,
  ),
  killSection('kill-ids-in-memory', 'Weaker, killed: message ids in memory only', 'ids-in-memory'),
];

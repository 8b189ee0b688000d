import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './interview';
import { type Spread, spreadOf } from './statistics';
import { Subject } from './subject';
import { OURS } from './variants';

/** What a start takes until the server says where it is. */
export interface StartCost {
  readonly name: string;
  /** Milliseconds. */
  readonly wall: Spread;
  /** Milliseconds of processor time. */
  readonly cpu: Spread;
  /** Megabytes, idle. */
  readonly memory: number;
}

const SCRIPTS = [
  ['node:http', 'bench/peers/floor.js'],
  ['restify', 'bench/peers/restify-echo.js'],
  ['CloudAdapter', 'bench/peers/cloud-adapter.js'],
  ['Waterfall', 'bench/peers/waterfall.js'],
  ['Surefoot', 'dist/src/main.js'],
] as const;

export async function startCosts(rounds: number): Promise<readonly StartCost[]> {
  const samples = SCRIPTS.map(([name]) => ({ name, wall: [] as number[], cpu: [] as number[], memory: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, [, script]] of SCRIPTS.entries()) {
      const folder = mkdtempSync(path.join(tmpdir(), 'surefoot-bench-'));
      const subject = await Subject.start(path.join(ROOT, script), { ...OURS, DATA_DIR: folder });
      const sample = samples[place];
      sample?.wall.push(subject.readyAfter);
      sample?.cpu.push(subject.cpu / 1000);
      if (sample !== undefined) sample.memory = subject.memory;
      await subject.stop();
    }
  }
  return samples.map(({ name, wall, cpu, memory }) => ({ name, wall: spreadOf(wall), cpu: spreadOf(cpu), memory }));
}

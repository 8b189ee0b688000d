import { cpus, loadavg, release, type } from 'node:os';
import type { Growth } from './growth';
import type { InProcess } from './in-process';
import type { OpenLoop } from './open-loop';
import type { StartCost } from './start-cost';
import type { TurnCost } from './turn-cost';

export interface Machine {
  readonly date: string;
  readonly command: string;
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
  readonly load: string;
  readonly loadAfter: string;
}

/** All that one run measured, raw samples too. */
export interface Figures {
  readonly machine: Machine;
  readonly costs: readonly TurnCost[];
  readonly byLength: readonly Growth[];
  readonly byStored: readonly Growth[];
  readonly openLoops: readonly OpenLoop[];
  readonly within: InProcess;
  readonly starts: readonly StartCost[];
}

export const loadNow = (): string => loadavg()[0]?.toFixed(1) ?? '';

export const machineAt = (date: string, load: string): Machine => ({
  date,
  command: 'npm run bench',
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  system: `${type()} ${release()}`,
  node: process.versions.node,
  load,
  loadAfter: loadNow(),
});

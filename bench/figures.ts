import { cpus, loadavg, release, type } from 'node:os';
import type { KnowledgeCost } from './by-knowledge';
import type { Sized } from './growth';
import type { InProcess } from './in-process';
import type { InstallSize } from './install-size';
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
  /** How long the run took. */
  readonly minutes: number;
}

/** All that one run measured, raw samples too. */
export interface Figures {
  readonly machine: Machine;
  readonly costs: readonly TurnCost[];
  readonly lengths: readonly Sized[];
  readonly stored: readonly Sized[];
  readonly sockets: readonly Sized[];
  readonly instances: readonly Sized[];
  readonly sameAnswers: readonly KnowledgeCost[];
  readonly otherAnswers: readonly KnowledgeCost[];
  readonly openLoops: readonly OpenLoop[];
  readonly within: InProcess;
  readonly starts: readonly StartCost[];
  readonly install: InstallSize;
}

export const loadNow = (): string => loadavg()[0]?.toFixed(1) ?? '';

/** `began`: milliseconds since 1970. */
export const machineSince = (began: number, load: string): Machine => ({
  date: new Date(began).toISOString().slice(0, 10),
  command: 'npm run bench',
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  system: `${type()} ${release()}`,
  node: process.versions.node,
  load,
  loadAfter: loadNow(),
  minutes: (Date.now() - began) / 60_000,
});

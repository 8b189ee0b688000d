import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import path from 'node:path';
import type { Findings } from './findings';

/** What one run of a section came to. */
export interface Run {
  readonly section: string;
  /** `2026-11-27` */
  readonly date: string;
  readonly command: string;
  readonly seed: number;
  readonly seconds: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly wrongs: Readonly<Record<string, number>>;
}

export interface RunRecord {
  readonly machine: string;
  readonly runs: readonly Run[];
}

const FILE = 'docs/reliability.json';

export const machine = (): string => {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, Linux ${release()}, Node ${process.version}`;
};

export const readRecord = (root: string): RunRecord => {
  const file = path.join(root, FILE);
  if (!existsSync(file)) return { machine: machine(), runs: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
};

/** The record with this run in the place of the one before of the same section. */
export const withRun = ({ runs }: RunRecord, run: Run): RunRecord => ({
  machine: machine(),
  runs: [...runs.filter(({ section }) => section !== run.section), run].sort((a, b) =>
    a.section < b.section ? -1 : 1,
  ),
});

export const saveRecord = (root: string, record: RunRecord): void =>
  writeFileSync(path.join(root, FILE), `${JSON.stringify(record, null, 2)}\n`);

export const runOf = (
  findings: Findings,
  about: Pick<Run, 'section' | 'date' | 'command' | 'seed' | 'seconds'>,
): Run => ({
  ...about,
  counts: findings.counts,
  wrongs: findings.wrongs,
});

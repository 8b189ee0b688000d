import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../../dialogs/engine';
import { chartOf } from '../walk/chart';
import { caughtIn } from '../walk/planted';
import { runningOf } from '../walk/running';
import { SHORT, walked, type Walked, WHOLE } from '../walk/walked';
import { asRecorded, certify, failuresIn, jsonOf, type Recorded } from './certificate';
import { pageOf } from './certificate-page';
import { compare, type Comparison } from './compare';
import { settingIn, type Version } from './setting';

const FOLDER = 'docs/safety';
const LONG = path.join(FOLDER, 'long-comparison.json');
const FULL = 1_000_000;

/** A long comparison, and what it was made of. */
export type LongComparison = Version & Comparison;

interface Ways {
  readonly root: string;
  readonly print: (text: string) => void;
}

const textOf = (root: string, file: string): string | null => {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return null;
  }
};

function write(root: string, file: string, text: string): void {
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** `--long`: a million answer sets and more, which takes a quarter of an hour; kept with what it was run on. */
function compareLong({ root, print }: Ways, sets: number): number {
  const { knowledge, model, version } = settingIn(root);
  const comparison = compare(knowledge, model, sets);
  write(root, LONG, `${JSON.stringify({ ...version, ...comparison }, null, 2)}\n`);
  print(`${String(sets)} answer sets compared, ${String(comparison.differences.length)} differences; see ${LONG}\n`);
  return comparison.differences.length === 0 ? 0 : 1;
}

/** The walk: whole, or a short one held against the figures that the whole one has left. */
function walkOf(engine: Engine, recorded: Recorded | null): Walked {
  const extent = recorded === null ? WHOLE : SHORT;
  const walk = walked(runningOf(engine), chartOf(engine), extent);
  return recorded === null ? walk : asRecorded(walk, recorded);
}

/** Faults planted on purpose, and what finds them, for a test to read. */
function plant({ root, print }: Ways): number {
  print(`${JSON.stringify(caughtIn(runningOf(settingIn(root).engine)))}\n`);
  return 0;
}

/** All that is proved, as the files have it, and what does not hold. */
function certificateOf(root: string, isShort: boolean) {
  const setting = settingIn(root);
  const recorded = JSON.parse(textOf(root, `${FOLDER}/certificate.json`) ?? '{}') as Recorded;
  const certificate = { ...certify(setting), walk: walkOf(setting.engine, isShort ? recorded : null) };
  const long = textOf(root, LONG);
  const files = {
    [`${FOLDER}/certificate.json`]: jsonOf(certificate),
    [`${FOLDER}/certificate.md`]: pageOf(certificate, long === null ? null : (JSON.parse(long) as LongComparison)),
  };
  const invariants = certificate.proofs.length + certificate.walk.proofs.length;
  return { files, failures: failuresIn(certificate), invariants };
}

function prove({ root, print }: Ways, isCheck: boolean): number {
  const { files, failures, invariants } = certificateOf(root, isCheck);
  for (const failure of failures) print(`does not hold: ${failure}\n`);
  const differing = Object.entries(files).filter(([file, text]) => textOf(root, file) !== text);
  if (isCheck) for (const [file] of differing) print(`${file} is not what is proved now; run npm run safety:prove\n`);
  else for (const [file, text] of differing) write(root, file, text);
  print(`${String(invariants)} invariants, ${String(failures.length)} do not hold\n`);
  return failures.length > 0 || (isCheck && differing.length > 0) ? 1 : 0;
}

/**
 * Writes the certificate, or with `--check` compares it, the walk in short; `--long [number]` makes the long comparison
 * instead, `--planted` says which faults are found.
 */
export function main(args: readonly string[], ways: Ways): number {
  if (args[0] === '--long') return compareLong(ways, Number(args[1] ?? FULL));
  if (args[0] === '--planted') return plant(ways);
  return prove(ways, args[0] === '--check');
}

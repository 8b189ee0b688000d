import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Findings } from './findings';
import { pageOf } from './page';
import { readRecord, runOf, saveRecord, withRun } from './record';
import type { Section } from './section';
import { SECTIONS } from './sections';

export interface Ways {
  readonly root: string;
  readonly print: (text: string) => void;
}

const OPTIONS = {
  seed: { type: 'string' },
  size: { type: 'string' },
  folder: { type: 'string' },
} as const;

/** A weaker design that is not found, or a fault in the real one. */
const isWrong = ({ title }: Section, findings: Findings): boolean => title.startsWith('Weaker') === findings.isClean;

/** The page anew, from what is on record. */
export function writePage(root: string): void {
  writeFileSync(path.join(root, 'docs/reliability.md'), pageOf(SECTIONS, readRecord(root)));
}

interface Chosen {
  readonly seed: number;
  readonly size: number;
  /** One case looked at again leaves no record. */
  readonly isReplay: boolean;
}

type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

function chosenOf(section: Section, { seed, size }: Values): Chosen {
  const isReplay = section.replays === true && seed !== undefined && size === undefined;
  return { seed: Number(seed ?? 1), size: isReplay ? 1 : Number(size ?? section.size), isReplay };
}

/** Runs it and puts it on record. What it found. */
async function runOne(section: Section, values: Values, { root, print }: Ways): Promise<Findings> {
  const findings = new Findings();
  const { seed, size, isReplay } = chosenOf(section, values);
  const base = values.folder ?? tmpdir();
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(path.join(base, 'surefoot-faults-'));
  const begun = performance.now();
  print(`${section.name}: ${size} ${section.unit}, seed ${seed}\n`);
  await section.run({ root, folder, seed, size, findings, print });
  rmSync(folder, { recursive: true, force: true });
  const seconds = Math.round((performance.now() - begun) / 1000);
  const command = `npm run faults -- ${section.name} --size ${size} --seed ${seed}`;
  const about = { section: section.name, date: new Date().toISOString().slice(0, 10), command, seed, seconds };
  if (!isReplay) saveRecord(root, withRun(readRecord(root), runOf(findings, about)));
  for (const told of findings.told) print(`  ${told}\n`);
  print(`${JSON.stringify(findings.counts)} wronged: ${JSON.stringify(findings.wrongs)}, ${seconds} s\n`);
  return findings;
}

/** `npm run faults`: all sections, or those named; 1 if any patient was wronged. */
export async function main(args: string[], ways: Ways): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const wanted = SECTIONS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (wanted.length < positionals.length) {
    ways.print(`Sections: ${SECTIONS.map(({ name }) => name).join(', ')}\n`);
    return 1;
  }
  let code = 0;
  for (const section of wanted) if (isWrong(section, await runOne(section, values, ways))) code = 1;
  writePage(ways.root);
  return code;
}

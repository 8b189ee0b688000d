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

/** `npm run faults`: all sections, or those named; 1 if any patient was wronged. */
export async function main(args: string[], { root, print }: Ways): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const wanted = SECTIONS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (wanted.length < positionals.length) {
    print(`Sections: ${SECTIONS.map(({ name }) => name).join(', ')}\n`);
    return 1;
  }
  let code = 0;
  for (const section of wanted) {
    const findings = new Findings();
    const seed = Number(values.seed ?? 1);
    const isReplay = section.replays === true && values.seed !== undefined && values.size === undefined;
    const size = isReplay ? 1 : Number(values.size ?? section.size);
    const base = values.folder ?? tmpdir();
    mkdirSync(base, { recursive: true });
    const folder = mkdtempSync(path.join(base, 'surefoot-faults-'));
    const begun = performance.now();
    print(`${section.name}: ${size} ${section.unit}, seed ${seed}\n`);
    await section.run({ root, folder, seed, size, findings, print });
    rmSync(folder, { recursive: true, force: true });
    const seconds = Math.round((performance.now() - begun) / 1000);
    const command = `npm run faults -- ${section.name} --size ${size} --seed ${seed}`;
    const date = new Date().toISOString().slice(0, 10);
    saveRecord(
      root,
      withRun(readRecord(root), runOf(findings, { section: section.name, date, command, seed, seconds })),
    );
    for (const told of findings.told) print(`  ${told}\n`);
    print(`${JSON.stringify(findings.counts)} wronged: ${JSON.stringify(findings.wrongs)}, ${seconds} s\n`);
    if (isWrong(section, findings)) code = 1;
  }
  writePage(root);
  return code;
}

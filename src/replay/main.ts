import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../../dialogs/engine';
import { naturalPort } from '../../dialogs/read/natural-port';
import { openKnowledge } from '../../knowledge/open';
import { readConfig, readEnvironment } from '../config';
import { asCode } from './record';
import { recordInFile, recordInStore } from './read-record';
import { EXITS, replay } from './replay';
import { ReplayError } from './replay-error';

/** dist/src/replay/main.js → the project. */
const ROOT = path.resolve(__dirname, '../../..');

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };

function wanted([target, flag, out, ...more]: readonly string[]): { target: string; out?: string } {
  if (target !== undefined && flag === undefined) return { target };
  if (target !== undefined && flag === '--out' && out !== undefined && more.length === 0) return { target, out };
  throw new ReplayError('replay-usage', 'npm run replay -- <code or file> [--out <file>]');
}

async function main(): Promise<void> {
  const { target, out } = wanted(process.argv.slice(2));
  const code = asCode(target);
  const kept = code === null ? recordInFile(target) : await recordInStore(readConfig(readEnvironment()), code);
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(kept)}\n`, { mode: 0o600, flag: 'wx' });
  const { practice, language } = kept.record;
  const knowledge = openKnowledge(path.join(ROOT, 'knowledge'), path.join(ROOT, 'dist/compiled'), language);
  const { outcome, words, changes } = replay(kept, createEngine({ knowledge, tools: naturalPort, practice }), version);
  process.stdout.write(`${[`${kept.code}: ${outcome}`, ...words, ...changes].join('\n')}\n`);
  process.exitCode = EXITS[outcome];
}

main().catch((error: unknown) => {
  const coded = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  process.stderr.write(`Nothing was replayed${coded}.\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Engine } from '../../../dialogs/engine';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { loadKnowledge } from '../../../knowledge/load';
import type { Knowledge } from '../../../knowledge/model';
import { atomsOf } from './atoms';
import { createDiagrams } from './diagrams';
import { modelOf, type RuleModel } from './model';

/** What is proved: the content and the code that patients are served with. */
export interface Setting {
  readonly knowledge: Knowledge;
  readonly engine: Engine;
  readonly model: RuleModel;
  readonly version: Version;
}

export interface Version {
  /** The hash of the content. */
  readonly content: string;
  /** The version of the package, and a hash over the code that reasons and leads the conversation. */
  readonly release: string;
  readonly code: string;
  /** A hash over the rules as loaded and the code that `assess` is made of: words for patients have no part in it. */
  readonly reasoning: string;
}

/** The code that decides: all of the reasoning, and of the conversation all but how words are read and put. */
const DECIDES = ['knowledge/assess', 'knowledge', 'dialogs'];

function codeHash(root: string): string {
  const files = DECIDES.flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.posix.join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0${readFileSync(path.join(root, file), 'utf8')}\0`);
  return hash.digest('hex');
}

const IMPORT = /from '(\.[^']*)'/g;

/** A file and all that it imports, directly or not: paths from the root. */
function filesOf(root: string, file: string, known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (known.has(file)) return known;
  const imported = [...readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT)].map(
    ([, to = '']) => `${path.posix.join(path.posix.dirname(file), to)}.ts`,
  );
  return imported.reduce<ReadonlySet<string>>((all, one) => filesOf(root, one, all), new Set([...known, file]));
}

function reasoningHash(root: string, knowledge: Knowledge): string {
  const { questions, redFlags, conditions, exercises, programmes, selfCare } = knowledge;
  const hash = createHash('sha256');
  hash.update(JSON.stringify({ questions, redFlags, conditions, exercises, programmes, selfCare }));
  const files = [...filesOf(root, 'knowledge/assess/assess.ts')].sort();
  for (const file of files) hash.update(`${file}\0${readFileSync(path.join(root, file), 'utf8')}\0`);
  return hash.digest('hex');
}

/** Reads what stands in this folder. */
export function settingIn(root: string): Setting {
  const knowledge = loadKnowledge(path.join(root, 'knowledge'));
  const engine = createEngine({ knowledge, tools: naturalPort, practice: {} });
  const model = modelOf(createDiagrams(), atomsOf(knowledge, engine.order), knowledge);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const code = { code: codeHash(root), reasoning: reasoningHash(root, knowledge) };
  return { knowledge, engine, model, version: { content: knowledge.hash, release: version, ...code } };
}

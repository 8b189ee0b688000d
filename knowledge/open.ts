import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compiledText, fromCompiled } from './compiled';
import { SOURCE_LANGUAGE } from './languages';
import type * as Load from './load';
import type { Knowledge } from './model';
import { hashFolder } from './read-content';

/**
 * `loadKnowledge`, by a compiled copy if there is one of exactly this content; else a copy is left for the next time.
 * `copies` must hold copies made by this very code and by no other: it belongs with the build.
 */
export function openKnowledge(folder: string, copies: string, language = SOURCE_LANGUAGE): Knowledge {
  if (language !== SOURCE_LANGUAGE) return loaded(folder, language);
  const copy = path.join(copies, `${language}.json`);
  const hash = hashFolder(folder, language);
  const known = hash === null ? null : readCopy(copy, hash);
  if (known !== null) return known;
  const knowledge = loaded(folder, language);
  leaveCopy(copy, knowledge);
  return knowledge;
}

function loaded(folder: string, language: string): Knowledge {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the parser and the schemas are only for this
  const { loadKnowledge } = require('./load') as typeof Load;
  return loadKnowledge(folder, language);
}

function readCopy(file: string, contentHash: string): Knowledge | null {
  try {
    return fromCompiled(readFileSync(file), contentHash);
  } catch {
    return null;
  }
}

/** A copy saves time and nothing else: where none can be written, there is none. */
function leaveCopy(file: string, knowledge: Knowledge): void {
  const fresh = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(fresh, compiledText(knowledge));
    renameSync(fresh, file);
  } catch {
    return;
  }
}

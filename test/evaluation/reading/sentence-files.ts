import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../../../knowledge/model';
import { InputError } from '../case';
import { checkSentence, sameTexts } from './check-sentence';
import { readSentences } from './read-sentences';
import type { Sentence } from './sentence';
import { sentenceProblem } from './sentence-problem';

/** `own` may be tuned on; `aside` was written by others, and nobody looks at it while tuning. */
export const PARTS = ['own', 'aside'] as const;
export type PartName = (typeof PARTS)[number];

/** Where the sentences stand, seen from the project’s folder. */
export const SENTENCES = 'test/reading';

const namesIn = (folder: string): readonly string[] => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
};

/** Has this part sentences at all? */
export const hasSentences = (folder: string, part: PartName): boolean => namesIn(path.join(folder, part)).length > 0;

/** All sentences of one part as they were read, with the problems of its files. */
const readPart = (folder: string, part: PartName) => {
  const names = namesIn(path.join(folder, part));
  const read = names.map((name) =>
    readSentences(`${part}/${name}`, readFileSync(path.join(folder, part, name), 'utf8')),
  );
  const missing = sentenceProblem(
    'no-files',
    { file: path.join(folder, part), entry: null },
    { problem: 'there are no sentences', remedy: 'Write a .yaml file of them there; docs/evaluation.md says how.' },
  );
  return {
    sentences: read.flatMap((one) => one.sentences),
    problems: [...(names.length === 0 ? [missing] : []), ...read.flatMap((one) => one.problems)],
  };
};

/** The sentences of these parts of a folder, or an error that lists every problem with them. */
export const sentencesIn = (
  folder: string,
  parts: readonly PartName[],
  knowledge: Knowledge,
): ReadonlyMap<PartName, readonly Sentence[]> => {
  const read = parts.map((part) => ({ part, ...readPart(folder, part) }));
  const all = read.flatMap(({ sentences }) => sentences);
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...all.flatMap((sentence) => checkSentence(knowledge, sentence)),
    ...sameTexts(all),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return new Map(read.map(({ part, sentences }) => [part, sentences]));
};

import { IN_DIALOGS } from './code-mutants-dialogs';
import { IN_ASSESS } from './code-mutants-assess';
import type { CodeMutant } from './mutant';

/** What is wrong, the words that stand in the file, and those that stand there instead. */
export type Slip = readonly [kind: SlipKind, find: string, replace: string];
export type SlipKind =
  | 'comparison'
  | 'and/or'
  | 'negation'
  | 'guard skipped'
  | 'maximum dropped'
  | 'part dropped'
  | 'other value'
  | 'arguments exchanged';

/** The slips of each file of a folder. */
export type Slips = Readonly<Record<string, readonly Slip[]>>;

const LONGEST = 60;
const short = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

const mutantsIn = (folder: string, slips: Slips): readonly CodeMutant[] =>
  Object.entries(slips).flatMap(([file, ofFile]) =>
    ofFile.map(([kind, find, replace]): CodeMutant => {
      const id = `code: ${kind} | ${folder}/${file} | ${short(find)} → ${short(replace) || 'nothing'}`;
      return { part: 'code', id, kind: `code: ${kind}`, path: `${folder}/${file}`, find, replace };
    }),
  );

/** Every slip that is tried in the code. */
export const CODE_MUTANTS: readonly CodeMutant[] = [
  ...mutantsIn('knowledge/assess', IN_ASSESS),
  ...mutantsIn('dialogs', IN_DIALOGS),
];

/** The text of the file with the slip in it. Throws if what it replaces does not stand there exactly once. */
export function slippedIn(text: string, { id, path, find, replace }: CodeMutant): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0) {
    const times = text.split(find).length - 1;
    throw new Error(`${path} holds “${find}” ${times} times, and not once: write the mutant anew (${id}).`);
  }
  return `${before}${replace}${after}`;
}

import path from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { describeIssue } from '../../knowledge/describe-issue';
import type { Case, InputProblem } from './case';
import { developmentCase, fromDevelopmentCase, fromVignette, vignette } from './case-schema';

const MAX_CASES = 5000;

export interface ReadCases {
  readonly cases: readonly Case[];
  readonly problems: readonly InputProblem[];
}

/** One case as it stands in the file: parsed, or the reason why it cannot be. */
type Entry = { readonly where: string; readonly value: unknown } | InputProblem;

const entriesOfLines = (file: string, text: string): readonly Entry[] =>
  text.split('\n').flatMap((line, index): readonly Entry[] => {
    if (line.trim() === '') return [];
    const where = `line ${index + 1}`;
    try {
      return [{ where, value: JSON.parse(line) as unknown }];
    } catch {
      return [
        { file, where, problem: 'the line is not valid JSON', remedy: 'Write one case as one JSON object a line.' },
      ];
    }
  });

const NOT_A_LIST = { problem: 'the file is not a list of cases', remedy: 'Begin each case with “- id: …”.' };

const entriesOfYaml = (file: string, text: string): readonly Entry[] => {
  const yaml = parseDocument(text, { prettyErrors: true });
  const [fault] = [...yaml.errors, ...yaml.warnings];
  if (fault !== undefined) {
    const line = fault.linePos?.[0].line ?? 1;
    const problem = `the YAML cannot be read (${fault.code.toLowerCase().replaceAll('_', ' ')})`;
    return [{ file, where: `line ${line}`, problem, remedy: 'Look at the indents, colons and quotes there.' }];
  }
  try {
    // A few lines of aliases can stand for gigabytes.
    const value = yaml.toJS({ maxAliasCount: 0 }) as unknown;
    if (!Array.isArray(value)) return [{ file, where: 'line 1', ...NOT_A_LIST }];
    return value.map((one: unknown, index) => ({ where: `case ${index + 1}`, value: one }));
  } catch {
    return [{ file, where: '', problem: 'the YAML uses aliases', remedy: 'Write the values out.' }];
  }
};

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;

/** The id of a case; in a file of lines with its line, since a line is found faster. */
const placeOf = (value: unknown, where: string): string => {
  const id = idOf(value);
  if (id === undefined) return where;
  return where.startsWith('line') ? `${id}, ${where}` : id;
};

const remedyFor = ({ code }: z.core.$ZodIssue): string => {
  if (code === 'unrecognized_keys') return 'Correct the key or delete it; docs/evaluation.md lists all.';
  return 'docs/evaluation.md describes a case.';
};

/** Our own files are read strictly; lines of JSON may carry more than we know. */
const read = (file: string, value: unknown): Case | readonly z.core.$ZodIssue[] => {
  if (path.extname(file) === '.jsonl') {
    const result = developmentCase.safeParse(value, { reportInput: true });
    return result.success ? fromDevelopmentCase(result.data) : result.error.issues;
  }
  const result = vignette.safeParse(value, { reportInput: true });
  return result.success ? fromVignette(result.data) : result.error.issues;
};

const EMPTY = { where: '', problem: 'the file holds no cases', remedy: 'Write at least one.' };
const TOO_MANY = { where: '', problem: `there are more than ${MAX_CASES} cases`, remedy: 'Split the file.' };

/** Reads all cases of one file, and lists every problem rather than the first. Pure. */
export const readCases = (file: string, text: string): ReadCases => {
  const entries = path.extname(file) === '.jsonl' ? entriesOfLines(file, text) : entriesOfYaml(file, text);
  if (entries.length === 0) return { cases: [], problems: [{ file, ...EMPTY }] };
  if (entries.length > MAX_CASES) return { cases: [], problems: [{ file, ...TOO_MANY }] };
  const cases: Case[] = [];
  const problems: InputProblem[] = [];
  for (const entry of entries) {
    if ('problem' in entry) {
      problems.push(entry);
      continue;
    }
    const one = read(file, entry.value);
    const where = placeOf(entry.value, entry.where);
    if ('id' in one) cases.push(one);
    else problems.push(...one.map((issue) => ({ file, where, ...told(issue) })));
  }
  return { cases, problems };
};

/** In the words of the knowledge check; where the case itself lacks something, with the page that describes it. */
const told = (issue: z.core.$ZodIssue): { readonly problem: string; readonly remedy: string } => {
  const { problem, remedy } = describeIssue(issue);
  const where = issue.path.length > 1 ? ` (${issue.path.join('.')})` : '';
  return { problem: `${problem.replace('the file', 'the case')}${where}`, remedy: `${remedy} ${remedyFor(issue)}` };
};

/** Ids that are used twice, over all files: a report could not tell their cases apart. */
export const repeatedIds = (read: readonly { readonly file: string; readonly cases: readonly Case[] }[]) => {
  const seen = new Map<string, string>();
  const problems: InputProblem[] = [];
  for (const { file, cases } of read) {
    for (const { id } of cases) {
      const before = seen.get(id);
      if (before !== undefined) {
        const problem = `the id stands in ${before} too`;
        problems.push({ file, where: id, problem, remedy: 'Give each case an id of its own.' });
      }
      seen.set(id, file);
    }
  }
  return problems;
};

import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { describeIssue } from '../../../knowledge/describe-issue';
import { nearest } from '../../../knowledge/nearest';
import type { InputProblem } from '../case';
import type { Sentence } from './sentence';
import { sentenceProblem } from './sentence-problem';
import { sentenceEntry, toSentence } from './sentence-schema';

export interface ReadSentences {
  readonly sentences: readonly Sentence[];
  readonly problems: readonly InputProblem[];
}

const failed = (...problems: readonly InputProblem[]): ReadSentences => ({ sentences: [], problems });

const notYaml = (file: string, line: number, what: string): ReadSentences =>
  failed(
    sentenceProblem(
      'not-yaml',
      { file, entry: null },
      {
        problem: `line ${line}: the YAML cannot be read (${what})`,
        remedy: 'Look at the indents, and put texts with “: ”, “#” or a special first character in quotes.',
      },
    ),
  );

/** The entries of one file, or why it has none. */
const entriesOf = (file: string, text: string): readonly unknown[] | ReadSentences => {
  const yaml = parseDocument(text, { prettyErrors: true });
  const [fault] = [...yaml.errors, ...yaml.warnings];
  if (fault !== undefined) {
    return notYaml(file, fault.linePos?.[0].line ?? 1, fault.code.toLowerCase().replaceAll('_', ' '));
  }
  try {
    const value = yaml.toJS({ maxAliasCount: 0 }) as unknown;
    if (Array.isArray(value)) return value as readonly unknown[];
  } catch {
    return notYaml(file, 1, 'it uses aliases');
  }
  const told = { problem: 'the file is not a list of sentences', remedy: 'Begin each entry with “- text: …”.' };
  return failed(sentenceProblem('not-a-list', { file, entry: null }, told));
};

const KEYS = Object.keys(sentenceEntry.shape);

const tell = (issue: z.core.$ZodIssue): Pick<InputProblem, 'problem' | 'remedy'> => {
  if (issue.code !== 'unrecognized_keys') {
    const { problem, remedy } = describeIssue(issue);
    return { problem: problem.replace('the file', 'the entry'), remedy };
  }
  const [key = ''] = issue.keys;
  const near = nearest(key, KEYS);
  const remedy = near === null ? `Use: ${KEYS.join(', ')}.` : `Did you mean “${near}”?`;
  return { problem: `“${key}” is no key of a sentence`, remedy };
};

/** Reads all sentences of one file, and lists every problem rather than the first. Pure. */
export const readSentences = (file: string, text: string): ReadSentences => {
  const entries = entriesOf(file, text);
  if ('problems' in entries) return entries;
  const sentences: Sentence[] = [];
  const problems: InputProblem[] = [];
  entries.forEach((value, index) => {
    const place = { file, entry: index + 1 };
    const result = sentenceEntry.safeParse(value, { reportInput: true });
    if (result.success) sentences.push(toSentence(result.data, place));
    else problems.push(...result.error.issues.map((issue) => sentenceProblem('not-an-entry', place, tell(issue))));
  });
  return { sentences, problems };
};

import { type z } from 'zod';
import { type Finding } from './content-document';
import { nearest } from './nearest';

type Issue = z.core.$ZodIssue;

const COMPARE = 'Compare it with another file of this folder.';

/** What the schema found wrong, in words that need no knowledge of programming. */
export function describeIssue(issue: Issue): Finding {
  const finding = findingOf(issue);
  return isUncited(issue) ? { ...finding, remedy: SOURCE } : finding;
}

const SOURCE =
  'Name the source that the claim rests on, such as “- { source: …, supports: …, certainty: … }”; ' +
  'for your own judgement cite general-clinical-reasoning.';

/** A claim without a source: no list of them, or an empty one. */
function isUncited({ path, code, input }: Issue): boolean {
  const nothing = input === undefined || input === null || code === 'too_small';
  return path.at(-1) === 'cites' && nothing;
}

function findingOf(issue: Issue): Finding {
  const key = keyOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return describeType(key, issue.expected, issue.input);
    case 'invalid_value':
      return describeValue(key, issue.values.map(String), issue.input);
    case 'too_small':
      return describeTooSmall(key, issue);
    case 'too_big':
      return describeTooBig(key, issue);
    case 'invalid_format':
      return { problem: `“${shown(issue.input)}” does not fit ${key}: ${issue.message}`, remedy: 'Write it that way.' };
    case 'invalid_key':
      return describeKey(issue.path, issue.issues);
    case 'custom':
      return { problem: issue.message, remedy: remedyIn(issue.params) };
    default:
      return { problem: `${key} does not fit: ${issue.message}`, remedy: COMPARE };
  }
}

/** `the key “prompt”`, `entry 3 of “options”`, or `the file`. */
function keyOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return `the key “${last}”`;
  return `entry ${Number(last) + 1} of ${keyOf(path.slice(0, -1)).replace('the key ', '')}`;
}

const KINDS: Readonly<Record<string, { readonly is: string; readonly write: string }>> = {
  string: { is: 'text', write: 'Put it in quotes, so that it stays text.' },
  array: {
    is: 'a list',
    write: 'Write it as a list, even of one: [first] or one line for each entry beginning with “- ”.',
  },
  tuple: { is: 'a range of two numbers', write: 'Write the least and the most, such as [2, 3].' },
  object: { is: 'a group of keys', write: 'Write its keys below it, two spaces further in.' },
  record: { is: 'a group of keys', write: 'Write its keys below it, two spaces further in.' },
  number: { is: 'a number', write: 'Write a number in digits, without quotes.' },
  int: { is: 'a whole number', write: 'Write a whole number in digits.' },
  boolean: { is: 'true or false', write: 'Write true or false, without quotes.' },
};

function describeType(key: string, expected: string, input: unknown): Finding {
  const kind = KINDS[expected] ?? { is: expected, write: COMPARE };
  if (input === undefined) return { problem: `${key} is missing`, remedy: `Add it; it is ${kind.is}.` };
  if (input === null)
    return { problem: `nothing is written at ${key}`, remedy: `Write ${kind.is} there, or delete the key.` };
  return { problem: `${key} must be ${kind.is}, but it is ${shownValue(input)}`, remedy: kind.write };
}

function describeValue(key: string, values: readonly string[], input: unknown): Finding {
  const use = `Use one of: ${values.join(', ')}.`;
  if (input === undefined) return { problem: `${key} is missing`, remedy: `Add it. ${use}` };
  const guess = nearest(shown(input), values);
  const remedy = guess === null ? use : `Did you mean “${guess}”? ${use}`;
  return { problem: `“${shown(input)}” is not one of the values that ${key} can have`, remedy };
}

function describeTooSmall(key: string, { origin, minimum }: z.core.$ZodIssueTooSmall): Finding {
  if (origin === 'string') return { problem: `${key} is empty`, remedy: 'Write the text, or delete the key.' };
  if (origin === 'array') {
    return { problem: `${key} has too few entries`, remedy: `Give it at least ${minimum}.` };
  }
  return { problem: `the number at ${key} is too small`, remedy: `It must be at least ${minimum}.` };
}

function describeTooBig(key: string, { origin, maximum }: z.core.$ZodIssueTooBig): Finding {
  if (origin === 'string') {
    return { problem: `${key} is too long`, remedy: `Shorten it to ${maximum} characters.` };
  }
  if (origin === 'array') return { problem: `${key} has too many entries`, remedy: `Give it at most ${maximum}.` };
  return { problem: `the number at ${key} is too large`, remedy: `It must be at most ${maximum}.` };
}

function describeKey(path: readonly PropertyKey[], issues: readonly Issue[]): Finding {
  const reason = issues[0]?.message ?? 'it does not fit';
  return { problem: `“${String(path.at(-1))}” cannot be a key here: ${reason}`, remedy: 'Write it that way.' };
}

function remedyIn(params: Readonly<Record<string, unknown>> | undefined): string {
  return typeof params?.remedy === 'string' ? params.remedy : 'Change it so that this is true.';
}

function shownValue(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of keys';
  return `${typeof input === 'string' ? 'the text' : `the ${typeof input}`} “${shown(input)}”`;
}

/** Long text is cut, so that the message stays one line. */
function shown(input: unknown): string {
  const words = typeof input === 'string' ? input : JSON.stringify(input);
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

import { type z } from 'zod';
import { type ContentDocument, problemAt, problemAtKey, type ValuePath } from './content-document';
import { describeIssue } from './describe-issue';
import { knownKeys } from './known-keys';
import { nearest, suggest } from './nearest';
import { type Problem } from './problem';
import { idFromPath } from './shelves';

type Issue = z.core.$ZodIssue;

/** The value of a document, or all that is wrong with it. */
export type Validated<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Checks one document against the schema of its folder, and its id against its name. */
export function validate<S extends z.ZodType>(document: ContentDocument, schema: S): Validated<z.output<S>> {
  const parsed = schema.safeParse(document.value, { reportInput: true });
  const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue) => unfold(issue));
  const problems = [
    ...wrongId(document),
    ...withoutEchoes(issues, schema).flatMap((issue) => located(issue, document, schema)),
  ];
  return parsed.success && problems.length === 0 ? { value: parsed.data } : { problems };
}

/** Of alternatives that all fail, the one that fits best tells most. */
function unfold(issue: Issue, around: readonly PropertyKey[] = []): readonly Issue[] {
  const path = [...around, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const [best = []] = [...issue.errors].sort((one, other) => one.length - other.length);
  return best.flatMap((inner) => unfold(inner, path));
}

/** A misspelt key is also a missing key: only the first is told. */
function withoutEchoes(issues: readonly Issue[], schema: z.ZodType): readonly Issue[] {
  const meant = new Set(issues.flatMap((issue) => guesses(issue, schema)));
  return issues.filter((issue) => issue.input !== undefined || !meant.has(JSON.stringify(issue.path)));
}

function guesses(issue: Issue, schema: z.ZodType): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownKeys(schema, issue.path);
  return issue.keys.map((key) => JSON.stringify([...issue.path, nearest(key, known)]));
}

function located(issue: Issue, document: ContentDocument, schema: z.ZodType): readonly Problem[] {
  const path = issue.path as ValuePath;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => unknownKey(document, [...path, key], known));
  }
  const locate = issue.code === 'invalid_key' ? problemAtKey : problemAt;
  return [locate(document, { path, ...describeIssue(issue) })];
}

function unknownKey(document: ContentDocument, path: ValuePath, known: readonly string[]): Problem {
  const key = String(path.at(-1));
  // Where there are alternatives, a key of one of them may stand among those of another.
  const finding = known.includes(key)
    ? { problem: `“${key}” does not go with the keys beside it`, remedy: 'Keep those that belong together.' }
    : { problem: `there is no key “${key}” here`, remedy: suggest(key, known) };
  return problemAtKey(document, { path, ...finding });
}

/** An id must be the file's name, so that a file is found by its id. */
function wrongId(document: ContentDocument): readonly Problem[] {
  const id = (document.value as { readonly id?: unknown } | null)?.id;
  const expected = idFromPath(document.path);
  if (typeof id !== 'string' || id === expected) return [];
  const remedy = `Write “id: ${expected}”, or rename the file to ${id}.yaml.`;
  return [problemAt(document, { path: ['id'], problem: `the id “${id}” is not the file’s name`, remedy })];
}

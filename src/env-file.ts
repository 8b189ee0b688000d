import { parseEnv } from 'node:util';

/** What a `.env` file sets, and what in it would be passed over without a word. */
export interface EnvFile {
  readonly env: NodeJS.Dict<string>;
  /** From each name to the number of the line that sets it, the last of them if there are several: it counts. */
  readonly names: ReadonlyMap<string, number>;
  readonly problems: readonly { readonly variable: string; readonly allowed: string }[];
}

const BOM = '\uFEFF';
const NOTHING = /^\s*(#|$)/;
const NAME = /^\s*(?:export\s+)?(\w+)\s*=/;

const refused = (variable: string, allowed: string): EnvFile => ({
  env: {},
  names: new Map(),
  problems: [{ variable, allowed }],
});

const nameOf = (line: string): string => (NOTHING.test(line) ? '' : (NAME.exec(line)?.[1] ?? ''));

/** Some editors save as UTF-16, of which not one line would be understood, and some put a mark in front of the first. */
export function envFile(bytes: Buffer): EnvFile {
  const text = bytes.toString('utf8').replace(BOM, '');
  if (text.includes('\0') || text.includes('\uFFFD')) return refused('.env', 'a text file saved as UTF-8');
  const lines = text.split('\n');
  // Node 20 passes over what follows a line of blanks.
  const env = parseEnv(lines.filter((line) => !NOTHING.test(line)).join('\n'));
  const wrong = lines.findIndex((line) => !NOTHING.test(line) && !(nameOf(line) in env));
  const names = new Map(lines.map((line, at) => [nameOf(line), at + 1] as const));
  names.delete('');
  if (wrong < 0) return { env, names, problems: [] };
  return refused(`.env, line ${wrong + 1}`, 'NAME=value on one line, or a comment that begins with #');
}

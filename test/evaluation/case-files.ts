import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../knowledge/plain-text';
import { InputError } from './case';

/** No file that a person writes comes near this. */
const MAX_BYTES = 5_000_000;
const MAX_FILES = 2000;
const ENDINGS = ['.jsonl', '.yaml', '.yml'];

/** Cases of which only the figures are shown, so that nobody works towards them. */
const KEPT_ASIDE = 'kept-aside';

/** Files that are reported together: one file that was named, or one folder. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
  readonly keptAside: boolean;
}

const wrong = (file: string, problem: string, remedy: string): never => {
  throw new InputError([{ file, where: '', problem, remedy }]);
};

/** Links are not followed: they could lead round in a circle. */
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesUnder(inside);
      return entry.isFile() && ENDINGS.includes(path.extname(entry.name)) ? [inside] : [];
    });

const part = (name: string, files: readonly string[]): Part => ({
  name,
  files,
  keptAside: path.resolve(name).split(path.sep).includes(KEPT_ASIDE),
});

const partsOfFolder = (folder: string): readonly Part[] => {
  const files = filesUnder(folder);
  if (files.length === 0) wrong(folder, 'the folder holds no case files', `Put ${ENDINGS.join(', ')} files into it.`);
  if (files.length > MAX_FILES) wrong(folder, `the folder holds ${files.length} files`, `${MAX_FILES} are the most.`);
  const folders = [...new Set(files.map((file) => path.dirname(file)))];
  return folders.map((one) =>
    part(
      one,
      files.filter((file) => path.dirname(file) === one),
    ),
  );
};

/** What was named on the command line, as the parts of the report: each file, and each folder with files in it. */
export const partsOf = (named: readonly string[]): readonly Part[] =>
  named.flatMap((one) => {
    const stats = statSync(one, { throwIfNoEntry: false });
    if (stats === undefined) return wrong(one, 'there is no such file or folder', 'Look at the path after --cases.');
    if (stats.isDirectory()) return partsOfFolder(one);
    if (!stats.isFile() || !ENDINGS.includes(path.extname(one))) {
      return wrong(one, 'this is no case file', `Name a folder, or a file that ends in ${ENDINGS.join(', ')}.`);
    }
    return [part(one, [one])];
  });

/** The text of one file, of bounded size. */
export const textOf = (file: string): string => {
  const { size } = statSync(file);
  if (size > MAX_BYTES) {
    return wrong(
      file,
      `the file is too large (${Math.ceil(size / 1e6)} MB)`,
      `Split it; ${MAX_BYTES / 1e6} MB at most.`,
    );
  }
  const decoded = decodeText(readFileSync(file));
  if ('text' in decoded) return decoded.text;
  return wrong(file, `line ${decoded.badLine} is not text`, 'Save the file as UTF-8.');
};

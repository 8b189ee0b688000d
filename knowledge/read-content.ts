import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ContentFile, type Finding, shownPath } from './content-document';
import { languageOf, SOURCE_LANGUAGE } from './languages';
import { decodeText } from './plain-text';
import { type Problem } from './problem';
import { NOT_TEXT } from './yaml-faults';

/** No file that a person writes comes near this. */
export const MAX_BYTES = 200_000;

/** Room for one file at a time, and for one byte more than any may have. */
const ROOM = MAX_BYTES + 1;

/** Folders beside the content that hold code. */
const CODE = ['assess', 'figure', 'gates'];

/** Is this file content, or does it look as if it should be? Code, notes and hidden files are not. */
function isContentPath(path: string): boolean {
  const [top = '', ...below] = path.split('/');
  if (path.split('/').some((part) => part.startsWith('.'))) return false;
  return below.length === 0 ? /\.ya?ml$/.test(path) : !CODE.includes(top);
}

/** All content under a folder with the words of one language, not looked into yet. */
export interface FolderContent {
  readonly files: readonly ContentFile[];
  /** Of all files, those that could not be read too. */
  readonly paths: readonly string[];
  readonly unreadable: readonly Problem[];
}

/** Reads every file. What is no text is told as a problem; what the disk refuses is thrown as it comes. */
export function readFolder(folder: string, language: string): FolderContent {
  const paths = pathsWith(folder, language);
  const files: ContentFile[] = [];
  const unreadable: Problem[] = [];
  for (const one of paths) {
    const read = readContent(folder, one);
    if ('text' in read) files.push({ path: one, text: read.text });
    else unreadable.push({ file: shownPath(one), ...read });
  }
  return { files, paths, unreadable };
}

/** Of all paths and texts, in any order: what is the same content has the same hash. */
export function hashOf(files: readonly ContentFile[]): string {
  const hash = createHash('sha256');
  for (const file of sortedByPath(files)) hash.update(`${file.path}\0${file.text}\0`);
  return hash.digest('hex');
}

/**
 * What `hashOf` gives for the content under a folder, from its bytes as they are, in a third of the time; null if there is
 * a file that cannot be text of ours. Whether it is text at all stays open: such content has the hash of no knowledge.
 */
export function hashFolder(folder: string, language: string): string | null {
  const hash = createHash('sha256');
  const room = Buffer.allocUnsafe(ROOM);
  for (const one of [...pathsWith(folder, language)].sort()) {
    const bytes = readBytes(path.join(folder, one), room);
    if (bytes === null) return null;
    hash.update(`${one}\0`).update(bytes).update('\0');
  }
  return hash.digest('hex');
}

/** Not waiting, as one would for a pipe. With a zero in it, two files could look like one. */
function readBytes(file: string, room: Buffer): Buffer | null {
  try {
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const bytes = room.subarray(0, readSync(handle, room));
      return bytes.length === ROOM || bytes.includes(0) ? null : bytes;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

export function sortedByPath(files: readonly ContentFile[]): readonly ContentFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The languages that there are words in, English left out. */
export function otherLanguages(folder: string): readonly string[] {
  const languages = new Set(contentPaths(folder).map(languageOf));
  return [...languages].filter((language) => language !== null && language !== SOURCE_LANGUAGE) as string[];
}

/** Of all content, with the words of one language. */
function pathsWith(folder: string, language: string): readonly string[] {
  return contentPaths(folder).filter((one) => [null, language].includes(languageOf(one)));
}

export function contentPaths(folder: string): readonly string[] {
  return filesIn(folder).filter(isContentPath);
}

/** Folder by folder: Node's own `recursive` follows links round and round in some versions. */
function filesIn(folder: string, under = ''): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = `${under}${entry.name}`;
    return entry.isDirectory() ? filesIn(path.join(folder, entry.name), `${inside}/`) : [inside];
  });
}

/** The text of a file of the folder, or why it has none. */
export function readContent(
  folder: string,
  contentPath: string,
): { readonly text: string } | (Finding & { readonly line: number }) {
  const file = path.join(folder, contentPath);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return { line: 1, ...NOT_TEXT };
  if (stats.size > MAX_BYTES) {
    const problem = `the file is too large (${Math.round(stats.size / 1000)} kB)`;
    return { line: 1, problem, remedy: `Split it; ${MAX_BYTES / 1000} kB is the most.` };
  }
  const decoded = decodeText(readFileSync(file));
  return 'text' in decoded ? decoded : { line: decoded.badLine, ...NOT_TEXT };
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file by its path from the project's root, `/` between the parts, with its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = path.resolve(__dirname, '../..');

/** The three rooms whose order the house tests guard. */
export const ROOMS = ['src', 'dialogs', 'knowledge'] as const;

/** Paths of all files under `folder`; none if it does not exist yet. */
export function pathsUnder(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const inside = path.posix.join(folder, entry.name);
    // Web Chat is installed beside its tests by whoever runs those.
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? pathsUnder(inside) : [inside];
  });
}

/** The files with one of these endings under these folders, read. */
export function readFiles(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders
    .flatMap(pathsUnder)
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

/** All TypeScript of src, dialogs and knowledge. */
export const readRooms = (): SourceFile[] => readFiles(ROOMS, ['.ts']);

import { type Finding } from './content-document';
import { nearest } from './nearest';
import { folderOf, SHELF_NAMES, SHELVES, shelfOf } from './shelves';

/** What is wrong with where a file lies or how it is called; null if nothing is. */
export function misplaced(path: string): Finding | null {
  if (shelfOf(path) === undefined) return wrongFolder(folderOf(path));
  if (path.endsWith('.yaml')) return null;
  return {
    problem: 'this is not a .yaml file',
    remedy: 'Give its name the ending .yaml, or take it out of the folder.',
  };
}

function wrongFolder(folder: string): Finding {
  const folders = SHELF_NAMES.map((name) => SHELVES[name].folder);
  const guess = nearest(folder, folders);
  const remedy = guess === null ? `Move it into one of: ${folders.join(', ')}.` : `Did you mean “${guess}”?`;
  return { problem: `“${shown(folder)}” is no folder of content`, remedy };
}

function shown(folder: string): string {
  return folder === '' ? 'knowledge' : folder;
}

/** The folders of content that hold no file. */
export function emptyFolders(paths: readonly string[]): readonly string[] {
  const filled = new Set(paths.map(shelfOf));
  return SHELF_NAMES.filter((name) => !filled.has(name)).map((name) => SHELVES[name].folder);
}

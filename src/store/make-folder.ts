import fs from 'node:fs';
import path from 'node:path';

/**
 * With all that lead to it, for this user alone. Folder by folder: Node’s own `recursive` never returns where a parent
 * cannot be made, as under /proc.
 */
export function makeDeep(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeDeep(path.dirname(folder));
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Made by somebody else meanwhile; or it is a link that leads nowhere, which is told here.
    fs.statSync(folder);
  }
}

import fs from 'node:fs';
import { StoreError } from './store-error';

/** Throws where it is a link to nothing, as to a disk that is not mounted: it would be taken for a first start, and lost. */
export function mustLeadSomewhere(file: string): void {
  const isLink = fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (!isLink || fs.existsSync(file)) return;
  throw new StoreError('store-folder', `${file} is a link that leads nowhere. Mount its disk, or take the link away.`);
}

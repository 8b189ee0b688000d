import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../../knowledge/model';
import { openKnowledge } from '../../knowledge/open';

const ROOT = path.join(__dirname, '../..');
const CONTENT = path.join(ROOT, 'knowledge');

/** Of the code that makes knowledge of content: copies made by other code are other copies. */
function codeHash(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json')));
  for (const file of readdirSync(CONTENT).filter((name) => name.endsWith('.ts'))) {
    hash.update(readFileSync(path.join(CONTENT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The real knowledge of this repository. */
export const realKnowledge = (): Knowledge => openKnowledge(CONTENT, path.join(ROOT, '.tools/compiled', codeHash()));

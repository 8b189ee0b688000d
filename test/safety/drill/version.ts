import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE_LANGUAGE } from '../../../knowledge/languages';
import { hashOf as contentHash, readFolder } from '../../../knowledge/read-content';

/** What was drilled, by the same hashes as on the certificate. */
export interface Version {
  readonly content: string;
  readonly code: string;
}

function hashOf(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(`${file}\0${readFileSync(path.join(root, file), 'utf8')}\0`);
  return hash.digest('hex');
}

const DECIDES = ['knowledge/assess', 'knowledge', 'dialogs'];

export function versionOf(root: string): Version {
  const knowledge = path.join(root, 'knowledge');
  const content = contentHash(readFolder(knowledge, SOURCE_LANGUAGE).files);
  const code = DECIDES.flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.posix.join(folder, name)),
  );
  return { content, code: hashOf(root, code) };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../../../dialogs/engine';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { openKnowledge } from '../../../knowledge/open';
import type { Core } from '../../../src/conversation/core';
import { coreOf } from '../../../src/conversation/engine-core';

/** The dialogue as `dist/src/main.js` serves it to a patient in Britain, when nothing else is configured. */
export function servedCore(root: string): Core {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const knowledge = openKnowledge(path.join(root, 'knowledge'), path.join(root, 'dist/compiled'));
  const engine = createEngine({ knowledge, tools: naturalPort, practice: {}, keptDays: 30 });
  return coreOf({ en: engine }, 'gb', version);
}

import path from 'node:path';
import { createInterface } from 'node:readline';
import { createEngine } from '../../../dialogs/engine';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { openKnowledge } from '../../../knowledge/open';
import { checkAgainst } from '../../check-config';
import { readConfig, readEnvironment } from '../../config';
import { coreOf } from '../../conversation/engine-core';
import { converse } from './terminal';

/** dist/src/channels/terminal/main.js → the project. */
const ROOT = path.resolve(__dirname, '../../../..');

async function main(): Promise<void> {
  const config = readConfig(readEnvironment());
  const knowledge = openKnowledge(path.join(ROOT, 'knowledge'), path.join(ROOT, 'dist/compiled'));
  checkAgainst(knowledge, config);
  const { place, practice } = config;
  const core = coreOf({ en: createEngine({ knowledge, tools: naturalPort, practice }) }, place);
  const terminal = process.stdin.isTTY;
  const lines = createInterface({ input: process.stdin, ...(terminal && { output: process.stdout }), prompt: '> ' });
  // A pipe may have ended long before its last line is answered, and a closed interface throws when it is to prompt.
  let open = true;
  lines.once('close', () => (open = false));
  const prompt = (): void => {
    if (open) lines.prompt();
  };
  // Whoever reads us may go first, such as `head`.
  process.stdout.on('error', () => process.exit(0));
  await converse({ core, lines, print: console.log, prompt });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

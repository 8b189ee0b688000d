import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chartSteps } from '../../dialogs/chart-steps';
import { createEngine } from '../../dialogs/engine';
import { naturalPort } from '../../dialogs/read/natural-port';
import { loadKnowledge } from '../../knowledge/load';
import { atlasOf } from './atlas';
import { exerciseSheet } from './exercise-sheet';
import { filesOf } from './files';

/** dist/src/atlas/main.js → the project. */
const ROOT = path.resolve(__dirname, '../../..');

function main(): void {
  const knowledge = loadKnowledge(path.join(ROOT, 'knowledge'));
  const { machine } = createEngine({ knowledge, tools: naturalPort, practice: {} });
  const documents = [
    ...filesOf('atlas.md', atlasOf(knowledge, chartSteps(machine))),
    ...filesOf('exercises.md', exerciseSheet(knowledge)),
  ];
  for (const { file, content } of documents) {
    const target = path.join(ROOT, 'docs', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    process.stdout.write(`docs/${file} is written.\n`);
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

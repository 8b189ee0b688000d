import { createEngine, type Engine } from '../../../dialogs/engine';
import { naturalPort } from '../../../dialogs/read/natural-port';
import type { Practice } from '../../../dialogs/reply/speech';
import { given } from './given';

let engine: Engine | null = null;

/** In the place of test/conversations/engine.ts: the same engine, made once for all tests. */
export const realEngine = (practice?: Practice): Engine => {
  const { knowledge } = given();
  if (practice !== undefined) return createEngine({ knowledge, tools: naturalPort, practice });
  return (engine ??= createEngine({ knowledge, tools: naturalPort, practice: {} }));
};

import path from 'node:path';
import { createEngine, type Engine } from '../../dialogs/engine';
import { naturalPort } from '../../dialogs/read/natural-port';
import type { Practice } from '../../dialogs/reply/speech';
import { loadKnowledge } from '../../knowledge/load';

/** The real knowledge of this repository. */
export const realKnowledge = () => loadKnowledge(path.join(__dirname, '../../knowledge'));

/** The real engine: the knowledge that patients are served with, and natural. */
export const realEngine = (practice: Practice = {}): Engine =>
  createEngine({ knowledge: realKnowledge(), tools: naturalPort, practice });

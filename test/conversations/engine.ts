import { createEngine, type Engine } from '../../dialogs/engine';
import { naturalPort } from '../../dialogs/read/natural-port';
import type { Practice } from '../../dialogs/reply/speech';
import { realKnowledge } from '../knowledge/real-knowledge';

/** The real engine: the knowledge that patients are served with, and natural. */
export const realEngine = (practice: Practice = {}): Engine =>
  createEngine({ knowledge: realKnowledge(), tools: naturalPort, practice });

import type { Engine } from '../../../dialogs/engine';
import { createEngine } from '../../../dialogs/engine';
import { naturalPort } from '../../../dialogs/read/natural-port';
import type { Practice } from '../../../dialogs/reply/speech';
import type { Knowledge } from '../../../knowledge/model';
import type { RuleModel } from '../prove/model';

/** What a drill hands in to the code that is drilled. */
export interface Given {
  /** The content, with or without a fault in it. */
  readonly knowledge: Knowledge;
  /** The second writing of the rules, over the content without a fault. */
  readonly model: () => RuleModel;
  readonly root: string;
}

/** Stands for a parameter of the function that a bundle is wrapped in. */
declare const drilled: Given;

export const given = (): Given => drilled;

/** In the place of knowledge/load.ts: the tests read the content that is drilled, wherever they look for it. */
export const loadKnowledge = (): Knowledge => drilled.knowledge;
export const realKnowledge = loadKnowledge;

let engine: Engine | null = null;

/** In the place of test/conversations/engine.ts: the same engine, made once for all tests. */
export const realEngine = (practice?: Practice): Engine => {
  const { knowledge } = drilled;
  if (practice !== undefined) return createEngine({ knowledge, tools: naturalPort, practice });
  return (engine ??= createEngine({ knowledge, tools: naturalPort, practice: {} }));
};

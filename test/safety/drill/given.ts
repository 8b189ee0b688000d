import type { Knowledge } from '../../../knowledge/model';
import type { RuleModel } from '../prove/model';

/** What a drill hands in to the code that is drilled. */
export interface Given {
  /** The content, with or without a fault in it. */
  readonly knowledge: Knowledge;
  /** The second writing of the rules, over the content without a fault. */
  /** Made when first asked for. */
  readonly model: () => RuleModel;
  readonly root: string;
}

/** Stands for a parameter of the function that a bundle is wrapped in. */
declare const drilled: Given;

export const given = (): Given => drilled;

/** In the place of knowledge/load.ts: the tests read the content that is drilled, wherever they look for it. */
export const loadKnowledge = (): Knowledge => drilled.knowledge;

/** In the place of test/knowledge/real-knowledge.ts. */
export const realKnowledge = loadKnowledge;

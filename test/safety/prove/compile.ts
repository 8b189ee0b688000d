import type { Criterion } from '../../../knowledge/criterion-model';
import type { Atoms } from './atoms';
import type { Diagram, Diagrams } from './diagrams';

/** When an option of a question counts. */
export type Leaf = (question: string, option: string) => Diagram;

/** Options that count in the whole answers. */
export const presentLeaf =
  (diagrams: Diagrams, atoms: Atoms): Leaf =>
  (question, option) => {
    const variable = atoms.present(question, option);
    return variable === undefined ? diagrams.never : diagrams.variable(variable);
  };

/** Options that count in the story. */
export const storyLeaf = (diagrams: Diagrams, atoms: Atoms): Leaf => {
  const present = presentLeaf(diagrams, atoms);
  return (question, option) => {
    const how = atoms.inStory(question, option);
    if (how === 'never') return diagrams.never;
    const one = present(question, option);
    return how === 'as-present' ? one : diagrams.and(one, diagrams.variable(how.beside));
  };
};

/** When the criterion holds, written anew from its meaning and not from `holds`: the two are compared. */
export function compile(diagrams: Diagrams, criterion: Criterion, leaf: Leaf): Diagram {
  const { never, always, and, or, not } = diagrams;
  const inner = (part: Criterion): Diagram => compile(diagrams, part, leaf);
  const { all, any, not: denied, ...asked } = criterion;
  const parts = [
    ...(all ?? []).map(inner),
    ...(any === undefined ? [] : [any.map(inner).reduce(or, never)]),
    ...(denied === undefined ? [] : [not(inner(denied))]),
    ...Object.entries(asked as Record<string, readonly string[]>).map(([question, options]) =>
      options.map((option) => leaf(question, option)).reduce(or, never),
    ),
  ];
  return parts.reduce(and, always);
}

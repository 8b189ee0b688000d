import type { Criterion } from '../../../knowledge/criterion-model';
import type { Option, Question } from '../../../knowledge/model';
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

/** When an option counts for certain, and when it may count (ADR 0063). */
export interface Bounds {
  readonly least: Leaf;
  readonly most: Leaf;
}

/** An option of a screen that says “nothing of this”. */
const isCalm = ({ kind, unsureMeans }: Question, { id, exclusive }: Option): boolean =>
  kind === 'one' ? !unsureMeans.includes(id) : exclusive;

/** The bounds of the answers: with or without each sign of danger, and “none of these” in its place. */
export function boundsOf(diagrams: Diagrams, atoms: Atoms): Bounds {
  const { and, or, not, never, variable } = diagrams;
  const present = presentLeaf(diagrams, atoms);
  const certain = (question: Question, { id }: Option): Diagram => {
    const told = atoms.told(question.id, id);
    return told === undefined ? never : and(present(question.id, id), variable(told));
  };
  const danger = (question: Question): Diagram =>
    question.options
      .filter((option) => !isCalm(question, option))
      .map((option) => and(present(question.id, option.id), not(certain(question, option))))
      .reduce(or, never);
  const asked = (id: string, option: string) => {
    const question = atoms.questions.find((one) => one.id === id);
    const found = question?.options.find((one) => one.id === option);
    return question?.screen === true && found !== undefined ? { question, option: found } : null;
  };
  /** Of a choice of one, where several count nobody is sure, and each may be so or not. */
  const alone = (id: string, option: string): Diagram => {
    const question = atoms.questions.find((one) => one.id === id);
    const others = question?.kind === 'one' ? question.options.filter((one) => one.id !== option) : [];
    return others.map((one) => not(present(id, one.id))).reduce(and, present(id, option));
  };
  return {
    least: (id, name) => {
      const one = asked(id, name);
      if (one === null) return alone(id, name);
      const { question, option } = one;
      if (isCalm(question, option)) return and(present(id, name), not(danger(question)));
      return question.kind === 'several' ? certain(question, option) : never;
    },
    most: (id, name) => {
      const one = asked(id, name);
      const stands = present(id, name);
      return one !== null && isCalm(one.question, one.option) ? or(stands, danger(one.question)) : stands;
    },
  };
}

/**
 * When the criterion holds, written anew from its meaning and not from `holds`: the two are compared. What
 * is denied is read by the `other` leaf: with the most that may count and the least, this is when it can hold.
 */
export function compile(diagrams: Diagrams, criterion: Criterion, leaf: Leaf, other: Leaf = leaf): Diagram {
  const { never, always, and, or, not } = diagrams;
  const inner = (part: Criterion): Diagram => compile(diagrams, part, leaf, other);
  const { all, any, not: denied, ...asked } = criterion;
  const parts = [
    ...(all ?? []).map(inner),
    ...(any === undefined ? [] : [any.map(inner).reduce(or, never)]),
    ...(denied === undefined ? [] : [not(compile(diagrams, denied, other, leaf))]),
    ...Object.entries(asked as Record<string, readonly string[]>).map(([question, options]) =>
      options.map((option) => leaf(question, option)).reduce(or, never),
    ),
  ];
  return parts.reduce(and, always);
}

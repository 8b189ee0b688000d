import type { Question } from '../../../knowledge/model';
import type { Atoms } from './atoms';
import type { Diagram, Diagrams } from './diagrams';

/** What a question's answer can stand for: exactly these of its options. */
function exactly(
  diagrams: Diagrams,
  atoms: Atoms,
  stands: { question: Question; options: readonly string[] },
): Diagram {
  const { question, options } = stands;
  return question.options
    .map(({ id }) => {
      const one = diagrams.variable(atoms.present(question.id, id) ?? 0);
      return options.includes(id) ? one : diagrams.not(one);
    })
    .reduce(diagrams.and, diagrams.always);
}

/** A choice of one: nothing (not answered), one option, or what “not sure” stands for. A choice of several: any. */
export function ofQuestion(diagrams: Diagrams, atoms: Atoms, question: Question): Diagram {
  if (question.kind === 'several') return diagrams.always;
  const unsure = question.unsureMeans === 'every-option' ? [] : question.unsureMeans;
  return [[], unsure, ...question.options.map(({ id }) => [id])]
    .map((options) => exactly(diagrams, atoms, { question, options }))
    .reduce(diagrams.or, diagrams.never);
}

/**
 * All answer sets that can be given, and more: every question may be unanswered, asked or not, and “none” may stand
 * beside a sign. What holds for all of these holds for every conversation.
 */
export function domainOf(diagrams: Diagrams, atoms: Atoms): Diagram {
  return atoms.questions.map((one) => ofQuestion(diagrams, atoms, one)).reduce(diagrams.and, diagrams.always);
}

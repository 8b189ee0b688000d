import type { Criterion } from '../../../knowledge/criterion-model';
import type { Knowledge, Question, RedFlag, Urgency } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import { atomsInOrder } from '../prove/atoms';
import { compile, presentLeaf } from '../prove/compile';
import { createDiagrams, type Diagram, type Diagrams } from '../prove/diagrams';
import { NEVER_AT_HOME } from '../prove/rules-by-diagram';

/** One option of a question, with the variable that says whether it counts. */
export interface Choice {
  readonly option: string;
  readonly variable: number;
  readonly exclusive: boolean;
}

/** One question as the walk knows it. */
export interface Step {
  readonly question: Question;
  readonly choices: readonly Choice[];
  /** What “not sure” stands for. */
  readonly unsure: readonly string[];
  /** Where in a class its guard stands; null for a question that is always asked. */
  readonly askWhen: number | null;
}

/** What words alone can do to the guards: all red flags of one urgency that stop exercises, or do not. */
export interface WordClass {
  readonly id: string;
  readonly urgency: Urgency;
  readonly hardStop: boolean;
  /** All of that kind. */
  readonly redFlags: readonly RedFlag[];
  readonly variable: number;
}

/**
 * All that the guards of the chart and the claims about it read of the answers, as diagrams over the options in the
 * order of the chart. What the ranking adds is not here: the walk takes it to go either way.
 */
export interface Reads {
  readonly diagrams: Diagrams;
  readonly words: readonly WordClass[];
  readonly steps: readonly Step[];
  /** The class of those who have said nothing yet: see `Mark` for its first places, then the guards. */
  readonly nothingSaid: readonly Diagram[];
}

/** What is marked first in each class: the red flags call for this, or stop exercises; numbness or diabetes was told. */
export enum Mark {
  Emergency,
  Today,
  Routine,
  Stop,
  Numb,
}

const isAtLeast = (urgency: Urgency, bound: Urgency): boolean => URGENCIES.indexOf(urgency) <= URGENCIES.indexOf(bound);

const WORDS = 'words';
const kindOf = ({ urgency, hardStop }: RedFlag): string => `${urgency}-${hardStop ? 'stop' : 'free'}`;

/** Words as a question of their own, put before all others. */
function wordsAsQuestion({ redFlags }: Knowledge): Question {
  const kinds = [...new Set(Object.values(redFlags).map(kindOf))].sort();
  return { id: WORDS, options: kinds.map((id) => ({ id })), screen: false } as unknown as Question;
}

export function readsOf(knowledge: Knowledge, order: readonly string[]): Reads {
  const questions = order.flatMap((id) => knowledge.questions[id] ?? []);
  const said = wordsAsQuestion(knowledge);
  const atoms = atomsInOrder([said, ...questions]);
  const diagrams = createDiagrams();
  const { or, never } = diagrams;
  const leaf = presentLeaf(diagrams, atoms);
  const anyOf = (list: readonly Diagram[]): Diagram => list.reduce(or, never);
  const words = said.options.map(({ id }): WordClass => {
    const redFlags = Object.values(knowledge.redFlags).filter((flag) => kindOf(flag) === id);
    const [{ urgency, hardStop }] = redFlags as [RedFlag];
    return { id, urgency, hardStop, redFlags, variable: atoms.present(WORDS, id) ?? 0 };
  });
  const rules = [
    ...words.map((one) => ({ ...one, when: diagrams.variable(one.variable) })),
    ...Object.values(knowledge.redFlags).flatMap(({ urgency, hardStop, rules }) =>
      rules.map((rule) => ({
        urgency: rule.urgency ?? urgency,
        hardStop,
        when: compile(diagrams, rule.when, leaf),
      })),
    ),
  ];
  const reach = (bound: Urgency) => anyOf(rules.filter((one) => isAtLeast(one.urgency, bound)).map(({ when }) => when));
  const numb = Object.entries(NEVER_AT_HOME).flatMap(([id, options]) => options.map((option) => leaf(id, option)));
  const nothingSaid: Diagram[] = [
    reach('emergency-department'),
    reach('same-day'),
    reach('routine'),
    anyOf(rules.filter(({ hardStop }) => hardStop).map(({ when }) => when)),
    anyOf(numb),
  ];
  const placeOf = (guard: Criterion | undefined): number | null =>
    guard === undefined ? null : nothingSaid.push(compile(diagrams, guard, leaf)) - 1;
  const steps = questions.map((question): Step => {
    const signs = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
    return {
      question,
      choices: question.options.map(({ id, exclusive }) => ({
        option: id,
        exclusive,
        variable: atoms.present(question.id, id) ?? 0,
      })),
      unsure: question.unsureMeans === 'every-option' ? signs : question.unsureMeans,
      askWhen: placeOf(question.askWhen),
    };
  });
  return { diagrams, words, steps, nothingSaid };
}

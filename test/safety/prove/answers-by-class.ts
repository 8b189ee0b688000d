import type { Answer, ItemAnswer } from '../../../knowledge/answers';
import { holds } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import type { Knowledge, Question } from '../../../knowledge/model';
import { answersOf, chosen, criteriaOf, signsIn, subsetsOf } from './classes';
import { newTally, type Proof } from './proof';
import type { RuleModel } from './model';

/** The running matcher, over every subset of the options that each criterion names. */
export function everyCriterionIsRead(knowledge: Knowledge, { diagrams, atoms, holds: compiled }: RuleModel): Proof {
  const tally = newTally();
  const criteria = criteriaOf(knowledge);
  for (const [where, criterion] of criteria) {
    const diagram = compiled(criterion);
    for (const signs of subsetsOf(signsIn(criterion))) {
      const answers = answersOf(signs);
      const variables = new Set(signs.map(({ question, option }) => atoms.present(question, option)));
      const so = diagrams.valueAt(diagram, (variable) => variables.has(variable)) !== 0;
      tally.check(
        holds(criterion, presentIn(knowledge.questions, answers)) === so,
        () => `${where}: ${JSON.stringify(signs)}`,
      );
    }
  }
  return {
    id: 'every-criterion-is-read',
    bearsOn: ['INV1', 'INV2'],
    holds: 'The running matcher and the compiled diagrams say the same of each criterion.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic: `${String(criteria.length)} criteria, each over all 2^n subsets of the n options that it names`,
    failures: tally.failures,
  };
}

const ITEMS: readonly ItemAnswer[] = ['yes', 'no', 'unsure'];

/** Each answer of each kind; items one by one and in pairs, since each is looked at by itself. */
function answersTo(question: Question): readonly (readonly [answer: Answer, stands: readonly string[]])[] {
  const options = question.options.map(({ id }) => id);
  const signs = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const unsure = question.unsureMeans === 'every-option' ? signs : question.unsureMeans;
  const picks = question.kind === 'one' ? options.map((id) => [id]) : [...subsetsOf(options)];
  const items = signs.flatMap((one) =>
    signs.flatMap((other) => ITEMS.flatMap((a) => ITEMS.map((b) => ({ [one]: a, [other]: b })))),
  );
  return [
    ...picks.map((pick) => [chosen(pick), pick] as const),
    [{ kind: 'unsure', origin: 'pressed' }, unsure],
    ...[1, 2].map((times) => [{ kind: 'skipped', times, origin: 'pressed' } as const, unsure] as const),
    ...items.map((all) => {
      const stands = Object.keys(all).filter((item) => all[item] !== 'no');
      return [{ kind: 'items', items: all, origin: 'pressed' } as const, stands] as const;
    }),
  ];
}

/** What each answer stands for: “not sure” as the question says, an item unless it was denied. */
export function everyAnswerStands(knowledge: Knowledge): Proof {
  const tally = newTally();
  for (const question of Object.values(knowledge.questions)) {
    for (const [answer, stands] of answersTo(question)) {
      const found = presentIn(knowledge.questions, { [question.id]: answer }).get(question.id) ?? [];
      const same = found.length === stands.length && stands.every((option) => found.includes(option));
      tally.check(same, () => `${question.id}: ${JSON.stringify(answer)}`);
    }
  }
  return {
    id: 'every-answer-stands',
    bearsOn: ['INV4'],
    holds: 'A chosen option counts, “not sure” and a skip count as the question says, an item counts unless denied.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic: 'of each question each subset of its options, “not sure”, two skips, and each pair of items × 3 × 3',
    failures: tally.failures,
  };
}

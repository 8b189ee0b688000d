import type { Question } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import type { Diagram } from './diagrams';
import type { Possible, RuleModel } from './model';
import type { Proof } from './proof';
import { calmIn, exactly } from './rules-by-diagram';

/** “Not sure” in the place of a calm answer: the answers with that, and those with “not sure”. */
interface Doubt {
  readonly name: string;
  readonly calm: ReadonlyMap<number, boolean>;
  readonly unsure: ReadonlyMap<number, boolean>;
  /** Where the question is put at all. */
  readonly asked: Diagram;
}

/** Where the first weighs less. */
type Less = (one: Diagram, other: Diagram) => Diagram;

/** Nothing of it was told with “yes”. */
const untold = ({ atoms }: RuleModel, { id, options }: Question): readonly (readonly [number, boolean])[] =>
  options.flatMap((option) => {
    const told = atoms.told(id, option.id);
    return told === undefined ? [] : [[told, false] as const];
  });

function doubtsOf(model: RuleModel, question: Question): readonly Doubt[] {
  const { id, unsureMeans, options, askWhen } = question;
  const signs = options.filter(({ exclusive }) => !exclusive).map((one) => one.id);
  const stands = unsureMeans === 'every-option' ? signs : unsureMeans;
  const given = (so: readonly string[]) => new Map([...exactly(model, question, so), ...untold(model, question)]);
  return [[], ...calmIn(question).map((one) => [one])].map((calm) => ({
    name: `${id} ${calm[0] ?? 'not answered'}`,
    calm: given(calm),
    unsure: given(stands),
    asked: askWhen === undefined ? model.diagrams.always : model.holds(askWhen),
  }));
}

/** Where a condition that is possible with the calm answer, and this urgent, is less so with “not sure”. */
function lostBetween(model: RuleModel, less: Less, doubt: Doubt): (possible: Possible) => Diagram {
  const { given, and, or, not, never } = model.diagrams;
  const { calm, unsure, asked } = doubt;
  return ({ weight, reaches }) => {
    const lighter = less(given(weight, unsure), given(weight, calm));
    const lost = URGENCIES.slice(0, -1).map((urgency) => {
      const fails = and(given(reaches(urgency), calm), or(lighter, not(given(reaches(urgency), unsure))));
      // Nearly every condition is kept; only where one is lost must a red flag stand in for it.
      return fails === never ? never : [not(given(model.flagsReach(urgency), unsure)), asked].reduce(and, fails);
    });
    return lost.reduce(or, never);
  };
}

/** With “not sure” each condition is as possible and as urgent as with the calm answer, and none more certain. */
export function unsureNeverLowers(model: RuleModel): Proof {
  const { diagrams, atoms, domain } = model;
  const { given, and, or, never, count } = diagrams;
  const less = diagrams.operation((one, other) => Number(one < other));
  const asked = atoms.questions.filter((question) => !question.mustAnswer && calmIn(question).length > 0);
  const doubts = asked.flatMap((question) => doubtsOf(model, question));
  const failures = doubts.flatMap((doubt) => {
    const { name, calm, unsure } = doubt;
    const lost = lostBetween(model, less, doubt);
    return model.possible().flatMap((possible) => {
      const surer = and(less(given(possible.least, calm), given(possible.least, unsure)), doubt.asked);
      const fails = or(lost(possible), surer);
      return fails !== never && and(fails, domain) !== never ? [`${name}, ${possible.condition.id}`] : [];
    });
  });
  const conditions = model.possible().length;
  return {
    id: 'unsure-never-lowers',
    bearsOn: ['INV4'],
    holds:
      'With “not sure”, or a skip, each condition is as possible and as urgent as with “no”, “none of these” or no answer, or a red flag is as urgent; and none is more certain. So with the red flags “not sure” never gives a lower whole urgency.',
    over: 'all-answers',
    cases: BigInt(doubts.length * conditions * URGENCIES.length) * count(domain, atoms.count),
    arithmetic: `${String(doubts.length)} calm answers to ${String(asked.length)} questions × ${String(conditions)} conditions × (least, 5 urgencies) × all answer sets`,
    failures: failures.slice(0, 5),
  };
}

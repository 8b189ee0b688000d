import type { Knowledge, Question, Urgency } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import type { Criterion } from '../../../knowledge/criterion-model';
import { questionsIn } from '../../../knowledge/check-questions';
import type { Diagram } from './diagrams';
import type { RuleModel } from './model';
import type { Proof } from './proof';

/** A claim about every answer set: where it fails, as a diagram that must be `never`. */
interface Claim {
  readonly fails: Diagram;
  readonly told: string;
}

interface Rules {
  readonly knowledge: Knowledge;
  readonly model: RuleModel;
}

type Head = Omit<Proof, 'cases' | 'failures' | 'over'>;

/** The answers of an example, as a person would read them. */
function inWords({ diagrams, atoms }: RuleModel, example: Diagram): string {
  const so = [...(diagrams.example(example) ?? [])].filter(([, is]) => is);
  return so.map(([variable]) => atoms.nameOf(variable)).join(', ') || 'nothing said';
}

function proved({ model }: Rules, head: Head, claims: readonly Claim[]): Proof {
  const { diagrams, domain, atoms } = model;
  const failures = claims
    // What holds for any variables whatever holds for the answer sets among them.
    .filter(({ fails }) => fails !== diagrams.never)
    .map(({ fails, told }) => ({ told, fails: diagrams.and(fails, domain) }))
    .filter(({ fails }) => fails !== diagrams.never)
    .map(({ fails, told }) => `${told}: ${inWords(model, fails)}`);
  const cases = BigInt(claims.length) * diagrams.count(domain, atoms.count);
  return { ...head, over: 'all-answers', cases, failures: failures.slice(0, 5) };
}

const BELOW_SELF_CARE = URGENCIES.slice(0, -1);

/** The option is so; of a choice of one, and nothing else of it. */
function chosen({ atoms }: RuleModel, question: Question, option: string): ReadonlyMap<number, boolean> {
  const settled = question.options
    .filter(({ id }) => question.kind === 'one' || id === option)
    .map(({ id }) => [atoms.present(question.id, id) ?? 0, id === option] as const);
  return new Map(settled);
}

/** Exactly these options are so. */
export function exactly(
  { atoms }: RuleModel,
  question: Question,
  options: readonly string[],
): ReadonlyMap<number, boolean> {
  return new Map(question.options.map(({ id }) => [atoms.present(question.id, id) ?? 0, options.includes(id)]));
}

/** Between two answers to one question, all else alike: where the second is told less than the first. */
function fallsBetween(
  { diagrams, rules, flagsReach }: RuleModel,
  before: ReadonlyMap<number, boolean>,
  after: ReadonlyMap<number, boolean>,
): Diagram {
  const { and, or, not, given, never } = diagrams;
  const falls = rules.map(({ urgency, when }) => {
    const lost = and(given(when, before), not(given(when, after)));
    // Nearly every rule is kept; only where one is lost must another stand in for it.
    return lost === never ? never : and(lost, not(given(flagsReach(urgency), after)));
  });
  return falls.reduce(or, never);
}

export function everyRuleRaises(rules: Rules): Proof {
  const { diagrams, holds, flagsReach } = rules.model;
  const claims = Object.values(rules.knowledge.redFlags).flatMap((flag) =>
    flag.rules.map((rule, at): Claim => {
      const reach = flagsReach(rule.urgency ?? flag.urgency);
      return { fails: diagrams.and(holds(rule.when), diagrams.not(reach)), told: `${flag.id}, rule ${String(at + 1)}` };
    }),
  );
  const head: Head = {
    id: 'every-rule-raises',
    bearsOn: ['INV1', 'INV2'],
    holds:
      'Each red flag and each combination, once answered so, gives at least its urgency, whatever else is answered.',
    arithmetic: `${String(claims.length)} rules × all answer sets`,
  };
  return proved(rules, head, claims);
}

/** Answered only if it is asked, and of a choice of one only one. */
function askedOnly({ diagrams, atoms, holds, only }: RuleModel, question: Question): Diagram {
  const { or, and, not, never } = diagrams;
  const some = question.options
    .map(({ id }) => diagrams.variable(atoms.present(question.id, id) ?? 0))
    .reduce(or, never);
  const asked = question.askWhen === undefined ? diagrams.always : holds(question.askWhen);
  return and(or(not(some), asked), only(question));
}

/** The questions that a rule reads, and those that lead to them. */
function questionsBefore({ questions }: Knowledge, when: Criterion): ReadonlySet<string> {
  const found = new Set(questionsIn(when));
  for (const id of found) for (const before of questionsIn(questions[id]?.askWhen)) found.add(before);
  return found;
}

/** A rule that no road leads to protects nobody: each holds for some answers to questions that were asked. */
export function everyRuleIsReached(rules: Rules): Proof {
  const { model, knowledge } = rules;
  const { diagrams } = model;
  const isAsked = new Map(model.atoms.questions.map((question) => [question.id, askedOnly(model, question)]));
  const roadTo = (when: Criterion): readonly Diagram[] =>
    [...questionsBefore(knowledge, when)].map((id) => isAsked.get(id) ?? diagrams.always);
  const claims = Object.values(knowledge.redFlags).flatMap((flag) =>
    flag.rules.map((rule, at): Claim => {
      const reached = [...roadTo(rule.when), model.holds(rule.when)].reduce(diagrams.and, diagrams.always);
      return {
        fails: reached === diagrams.never ? diagrams.always : diagrams.never,
        told: `${flag.id}, rule ${String(at + 1)} can never hold`,
      };
    }),
  );
  const head: Head = {
    id: 'every-rule-is-reached',
    bearsOn: ['INV1'],
    holds: 'Each rule of a red flag holds for some answers to questions that are asked on the way to it.',
    arithmetic: `${String(claims.length)} rules × all answer sets`,
  };
  return proved(rules, head, claims);
}

export function moreSignsNeverLower(rules: Rules): Proof {
  const { model } = rules;
  const screens = model.atoms.questions.filter(({ screen }) => screen);
  const claims = screens.flatMap((screen) =>
    screen.options
      .filter(({ exclusive }) => !exclusive)
      .map(({ id }): Claim => {
        const sign = chosen(model, screen, id);
        const own = new Map([[model.atoms.present(screen.id, id) ?? 0, false]]);
        return { fails: fallsBetween(model, own, sign), told: `${screen.id} ${id}` };
      }),
  );
  const head: Head = {
    id: 'more-signs-never-lower',
    bearsOn: ['INV1'],
    holds: 'One more sign on a red-flag screen never lowers the urgency that the red flags call for.',
    arithmetic: `${String(claims.length)} signs × all answer sets`,
  };
  return proved(rules, head, claims);
}

/** The calmest answer to a choice of one; a red-flag screen has its own “none of these”. */
const CALM: Readonly<Record<string, string>> = {
  injury: 'no',
  'gout-before': 'yes',
  'weakness-since': 'old',
  severity: 'mild',
};

export function calmIn({ id, options }: Question): readonly string[] {
  return options.filter((option) => option.exclusive || option.id === CALM[id]).map((option) => option.id);
}

export function unsureNeverBelowNo(rules: Rules): Proof {
  const { model } = rules;
  const asked = model.atoms.questions.filter((question) => !question.mustAnswer && calmIn(question).length > 0);
  const claims = asked.flatMap((question) => {
    const { unsureMeans, options } = question;
    const signs = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
    const unsure = exactly(model, question, unsureMeans === 'every-option' ? signs : unsureMeans);
    return [[], ...calmIn(question).map((id) => [id])].map((calm): Claim => ({
      fails: fallsBetween(model, exactly(model, question, calm), unsure),
      told: question.id,
    }));
  });
  const head: Head = {
    id: 'unsure-never-below-no',
    bearsOn: ['INV4'],
    holds: '“Not sure”, and a skip, never call for less by the red flags than “no”, “none of these” or no answer.',
    arithmetic: `${String(claims.length)} calm answers to ${String(asked.length)} questions × all answer sets`,
  };
  return proved(rules, head, claims);
}

export function unsureOnTheFirstScreen(rules: Rules): Proof {
  const { model, knowledge } = rules;
  const { diagrams } = model;
  const first = knowledge.questions['emergency-screen'];
  const signs = (first?.options ?? []).filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const unsure = first === undefined ? new Map<number, boolean>() : exactly(model, first, signs);
  const reach = diagrams.given(model.flagsReach('ambulance'), unsure);
  const head: Head = {
    id: 'unsure-on-the-first-screen',
    bearsOn: ['INV4'],
    holds: '“Not sure”, or a second skip, on the first emergency screen calls for an ambulance.',
    arithmetic: 'every answer set beside that screen',
  };
  return proved(rules, head, [{ fails: diagrams.not(reach), told: 'emergency-screen' }]);
}

/** Numbness, tingling, weakness, diabetes: what never ends in care at home alone. */
export const NEVER_AT_HOME: Readonly<Record<string, readonly string[]>> = {
  'nerve-signs': ['one-area', 'sole', 'toes-pair', 'both', 'leg', 'drop', 'weak', 'gives-way'],
  'emergency-screen': ['no-feeling', 'both-legs', 'saddle'],
  'injury-signs': ['numb-cold', 'tingling-since'],
  'burn-signs': ['numb'],
  health: ['diabetes'],
};

export function numbnessIsSeen(rules: Rules): Proof {
  const { diagrams, atoms, flagsReach } = rules.model;
  const signs = Object.entries(NEVER_AT_HOME).flatMap(([question, options]) =>
    options.map((option) => [question, option] as const),
  );
  const claims = signs.map(([question, option]): Claim => {
    const said = diagrams.variable(atoms.present(question, option) ?? 0);
    return { fails: diagrams.and(said, diagrams.not(flagsReach('routine'))), told: `${question} ${option}` };
  });
  const head: Head = {
    id: 'numbness-is-seen',
    bearsOn: ['INV5'],
    holds: 'Numbness, tingling, weakness or diabetes never end in care at home alone.',
    arithmetic: `${String(signs.length)} answers × all answer sets`,
  };
  return proved(rules, head, claims);
}

/** How many answer sets the red flags send where: a rule that is lost or moved changes it. */
export function sentWhere({ diagrams, domain, atoms, flagsReach }: RuleModel): Readonly<Record<Urgency, string>> {
  const reached = URGENCIES.map((urgency) => diagrams.count(diagrams.and(domain, flagsReach(urgency)), atoms.count));
  const all = diagrams.count(domain, atoms.count);
  const counts = URGENCIES.map((urgency, at) => {
    const upTo = BELOW_SELF_CARE.includes(urgency) ? (reached[at] ?? 0n) : all;
    return [urgency, String(upTo - (reached[at - 1] ?? 0n))] as const;
  });
  return Object.fromEntries(counts) as Record<Urgency, string>;
}

export function provedByDiagram(rules: Rules): readonly Proof[] {
  return [
    everyRuleRaises,
    everyRuleIsReached,
    moreSignsNeverLower,
    unsureNeverBelowNo,
    unsureOnTheFirstScreen,
    numbnessIsSeen,
  ].map((prove) => prove(rules));
}

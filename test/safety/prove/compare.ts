import type { Answer, Findings } from '../../../knowledge/answers';
import { assess } from '../../../knowledge/assess/assess';
import type { Assessment } from '../../../knowledge/assess/assessment';
import type { Knowledge, Question, Urgency } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import type { Diagram } from './diagrams';
import { worstOf } from './flags-by-class';
import { CLOSE, isAtLeast, NO_CANDIDATE, type Possible, type Ranked, type RuleModel } from './model';
import { diceOf, randomFindings, twinOf } from './random-findings';

/** All that is compared of one answer set. */
export interface Outcome {
  readonly urgency: Urgency;
  /** `flag urgency`, in the order of the ids. */
  readonly redFlags: string;
  /** The conditions shown, in their order. */
  readonly shown: string;
  readonly mayExercise: boolean;
}

/** What the running code says. */
export function outcomeOf({ urgency, redFlags, differential, programme }: Assessment): Outcome {
  return {
    urgency,
    redFlags: redFlags
      .map((one) => `${one.redFlag} ${one.urgency}`)
      .sort()
      .join(', '),
    shown: differential.map(({ condition }) => condition).join(', '),
    mayExercise: programme.kind === 'offered' || programme.reason === 'nothing-left',
  };
}

function standsFor({ unsureMeans, options }: Question, answer: Answer): readonly string[] {
  if (answer.kind === 'chosen') return answer.options;
  if (answer.kind === 'items') return Object.entries(answer.items).flatMap(([id, is]) => (is === 'no' ? [] : [id]));
  if (unsureMeans !== 'every-option') return unsureMeans;
  return options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
}

const isTold = (answer: Answer, option: string): boolean =>
  answer.kind === 'items'
    ? answer.items[option] === 'yes'
    : answer.kind === 'chosen' && answer.options.includes(option);

/** The variables that are so for these answers. */
function variablesOf({ atoms }: RuleModel, { answers }: Findings): (variable: number) => boolean {
  const so = new Uint8Array(atoms.count);
  for (const question of atoms.questions) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    for (const option of standsFor(question, answer)) {
      const variable = atoms.present(question.id, option);
      if (variable === undefined) continue;
      so[variable] = 1;
      const told = atoms.told(question.id, option);
      if (told !== undefined && isTold(answer, option)) so[told] = 1;
    }
  }
  return (variable) => so[variable] === 1;
}

interface Named {
  readonly id: string;
  readonly weight: number;
  readonly urgency: Urgency;
}

type At = (diagram: Diagram) => number;

/** The conditions within two of the top, in their order. */
function shownIn(ranked: readonly Ranked[], at: At): readonly Named[] {
  const all = ranked.map((one) => ({ one, weight: at(one.weight) })).filter(({ weight }) => weight !== NO_CANDIDATE);
  const top = Math.max(...all.map(({ weight }) => weight));
  return all
    .filter(({ weight }) => weight >= top - CLOSE)
    .map(({ one, weight }) => {
      const urgency = URGENCIES.find((each) => at(one.reaches(each)) !== 0) ?? 'self-care';
      return { id: one.condition.id, weight, urgency };
    })
    .sort(
      (a, b) =>
        b.weight - a.weight || URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) || (a.id < b.id ? -1 : 1),
    );
}

/** The urgencies of all that could be shown with or without each sign of danger. */
function possibleIn(possible: readonly Possible[], at: At): readonly Urgency[] {
  const top = Math.max(...possible.map(({ least }) => at(least)));
  const close = possible.filter(({ weight }) => at(weight) !== NO_CANDIDATE && at(weight) >= top - CLOSE);
  const urgencies = close.map((one) => URGENCIES.find((each) => at(one.reaches(each)) !== 0) ?? 'self-care');
  return top === NO_CANDIDATE ? [...urgencies, 'routine'] : urgencies;
}

export interface RedFlagRules {
  readonly id: string;
  readonly urgency: Urgency;
  readonly hardStop: boolean;
  readonly rules: readonly { readonly urgency: Urgency; readonly when: Diagram }[];
}

export function flagRulesOf(knowledge: Knowledge, { holds }: RuleModel): readonly RedFlagRules[] {
  return Object.values(knowledge.redFlags).map(({ id, urgency, hardStop, rules }) => ({
    id,
    urgency,
    hardStop,
    rules: rules.map((rule) => ({ urgency: rule.urgency ?? urgency, when: holds(rule.when) })),
  }));
}

function standing(flags: readonly RedFlagRules[], { raised }: Findings, at: At) {
  const words = raised.filter(
    ({ certainty, answer }) => (answer ?? (certainty === 'unmistakable' ? 'yes' : 'no')) !== 'no',
  );
  return flags.flatMap(({ id, urgency, hardStop, rules }) => {
    const byRules = rules.filter(({ when }) => at(when) !== 0).map((rule) => rule.urgency);
    const byWords = words.some(({ redFlag }) => redFlag === id) ? [urgency] : [];
    const worst = worstOf([...byRules, ...byWords]);
    return worst === null ? [] : [{ id, urgency: worst, hardStop }];
  });
}

/** What the compiled rules say of these findings. */
export function outcomeByModel(knowledge: Knowledge, model: RuleModel): (findings: Findings) => Outcome {
  const flags = flagRulesOf(knowledge, model);
  return (findings) => {
    const isSo = variablesOf(model, findings);
    const at: At = (diagram) => model.diagrams.valueAt(diagram, isSo);
    const redFlags = standing(flags, findings, at);
    const shown = shownIn(model.whole(), at);
    const possible = possibleIn(model.possible(), at);
    const named = shown.length === 0 ? (['routine'] as const) : shown.map(({ urgency }) => urgency);
    const urgency = worstOf([...redFlags.map((one) => one.urgency), ...possible, ...named]) ?? 'self-care';
    return {
      urgency,
      redFlags: redFlags
        .map((one) => `${one.id} ${one.urgency}`)
        .sort()
        .join(', '),
      shown: shown.map(({ id }) => id).join(', '),
      mayExercise:
        !isAtLeast(urgency, 'same-day') &&
        !redFlags.some(({ hardStop }) => hardStop) &&
        shown.length > 0 &&
        shown.every((one) => !isAtLeast(one.urgency, 'soon') && knowledge.conditions[one.id]?.programme !== null),
    };
  };
}

/** How the running code and the compiled rules compare. */
export interface Comparison {
  readonly seed: number;
  readonly sets: number;
  /** How many of the sets were given a second time in another way, which must come to the same. */
  readonly twins: number;
  /** How many sets came to each urgency, so that none is left untried. */
  readonly urgencies: Readonly<Record<Urgency, number>>;
  readonly withExercises: number;
  readonly differences: readonly string[];
}

const SEED = 20261127;
const EACH_TENTH = 10;
const MOST_TOLD = 5;

/** Compares them on so many random answer sets, and the running code on a twin of each tenth. */
export function compare(knowledge: Knowledge, model: RuleModel, sets: number): Comparison {
  const dice = diceOf(SEED);
  const byModel = outcomeByModel(knowledge, model);
  const byCode = (findings: Findings): Outcome => outcomeOf(assess(knowledge, findings));
  const urgencies = Object.fromEntries(URGENCIES.map((urgency) => [urgency, 0])) as Record<Urgency, number>;
  const differences: string[] = [];
  let [withExercises, twins] = [0, 0];
  for (let set = 0; set < sets; set += 1) {
    const findings = randomFindings(dice, knowledge);
    const twin = set % EACH_TENTH === 0 ? [twinOf(dice, knowledge, findings)] : [];
    const found = byCode(findings);
    const all = [found, byModel(findings), ...twin.map(byCode)].map((one) => JSON.stringify(one));
    if (new Set(all).size > 1) differences.push(`${JSON.stringify(findings)}: ${all.join(' | ')}`);
    urgencies[found.urgency] += 1;
    withExercises += Number(found.mayExercise);
    twins += twin.length;
  }
  return { seed: SEED, sets, twins, urgencies, withExercises, differences: differences.slice(0, MOST_TOLD) };
}

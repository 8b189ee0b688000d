import { type Findings } from '../answers';
import { type Criterion } from '../criterion-model';
import { type Knowledge, type RedFlag, type Urgency } from '../model';
import { rememberBy } from '../remember';
import { type Candidate, type Change } from './assessment';
import { holds } from './criterion';
import { absentOptions, withOneMore } from './one-more';
import { signsIn } from './pairs-that-raise';
import { presentIn, type Present } from './present';
import { FREQUENCY_POINTS } from './rank-conditions';
import { urgencyIn } from './urgency-in';
import { isAtLeast } from './urgency';

/** More than these nobody keeps in mind, beside what every advice says. */
const MOST_SIGNS = 3;

/** A sign that is not there, in words, and what was asked. */
export interface SignToWatch extends Change {
  /** To follow “if”. */
  readonly watch: string;
}

interface Advised {
  readonly urgency: Urgency;
  readonly differential: readonly Candidate[];
}

/**
 * Signs that were asked about and are not there, and that would call for a clinician sooner if they came: at the most
 * three, of one red flag each. First those that a condition shown may be behind, the likeliest first; then those that
 * come from the place that hurts, the commonest cause first (ADR 0077). None in an emergency.
 */
export function signsToWatch(knowledge: Knowledge, findings: Findings, advised: Advised): readonly SignToWatch[] {
  const { urgency: now, differential } = advised;
  if (isAtLeast(now, 'emergency-department')) return [];
  const present = presentIn(knowledge.questions, findings.answers);
  const absent = absentSigns(knowledge, findings);
  const after = afterwards(knowledge, findings);
  const raises = (rules: RedFlag['rules'], sign: Absent): boolean =>
    rules.some(
      ({ when }) => signsNamed(when).has(sign.key) && holds(when, presentIn(knowledge.questions, after(sign).answers)),
    );
  const found = new Map<string, SignToWatch>();
  for (const flag of flagsOf(knowledge, differential, present)) {
    if (found.size === MOST_SIGNS) break;
    const rules = rulesAbove(flag, now, present);
    const sign = rules.length === 0 ? undefined : absent.find((one) => !found.has(one.watch) && raises(rules, one));
    if (sign === undefined) continue;
    const { question, option, watch } = sign;
    const urgency = urgencyIn(knowledge, after(sign));
    if (!isAtLeast(now, urgency) && isAtLeast(urgency, 'soon')) found.set(watch, { question, option, watch, urgency });
  }
  return [...found.values()];
}

interface Absent extends Omit<SignToWatch, 'urgency'> {
  /** As criteria name it: asked of every rule. */
  readonly key: string;
}

function absentSigns(knowledge: Knowledge, findings: Findings): readonly Absent[] {
  return Object.keys(findings.answers).flatMap((id) => {
    const question = knowledge.questions[id];
    if (question === undefined || question.options.every(({ watch }) => watch === undefined)) return [];
    const absent = absentOptions(knowledge, question, findings);
    return question.options.flatMap(({ id: option, watch }) =>
      watch === undefined || !absent.includes(option) ? [] : [{ question: id, option, watch, key: `${id}/${option}` }],
    );
  });
}

/** The findings with one sign more, made once for each that is tried. */
function afterwards(knowledge: Knowledge, findings: Findings): (sign: Absent) => Findings {
  const made = new Map<string, Findings>();
  return (sign) => {
    const known = made.get(sign.watch);
    if (known !== undefined) return known;
    const after = { ...findings, answers: withOneMore(knowledge, findings.answers, sign) };
    made.set(sign.watch, after);
    return after;
  };
}

/** The rules that do not hold yet, and would call for a clinician soon and sooner than now. */
function rulesAbove({ rules, urgency: own }: RedFlag, now: Urgency, present: Present): RedFlag['rules'] {
  return rules.filter(({ when, urgency = own }) => {
    return !isAtLeast(now, urgency) && isAtLeast(urgency, 'soon') && !holds(when, present);
  });
}

/** What a criterion names: only such a sign can make it hold. Made once for each. */
const signsNamed = rememberBy((when: Criterion): ReadonlySet<string> => new Set(signsIn(when)));

/** The red flags that a condition shown may be behind, then those whose causes hurt where it hurts, each once. */
function flagsOf(knowledge: Knowledge, shown: readonly Candidate[], present: Present): readonly RedFlag[] {
  const here = conditionsAt(knowledge, present.get('pain-place') ?? []);
  const causes = [...shown.map(({ condition }) => condition), ...here];
  return [...new Set(causes.flatMap((condition) => flagsByCause(knowledge).get(condition) ?? []))];
}

/** Of each condition its red flags, those first for which it is the likeliest cause. Made once for each knowledge. */
const flagsByCause = rememberBy(({ redFlags, conditions }: Knowledge): ReadonlyMap<string, readonly RedFlag[]> => {
  const flagsFor = (condition: string): readonly RedFlag[] =>
    Object.values(redFlags)
      .filter(({ causes }) => causes.includes(condition))
      .sort((one, other) => one.causes.indexOf(condition) - other.causes.indexOf(condition));
  return new Map(Object.keys(conditions).map((id) => [id, flagsFor(id)]));
});

/** The conditions, the commonest first, each with the places that speak for it. Made once for each knowledge. */
const placesByCondition = rememberBy(({ conditions }: Knowledge): readonly (readonly [string, readonly string[]])[] =>
  Object.values(conditions)
    .sort((one, other) => FREQUENCY_POINTS[other.frequency] - FREQUENCY_POINTS[one.frequency])
    .map(({ id, criteria }) => {
      return [id, criteria.flatMap(({ bearing, when }) => (bearing === 'against' ? [] : placesIn(when)))];
    }),
);

function conditionsAt(knowledge: Knowledge, places: readonly string[]): readonly string[] {
  return placesByCondition(knowledge)
    .filter(([, named]) => places.some((place) => named.includes(place)))
    .map(([id]) => id);
}

function placesIn(when: Criterion): readonly string[] {
  const { all = [], any = [] } = when;
  const own = (when['pain-place'] as readonly string[] | undefined) ?? [];
  return [...own, ...[...all, ...any].flatMap(placesIn)];
}

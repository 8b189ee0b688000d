import type { Answers, Findings, RaisedFlag } from '../../knowledge/answers';
import { assess } from '../../knowledge/assess/assess';
import { withOneMore } from '../../knowledge/assess/one-more';
import { mostUrgent } from '../../knowledge/assess/urgency';
import type { CheckInRules, NewSign } from '../../knowledge/check-in-model';
import type { Knowledge, Urgency } from '../../knowledge/model';
import type { CheckInAnswers } from './answers';
import { courseOf, type Course } from './course';
import { signsTold, unsureSince } from './earlier-signs';
import { withPainNow } from './pain-now';
import { checkInRulesOf } from './rules';

/** Why a check-in comes to what it comes to, the weightiest first. */
export type Because =
  | 'new-sign'
  | 'not-sure'
  | 'unsure-before'
  | 'told-before'
  | 'worse'
  | 'no-better'
  | 'too-much-pain'
  | 'sore-next-morning'
  | 'done-too-little'
  | 'early'
  | 'some-pain'
  | 'easy';

/** What to do with the exercises: something harder, the same, or something easier. */
export type Step = 'progress' | 'hold' | 'regress';

export interface Outcome {
  readonly kind: Step | 'see-someone';
  /** Never lower than the advice that stands. */
  readonly urgency: Urgency;
  readonly because: readonly Because[];
  /** Null where no exercise is to be done. */
  readonly step: Step | null;
  readonly course: Course;
  /** Is it time to ask to be sent on to a specialist? */
  readonly refer: boolean;
  /** What the patient told in the interview, with what they tell now: the reasons are those of these. */
  readonly findings: Findings;
}

/** One check-in, with all that went before it. */
export interface CheckInTold {
  readonly knowledge: Knowledge;
  /** The answers of the interview that count. */
  readonly findings: Findings;
  /** How urgent the advice is that stands; null if it is not known. */
  readonly advised: Urgency | null;
  readonly answers: CheckInAnswers;
  /** Answers of the check-ins before it, the oldest first. */
  readonly before: readonly CheckInAnswers[];
  /** Where signs were told beside those check-ins: all that were told before, the oldest first. */
  readonly signsBefore?: readonly Pick<CheckInAnswers, 'newSigns'>[];
  /** Whole days since the advice. */
  readonly daysSince: number;
}

const earlierSigns = ({ before, signsBefore = before }: CheckInTold): readonly Pick<CheckInAnswers, 'newSigns'>[] =>
  signsBefore;

const raisedBy = (redFlag: string, answer: 'yes' | 'unsure'): RaisedFlag => ({
  redFlag,
  certainty: 'unmistakable',
  answer,
});

/** A red flag counts once; what is told now counts more than what its closed question was answered then. */
const withFlags = (findings: Findings, flags: readonly RaisedFlag[]): Findings => {
  const told = new Set(flags.map(({ redFlag }) => redFlag));
  return { ...findings, raised: [...findings.raised.filter(({ redFlag }) => !told.has(redFlag)), ...flags] };
};

/** New signs, as red flags raised and as answers, so that a wound counts together with diabetes told before. */
function withSigns(told: CheckInTold, { signs, worse }: CheckInRules): Findings {
  const { knowledge, findings, answers } = told;
  const all = [...earlierSigns(told), answers];
  const unsure = unsureSince(all) !== null;
  const named = signsTold(all);
  const isNamed = ({ redFlag }: NewSign): boolean => named.includes(redFlag);
  // “Not sure” counts as present, and nothing was denied: all of them. But it joins no other answer: nobody said so.
  const flags = signs
    .filter((sign) => unsure || isNamed(sign))
    .map((sign) => raisedBy(sign.redFlag, isNamed(sign) ? 'yes' : 'unsure'));
  const worseTold = named.includes(worse.redFlag) ? [raisedBy(worse.redFlag, 'yes')] : [];
  const meant = signs.filter(isNamed).flatMap(({ means }) => means ?? []);
  const now = meant.reduce<Answers>((sum, sign) => withOneMore(knowledge, sum, sign), findings.answers);
  return withFlags({ ...findings, answers: now }, [...flags, ...worseTold]);
}

/** The rules of the interview decide how urgent it is that pain gets worse, or no better. */
const withCourse = (findings: Findings, course: Course, rules: CheckInRules): Findings => {
  if (course === 'worse') return withFlags(findings, [raisedBy(rules.worse.redFlag, 'yes')]);
  return course === 'no-better' ? withFlags(findings, [raisedBy(rules.noBetter.redFlag, 'yes')]) : findings;
};

/** Who is to see someone does so within two weeks, whatever the rules make of it. */
const TO_BE_SEEN: Urgency = 'routine';

/** Reasons to make it easier. */
const tooMuch = ({ pain, nextMorning }: CheckInAnswers, { mostPain }: CheckInRules): readonly Because[] => [
  ...(pain > mostPain ? (['too-much-pain'] as const) : []),
  ...(nextMorning === 'worse' ? (['sore-next-morning'] as const) : []),
];

const isRegular = ({ doing, nextMorning }: CheckInAnswers): boolean =>
  (doing === 'every-day' || doing === 'most-days') && nextMorning !== 'not-done';

/** Reasons to leave it as it is. */
const notYet = ({ answers, daysSince }: CheckInTold, rules: CheckInRules): readonly Because[] => [
  ...(isRegular(answers) ? [] : (['done-too-little'] as const)),
  ...(daysSince < rules.progressAfterDays ? (['early'] as const) : []),
  ...(answers.pain > rules.easyPain ? (['some-pain'] as const) : []),
];

function stepOf(told: CheckInTold, rules: CheckInRules): { readonly step: Step; readonly because: readonly Because[] } {
  const easier = tooMuch(told.answers, rules);
  if (easier.length > 0) return { step: 'regress', because: easier };
  const same = notYet(told, rules);
  return same.length > 0 ? { step: 'hold', because: same } : { step: 'progress', because: ['easy'] };
}

/** Reasons to see someone. */
function reasonsToBeSeen(told: CheckInTold, course: Course): readonly Because[] {
  const { answers } = told;
  const { newSigns } = answers;
  const before = earlierSigns(told);
  const signs: readonly Because[] = newSigns === 'not-sure' ? ['not-sure'] : newSigns.length > 0 ? ['new-sign'] : [];
  const isUnsure = newSigns !== 'not-sure' && unsureSince([...before, answers]) !== null;
  const earlier: readonly Because[] = signsTold(before).length > 0 ? ['told-before'] : [];
  return [
    ...signs,
    ...(isUnsure ? (['unsure-before'] as const) : []),
    ...earlier,
    ...(course === 'worse' || course === 'no-better' ? [course] : []),
  ];
}

/** Reasons for which no exercise is done until someone has looked. */
const STOPPING: readonly Because[] = ['new-sign', 'not-sure', 'unsure-before', 'told-before'];
export const stopsExercises = (because: readonly Because[]): boolean => STOPPING.some((one) => because.includes(one));

/** Exercises go on until someone is seen, unless there is something new; what hurts more is made easier. */
function stepUntilSeen(reasons: readonly Because[], step: Step): Step | null {
  if (stopsExercises(reasons)) return null;
  return reasons.includes('worse') ? 'regress' : step === 'progress' ? 'hold' : step;
}

/** What follows from a check-in. Pure: the same answers at the same day, the same outcome. */
export function outcomeOf(told: CheckInTold): Outcome {
  const rules = checkInRulesOf(told.knowledge);
  const course = courseOf(told, rules);
  const signed = withSigns(told, rules);
  const findings = withCourse(withPainNow(told.knowledge, signed, told.answers.pain), course, rules);
  const { urgency: now, programme } = assess(told.knowledge, findings);
  const { step, because } = stepOf(told, rules);
  const reasons = reasonsToBeSeen(told, course);
  const toBeSeen = reasons.length > 0;
  const wanted = toBeSeen ? stepUntilSeen(reasons, step) : step;
  return {
    kind: toBeSeen ? 'see-someone' : step,
    urgency:
      mostUrgent([now, ...(told.advised === null ? [] : [told.advised]), ...(toBeSeen ? [TO_BE_SEEN] : [])]) ?? now,
    because: [...reasons, ...because],
    step: programme.kind === 'offered' ? wanted : null,
    course,
    refer: course === 'no-better' && told.daysSince >= rules.referAfterDays,
    findings,
  };
}

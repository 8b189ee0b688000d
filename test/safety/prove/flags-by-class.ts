import type { Findings, ItemAnswer, RaisedFlag } from '../../../knowledge/answers';
import { isEmergency, redFlagUrgency, screenRedFlags } from '../../../knowledge/assess/screen-red-flags';
import { finalUrgency, mostUrgent } from '../../../knowledge/assess/urgency';
import type { Knowledge, RedFlag, Urgency } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import type { Candidate } from '../../../knowledge/assess/assessment';
import { answersOf, sequencesOf, type Sign, signsIn, subsetsOf } from './classes';
import { isAtLeast, type RuleModel } from './model';
import { newTally, type Proof, type Tally } from './proof';

/** The most urgent, by the place in the list: written anew to be compared with the running code. */
export const worstOf = (urgencies: readonly Urgency[]): Urgency | null =>
  URGENCIES.find((urgency) => urgencies.includes(urgency)) ?? null;

/** The running functions that make one urgency of many. */
export function theMostUrgentCounts(): Proof {
  const tally = newTally();
  for (const list of sequencesOf(URGENCIES, 4)) {
    tally.check(mostUrgent(list) === worstOf(list), () => `mostUrgent of ${list.join(', ')}`);
  }
  for (const flags of subsetsOf(URGENCIES)) {
    for (const shown of sequencesOf(URGENCIES, 3)) {
      const differential = shown.map((urgency) => ({ urgency }) as Candidate);
      const expected = worstOf([...flags, ...(shown.length === 0 ? (['routine'] as const) : shown)]);
      const told = () => `red flags ${flags.join(', ')}; shown ${shown.join(', ')}`;
      tally.check(finalUrgency(flags, differential) === expected, told);
    }
  }
  return {
    id: 'the-most-urgent-counts',
    bearsOn: ['INV2'],
    holds: 'The urgency is that of the most urgent red flag and condition shown; with none shown, at least “routine”.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic: 'all lists of up to 4 urgencies; 2^6 sets for the red flags × all lists of up to 3 for what is shown',
    failures: tally.failures,
  };
}

const ANSWERS: readonly (ItemAnswer | undefined)[] = [undefined, 'yes', 'no', 'unsure'];

/** Raised by words in every way: unmistakable or not, its closed question open or answered. */
const wordsFor = (redFlag: string): readonly RaisedFlag[] =>
  (['unmistakable', 'ambiguous'] as const).flatMap((certainty) =>
    ANSWERS.map((answer) => (answer === undefined ? { redFlag, certainty } : { redFlag, certainty, answer })),
  );

/** Unmistakable words count at once; any others when their closed question was not denied. */
const countsByWords = ({ certainty, answer }: RaisedFlag): boolean =>
  answer === undefined ? certainty === 'unmistakable' : answer !== 'no';

interface Case {
  readonly flag: RedFlag;
  readonly signs: readonly Sign[];
  readonly byRules: Urgency | null;
  readonly words: RaisedFlag | null;
}

/** What the running code says of it: urgency, stop, words, and the two quick answers that guards ask for. */
function toldBy(knowledge: Knowledge, findings: Findings) {
  const raised = screenRedFlags(knowledge, findings);
  return {
    raised: raised.map(({ redFlag, urgency, hardStop, byWords }) => ({ redFlag, urgency, hardStop, byWords })),
    urgency: redFlagUrgency(knowledge, findings),
    emergency: isEmergency(knowledge, findings),
  };
}

function checkOne(knowledge: Knowledge, tally: Tally, { flag, signs, byRules, words }: Case): void {
  const findings = { answers: answersOf(signs), raised: words === null ? [] : [words] };
  const byWords = words !== null && countsByWords(words);
  const urgency = worstOf([byRules, byWords ? flag.urgency : null].filter((one) => one !== null));
  const expected = {
    raised: urgency === null ? [] : [{ redFlag: flag.id, urgency, hardStop: flag.hardStop, byWords }],
    urgency,
    emergency: urgency !== null && isAtLeast(urgency, 'emergency-department'),
  };
  const isRight = JSON.stringify(toldBy(knowledge, findings)) === JSON.stringify(expected);
  tally.check(isRight, () => `${flag.id}: ${JSON.stringify(findings)}`);
}

/** Each red flag by itself, in the running code: all that its rules read, and all that words can do. */
export function eachFlagAlone(knowledge: Knowledge, { diagrams, atoms, holds }: RuleModel): Proof {
  const tally = newTally();
  for (const flag of Object.values(knowledge.redFlags)) {
    const only = { ...knowledge, redFlags: { [flag.id]: flag } };
    const rules = flag.rules.map(({ when, urgency = flag.urgency }) => ({ urgency, when: holds(when) }));
    const signs = new Map(
      flag.rules.flatMap(({ when }) => signsIn(when)).map((one) => [atoms.present(one.question, one.option), one]),
    );
    const byRulesOf = (variables: ReadonlySet<number | undefined>): Urgency | null =>
      worstOf(
        rules
          .filter(({ when }) => diagrams.valueAt(when, (one) => variables.has(one)) !== 0)
          .map(({ urgency }) => urgency),
      );
    for (const some of subsetsOf([...signs])) {
      const byRules = byRulesOf(new Set(some.map(([variable]) => variable)));
      const one = { flag, signs: some.map(([, sign]) => sign), byRules };
      checkOne(only, tally, { ...one, words: null });
      // Words are kept apart from answers: with none, with one and with all of the answers is every class.
      if (some.length > 1 && some.length < signs.size) continue;
      for (const words of wordsFor(flag.id)) checkOne(only, tally, { ...one, words });
    }
  }
  return {
    id: 'each-flag-alone',
    bearsOn: ['INV1', 'INV2', 'INV4'],
    holds: 'Each red flag stands exactly when one of its rules holds or words call for it, as urgent as the gravest.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic: 'of each red flag all 2^n subsets of the n options in its rules; 8 ways of words beside none, one, all',
    failures: tally.failures,
  };
}

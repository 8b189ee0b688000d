import { type Findings, type RaisedFlag } from '../answers';
import { type Knowledge, type RedFlag, type Urgency } from '../model';
import { type RaisedRedFlag } from './assessment';
import { evidenceFor, holds, mergeEvidence } from './criterion';
import { presentIn, type Present } from './present';
import { byUrgency, isAtLeast, mostUrgent } from './urgency';

type Rule = RedFlag['rules'][number];

/** All red flags that stand, most urgent first, then by id. */
export function screenRedFlags(knowledge: Knowledge, findings: Findings): readonly RaisedRedFlag[] {
  const present = presentIn(knowledge.questions, findings.answers);
  const words = flagsFromWords(findings);
  return flagsOf(knowledge)
    .map((redFlag) => raise(redFlag, present, words))
    .filter((raised) => raised !== null)
    .sort((one, other) => byUrgency(one.urgency, other.urgency) || (one.redFlag < other.redFlag ? -1 : 1));
}

/** How urgent the red flags alone make it; null when none stands. Quick: for guards in each step of a replay. */
export function redFlagUrgency(knowledge: Knowledge, findings: Findings): Urgency | null {
  const present = presentIn(knowledge.questions, findings.answers);
  const words = flagsFromWords(findings);
  const urgencies = flagsOf(knowledge).map((redFlag) => urgencyOf(redFlag, firingRules(redFlag, present), words));
  return mostUrgent(urgencies.filter((urgency) => urgency !== null));
}

/** Does a red flag call for an ambulance or the emergency department? */
export function isEmergency(knowledge: Knowledge, findings: Findings): boolean {
  const urgency = redFlagUrgency(knowledge, findings);
  return urgency !== null && isAtLeast(urgency, 'emergency-department');
}

const listed = new WeakMap<Knowledge, readonly RedFlag[]>();

/** The flags as a list, made once for each knowledge. */
function flagsOf(knowledge: Knowledge): readonly RedFlag[] {
  const known = listed.get(knowledge) ?? Object.values(knowledge.redFlags);
  listed.set(knowledge, known);
  return known;
}

/** Words count at once if unmistakable, else once the closed check says “yes” or “not sure”; a “no” there clears them. */
function flagsFromWords({ raised }: Findings): ReadonlySet<string> {
  return new Set(raised.filter(stands).map(({ redFlag }) => redFlag));
}

function stands({ certainty, answer }: RaisedFlag): boolean {
  return answer === undefined ? certainty === 'unmistakable' : answer !== 'no';
}

function firingRules(redFlag: RedFlag, present: Present): readonly Rule[] {
  return redFlag.rules.filter((rule) => holds(rule.when, present));
}

function urgencyOf(redFlag: RedFlag, rules: readonly Rule[], words: ReadonlySet<string>): Urgency | null {
  const urgencies = rules.map((rule) => rule.urgency ?? redFlag.urgency);
  return mostUrgent(words.has(redFlag.id) ? [...urgencies, redFlag.urgency] : urgencies);
}

function raise(redFlag: RedFlag, present: Present, words: ReadonlySet<string>): RaisedRedFlag | null {
  const rules = firingRules(redFlag, present);
  const urgency = urgencyOf(redFlag, rules, words);
  if (urgency === null) return null;
  const decisive = rules.filter((rule) => (rule.urgency ?? redFlag.urgency) === urgency);
  return {
    redFlag: redFlag.id,
    urgency,
    hardStop: redFlag.hardStop,
    byWords: words.has(redFlag.id),
    answers: mergeEvidence(decisive.flatMap((rule) => evidenceFor(rule.when, present))),
    because: decisive.map((rule) => rule.because).filter((because) => because !== undefined),
  };
}

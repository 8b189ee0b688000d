import { type Answer, type Answers, type Findings, type RaisedFlag } from '../answers';
import { type Knowledge, type RedFlag, type Urgency } from '../model';
import { rememberWithin, rememberBy } from '../remember';
import { type Evidence, type RaisedRedFlag } from './assessment';
import { evidenceFor, holds, mergeEvidence } from './criterion';
import { presentIn, type Present } from './present';
import { createIndex, needsOf, needsOfAny } from './rule-index';
import { byUrgency, isAtLeast, mostUrgent } from './urgency';

/** All red flags that stand, most urgent first, then by id. */
export function screenRedFlags(knowledge: Knowledge, findings: Findings): readonly RaisedRedFlag[] {
  const present = presentIn(knowledge.questions, findings.answers);
  const words = flagsFromWords(findings);
  const byRules = new Set(flagsNear(knowledge)(present));
  return flagsOf(knowledge)
    .filter((redFlag) => byRules.has(redFlag) || words.has(redFlag.id))
    .map((redFlag) => raise(redFlag, present, words))
    .filter((raised) => raised !== null)
    .map((raised) => ({ ...raised, unsure: isUnsure(raised, findings) }))
    .sort((one, other) => byUrgency(one.urgency, other.urgency) || (one.redFlag < other.redFlag ? -1 : 1));
}

/** How urgent the red flags alone make it; null when none stands. Quick: for guards in each step of a replay. */
export function redFlagUrgency(knowledge: Knowledge, findings: Findings): Urgency | null {
  const byRules = urgencyByRules(knowledge, findings.answers);
  const words = flagsFromWords(findings);
  const byWords = flagsOf(knowledge).filter(({ id }) => words.has(id));
  return mostUrgent([...(byRules === null ? [] : [byRules]), ...byWords.map(({ urgency }) => urgency)]);
}

const urgencyByRules = rememberWithin((knowledge: Knowledge, answers: Answers): Urgency | null => {
  const present = presentIn(knowledge.questions, answers);
  const urgencies: Urgency[] = [];
  for (const { redFlag, rule } of rulesNear(knowledge)(present)) {
    if (holds(rule.when, present)) urgencies.push(rule.urgency ?? redFlag.urgency);
  }
  return mostUrgent(urgencies);
});

/** Does a red flag call for an ambulance or the emergency department? */
export function isEmergency(knowledge: Knowledge, findings: Findings): boolean {
  const urgency = redFlagUrgency(knowledge, findings);
  return urgency !== null && isAtLeast(urgency, 'emergency-department');
}

/** The flags as a list, made once for each knowledge. */
const flagsOf = rememberBy(({ redFlags }: Knowledge): readonly RedFlag[] => Object.values(redFlags));

/** The flags of which a rule may hold. */
const flagsNear = rememberBy((knowledge: Knowledge) =>
  createIndex(flagsOf(knowledge), ({ rules }) => needsOfAny(rules.map(({ when }) => needsOf(when)))),
);

const rulesNear = rememberBy((knowledge: Knowledge) => {
  const rules = flagsOf(knowledge).flatMap((redFlag) => redFlag.rules.map((rule) => ({ redFlag, rule })));
  return createIndex(rules, ({ rule }) => needsOf(rule.when));
});

/** Words count at once if unmistakable, else once the closed check says “yes” or “not sure”; a “no” there clears them. */
function flagsFromWords({ raised }: Findings): ReadonlySet<string> {
  return new Set(raised.filter(stands).map(({ redFlag }) => redFlag));
}

function stands({ certainty, answer }: RaisedFlag): boolean {
  return answer === undefined ? certainty === 'unmistakable' : answer !== 'no';
}

type Raised = Omit<RaisedRedFlag, 'unsure'>;

function isUnsure({ redFlag, byWords, answers }: Raised, findings: Findings): boolean {
  const said = findings.raised.find((flag) => flag.redFlag === redFlag);
  if (byWords && said?.answer !== 'unsure') return false;
  return (
    answers.length + Number(byWords) > 0 &&
    answers.every((evidence) => isOnlyUnsure(evidence, findings.answers[evidence.question]))
  );
}

function isOnlyUnsure({ options }: Evidence, answer: Answer | undefined): boolean {
  if (answer?.kind === 'items') return options.every((option) => answer.items[option] !== 'yes');
  return answer?.kind === 'unsure' || answer?.kind === 'skipped';
}

function raise(redFlag: RedFlag, present: Present, words: ReadonlySet<string>): Raised | null {
  const byWords = words.has(redFlag.id);
  const rules = redFlag.rules.filter((rule) => holds(rule.when, present));
  const urgencies = rules.map((rule) => rule.urgency ?? redFlag.urgency);
  const urgency = mostUrgent(byWords ? [...urgencies, redFlag.urgency] : urgencies);
  if (urgency === null) return null;
  const decisive = rules.filter((_rule, index) => urgencies[index] === urgency);
  return {
    redFlag: redFlag.id,
    urgency,
    hardStop: redFlag.hardStop,
    byWords,
    answers: mergeEvidence(decisive.flatMap((rule) => evidenceFor(rule.when, present))),
    because: decisive.map((rule) => rule.because).filter((because) => because !== undefined),
  };
}

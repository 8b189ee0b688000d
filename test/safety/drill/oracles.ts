import { readFileSync } from 'node:fs';
import path from 'node:path';
import { situationOf } from '../../../knowledge/assess/situation';
import { complaintsAbout } from '../../../knowledge/gates/complaints';
import { formatComplaint } from '../../../knowledge/gates/complaint';
import { findingsOf } from '../changes/answer-sets';
import { readRecord } from '../changes/record';
import { setsOf } from '../changes/survey';
import { everyAnswerStands, everyCriterionIsRead } from '../prove/answers-by-class';
import { atomsOf } from '../prove/atoms';
import { oneMoreSignNeverLowers, whatIsShownIsPossible } from '../prove/bounds-by-diagram';
import { compare } from '../prove/compare';
import { createDiagrams } from '../prove/diagrams';
import * as exercises from '../prove/exercises-by-class';
import { eachFlagAlone, theMostUrgentCounts } from '../prove/flags-by-class';
import { modelOf, type RuleModel } from '../prove/model';
import type { Proof } from '../prove/proof';
import { whatIsCloseIsShown } from '../prove/ranking-by-class';
import { provedByDiagram, sentWhere } from '../prove/rules-by-diagram';
import { given } from './given';
import { realEngine } from './given-engine';

/** Something that does not follow from the rules it looks at, and tells when one of them is wrong. */
export type Oracle = () => string | null;

/** A fixed day, as in the tests: reviews that fall due are another matter. */
const TODAY = '2026-11-20';

/** Everything that knowledge:check complains of. */
const gates: Oracle = () => {
  const [first] = complaintsAbout(given().knowledge, TODAY);
  return first === undefined ? null : formatComplaint(first);
};

/** docs/safety/urgencies.json: what all pairs of answers and five thousand patients were told when someone last looked. */
const recordedUrgencies: Oracle = () => {
  const { knowledge, root } = given();
  const before = readRecord(root);
  const sets = setsOf(before);
  // The patients first: with many answers each, a few of them tell most.
  const order = [...sets.keys()].reverse();
  const at = order.find((one) => situationOf(knowledge, findingsOf(sets[one] ?? [])).urgency !== before.urgencies[one]);
  if (at === undefined) return null;
  const now = situationOf(knowledge, findingsOf(sets[at] ?? [])).urgency;
  return `${(sets[at] ?? []).join(', ')}: ${String(before.urgencies[at])} on record, now ${now}`;
};

const failureIn = ({ id, failures }: Proof): string | null =>
  failures[0] === undefined ? null : `${id}: ${failures[0]}`;

const proved =
  (prove: () => Proof): Oracle =>
  () =>
    failureIn(prove());

/** The model of the rules as they are drilled: it knows nothing of how they were. */
const ownModel = (): RuleModel =>
  modelOf(createDiagrams(), atomsOf(given().knowledge, realEngine().order), given().knowledge);

let own: RuleModel | null = null;
const modelHere = (): RuleModel => (own ??= ownModel());

/** What holds of the red flags over every answer set, and to how many of those they give which urgency, as certified. */
const flagsOverAllAnswers: Oracle = () => {
  const { knowledge, root } = given();
  const model = modelHere();
  for (const proof of provedByDiagram({ knowledge, model })) {
    const failure = failureIn(proof);
    if (failure !== null) return failure;
  }
  const certificate = JSON.parse(readFileSync(path.join(root, 'docs/safety/certificate.json'), 'utf8')) as {
    readonly space: { readonly byRedFlags: unknown };
  };
  const isSame = JSON.stringify(sentWhere(model)) === JSON.stringify(certificate.space.byRedFlags);
  return isSame ? null : 'another number of answer sets for some urgency than certified';
};

const COMPARED = 3_000;

/** The running code against the second writing of the rules, on random answer sets. */
const secondWriting: Oracle = () => {
  const { knowledge, model } = given();
  return compare(knowledge, model(), COMPARED).differences[0] ?? null;
};

/** The oracles that are no file of tests, by name. */
export const ORACLES: Readonly<Record<string, Oracle>> = {
  'gates of the content': gates,
  'recorded urgencies': recordedUrgencies,
  'proof: every criterion is read': proved(() => everyCriterionIsRead(given().knowledge, given().model())),
  'proof: every answer stands': proved(() => everyAnswerStands(given().knowledge)),
  'proof: the most urgent counts': proved(theMostUrgentCounts),
  'proof: each flag alone': proved(() => eachFlagAlone(given().knowledge, given().model())),
  'proof: what is close is shown': proved(() => whatIsCloseIsShown(given().knowledge)),
  'proof: nothing against a stop': proved(() => exercises.nothingAgainstAStop(given().knowledge)),
  'proof: none that is forbidden': proved(() => exercises.noneThatIsForbidden(given().knowledge)),
  'proof: every plan keeps them out': proved(() => exercises.everyPlanKeepsThemOut(given().knowledge)),
  'proof: no advice that is forbidden': proved(() => exercises.noAdviceThatIsForbidden(given().knowledge)),
  'proof: flags over all answers': flagsOverAllAnswers,
  'proof: one more sign never lowers': proved(() => oneMoreSignNeverLowers(modelHere())),
  'proof: what is shown is possible': proved(() => whatIsShownIsPossible(modelHere())),
  'second writing of the rules': secondWriting,
};

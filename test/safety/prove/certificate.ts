import type { Urgency } from '../../../knowledge/model';
import type { Walked } from '../walk/walked';
import { everyAnswerStands, everyCriterionIsRead } from './answers-by-class';
import { oneMoreSignNeverLowers, whatIsShownIsPossible } from './bounds-by-diagram';
import { readersOf } from './classes';
import { compare, type Comparison } from './compare';
import * as exercises from './exercises-by-class';
import { eachFlagAlone, theMostUrgentCounts } from './flags-by-class';
import type { Proof } from './proof';
import { whatIsCloseIsShown } from './ranking-by-class';
import { provedByDiagram, sentWhere } from './rules-by-diagram';
import type { Setting, Version } from './setting';
import { unsureNeverLowers } from './unsure-by-diagram';

/** All that is proved of one content and one engine. It holds no time, so that it can be compared. */
export interface Certificate {
  readonly version: Version;
  readonly space: {
    readonly variables: number;
    /** All answer sets, as the yes/no variables tell them apart. */
    readonly answerSets: bigint;
    /** To how many of them the red flags give which urgency. */
    readonly byRedFlags: Readonly<Record<Urgency, string>>;
  };
  /** How many criteria of each kind read each question. */
  readonly readers: ReturnType<typeof readersOf>;
  readonly proofs: readonly Proof[];
  readonly comparison: Comparison;
}

/** As many as a test has time for; `--long` compares a million. */
const SHORT = 20_000;

export function certify({ knowledge, model, version }: Setting): Certificate {
  return {
    version,
    space: {
      variables: model.atoms.count,
      answerSets: model.diagrams.count(model.domain, model.atoms.count),
      byRedFlags: sentWhere(model),
    },
    readers: readersOf(knowledge),
    proofs: [
      ...provedByDiagram({ knowledge, model }),
      oneMoreSignNeverLowers(model),
      unsureNeverLowers(model),
      whatIsShownIsPossible(model),
      everyCriterionIsRead(knowledge, model),
      everyAnswerStands(knowledge),
      theMostUrgentCounts(),
      eachFlagAlone(knowledge, model),
      whatIsCloseIsShown(knowledge),
      exercises.nothingAgainstAStop(knowledge),
      exercises.noneThatIsForbidden(knowledge),
      exercises.everyPlanKeepsThemOut(knowledge),
      exercises.noAdviceThatIsForbidden(knowledge),
    ],
    comparison: compare(knowledge, model, SHORT),
  };
}

/** The certificate with the walk of the chart. */
export interface WholeCertificate extends Certificate {
  readonly walk: Walked;
}

/** As much of a certificate read back as a short walk is held against. */
export interface Recorded {
  readonly walk?: {
    readonly proofs: readonly { readonly id: string; readonly cases: string; readonly arithmetic: string }[];
  };
}

/** A short walk with the figures of the whole one: all else must be the same, and nothing may fail. */
export const asRecorded = (walk: Walked, { walk: whole }: Recorded): Walked => ({
  ...walk,
  proofs: walk.proofs.map((proof) => {
    const known = whole?.proofs.find(({ id }) => id === proof.id);
    return known === undefined ? proof : { ...proof, cases: BigInt(known.cases), arithmetic: known.arithmetic };
  }),
});

/** What does not hold, in words. */
export const failuresIn = ({ proofs, comparison, walk }: WholeCertificate): readonly string[] => [
  ...[...proofs, ...walk.proofs].flatMap(({ id, failures }) => failures.map((failure) => `${id}: ${failure}`)),
  ...comparison.differences.map((one) => `comparison: ${one}`),
];

/** Numbers beyond what JSON holds exactly are written as text. */
export const jsonOf = (certificate: WholeCertificate): string =>
  `${JSON.stringify(certificate, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2)}\n`;

import type { Engine } from '../../../dialogs/engine';
import type { Advice, Reply } from '../../../dialogs/reply/reply';
import { assess } from '../../../knowledge/assess/assess';
import type { KeptRecord } from '../../replay/parse-record';
import { foundIn } from '../../replay/record';
import { replay } from '../../replay/replay';
import type { Entry } from '../../store/store';
import type { Told } from '../check-in/told';
import { checkInsGiven } from './check-ins-given';
import { consideredIn, nameOf } from './considered';
import { findingsOf } from './findings';
import { flagsAsked } from './flags-asked';
import type { AdviceGiven, HandOver } from './hand-over';
import { advisedAt, patientWords } from './patient-words';
import { programmeGiven } from './programme-given';

export interface HandOverParts {
  readonly engine: Engine;
  /** Version of the program. */
  readonly version: string;
  readonly kept: KeptRecord;
  /** The conversation as it is kept; null where only the record is known. */
  readonly entries: readonly Entry[] | null;
  /** What was told since the advice, in that order; null where only the record is known. */
  readonly told: readonly Told[] | null;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** A record of advice always holds its advice: `recordOf` makes none without. */
const adviceIn = (result: readonly Reply[]): AdviceGiven => {
  const { urgency, heading, sections } = result.find((reply): reply is Advice => reply.kind === 'advice') as Advice;
  return { urgency, heading, sections: sections.map(({ id, title, lines }) => ({ id, title, lines })) };
};

/**
 * The hand-over from the record of the advice. The reasoning is that of the chat, over the same answers; the advice is
 * read from the record, as the patient saw it.
 */
export function makeHandOver(parts: HandOverParts): HandOver {
  const { engine, version, kept, entries, madeAt, told } = parts;
  const { knowledge } = engine;
  const { record, code } = kept;
  const found = foundIn(engine, record);
  const assessment = assess(knowledge, found);
  const advice = adviceIn(record.result);
  const base = { knowledge, findings: found, advised: advice.urgency };
  const asked = new Set(Object.keys(found.answers));
  const redFlags = flagsAsked(knowledge, found, assessment);
  return {
    code,
    knowledge: record.knowledge,
    engine: record.engine,
    asGiven: replay(kept, engine, version).outcome === 'same',
    language: record.language,
    advisedAt: entries === null ? null : advisedAt(entries),
    madeAt,
    practice: record.practice.name ?? null,
    words: entries === null ? null : patientWords(knowledge, entries),
    findings: findingsOf(knowledge, found.answers, redFlags),
    notAsked: engine.order.filter((id) => !asked.has(id)).flatMap((id) => knowledge.questions[id]?.title ?? []),
    redFlags,
    considered: consideredIn(knowledge, assessment.differential),
    possibleCauses: assessment.possibleCauses.map((id) => nameOf(knowledge, id)),
    advice,
    programme: programmeGiven(knowledge, assessment.programme, record.result),
    checkIns: told === null ? null : checkInsGiven({ ...base, told }),
  };
}

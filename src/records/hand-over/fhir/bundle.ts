import type { Engine } from '../../../../dialogs/engine';
import type { Answers } from '../../../../knowledge/answers';
import { seenText } from '../../seen-text';
import type { HandOver } from '../hand-over';
import { TITLE } from '../outline';
import { checkInConcluded, checkInObserved } from './check-ins';
import { observationsOf } from './observations';
import { questionnaireOf } from './questionnaire';
import { responseItems } from './questionnaire-response';
import { carePlanOf, riskAssessmentOf } from './reasoning';
import { inText, instant, type Json, referenceTo, type Resource, urnOf, uuidOf } from './resource';

export interface BundleParts {
  readonly engine: Pick<Engine, 'knowledge' | 'order'>;
  readonly handOver: HandOver;
  /** The answers that count. */
  readonly answers: Answers;
  /**
   * What the ids are made of. The same for the same person, so that a bundle that is taken in twice doubles nothing; and
   * never the replay code alone, which two people with the same answers share.
   */
  readonly seed: string;
}

/** Text in every value, however deep, without what nobody sees. */
function seen(value: unknown): unknown {
  if (typeof value === 'string') return seenText(value);
  if (Array.isArray(value)) return value.map(seen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, seen(inner)]));
}

const deviceOf = (id: string, version: string): Resource => ({
  resourceType: 'Device',
  id,
  status: 'active',
  deviceName: [{ name: 'Surefoot', type: 'user-friendly-name' }],
  version: [{ value: version }],
});

const provenanceOf = ({ code, knowledge, madeAt }: HandOver, device: Resource, targets: readonly Resource[]): Json => ({
  target: targets.map(referenceTo),
  recorded: instant(madeAt),
  activity: inText(`${TITLE}, worked out by a program and not signed off by a clinician`),
  agent: [{ who: referenceTo(device) }],
  entity: [source('SHA-256 of the content', knowledge), source('Replay code of the advice', code)],
});

const source = (type: string, value: string): Json => ({
  role: 'source',
  what: { identifier: { type: inText(type), value }, display: type },
});

const entryOf = (resource: Resource): Json => ({ fullUrl: urnOf(resource.id), resource });

type Named = (resourceType: string, name: string, content: Json) => Resource;

/** What everything in the bundle points at. */
interface Round {
  readonly named: Named;
  readonly subject: Json;
  readonly device: Resource;
}

/** When it was told, under the name that the resource has for it; nothing where no time is kept. */
const timed = ({ advisedAt }: HandOver, field: string): Json =>
  advisedAt === null ? {} : { [field]: instant(advisedAt) };

function answersOf({ engine, handOver, answers }: BundleParts, { named, subject, device }: Round): readonly Resource[] {
  const { knowledge, order } = engine;
  const questionnaire = questionnaireOf(knowledge, order);
  const response = named('QuestionnaireResponse', 'answers', {
    status: 'completed',
    questionnaire: `${urnOf(questionnaire.id)}|${knowledge.hash}`,
    subject,
    ...timed(handOver, 'authored'),
    author: referenceTo(device),
    item: responseItems(knowledge, order, answers),
  });
  const observed = observationsOf(handOver).map(({ name, content }) => {
    const round = { subject, ...timed(handOver, 'effectiveDateTime'), derivedFrom: [referenceTo(response)] };
    return named('Observation', name, { ...content, ...round });
  });
  return [questionnaire, response, ...observed];
}

function conclusionsOf(
  handOver: HandOver,
  { named, subject, device }: Round,
  basis: readonly Resource[],
): readonly Resource[] {
  const plan = carePlanOf(handOver);
  const risk = {
    ...riskAssessmentOf(handOver),
    subject,
    ...timed(handOver, 'occurrenceDateTime'),
    performer: referenceTo(device),
    basis: basis.map(referenceTo),
  };
  return [
    named('RiskAssessment', 'reasoning', risk),
    ...(plan === null ? [] : [named('CarePlan', 'programme', { ...plan, subject, author: referenceTo(device) })]),
  ];
}

/** What was told since the advice, and what followed; of the plan, where there is one. */
function checkInsOf({ checkIns }: HandOver, { named, subject, device }: Round, plan: Resource | undefined): Resource[] {
  const of = { subject, ...(plan !== undefined && { basedOn: [referenceTo(plan)] }) };
  return (checkIns ?? []).flatMap((checkIn) => {
    const told = checkInObserved(checkIn).map(({ name, content }) =>
      named('Observation', name, { ...content, ...of, performer: [subject] }),
    );
    const { name, content } = checkInConcluded(checkIn);
    const from = { device: referenceTo(device), derivedFrom: told.map(referenceTo) };
    return [...told, named('Observation', name, { ...content, ...of, ...from })];
  });
}

/** The hand-over as a Bundle of FHIR R4: a collection, since a document is attested by somebody, and this is not. */
export function bundleOf(parts: BundleParts): Json {
  const { handOver, seed } = parts;
  const named: Named = (resourceType, name, content) => ({
    resourceType,
    id: uuidOf(seed, `${resourceType}.${name}`),
    ...content,
  });
  // No name, no number: whoever takes it in knows who it is about.
  const patient = named('Patient', 'subject', {});
  const device = deviceOf(uuidOf(seed, 'Device'), handOver.engine);
  const round = { named, subject: referenceTo(patient), device };
  const [questionnaire, ...told] = answersOf(parts, round);
  const concluded = conclusionsOf(handOver, round, told);
  const plan = concluded.find(({ resourceType }) => resourceType === 'CarePlan');
  const made = [...told, ...concluded, ...checkInsOf(handOver, round, plan)];
  const provenance = named('Provenance', 'origin', provenanceOf(handOver, device, made));
  return seen({
    resourceType: 'Bundle',
    id: uuidOf(seed, 'Bundle'),
    type: 'collection',
    timestamp: instant(handOver.madeAt),
    entry: [patient, device, ...(questionnaire ? [questionnaire] : []), ...made, provenance].map(entryOf),
  }) as Json;
}

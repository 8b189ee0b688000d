import type { Session } from '../../../../dialogs/session';
import { bundleOf } from '../../../../src/records/hand-over/fhir/bundle';
import { foundIn } from '../../../../src/replay/record';
import type { Content } from '../../../../src/store/store';
import { realEngine } from '../../../conversations/engine';
import { faultsByR4 } from './r4';
import { handOverOf, HEEL, INJURED, sessionOf, UNSURE, wrote } from './told';

const engine = realEngine();

interface Seen {
  readonly resourceType: string;
  readonly id: string;
  readonly [key: string]: unknown;
}
interface SeenBundle {
  readonly resourceType: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Seen }[];
}

function bundleFor(session: Session, contents: readonly Content[] | null = [], seed = 'a person'): SeenBundle {
  const answers = foundIn(engine, { language: 'en', ...session }).answers;
  return bundleOf({ engine, handOver: handOverOf(engine, session, contents), answers, seed }) as unknown as SeenBundle;
}

const allOf = (bundle: SeenBundle, type: string): Seen[] =>
  bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'reference' in value && typeof value.reference === 'string' ? [value.reference] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
};

const heel = bundleFor(sessionOf(engine, HEEL), [wrote('my heel hurts in the morning')]);

test.each([
  ['sore under the heel', HEEL],
  ['an injury that cannot take four steps', INJURED],
  ['unsure of the signs that cannot wait', UNSURE],
])('the bundle of somebody %s is FHIR R4 by its official schema', (_name, story) => {
  expect(faultsByR4(bundleFor(sessionOf(engine, story)))).toEqual([]);
});

/** The bundle with one resource changed. */
const changed = (type: string, change: object): SeenBundle => ({
  ...heel,
  entry: heel.entry.map((entry) =>
    entry.resource.resourceType === type ? { ...entry, resource: { ...entry.resource, ...change } } : entry,
  ),
});

test.each([
  ['a field that R4 does not have', 'RiskAssessment', { likelihood: 'high' }],
  ['a status that R4 does not have', 'Questionnaire', { status: 'suggested' }],
  ['a number where a text belongs', 'RiskAssessment', { mitigation: 7 }],
  ['an observation of two values of a wrong kind', 'Observation', { valueBoolean: 'yes' }],
  ['an id that is none', 'Patient', { id: 'not an id!' }],
  ['a moment that is none', 'Provenance', { recorded: 'yesterday' }],
  ['a link id that is missing', 'QuestionnaireResponse', { item: [{ linkId: 5 }] }],
  ['a resource that there is not', 'Device', { resourceType: 'Gadget' }],
])('the schema refuses %s', (_name, type, change) => {
  expect(faultsByR4(changed(type, change))).not.toEqual([]);
});

/** What R4 asks for, and the codes that it takes there: the JSON schema leaves these open. */
const ASKED_FOR: Readonly<Record<string, Readonly<Record<string, readonly string[] | null>>>> = {
  Questionnaire: { status: ['draft'], url: null, version: null },
  QuestionnaireResponse: { status: ['completed'], questionnaire: null },
  Observation: { status: ['preliminary'], code: null, subject: null },
  RiskAssessment: { status: ['preliminary'], subject: null },
  CarePlan: { status: ['draft'], intent: ['proposal'], subject: null },
  Provenance: { target: null, recorded: null, agent: null },
};

test.each(Object.entries(ASKED_FOR))(
  '%s has all that R4 asks for, and where a code is bound one of its codes',
  (type, fields) => {
    const resources = allOf(heel, type);
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources)
      for (const [field, codes] of Object.entries(fields)) {
        expect(resource).toHaveProperty(field);
        if (codes !== null) expect(codes).toContain(resource[field]);
      }
  },
);

test('every reference leads to an entry of the bundle, and no two entries have the same address', () => {
  const addresses = heel.entry.map(({ fullUrl }) => fullUrl);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(heel.entry.map(({ resource }) => `urn:uuid:${resource.id}`)).toEqual(addresses);
  const references = referencesIn(heel);
  expect(references.length).toBeGreaterThan(100);
  expect(references.filter((one) => !addresses.includes(one))).toEqual([]);
});

test('each answer is to an item of the questionnaire, and one that the item offers', () => {
  const session = sessionOf(engine, UNSURE);
  const bundle = bundleFor(session);
  type Item = { linkId: string; answerOption?: { valueCoding: object }[]; answer?: { valueCoding: object }[] };
  const asked = new Map((allOf(bundle, 'Questionnaire')[0]?.['item'] as Item[]).map((item) => [item.linkId, item]));
  const answered = allOf(bundle, 'QuestionnaireResponse')[0]?.['item'] as Item[];
  expect(answered.length).toBeGreaterThan(5);
  for (const { linkId, answer = [] } of answered) {
    const offered = asked.get(linkId)?.answerOption?.map(({ valueCoding }) => valueCoding) ?? [];
    for (const { valueCoding } of answer) expect(offered).toContainEqual(valueCoding);
  }
});

test('the patient has no name and no number, and is not the same for another with the same answers', () => {
  const [patient] = allOf(heel, 'Patient');
  expect(Object.keys(patient ?? {})).toEqual(['resourceType', 'id']);
  const other = bundleFor(sessionOf(engine, HEEL), [], 'another person');
  expect(allOf(other, 'Patient')[0]?.id).not.toBe(patient?.id);
});

test('a bundle that is made twice of the same has the same ids, so that what takes it in doubles nothing', () => {
  expect(bundleFor(sessionOf(engine, HEEL), [wrote('my heel hurts in the morning')])).toEqual(heel);
});

test('exercises that were offered are a proposal, each not started', () => {
  const [plan] = allOf(heel, 'CarePlan');
  expect(plan).toMatchObject({ status: 'draft', intent: 'proposal' });
  expect((plan?.['activity'] as object[]).length).toBeGreaterThan(0);
});

test('no exercise is in the bundle of somebody with a red flag that forbids them', () => {
  const bundle = bundleFor(sessionOf(engine, INJURED));
  expect(allOf(bundle, 'CarePlan')).toEqual([]);
});

test('what was not sure is said to be so, and is no yes', () => {
  const unsure = allOf(bundleFor(sessionOf(engine, UNSURE)), 'Observation').filter((one) => 'dataAbsentReason' in one);
  expect(unsure.length).toBeGreaterThan(0);
  for (const one of unsure) expect(one).not.toHaveProperty('valueBoolean');
});

test('its origin names the content by its hash, and the advice by its code', () => {
  const entity = JSON.stringify(allOf(heel, 'Provenance')[0]?.['entity']);
  expect(entity).toContain(engine.knowledge.hash);
  expect(entity).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
});

test('no code of a disease or a finding is claimed: only FHIR’s own are there', () => {
  const systems = new Set([...JSON.stringify(heel).matchAll(/"system":"([^"]+)"/g)].map(([, system]) => system));
  for (const system of systems) expect(system).toMatch(/^http:\/\/terminology\.hl7\.org\/CodeSystem\//);
});

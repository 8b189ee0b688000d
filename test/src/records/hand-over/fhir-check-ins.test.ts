import type { CheckInAnswers, CheckInDays } from '../../../../dialogs/check-in/answers';
import type { AnsweredCheckIn } from '../../../../src/records/check-in/due';
import { bundleOf } from '../../../../src/records/hand-over/fhir/bundle';
import { foundIn } from '../../../../src/replay/record';
import { realEngine } from '../../../conversations/engine';
import { faultsByR4 } from './r4';
import { handOverAfter, HEEL, INJURED, MADE, sessionOf } from './told';

const engine = realEngine();
const DAY = 24 * 3600 * 1000;

interface Seen {
  readonly resourceType: string;
  readonly id: string;
  readonly status?: string;
  readonly [key: string]: unknown;
}
interface SeenBundle {
  readonly resourceType: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Seen }[];
}

const answered = (days: CheckInDays, over: Partial<CheckInAnswers> = {}): AnsweredCheckIn => {
  const at = MADE + days * DAY;
  const answers: CheckInAnswers = { pain: 3, doing: 'most-days', nextMorning: 'same', newSigns: [], ...over };
  return { conversation: 'one', days, due: at, asked: null, answered: { at, answers } };
};

function bundleAfter(checkIns: readonly AnsweredCheckIn[], story = HEEL): SeenBundle {
  const session = sessionOf(engine, story);
  const handOver = handOverAfter(engine, session, checkIns);
  const { answers } = foundIn(engine, { language: 'en', ...session });
  return bundleOf({ engine, handOver, answers, seed: 'a person' }) as unknown as SeenBundle;
}

const allOf = (bundle: SeenBundle, type: string): readonly Seen[] =>
  bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

/** Those of check-ins: of the advice there is no time here. */
const ofCheckIns = (bundle: SeenBundle): readonly Seen[] =>
  allOf(bundle, 'Observation').filter((one) => 'effectiveDateTime' in one);

const codesIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"code":"([^"]+)"/g)].map(([, code]) => code ?? '');

const SIGN = 'one-swollen-calf';
const twice = bundleAfter([answered(2), answered(7, { pain: 6, newSigns: [SIGN] })]);

test.each<[string, SeenBundle]>([
  ['who told of a new sign', twice],
  ['who was not sure of one', bundleAfter([answered(14, { newSigns: 'not-sure', doing: 'not-at-all' })])],
  ['with no plan', bundleAfter([answered(2)], INJURED)],
])('the bundle of a patient %s at a check-in is FHIR R4 by its official schema', (_who, bundle) => {
  expect(ofCheckIns(bundle).length).toBeGreaterThanOrEqual(5);
  expect(faultsByR4(bundle)).toEqual([]);
});

/** The bundle with whatever has this code changed. */
const changed = (code: string, change: object): SeenBundle => ({
  ...twice,
  entry: twice.entry.map((entry) =>
    codesIn(entry.resource['code'] ?? null).includes(code)
      ? { ...entry, resource: { ...entry.resource, ...change } }
      : entry,
  ),
});

test.each<[string, string, object]>([
  ['pain that is no whole number', '72514-3', { valueInteger: 'three' }],
  ['a time that is none', '72514-3', { effectiveDateTime: 'on day 2' }],
  ['a sign whose presence is a word', 'new-signs', { component: [{ code: {}, valueBoolean: 'yes' }] }],
  ['a plan that is no reference', 'doing', { basedOn: [{ programme: 'heel' }] }],
])('the schema refuses %s', (_what, code, change) => {
  expect(faultsByR4(changed(code, change))).not.toEqual([]);
});

test('each check-in is four final observations at the time it was told, and one of what followed from them', () => {
  const observed = ofCheckIns(twice);
  expect(observed.filter(({ status }) => status === 'final')).toHaveLength(8);
  const concluded = observed.filter(({ status }) => status === 'preliminary');
  expect(concluded.map((one) => (one['derivedFrom'] as object[]).length)).toEqual([4, 4]);
  expect(new Set(observed.map((one) => one['effectiveDateTime']))).toEqual(
    new Set(['2026-11-30T09:30:00.000Z', '2026-12-05T09:30:00.000Z']),
  );
});

test('pain has its number under its LOINC code, and a new sign the id of its red flag', () => {
  const pains = ofCheckIns(twice).filter((one) => codesIn(one['code']).includes('72514-3'));
  expect(pains.map((one) => one['valueInteger'])).toEqual([3, 6]);
  const [none, sign] = ofCheckIns(twice).filter((one) => codesIn(one['code']).includes('new-signs'));
  expect(none).toMatchObject({ valueBoolean: false });
  expect(codesIn(sign?.['component'])).toEqual([SIGN]);
  expect(sign).not.toHaveProperty('valueBoolean');
});

test('who is not sure of a sign has denied none', () => {
  const bundle = bundleAfter([answered(2, { newSigns: 'not-sure' })]);
  const [sign] = ofCheckIns(bundle).filter((one) => codesIn(one['code']).includes('new-signs'));
  expect(codesIn(sign?.['dataAbsentReason'])).toEqual(['asked-unknown']);
  expect(sign).not.toHaveProperty('valueBoolean');
});

describe('who was not sure at an earlier check-in, and has not said since that there is none', () => {
  const unsure = answered(2, { newSigns: 'not-sure' });
  const earlierIn = (bundle: SeenBundle): readonly Seen[] =>
    ofCheckIns(bundle).filter((one) => codesIn(one['code']).includes('unsure-since'));
  const [earlier, ...more] = earlierIn(bundleAfter([unsure, answered(7, { newSigns: [SIGN] })]));

  test('has denied none, and the day of it is told in the words of the page, beside the sign that is new', () => {
    expect([earlier?.status, more]).toEqual(['final', []]);
    expect(codesIn(earlier?.['dataAbsentReason'])).toEqual(['asked-unknown']);
    expect(earlier?.['effectiveDateTime']).toBe('2026-12-05T09:30:00.000Z');
    expect(earlier?.['note']).toEqual([{ text: 'NOT SURE about danger signs on day 2, and no clear no since' }]);
  });

  test('is told of where there is no plan too, and what followed rests on it', () => {
    const bundle = bundleAfter([unsure, answered(7, { newSigns: [SIGN] })], INJURED);
    const [one] = earlierIn(bundle);
    expect(allOf(bundle, 'CarePlan')).toEqual([]);
    const concluded = ofCheckIns(bundle).filter(({ status }) => status === 'preliminary');
    expect(JSON.stringify(concluded.at(-1)?.['derivedFrom'])).toContain(one?.id);
    expect(faultsByR4(bundle)).toEqual([]);
  });

  test.each<[string, readonly AnsweredCheckIn[]]>([
    ['said later that there was none', [unsure, answered(7), answered(14, { newSigns: [SIGN] })]],
    ['is not sure for the first time now', [answered(2), answered(7, { newSigns: 'not-sure' })]],
    ['was sure all along', [answered(2), answered(7, { newSigns: [SIGN] })]],
  ])('but nothing of it where somebody %s', (_who, checkIns) => {
    expect(earlierIn(bundleAfter(checkIns))).toEqual([]);
  });
});

interface Activity {
  readonly detail: { readonly status: string };
  readonly progress?: readonly { readonly time: string; readonly text: string }[];
}

test.each<[string, readonly AnsweredCheckIn[], string, number]>([
  ['has not begun before the first check-in', [], 'not-started', 0],
  ['has not begun with one who does none', [answered(2, { doing: 'not-at-all' })], 'not-started', 1],
  ['goes on with one who does some', [answered(2), answered(7)], 'in-progress', 2],
  ['is on hold with one who tells of a new sign', [answered(2), answered(7, { newSigns: [SIGN] })], 'on-hold', 2],
  ['is on hold with one who is not sure', [answered(7, { newSigns: 'not-sure' })], 'on-hold', 1],
])('the plan %s', (_how, checkIns, status, told) => {
  const [plan] = allOf(bundleAfter(checkIns), 'CarePlan');
  const activities = plan?.['activity'] as Activity[];
  expect(activities.length).toBeGreaterThan(0);
  for (const { detail, progress = [] } of activities) {
    expect(detail.status).toBe(status);
    expect(progress).toHaveLength(told);
  }
});

test('the advice does not rest on what was told after it, and its origin covers that too', () => {
  const ids = ofCheckIns(twice).map(({ id }) => id);
  const [risk] = allOf(twice, 'RiskAssessment');
  const [origin] = allOf(twice, 'Provenance');
  for (const id of ids) {
    expect(JSON.stringify(risk)).not.toContain(id);
    expect(JSON.stringify(origin?.['target'])).toContain(id);
  }
});

test('the only code of others is the one for pain', () => {
  const systems = [...JSON.stringify(twice).matchAll(/"system":"([^"]+)"/g)].map(([, system]) => system ?? '');
  const others = new Set(systems.filter((one) => !one.startsWith('http://terminology.hl7.org/CodeSystem/')));
  expect(others).toEqual(new Set(['urn:surefoot:check-in', 'http://loinc.org']));
});

import type { CheckInAnswers, CheckInDays } from '../../../../dialogs/check-in/answers';
import type { AnsweredCheckIn } from '../../../../src/records/check-in/due';
import { toldSince } from '../../../../src/records/check-in/told';
import { bundleOf } from '../../../../src/records/hand-over/fhir/bundle';
import { makeHandOver } from '../../../../src/records/hand-over/make-hand-over';
import { kept } from '../../../../src/replay/parse-record';
import { foundIn, recordOf } from '../../../../src/replay/record';
import { realEngine } from '../../../conversations/engine';
import type { Story } from '../../../conversations/patient';
import { faultsByR4 } from './r4';
import { HEEL, INJURED, MADE, sessionOf, UNSURE, VERSION, wrote } from './told';

const engine = realEngine();
const DAY = 24 * 3600 * 1000;

const answersOf = (over: Partial<CheckInAnswers>): CheckInAnswers => ({
  ...{ pain: 0, doing: 'not-at-all', nextMorning: 'not-done', newSigns: [] },
  ...over,
});
const checkIn = (days: CheckInDays, over: Partial<CheckInAnswers> = {}): AnsweredCheckIn => {
  const due = MADE + days * DAY;
  return { conversation: 'one', days, due, asked: null, answered: { at: due, answers: answersOf(over) } };
};

interface Odd {
  readonly words?: readonly string[];
  readonly checkIns?: readonly AnsweredCheckIn[];
  readonly late?: readonly Partial<CheckInAnswers>[];
}

function bundleOfOdd(story: Story, { words = [], checkIns = [], late = [] }: Odd): object {
  const session = sessionOf(engine, story);
  const record = recordOf(engine, VERSION, session);
  if (record === null) throw new Error('This story does not lead to advice.');
  const entries = words.map((text, seq) => ({ seq, content: wrote(text) }));
  const lateTold = late.map((over, place) => ({ at: MADE + 9 * DAY + place, days: 9, answers: answersOf(over) }));
  const told = toldSince(checkIns, lateTold);
  const handOver = makeHandOver({ engine, version: VERSION, kept: kept(record), entries, told, madeAt: MADE });
  const { answers } = foundIn(engine, { language: 'en', ...session });
  // As it comes over the wire.
  return JSON.parse(JSON.stringify(bundleOf({ engine, handOver, answers, seed: 'a person' }))) as object;
}

/** Where FHIR is not kept to that its JSON schema says nothing of: what is empty, and what no string may hold. */
function emptyIn(value: unknown, path = ''): readonly string[] {
  if (value === null || value === undefined) return [`${path} is nothing`];
  if (typeof value === 'string') {
    // eslint-disable-next-line no-control-regex -- these are what FHIR forbids
    return value.trim() === '' || /[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\p{Cs}/u.test(value) ? [path] : [];
  }
  if (typeof value !== 'object') return [];
  const inner = Object.entries(value);
  const isPatient = (value as { resourceType?: string }).resourceType === 'Patient';
  if (inner.length === 0 && !isPatient) return [`${path} is empty`];
  return inner.flatMap(([key, one]) => emptyIn(one, `${path}/${key}`));
}

const valuesOf = (value: unknown, wanted: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Record<string, unknown>)[wanted];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap((one) => valuesOf(one, wanted))];
};

const NOT_SURE_ANYWHERE: Story = Object.fromEntries(
  engine.order.filter((id) => !engine.knowledge.questions[id]?.mustAnswer).map((id) => [id, ['not-sure']]),
);

const ALL_KINDS: readonly AnsweredCheckIn[] = [
  checkIn(2, { pain: 10, newSigns: 'not-sure' }),
  checkIn(7, { pain: 4, doing: 'most-days', nextMorning: 'worse', newSigns: ['one-swollen-calf', 'sudden-cold-foot'] }),
  checkIn(14, { pain: 2, doing: 'every-day', nextMorning: 'better' }),
  checkIn(42, { doing: 'some-days', nextMorning: 'same', newSigns: ['a-sign-of-another-release'] }),
  checkIn(84),
];

const ODD: readonly (readonly [string, Story, Odd])[] = [
  ['of an emergency alone', { 'emergency-screen': ['chest'] }, {}],
  ['of somebody who was not sure anywhere', NOT_SURE_ANYWHERE, {}],
  ['of a text of markup and signs of JSON', HEEL, { words: ['<script>alert("1")</script> & \\ {"a": [] } \' ok ok'] }],
  [
    'of control characters and marks that turn the direction',
    HEEL,
    { words: ['a\u0000b \u0007 \u202Ecd\u2066 \uFFFE x'] },
  ],
  ['of half an emoji', HEEL, { words: ['my foot \uD83D hurts', '\uDE00 it is so'] }],
  ['of many long texts', HEEL, { words: Array.from({ length: 30 }, () => 'it hurts '.repeat(400)) }],
  [
    'of texts that are hardly any',
    HEEL,
    { words: ['', ' ', '\n\n', '\u200B \u200B', '\u202E \u202E', '. . .', '👣 👣'] },
  ],
  ['of all kinds of check-ins', HEEL, { checkIns: ALL_KINDS }],
  ['of all kinds of check-ins where there is no plan', INJURED, { checkIns: ALL_KINDS }],
  [
    'of a danger told late, twice at a time',
    UNSURE,
    { late: [{ newSigns: ['sudden-cold-foot'] }, { newSigns: 'not-sure' }] },
  ],
  ['of a pain told late', HEEL, { checkIns: [checkIn(2)], late: [{ pain: 9 }] }],
];

test.each(ODD)(
  'the bundle %s is FHIR R4, with nothing empty and no reference that leads nowhere',
  (_of, story, odd) => {
    const bundle = bundleOfOdd(story, odd);
    expect(faultsByR4(bundle)).toEqual([]);
    expect(emptyIn(bundle)).toEqual([]);
    const places = valuesOf(bundle, 'fullUrl');
    expect(new Set(places).size).toBe(places.length);
    const references = valuesOf(bundle, 'reference');
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((one) => !places.includes(one))).toEqual([]);
  },
);

test('what is empty, and a string that FHIR forbids, is found', () => {
  expect(emptyIn({ a: [], b: '', c: { d: {} }, e: 'x\u0007', f: '\uD83D', g: ['ok'] })).toHaveLength(5);
});

import type { Assessment } from '../../knowledge/assess/assessment';
import type { Knowledge, Urgency } from '../../knowledge/model';
import { URGENCIES } from '../../knowledge/scales';
import { figuresOf } from './figures';
import { inlineCase } from './inline-case';
import { answerFrom, expectedOf, goldRank, placementOf, rankOf, score, type Scored } from './score';

test('an ambulance ranks 6 and self-care 1', () => {
  expect(URGENCIES.map(rankOf)).toEqual([6, 5, 4, 3, 2, 1]);
});

test.each<[Urgency, readonly Urgency[], readonly Urgency[], string]>([
  ['soon', ['same-day', 'soon'], [], 'exact'],
  ['routine', ['same-day', 'soon'], ['routine'], 'acceptable'],
  ['routine', ['same-day', 'soon'], [], 'under'],
  ['ambulance', ['same-day', 'soon'], ['routine'], 'over'],
  ['soon', ['same-day'], ['routine'], 'between'],
  ['self-care', ['routine'], ['soon'], 'under'],
  ['emergency-department', ['ambulance'], [], 'under'],
])('%s for a case of %j, also %j, is %s', (got, disposition, alsoAcceptable, placement) => {
  expect(placementOf(inlineCase({ disposition, alsoAcceptable }), got)).toBe(placement);
});

test('a class of two urgencies has their mean rank', () => {
  expect(goldRank(inlineCase({ disposition: ['same-day', 'soon'] }))).toBe(3.5);
});

const expected = { main: ['gout'], accepted: ['gout', 'bunion'], notUnderstood: [] };
const scored = (disposition: readonly Urgency[], got: Urgency | null, candidates: readonly string[] = []): Scored =>
  score(inlineCase({ disposition }), expected, {
    answer: got === null ? null : { urgency: got, candidates },
    screens: ['health', 'timing'],
  });

test('too little is hazardous only for those who need care soon or sooner', () => {
  expect(scored(['soon'], 'routine').hazardous).toBe(true);
  expect(scored(['routine'], 'self-care')).toMatchObject({ placement: 'under', hazardous: false });
  expect(scored(['soon'], 'same-day')).toMatchObject({ placement: 'over', hazardous: false });
});

test('an interview without an end is hazardous for those who need care soon', () => {
  expect(scored(['ambulance'], null)).toMatchObject({ placement: 'failed', hazardous: true });
  expect(scored(['routine'], null)).toMatchObject({ placement: 'failed', hazardous: false });
});

const knowledge = {
  conditions: { gout: {}, bunion: {} },
  redFlags: { toe: { causes: ['gout', 'bunion'] }, chest: { causes: ['clot'] }, bare: { causes: [] } },
} as unknown as Knowledge;

test('figures count what is named first, among the first three, and without emergencies', () => {
  const all = [
    scored(['routine'], 'routine', ['gout', 'x']),
    scored(['soon'], 'routine', ['x', 'y', 'bunion']),
    scored(['soon'], 'ambulance', ['x', 'y', 'z', 'gout']),
    scored(['self-care'], null),
  ];
  const figures = figuresOf(knowledge, all);
  expect(figures).toMatchObject({ cases: 4, failed: 1 });
  expect(figures.naming.all.top1).toMatchObject({ count: 1, of: 4 });
  expect(figures.naming.all.top3).toMatchObject({ count: 2, of: 4 });
  expect(figures.naming.notEmergency.top3).toMatchObject({ count: 2, of: 3 });
  expect(figures.naming.main.top3).toMatchObject({ count: 1, of: 4 });
  expect(figures.hazardous).toMatchObject({ count: 1, of: 2 });
  expect(figures.under).toMatchObject({ count: 1, of: 4 });
  expect(figures.over).toMatchObject({ count: 1, of: 4 });
  expect(figures.meanRank).toEqual({ said: (2 + 2 + 6) / 3, gold: (2 + 3 + 3 + 1) / 4 });
  expect(figures.screens).toMatchObject({ median: 2, p90: 2, max: 2, asked: { health: 4, timing: 4 } });
});

test('a condition that this release does not hold counts in no row of naming', () => {
  const one = {
    ...scored(['routine'], 'routine'),
    expected: { main: ['crps'], accepted: ['crps'], notUnderstood: [] },
  };
  expect(figuresOf(knowledge, [one])).toMatchObject({ notInRelease: 1, naming: { all: { top1: { of: 0 } } } });
});

const assessment = (urgency: Urgency): Assessment =>
  ({ urgency, possibleCauses: ['clot'], differential: [{ condition: 'bunion' }] }) as unknown as Assessment;

test.each([
  ['ambulance', 'clot'],
  ['emergency-department', 'clot'],
  ['same-day', 'bunion'],
  ['self-care', 'bunion'],
] as const)(
  'at %s the candidates are %s: in an emergency its possible causes, else the differential',
  (urgency, named) => {
    expect(answerFrom(assessment(urgency)).candidates).toEqual([named]);
  },
);
test('what is right is the condition and what else may lead, by the product’s ids', () => {
  const read = (name: string) => (name === 'odd' ? null : [name.toLowerCase()]);
  expect(expectedOf(inlineCase({ condition: 'Gout', also: ['odd', 'BUNION'] }), read)).toEqual({
    main: ['gout'],
    accepted: ['gout', 'bunion'],
    notUnderstood: ['odd'],
  });
});

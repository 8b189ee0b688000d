import { realKnowledge } from '../../knowledge/real-knowledge';
import { alarmFigures, flagFigures, flagReads, flagsRaisedBy, heeded, heedOf, isRoutine } from './flags';
import { danger, finding, read, sentence } from './hand-made';

const knowledge = realKnowledge();
const DROP = { findings: [finding('nerve-signs/drop')] };

test.each([
  ['an unmistakable danger', { dangers: [danger('foot-drop!')] }, 'at-once'],
  ['a danger to ask about', { dangers: [danger('foot-drop')] }, 'asked'],
  ['a sign that raises it by the rules', DROP, 'asked'],
  ['such a sign that is doubtful', { findings: [finding('nerve-signs/drop', 'uncertain')] }, 'asked'],
  ['such a sign that is denied', { findings: [finding('nerve-signs/drop', 'denied')] }, 'not'],
  ['such a sign that is past', { findings: [finding('nerve-signs/drop', 'past')] }, 'not'],
  ['a sign that its rule excepts', { findings: [...DROP.findings, finding('nerve-signs/sole')] }, 'asked'],
  ['another danger', { dangers: [danger('chest-signs!')] }, 'not'],
  ['a cry for help', { command: { name: 'emergency' } }, 'at-once'],
  ['nothing', {}, 'not'],
] as const)('by %s a foot drop is heeded: %s', (_what, found, heed) => {
  expect(heedOf(knowledge, read({}, found), 'foot-drop')).toBe(heed);
});

test('a rule of two signs needs both', () => {
  const raised = (...keys: string[]) => flagsRaisedBy(knowledge, new Map(keys.map((key) => [key, 'present'] as const)));
  expect(raised('swelling/one-calf', 'treatments/hormones')).toContain('clot-risk');
  expect(raised('treatments/hormones')).not.toContain('clot-risk');
});

test('heed by kind, what was missed and what was rushed', () => {
  const about = (kind: NonNullable<ReturnType<typeof sentence>['kind']>, flag?: string) =>
    read({ flag: 'chest-signs', kind, text: kind }, { dangers: flag === undefined ? [] : [danger(flag)] });
  const figures = flagFigures(
    flagReads(knowledge, [
      about('positive', 'chest-signs!'),
      about('positive', 'chest-signs'),
      about('positive'),
      about('misspelt', 'foot-drop!'),
      about('hedged', 'chest-signs'),
      about('negated', 'chest-signs'),
      about('negated', 'chest-signs!'),
      about('past'),
      about('other', 'chest-signs!'),
      read({ text: 'about no red flag' }, { dangers: [danger('chest-signs!')] }),
    ]),
  );
  expect(figures.byKind.positive).toEqual({ 'at-once': 1, asked: 1, not: 1 });
  expect(heeded(figures, 'positive', ['at-once', 'asked'])).toEqual({ hits: 2, of: 3 });
  expect(heeded(figures, 'misspelt', ['at-once', 'asked'])).toEqual({ hits: 0, of: 1 });
  expect(heeded(figures, 'negated', ['at-once'])).toEqual({ hits: 1, of: 2 });
  expect(figures.missed.map(({ sentence: { text } }) => text)).toEqual(['positive', 'misspelt']);
  expect(figures.rushed.map(({ sentence: { text } }) => text)).toEqual(['negated', 'other']);
});

test.each([
  ['plain heel pain', { present: ['pain-place/heel-under'] }, true],
  ['about a red flag, though denied', { flag: 'foot-drop', kind: 'negated' as const }, false],
  ['a sign that raises a red flag', { present: ['nerve-signs/drop'] }, false],
  ['a doubtful one', { uncertain: ['nerve-signs/drop'] }, false],
  ['a denied one', { denied: ['nerve-signs/drop'] }, true],
  ['a cry for help', { act: 'emergency' as const }, false],
  ['another emergency', { out: 'self-harm' as const }, false],
  ['small talk', { out: 'small-talk' as const }, true],
])('%s is routine: %s', (_what, said, routine) => {
  expect(isRoutine(knowledge, sentence(said))).toBe(routine);
});

test('routine text alarmed', () => {
  const figures = alarmFigures(knowledge, [
    read({ text: 'quiet' }),
    read({ text: 'asked' }, { dangers: [danger('chest-signs')] }),
    read({ text: 'at once' }, { dangers: [danger('chest-signs!')] }),
    read({ text: 'raised' }, DROP),
    read({ flag: 'foot-drop', kind: 'positive' }, { dangers: [danger('foot-drop')] }),
  ]);
  expect(figures).toMatchObject({
    alarmed: { hits: 2, of: 4 },
    alarmedAtOnce: { hits: 1, of: 4 },
    raised: { hits: 1, of: 4 },
  });
  expect(figures.sentences.map(({ sentence: { text } }) => text)).toEqual(['asked', 'at once']);
});

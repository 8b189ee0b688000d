import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { realKnowledge } from '../knowledge/real-knowledge';
import { mapProblems, readAnswerMap } from './answer-map';
import { nameProblems, namelessConditions, nameReader, plainName, readConditionNames } from './condition-names';
import { inlineCase, ROOT } from './inline-case';
import { labelledFrom } from './labelled';
import { sideIn } from './side-words';

const knowledge = realKnowledge();
const map = readAnswerMap(ROOT);
const names = readConditionNames(ROOT);

test('every question, option and red flag of the mapping exists', () => {
  expect(mapProblems(knowledge, map)).toEqual([]);
});

test('every condition of the names exists, and every condition has names', () => {
  expect(nameProblems(knowledge, names)).toEqual([]);
  expect(namelessConditions(knowledge, names)).toEqual([]);
});

test('every label of labels.yaml is mapped under its group', () => {
  const text = readFileSync(path.join(ROOT, 'test/evaluation/labels.yaml'), 'utf8');
  const groups = parse(text) as Record<string, Record<string, string>>;
  const missing = Object.entries(groups).flatMap(([group, labels]) =>
    Object.keys(labels)
      .filter((label) => !(label in ((map.labels as Record<string, object>)[group] ?? {})))
      .map((label) => `${group}: ${label}`),
  );
  expect(missing).toEqual([]);
});

test('what a mapping names and the knowledge lacks is told with its labels', () => {
  const strange = { ...map, denied: { x: [{ nowhere: ['a'] }, { timing: ['never'] }] }, flags: { y: ['no-flag'] } };
  expect(mapProblems(knowledge, strange)).toEqual(
    expect.arrayContaining(['nowhere (x)', 'timing: never (x)', 'red flag no-flag (y)']),
  );
});

const read = nameReader(names);

test.each([
  ['tarsal-tunnel', ['tarsal-tunnel-syndrome']],
  ['Deep Venous Thrombosis', ['deep-vein-thrombosis']],
  ['DVT', ['deep-vein-thrombosis']],
  ['Right ankle sprain', ['ankle-sprain']],
  ['Hallux rigidus, right', ['stiff-big-toe']],
  ["Morton's neuroma", ['mortons-neuroma']],
  ['Plantar fasciitis (implied by the story)', ['plantar-heel-pain']],
  ['recurrent bunions, second toe', ['bunion']],
  ['metatarsal stress fractures', ['metatarsal-stress-fracture']],
  ['Staphylococcus infectious arthritis', ['septic-arthritis']],
  ['sciatica', ['sciatica-s1', 'sciatica-l5']],
  ['lupus', []],
])('“%s” is %j', (name, ids) => {
  expect(read(name)).toEqual(ids);
});

test('a name that is not listed is not understood', () => {
  expect(read('hiccups')).toBeNull();
  expect(plainName('Left Bunions (old)')).toBe('bunion');
});

test.each([
  ['my left foot', 'left'],
  ['the right big toe, right after lunch', 'right'],
  ['both my ankles', 'both'],
  ['left heel and right heel', 'both'],
  ['I was left alone, all right', null],
])('“%s” names the side %s', (text, side) => {
  expect(sideIn(text)).toBe(side);
});

const said = (told: Parameters<typeof inlineCase>[0]) => Object.fromEntries(labelledFrom(inlineCase(told), map).said);

test('labels of every group come to answers', () => {
  const answers = said({
    age: 50,
    text: 'my left heel',
    severity: 8,
    labels: { location: ['heel-plantar'], timing: ['first-steps-morning'], health: ['smoking'], onset: ['gradual'] },
  });
  expect(answers).toMatchObject({
    'pain-place': ['heel-under'],
    timing: ['first-steps'],
    health: ['over-45', 'circulation'],
    side: ['left'],
    severity: ['severe'],
    injury: ['no'],
    onset: ['weeks'],
  });
});

test('numbness is pressed where it is, if that is said', () => {
  expect(said({ labels: { sensory: ['numbness'] } })['nerve-signs']).toEqual(['one-area']);
  expect(said({ labels: { sensory: ['numbness'], sensory_place: ['both-feet'] } })['nerve-signs']).toEqual(['both']);
});

test.each([
  ['2 years', ['gradual'], ['no'], 'long'],
  ['2 days', ['gradual'], ['no'], 'weeks'],
  ['2 years', [], ['no'], 'long'],
  ['5 months', ['sudden-injury'], ['older', 'yes'], 'sudden'],
  ['5 days', ['sudden-injury'], ['yes'], 'sudden'],
])('%s with onset %j is injury %j and onset %s', (duration, onset, injury, began) => {
  const answers = said({ duration, labels: { onset } });
  expect(answers.injury).toEqual(injury);
  expect(answers.onset?.[0]).toBe(began);
});

test.each<[string, Parameters<typeof inlineCase>[0], string]>([
  ['someone of 12', { age: 12, text: 'my mum says' }, 'child'],
  ['a child by its label', { age: null, labels: { signs: ['child'] } }, 'child'],
  ['a case told by another', { tags: ['third-person'] }, 'another-adult'],
  ['words about another', { text: 'my husband has a sore foot' }, 'another-adult'],
  ['anyone else', {}, 'me-adult'],
])('%s is %s', (_who, told, whom) => {
  expect(said(told)['about-whom']?.[0]).toBe(whom);
});

test.each([
  [2, 'mild'],
  [5.5, 'moderate'],
  ['8/10', 'severe'],
  ['so bad', 'moderate'],
  ['a lot', 'moderate'],
])('severity %s is %s', (severity, option) => {
  expect(said({ severity }).severity).toEqual([option]);
});

test('labels that are not known are listed, and stop nothing', () => {
  const one = inlineCase({
    denied: ['fever', 'gloom'],
    labels: { signs: ['hot-joint', 'odd-sign'], timing: ['never'], location: ['heel-somewhere'] },
  });
  const labelled = labelledFrom(one, map);
  expect(labelled.notUnderstood).toEqual([
    expect.stringMatching(/^location: heel-somewhere .did you mean heel-plantar, /),
    'timing: never',
    'signs: odd-sign',
    'denied: gloom',
  ]);
  expect(labelled.said.get('swelling')).toEqual(['hot-joint']);
  expect(labelled.denied.get('skin-and-fever')).toEqual(['fever']);
});

test('a label of a risk counts under signs too, and with blanks for hyphens', () => {
  expect(said({ age: 20, labels: { signs: ['Previous DVT'] } }).treatments).toEqual(['clot-history']);
});

test('what every object has is no label', () => {
  const one = inlineCase({ labels: { signs: ['constructor'], health: ['__proto__'] }, denied: ['toString'] });
  expect(labelledFrom(one, map)).toMatchObject({
    flags: [],
    notUnderstood: ['signs: constructor', 'health: __proto__', 'denied: toString'],
  });
});

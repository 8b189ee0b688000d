import { realKnowledge } from '../../knowledge/real-knowledge';
import { ROOT } from '../inline-case';
import { groupReader, readGroups } from './groups';

const file = readGroups(ROOT);
const groupOf = groupReader(file);
const { questions } = realKnowledge();

test.each([
  ['pain-place/ball', 'location'],
  ['nerve-signs/sole', 'numbness'],
  ['nerve-signs/gives-way', 'symptom'],
  ['emergency-screen/saddle', 'numbness'],
  ['emergency-screen/chest', 'symptom'],
  ['onset/weeks', 'timing-and-onset'],
  ['health/diabetes', 'risk'],
  ['consent/agree', null],
])('%s is of the group %s', (key, group) => {
  expect(groupOf(key)).toBe(group);
});

test('every question stands in one group, and every name is one of ours', () => {
  const names = Object.values(file).flat();
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(questions).filter((id) => !names.includes(id))).toEqual([]);
  const known = Object.values(questions).flatMap(({ id, options }) => [id, ...options.map((one) => `${id}/${one.id}`)]);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

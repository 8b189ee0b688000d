import { placePages } from '../../../src/atlas/place-pages';
import { toMarkdown } from '../../../src/atlas/markdown';
import { realKnowledge } from '../../knowledge/real-knowledge';

const knowledge = realKnowledge();
const page = toMarkdown(placePages(knowledge));
const rowOf = (name: string) => page.split('\n').find((line) => line.startsWith(`| ${name} (`)) ?? '';

test.each(Object.values(knowledge.places).map(({ name }) => name))('a reviewer finds %s', (name) => {
  expect(rowOf(name)).not.toBe('');
});

test('a reviewer sees how each number and word was checked', () => {
  expect(rowOf('Australia')).toContain('| 000 (read) | healthdirect: 1800 022 222 (read) |');
  expect(rowOf('Canada')).toContain('811 (partly)');
  expect(rowOf('Greece')).toContain('an emergency department (unchecked)');
});

test('a reviewer sees what is still to be decided', () => {
  expect(rowOf('Belgium')).toContain('112 for fire and 100 for an ambulance');
  expect(rowOf('Another country')).toContain('your local emergency number');
});

import { realKnowledge } from './real-knowledge';

test('no option lists the same words of patients twice', () => {
  const twice = Object.values(realKnowledge().questions).flatMap(({ id, options }) =>
    options.flatMap(({ words }) =>
      words.filter((word, at) => words.indexOf(word) !== at).map((word) => `${id}: ${word}`),
    ),
  );
  expect(twice).toEqual([]);
});

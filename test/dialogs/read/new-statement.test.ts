import { dangers, said } from './real-reader';

/** People leave out full stops: what begins with whom it is said of is told, and not denied with what stood before it. */
test.each([
  ['no pain as such, I’m type 2 and there’s a blister on my heel', 'health/diabetes'],
  ['no numbness, I’m diabetic', 'health/diabetes'],
  ['never had gout and I’m diabetic', 'health/diabetes'],
  ['no trouble, im on insulin', 'health/diabetes'],
])('“%s” tells %s', (text, told) => {
  expect(said(text)).toContain(told);
});

test('a sore is heard after “no pain” of a patient with diabetes', () => {
  expect(dangers('no pain as such, i’m type 2 and there’s a blister on my heel that’s gone green')).toContain(
    'diabetes-with-wound',
  );
});

test.each([
  ['no numbness, diabetes or swelling', 'no health/diabetes'],
  ['no fever or diabetes', 'no health/diabetes'],
  ['not diabetic and not pregnant', 'no health/diabetes'],
])('“%s” still denies what stands in the list', (text, denied) => {
  expect(said(text)).toContain(denied);
});

import { curve, mirrored } from '../../../src/widget/foot-map/curve';
import { WHOLE } from '../../../src/widget/foot-map/drawing';
import { VIEWS } from '../../../src/widget/foot-map/views';
import { realKnowledge } from '../../knowledge/real-knowledge';

test('every place of the question is on the map, and every area of the map is a place of the question', () => {
  const places = realKnowledge().questions['pain-place']?.options.map(({ id }) => id) ?? [];
  const drawn = new Set(VIEWS.flatMap(({ areas }) => Object.keys(areas)));
  expect([...drawn, WHOLE].sort()).toEqual([...places].sort());
});

test('every area has one view that the foot turns to, and can be seen there', () => {
  const drawn = [...new Set(VIEWS.flatMap(({ areas }) => Object.keys(areas)))].sort();
  expect(VIEWS.flatMap(({ home }) => home).sort()).toEqual(drawn);
  for (const { areas, home } of VIEWS) expect(Object.keys(areas)).toEqual(expect.arrayContaining([...home]));
});

test('the lines of skin and areas are closed, and every line is made of whole points', () => {
  for (const { skin, lines, areas } of VIEWS) {
    const outlines = Object.values(areas).flat();
    expect(outlines.filter((line) => !line.endsWith('z'))).toEqual([]);
    for (const line of [...skin, ...lines, ...outlines]) expect(line).toMatch(/^(-?\d+ -?\d+ ?)+z?$/);
  }
});

test('a curve goes through its points, and a closed one comes back to the first', () => {
  expect(curve('0 0 30 0 30 30')).toBe('M0 0C5.0 0.0 20.0 -5.0 30 0C40.0 5.0 55.0 25.0 60 30');
  expect(curve('0 0 30 0 0 30z')).toBe('M0 0C0.0 -5.0 25.0 -5.0 30 0C35.0 5.0 35.0 30.0 30 30C25.0 30.0 0.0 5.0 0 0z');
});

test('a line twice in the mirror is the same line', () => {
  expect(mirrored('10 20 -5 7 3 0z')).toBe('230 20 5 7 -3 0z');
  expect(mirrored(mirrored('10 20 -5 7 3 1z'))).toBe('10 20 -5 7 3 1z');
});

import { drawingsOf, STEPS } from '../../../src/pictures/exercise/drawing';
import { inBetween } from '../../../src/pictures/exercise/in-between';
import { exercisePictureRoute } from '../../../src/pictures/exercise/routes';
import { sentPicture } from '../../../src/pictures/exercise/sent';
import { stillsSvg } from '../../../src/pictures/exercise/svg';
import { realKnowledge } from '../../knowledge/real-knowledge';

const knowledge = realKnowledge();
const exercises = Object.values(knowledge.exercises);
const warned: string[] = [];
const log = { info: () => undefined, warn: (event: string) => warned.push(event), error: () => undefined };
const route = exercisePictureRoute(() => knowledge, log);
const get = (file: string, headers: Record<string, string> = {}) =>
  route.handle({
    method: 'GET',
    params: { file },
    query: new URLSearchParams(),
    headers,
    body: undefined,
    address: '',
  });

test.each(exercises.map(({ id }) => [id]))('%s is drawn start and end, with no number lost on the way', (id) => {
  const { picture, ...exercise } = knowledge.exercises[id]!;
  const svg = stillsSvg(picture!, exercise);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(drawingsOf(picture!).flatMap(({ stills }) => stills).length).toBeGreaterThanOrEqual(2);
});

/** Where an arrow comes to: along its bow, and with its head. */
function reachOf(bow: string, head: string): readonly (readonly number[])[] {
  const pointsIn = (path: string): number[][] =>
    [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), -Number(y)]);
  const [from = [], bend = [], to = []] = pointsIn(bow);
  const mixed = (one: number[], other: number[], part: number): number[] =>
    one.map((value, axis) => value + ((other[axis] ?? 0) - value) * part);
  const along = [0, 0.25, 0.5, 0.75, 1].map((part) => mixed(mixed(from, bend, part), mixed(bend, to, part), part));
  return [...along, ...pointsIn(head)];
}

test.each(exercises.map(({ id }) => [id]))('no arrow of %s is cut in two by the edge of its frame', (id) => {
  const panels = drawingsOf(knowledge.exercises[id]!.picture!).flatMap(({ stills }) => stills.flat());
  for (const { box, shapes } of panels) {
    const [left, bottom, right, top] = box;
    shapes.forEach(({ look, d }, index) => {
      if (look !== 'arrow') return;
      const inside = reachOf(d, shapes[index + 1]!.d).filter(
        ([x = 0, y = 0]) => x >= left && x <= right && y >= bottom && y <= top,
      );
      expect([0, 5 + 3]).toContain(inside.length);
    });
  }
});

test('the words of a picture are those of the exercise, and none of them is markup', () => {
  const svg = stillsSvg(knowledge.exercises['toe-yoga']!.picture!, { name: '<b>Toes</b>', steps: ['Lift & hold.'] });
  expect(svg).toContain('<title>&lt;b&gt;Toes&lt;/b&gt;</title><desc>Lift &amp; hold.</desc>');
});

test('between two positions a body moves in steps, and what cannot be mixed changes half way', () => {
  const from = { at: [0, 10], hand: 'near-knee', same: 1 };
  expect(inBetween(from, { at: [10, 20], hand: 'far-knee', same: 1 }, 0.25)).toEqual({ ...from, at: [2.5, 12.5] });
  expect(inBetween<unknown>([1], [1, 2], 0.5)).toEqual([1, 2]);
});

test('the web chat is sent the way from the first position to the last', () => {
  const { movements, steps } = sentPicture(knowledge.exercises['two-foot-heel-lift']!.picture!);
  expect(movements.map(({ way }) => way.length)).toEqual([steps + 1]);
  expect(sentPicture(knowledge.exercises['calf-raise-ladder']!.picture!).movements).toHaveLength(2);
  expect(steps).toBe(STEPS);
});

test.each([
  ['svg', 'image/svg+xml'],
  ['json', 'application/json'],
  ['png', 'image/png'],
])('a picture is at its address as %s', async (ending, type) => {
  const { status, headers, body } = await get(`toe-yoga.${ending}`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'Content-Type': type, 'Cross-Origin-Resource-Policy': 'cross-origin' });
  expect((body as Buffer).length).toBeGreaterThan(1000);
});

test('a picture is sent packed to who takes it so, and not at all to who has it', async () => {
  const packed = await get('toe-yoga.json', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers).toMatchObject({ 'Content-Encoding': 'gzip' });
  const again = await get('toe-yoga.json', { 'if-none-match': packed.headers!['ETag']! });
  expect(again).toMatchObject({ status: 304 });
});

test.each(['nothing.svg', 'toe-yoga.exe', '__proto__.svg', 'constructor.svg', '../../package.json', 'toe-yoga', ''])(
  'at %p there is nothing',
  async (file) => {
    await expect(get(file)).rejects.toMatchObject({ code: 'not-found' });
    expect(warned).toEqual([]);
  },
);

test('every picture is small enough for a slow phone', async () => {
  const sizes = await Promise.all(
    exercises.map(async ({ id }) => ((await get(`${id}.json`, { 'accept-encoding': 'gzip' })).body as Buffer).length),
  );
  expect(Math.max(...sizes)).toBeLessThan(24 * 1024);
});

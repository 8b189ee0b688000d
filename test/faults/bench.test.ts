import { CHECKED, dearerTwice, regressions } from '../../bench/check';
import { pressesOf, theEngine } from '../../bench/interview';
import { svgOf } from '../../bench/plot';
import { ratiosOf, spreadOf } from '../../bench/statistics';
import { type TurnCost, turnCosts } from '../../bench/turn-cost';
import { variantsFor } from '../../bench/variants';

const [floor = '', adapter = '', button = '', text = ''] = CHECKED;

test('the bench measures what patients do beside its yardsticks', async () => {
  const variants = variantsFor({ databases: null, connector: '', slack: null, presses: pressesOf(theEngine()) });
  const costs = await turnCosts(
    variants.filter(({ name }) => CHECKED.includes(name)),
    { rounds: 1, warming: 0, turns: 1 },
  );
  expect(costs.map(({ name }) => name)).toEqual(CHECKED);
  for (const { rounds, byTurn } of costs) {
    expect(rounds[0]).toBeGreaterThan(0);
    expect(byTurn[0]?.length).toBeGreaterThan(5);
  }
});

const costing = (name: string, ...rounds: number[]): TurnCost => ({
  name,
  rounds,
  warming: [],
  byTurn: [],
  beside: [],
  idle: 0,
  memory: 0,
});

const RECORDED = [
  costing(floor, 10, 10, 20),
  costing(adapter, 50, 50, 100),
  costing(button, 100, 120, 240),
  costing(text, 50, 50, 100),
];
const over = (name: string, ...rounds: number[]): readonly TurnCost[] =>
  RECORDED.map((one) => (one.name === name ? costing(name, ...rounds) : one));
const DEARER = over(button, 190, 190, 380);

test('a turn that is dearer by half than recorded is told, and a slower machine is not', () => {
  const slower = RECORDED.map(({ name, rounds }) => costing(name, ...rounds.map((one) => one * 3)));
  expect(regressions(slower, RECORDED)).toEqual([]);
  expect(regressions(DEARER, RECORDED)).toEqual([
    `${button}: 19.0 times ${floor}, and was 12.0; 3.8 times ${adapter}, and was 2.4`,
  ]);
});

test('a yardstick that came out cheap by itself makes no turn dear', () => {
  expect(regressions(over(floor, 3, 3, 6), RECORDED)).toEqual([]);
  expect(regressions(over(adapter, 20, 20, 40), RECORDED)).toEqual([]);
});

test('a turn that was not measured, or never recorded, does not pass', () => {
  expect(regressions(RECORDED.slice(0, 3), RECORDED)).toHaveLength(1);
  expect(regressions(RECORDED, [])).toHaveLength(2);
});

test('a check fails where a turn is dearer twice, not once', async () => {
  const measuring = (...runs: readonly (readonly TurnCost[])[]) => {
    const left = [...runs];
    return async () => left.shift() ?? [];
  };
  expect(await dearerTwice(measuring(DEARER, RECORDED), RECORDED)).toEqual([]);
  expect(await dearerTwice(measuring(DEARER, DEARER), RECORDED)).toHaveLength(1);
  expect(await dearerTwice(measuring(RECORDED, DEARER), RECORDED)).toEqual([]);
});

test('a spread is the middle sample with the least and the most', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  expect(spreadOf([4, 1])).toEqual({ median: 2.5, least: 1, most: 4 });
  expect(ratiosOf([10, 30], [5, 10])).toEqual([2, 3]);
});

test('a plot has a figure for each point', () => {
  const points = [10, 100].map((x) => ({ x, y: x * 2 }));
  const svg = svgOf({ title: 'Cost', along: 'letters', up: 'µs', points });
  expect(svg).toContain('>20</text>');
  expect(svg).toContain('>200</text>');
});

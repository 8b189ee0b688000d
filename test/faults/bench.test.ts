import { CHECKED, dearerTwice, regressions } from '../../bench/check';
import { pressesOf, theEngine } from '../../bench/interview';
import { svgOf } from '../../bench/plot';
import { ratiosOf, spreadOf } from '../../bench/statistics';
import { type TurnCost, turnCosts } from '../../bench/turn-cost';
import { variantsFor } from '../../bench/variants';

const [floor = '', button = '', text = ''] = CHECKED;

test('the bench measures what patients do beside its floor', async () => {
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

test('a ratio half as great again as the recorded one is told, and a slower machine is not', () => {
  const recorded = [costing(floor, 10, 10, 20), costing(button, 100, 120, 240), costing(text, 50, 50, 100)];
  const slower = recorded.map(({ name, rounds }) => costing(name, ...rounds.map((one) => one * 3)));
  expect(regressions(slower, recorded)).toEqual([]);
  const dearer = [costing(floor, 10, 20, 30), costing(button, 190, 380, 30), costing(text, 50, 100, 150)];
  expect(regressions(dearer, recorded)).toEqual([`${button}: 19.0 times the floor, and was 12.0`]);
});

test('a check fails where a turn is dearer twice, not once', async () => {
  const recorded = [costing(floor, 10), costing(button, 100), costing(text, 50)];
  const dearer = [costing(floor, 10), costing(button, 300), costing(text, 50)];
  const measuring = (...runs: readonly (readonly TurnCost[])[]) => {
    const left = [...runs];
    return async () => left.shift() ?? [];
  };
  expect(await dearerTwice(measuring(dearer, recorded), recorded)).toEqual([]);
  expect(await dearerTwice(measuring(dearer, dearer), recorded)).toHaveLength(1);
  expect(await dearerTwice(measuring(recorded, dearer), recorded)).toEqual([]);
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

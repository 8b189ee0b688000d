import { spreadOf } from './statistics';
import type { TurnCost } from './turn-cost';

/** Ratios move from machine to machine; a ratio this much greater than the recorded one is no chance. */
const MOST = 1.5;

/** What is compared: the floor, and what patients do. */
export const CHECKED = ['node:http, JSON echo (floor)', 'Surefoot, button, SQLite', 'Surefoot, free text, SQLite'];

function ratioOf(name: string, costs: readonly TurnCost[]): number {
  const median = (rounds: readonly number[] = []) => spreadOf(rounds).median;
  return median(costs.find((one) => one.name === name)?.rounds) / median(costs[0]?.rounds);
}

/** One line for each ratio to the floor that is too far above the recorded one; none if all is well. */
export const regressions = (costs: readonly TurnCost[], recorded: readonly TurnCost[]): readonly string[] =>
  CHECKED.slice(1).flatMap((name) => {
    const [now, then] = [ratioOf(name, costs), ratioOf(name, recorded)];
    return now <= then * MOST ? [] : [`${name}: ${now.toFixed(1)} times the floor, and was ${then.toFixed(1)}`];
  });

import { ratiosOf, spreadOf } from './statistics';
import type { TurnCost } from './turn-cost';

/** Ratios move from machine to machine; a ratio this much greater than the recorded one is no chance. */
const MOST = 1.5;

/** What is compared: the floor, and what patients do. */
export const CHECKED = ['node:http, JSON echo (floor)', 'Surefoot, button, SQLite', 'Surefoot, free text, SQLite'];

/** So much that each server is nearly as warm as in the whole run, and so little that it takes a minute on a busy machine. */
export const CHECK_EFFORT = { rounds: 5, warming: 3, turns: 300 } as const;

function ratioOf(name: string, costs: readonly TurnCost[]): number {
  const rounds = costs.find((one) => one.name === name)?.rounds ?? [];
  return spreadOf(ratiosOf(rounds, costs[0]?.rounds ?? [])).median;
}

/** One line for each ratio to the floor that is too far above the recorded one; none if all is well. */
export const regressions = (costs: readonly TurnCost[], recorded: readonly TurnCost[]): readonly string[] =>
  CHECKED.slice(1).flatMap((name) => {
    const [now, then] = [ratioOf(name, costs), ratioOf(name, recorded)];
    return now <= then * MOST ? [] : [`${name}: ${now.toFixed(1)} times the floor, and was ${then.toFixed(1)}`];
  });

/** What is dearer now, twice in a row: once may be the machine’s doing. */
export async function dearerTwice(
  measure: () => Promise<readonly TurnCost[]>,
  recorded: readonly TurnCost[],
): Promise<readonly string[]> {
  const first = regressions(await measure(), recorded);
  return first.length === 0 ? first : regressions(await measure(), recorded);
}

import { ratiosOf, spreadOf } from './statistics';
import type { Effort, TurnCost } from './turn-cost';

/** Ratios move from machine to machine; a ratio this much greater than the recorded one is no chance. */
const MOST = 1.5;

/**
 * What patients’ turns are measured by. On a machine that does much else, either yardstick may come out too cheap for a
 * while; what has really become dearer is dearer by both.
 */
const YARDSTICKS = ['node:http, JSON echo (floor)', 'CloudAdapter, echo'];
const TURNS = ['Surefoot, button, SQLite', 'Surefoot, free text, SQLite'];
export const CHECKED = [...YARDSTICKS, ...TURNS];

/** As warm as in the whole run, whose first rounds it is compared with; a minute on a busy machine. */
export const checkEffort = ({ warming, turns }: Effort): Effort => ({ rounds: 3, warming, turns });

function ratioOf(name: string, yardstick: string, costs: readonly TurnCost[]): number {
  const roundsOf = (wanted: string) => costs.find((one) => one.name === wanted)?.rounds ?? [];
  return spreadOf(ratiosOf(roundsOf(name), roundsOf(yardstick))).median;
}

/** One line for each turn whose ratios are all too far above the recorded ones; none if all is well. */
export function regressions(costs: readonly TurnCost[], recorded: readonly TurnCost[]): readonly string[] {
  return TURNS.flatMap((name) => {
    const ratios = YARDSTICKS.map((by) => ({ by, now: ratioOf(name, by, costs), then: ratioOf(name, by, recorded) }));
    // Written so that a figure that is not there is a regression, too.
    if (ratios.some(({ now, then }) => now <= then * MOST)) return [];
    const said = ratios.map(({ by, now, then }) => `${now.toFixed(1)} times ${by}, and was ${then.toFixed(1)}`);
    return [`${name}: ${said.join('; ')}`];
  });
}

/** What is dearer now, twice in a row: once may be the machine’s doing. */
export async function dearerTwice(
  measure: () => Promise<readonly TurnCost[]>,
  recorded: readonly TurnCost[],
): Promise<readonly string[]> {
  const first = regressions(await measure(), recorded);
  return first.length === 0 ? first : regressions(await measure(), recorded);
}

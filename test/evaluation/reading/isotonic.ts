/** A stretch of values from `from` on, with the share of hits in it. */
export interface Step {
  readonly from: number;
  readonly hits: number;
  readonly of: number;
}

const share = ({ hits, of }: Step): number => hits / of;

/** Two stretches as one. */
const joined = (one: Step, other: Step): Step => ({
  from: one.from,
  hits: one.hits + other.hits,
  of: one.of + other.of,
});

/** Stretches of at least so many observations, all of one value together; the last may lend from the one before. */
const stretches = (sorted: readonly { readonly at: number; readonly hit: boolean }[], least: number): Step[] => {
  const steps: Step[] = [];
  let before: number | undefined;
  for (const { at, hit } of sorted) {
    const open = steps.at(-1);
    const one = { from: at, hits: hit ? 1 : 0, of: 1 };
    if (open !== undefined && (at === before || open.of < least)) steps[steps.length - 1] = joined(open, one);
    else steps.push(one);
    before = at;
  }
  const [last, previous] = [steps.at(-1), steps.at(-2)];
  if (last !== undefined && previous !== undefined && last.of < least) steps.splice(-2, 2, joined(previous, last));
  return steps;
};

/** The rising step function nearest to the observations (pool adjacent violators), with `least` in each step or more. */
export const risingSteps = (
  observed: readonly { readonly at: number; readonly hit: boolean }[],
  least: number,
): readonly Step[] => {
  const sorted = [...observed].sort((one, other) => one.at - other.at);
  const rising: Step[] = [];
  for (const step of stretches(sorted, least)) {
    let open = step;
    for (let before = rising.at(-1); before !== undefined && share(before) >= share(open); before = rising.at(-1)) {
      open = joined(before, open);
      rising.pop();
    }
    rising.push(open);
  }
  return rising;
};

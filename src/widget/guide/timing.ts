/** A position is looked at, what lies between two is passed through. */
const HELD_MS = 900;
const PASSED_MS = 110;

/** There and back again: which step is on show for how long. */
export function timetable(count: number, steps: number): readonly (readonly [step: number, ms: number])[] {
  const there = Array.from({ length: count }, (_, step) => step);
  const back = there.slice(1, -1).reverse();
  return [...there, ...back].map((step) => [step, step % steps === 0 ? HELD_MS : PASSED_MS]);
}

/** The step that is on show so long after the beginning. */
export function stepAt(table: ReturnType<typeof timetable>, elapsed: number): number {
  const whole = table.reduce((sum, [, ms]) => sum + ms, 0);
  let left = elapsed % whole;
  for (const [step, ms] of table) {
    if (left < ms) return step;
    left -= ms;
  }
  return 0;
}

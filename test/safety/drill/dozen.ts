import { BATTERY } from './battery';
import type { Mutant } from './mutant';
import { DOZEN } from './the-dozen';
import { type Drill, tried } from './trial';

/** A fault that changes nothing: it must be told as a survivor. */
export const NOTHING: Mutant = {
  part: 'code',
  id: 'code: no fault',
  kind: 'code: no fault',
  path: 'knowledge/assess/urgency.ts',
  find: 'return RANK[urgency] <= RANK[bound];',
  replace: 'return !(RANK[urgency] > RANK[bound]);',
};

/** Drills the dozen with the steps that must tell of them, and with the same steps the engine as it is. */
export async function drillDozen(
  drill: Drill,
  mutants: readonly Mutant[],
  print: (text: string) => void,
): Promise<number> {
  const steps = BATTERY.filter(({ name }) => DOZEN.some(([, killedBy]) => killedBy === name));
  const lines: string[] = [];
  const say = (name: string, killedBy: string | null): void => void lines.push(`${killedBy ?? 'survives'}: ${name}`);
  for (const [id] of DOZEN) {
    const mutant = mutants.find((one) => one.id === id);
    if (mutant === undefined) throw new Error(`There is no mutant “${id}” any more: choose another for the dozen.`);
    say(id, (await tried(drill, mutant, steps)).killedBy);
  }
  say(NOTHING.id, (await tried(drill, NOTHING, steps)).killedBy);
  say('nothing at all', (await tried(drill, null, steps)).killedBy);
  print(`${lines.join('\n')}\n`);
  return 0;
}

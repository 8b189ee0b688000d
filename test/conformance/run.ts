import { realCore } from '../channels/support/real-core';
import { type Catalogue, catalogueOf } from './catalogue';
import type { Channel } from './channel';
import { compare, type Difference, type Scripted } from './compare';
import { PATIENTS } from './patients';
import { rehearse } from './script';
import type { Row } from './table';

/** All patients with what the dialogue itself answers them. */
export const scripted = (): readonly Scripted[] =>
  PATIENTS.map(({ name, steps }) => {
    try {
      return { name, turns: rehearse(realCore, steps) };
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });

export const catalogueFor = (patients: readonly Scripted[]): Catalogue =>
  catalogueOf(patients.flatMap(({ turns }) => turns.flatMap(({ replies }) => replies)));

/** Every patient on this channel, one after the other. */
export async function differencesOn(channel: Channel, patients: readonly Scripted[]): Promise<Difference[]> {
  const catalogue = catalogueFor(patients);
  const found: Difference[] = [];
  for (const patient of patients) {
    const difference = await compare(channel, patient, catalogue);
    if (difference !== null) found.push(difference);
  }
  return found;
}

export const rowOf = (
  { name, supports }: Channel,
  { run, different }: { readonly run: number; readonly different: number },
): Row => ({ name, supports, run, alike: run - different });

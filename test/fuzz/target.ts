import type { Chance } from './chance';

/** Something that takes inputs from strangers. */
export interface Target {
  readonly name: string;
  /** Did the bytes go through the network of this machine, into the server as it runs? */
  readonly overSocket: boolean;
  /** How many in a million. */
  readonly share: number;
  /** Makes one input and hands it over. Throws if what comes of it should not be. */
  run(chance: Chance): Promise<void> | void;
}

/** Something was answered, or thrown, that should not be. */
export class Unexpected extends Error {}

/** Expected errors have a code of ours; anything else thrown is a crash. */
export function refusedAs(work: () => unknown, expected: readonly (abstract new (...args: never[]) => Error)[]): void {
  try {
    work();
  } catch (error) {
    if (!expected.some((one) => error instanceof one)) throw error;
  }
}

import fc from 'fast-check';
import type { Core } from '../../../../src/conversation/core';
import { Chat } from '../../../channels/support/rest-client';
import { commands } from './commands';
import { Model } from './model';

export interface Checking {
  readonly address: string;
  /** The dialogue of that server. */
  readonly core: Core;
  readonly seed: number;
  readonly runs: number;
}

/** So many random patients at the server and beside the model. Throws with the shortest case that differs, and its seed. */
export async function checkModel({ address, core, seed, runs }: Checking): Promise<number> {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(commands(30), async (cases) => {
      const chat = await Chat.open(address);
      steps += [...cases].length;
      await fc.asyncModelRun(() => ({ model: new Model(core), real: { chat, seen: 0, sent: [] } }), cases);
    }),
    { seed, numRuns: runs },
  );
  return steps;
}

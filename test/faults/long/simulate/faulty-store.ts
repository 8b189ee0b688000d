import type { Store } from '../../../../src/store/store';
import { StoreError } from '../../../../src/store/store-error';
import type { World } from './world';

/** How often what goes wrong, one in so many calls. */
export interface Troubles {
  readonly failsBefore: number;
  readonly failsAfter: number;
}

const LONGEST_CALL_MS = 20;
const CALLS: ReadonlySet<string> = new Set(['begin', 'load', 'save', 'entriesFrom', 'forgotten', 'forget']);

const failed = () => new StoreError('store-failed', 'The disk did not do it, or did not say so.');

/**
 * The store as one process sees it: each call takes a while, may fail before anything is done or after all of it, and is
 * never answered when the process dies meanwhile. What was not yet handed to the disk is lost then; a transaction is whole.
 */
export function faultyStore(store: Store, world: World, life: { over: boolean }, troubles: Troubles): Store {
  const call = (work: () => Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      world.after(world.dice(LONGEST_CALL_MS), async () => {
        if (life.over) return;
        if (world.oneIn(troubles.failsBefore)) {
          reject(failed());
          return;
        }
        const answer = await work();
        const heard = world.oneIn(troubles.failsAfter) ? () => reject(failed()) : () => resolve(answer);
        world.after(world.dice(LONGEST_CALL_MS), () => {
          if (!life.over) heard();
        });
      });
    });
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const work = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
      return CALLS.has(String(name)) ? (...args: unknown[]) => call(() => work(...args)) : work;
    },
  });
}

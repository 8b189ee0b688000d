import type { Store } from '../store/store';

/** What a patient waits for, and must be kept. */
const WRITES: readonly PropertyKey[] = [
  'begin',
  'save',
  'forget',
  'planCheckIns',
  'answerCheckIn',
  'tellLate',
] satisfies (keyof Store)[];

/** How often something of a patient could not be kept, since the start. */
export class FailedWrites {
  private failed = 0;

  get count(): number {
    return this.failed;
  }

  /** The same store, whose failures are counted. */
  watched(store: Store): Store {
    return new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        const call = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
        return WRITES.includes(name) ? (...args: unknown[]) => this.noting(async () => call(...args)) : call;
      },
    });
  }

  private async noting(write: () => Promise<unknown>): Promise<unknown> {
    try {
      return await write();
    } catch (error) {
      this.failed += 1;
      throw error;
    }
  }
}

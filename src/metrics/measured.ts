import type { Core, Turn } from '../conversation/core';
import type { Store } from '../store/store';
import type { StoreCode } from '../store/store-error';
import type { Metrics } from './metrics';

/** Milliseconds that only go forward. */
export type Stopwatch = () => number;

const TURNS = { name: 'surefoot_turns_total', help: 'Turns of the dialogue, by what came in.' };
const TURN_SECONDS = { name: 'surefoot_turn_seconds', help: 'How long the dialogue takes, without the store.' };
const UNCLEAR = { name: 'surefoot_unclear_total', help: 'Texts that were not understood.' };
const ADVICE = { name: 'surefoot_advice_total', help: 'Advice given, by urgency.' };
const FORGOTTEN = { name: 'surefoot_forgotten_total', help: 'Talks deleted because their patient asked.' };
const STORE_SECONDS = { name: 'surefoot_store_seconds', help: 'How long the store takes, its disk included.' };
const STORE_ERRORS = { name: 'surefoot_store_errors_total', help: 'Calls of the store that failed.' };

function countTurn(metrics: Metrics, missesBefore: number, { session, replies, forget }: Turn): void {
  if (session.misses > missesBefore) metrics.count(UNCLEAR);
  if (forget) metrics.count(FORGOTTEN);
  for (const reply of replies) {
    if (reply.kind !== 'advice') continue;
    metrics.count(ADVICE, { urgency: reply.urgency });
  }
}

const INPUTS = ['opened', 'said', 'chose'];

/** The same dialogue, which counts its turns. */
export function measuredCore(core: Core, metrics: Metrics, stopwatch: Stopwatch): Core {
  for (const input of INPUTS) metrics.count(TURNS, { input, outcome: 'failed' }, 0);
  // Not a copy: what the core is of may change while it serves.
  return Object.assign(Object.create(core) as Core, { takeTurn: timed(core, metrics, stopwatch) });
}

const timed =
  (core: Core, metrics: Metrics, stopwatch: Stopwatch): Core['takeTurn'] =>
  (session, input) => {
    const begun = stopwatch();
    let outcome = 'failed';
    try {
      const turn = core.takeTurn(session, input);
      outcome = 'taken';
      countTurn(metrics, session.misses, turn);
      return turn;
    } finally {
      metrics.count(TURNS, { input: input.kind, outcome });
      metrics.observe(TURN_SECONDS, (stopwatch() - begun) / 1000);
    }
  };

/** What a turn waits for; and what is asked whenever the numbers are, so that they tell of the store while nobody writes. */
const MEASURED: ReadonlySet<string> = new Set([
  ...['begin', 'load', 'save', 'entriesFrom', 'forget', 'expire'],
  'lettersWaiting',
]);

/** What can befall an open store. */
const BEFALLS: readonly StoreCode[] = ['store-failed', 'store-away', 'store-folder', 'store-damaged', 'store-moved'];

/** Prometheus sees a count rise only from what it was before: one that begins at 1 has not risen, and alerts nobody. */
function countFromZero(metrics: Metrics): void {
  for (const call of MEASURED) for (const code of BEFALLS) metrics.count(STORE_ERRORS, { call, code }, 0);
}

/** The same store, whose calls are timed. */
export function measuredStore(store: Store, metrics: Metrics, stopwatch: Stopwatch): Store {
  countFromZero(metrics);
  const timed = async (call: string, work: () => Promise<unknown>): Promise<unknown> => {
    const begun = stopwatch();
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      metrics.count(STORE_ERRORS, { call, code: typeof code === 'string' ? code : 'none' });
      throw error;
    } finally {
      metrics.observe(STORE_SECONDS, (stopwatch() - begun) / 1000, { call });
    }
  };
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const call = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
      return MEASURED.has(String(name)) ? (...args: unknown[]) => timed(String(name), async () => call(...args)) : call;
    },
  });
}

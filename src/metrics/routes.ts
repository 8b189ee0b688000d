import type { Core } from '../conversation/core';
import { HttpError } from '../http/http-error';
import { holdsKey } from '../http/holds-key';
import type { Route } from '../http/route';
import type { Store } from '../store/store';
import type { Metrics } from './metrics';
import { type Checks, isReady, Readiness } from './readiness';

export interface ProbeParts {
  readonly core: Core;
  readonly store: Store;
  readonly metrics: Metrics;
  /** Whoever reads the numbers has it; null turns them off. */
  readonly metricsKey: string | null;
  readonly version: string;
  readonly now: () => number;
  /** How often something of a patient could not be kept, since the start. */
  readonly failedWrites: () => number;
  readonly load: () => { sockets: number; unsentBytes: number };
}

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

async function gauge({ metrics, store, core, version, load }: ProbeParts): Promise<void> {
  const { sockets, unsentBytes } = load();
  metrics.setOnly({ name: 'surefoot_info', help: 'What runs.' }, 1, { version, knowledge: core.knowledgeHash });
  metrics.set({ name: 'surefoot_sockets', help: 'Web sockets that are open.' }, sockets);
  metrics.set({ name: 'surefoot_sockets_unsent_bytes', help: 'What waits in them.' }, unsentBytes);
  // While the store is away the other numbers are what says so.
  const letters = await store.lettersWaiting().catch(() => Number.NaN);
  metrics.set({ name: 'surefoot_outbox_letters', help: 'Replies that a channel has not taken yet.' }, letters);
  metrics.set({ name: 'process_resident_memory_bytes', help: 'Memory of the process.' }, process.memoryUsage.rss());
  metrics.set({ name: 'process_uptime_seconds', help: 'Since the start of the process.' }, process.uptime());
}

const probe = (checks: Checks): { status: number; body: object } => {
  const ready = isReady(checks);
  return { status: ready ? 200 : 503, body: { status: ready ? 'ready' : 'not-ready', ...checks } };
};

/** What watches over us asks: is it alive, can it answer, and how does it do? */
export function probeRoutes(parts: ProbeParts): Route[] {
  const { metrics, metricsKey: key } = parts;
  const readiness = new Readiness(parts);
  const numbers: Route = {
    method: 'get',
    path: '/metrics',
    handle: async ({ headers }) => {
      if (key === null) throw new HttpError('not-found', 'There is nothing at this address.');
      if (!holdsKey(headers, key)) throw new HttpError('metrics-refused', 'The key is missing or wrong.');
      await gauge(parts);
      return { status: 200, body: Buffer.from(metrics.text()), headers: { 'Content-Type': TEXT } };
    },
  };
  return [
    { method: 'get', path: '/livez', handle: async () => ({ status: 200, body: { status: 'alive' } }) },
    { method: 'get', path: '/readyz', handle: async () => probe(await readiness.checks()) },
    numbers,
  ];
}

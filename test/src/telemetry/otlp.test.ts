import type { Begun } from '../../../src/telemetry/span';
import { CollectorFake, tracingTo } from '../../support/collector';

let collector: CollectorFake;
beforeEach(async () => (collector = await CollectorFake.start()));
afterEach(() => collector.stop());

const BEGUN: Begun = { name: 'work', kind: 'internal', parent: null, facts: {} };
/** As many as are sent without waiting for more. */
const BATCH = 512;
/** As many as wait for a collector that takes none, and as are on their way. */
const MOST_KEPT = 2_048 + 2 * BATCH;

type Traced = ReturnType<typeof tracingTo>;
const work = ({ tracing }: Traced, times: number): void => {
  for (let done = 0; done < times; done += 1) tracing.begin(BEGUN).end();
};
const msgs = ({ log }: Traced): string[] => log.map((line) => (JSON.parse(line) as { msg: string }).msg);
async function timed(task: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await task();
  return performance.now() - begun;
}

test('a span says what it is, what it belongs to and what failed', async () => {
  const { tracing } = tracingTo(`${collector.url}/`, { headers: { authorization: 'Bearer abc' } });
  const from = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16) };
  const outer = tracing.begin({ ...BEGUN, kind: 'server', from, facts: { 'http.route': '/chat' } });
  const inner = tracing.begin({ ...BEGUN, name: 'part', kind: 'client', parent: outer });
  inner.fail('store-away');
  inner.end();
  outer.rename('GET /chat');
  outer.end();
  outer.add({ 'error.type': 'too-late' });
  await tracing.close();
  const [part, whole] = collector.spans;
  expect(whole).toMatchObject({ name: 'GET /chat', kind: 2, facts: { 'http.route': '/chat' }, links: [from] });
  expect(whole).toMatchObject({ ...outer.ids, traceId: expect.not.stringMatching(from.traceId) });
  expect(whole?.facts).not.toHaveProperty('error.type');
  expect(part).toMatchObject({ name: 'part', kind: 3, traceId: whole?.traceId, parentSpanId: whole?.spanId });
  expect(part).toMatchObject({ status: { code: 2 }, facts: { 'error.type': 'store-away' } });
  const who = { 'service.name': 'feet', 'service.version': '1.2.3', 'service.instance.id': 'one' };
  expect(collector.resources[0]).toMatchObject(who);
  expect([collector.paths, collector.headers[0]?.authorization]).toEqual([['/v1/traces'], 'Bearer abc']);
});

test('a fact that is too long is cut', async () => {
  const { tracing } = tracingTo(collector.url);
  tracing.begin({ ...BEGUN, facts: { 'surefoot.outcome': 'x'.repeat(5_000) } }).end();
  await tracing.close();
  expect(collector.spans[0]?.facts['surefoot.outcome']).toHaveLength(200);
});

test('with a share of nothing, nothing is sent, and no span has ids for the log', async () => {
  const { tracing } = tracingTo(collector.url, { share: 0 });
  const outer = tracing.begin(BEGUN);
  const inner = tracing.begin({ ...BEGUN, parent: outer });
  expect([outer.ids, inner.ids]).toEqual([null, null]);
  inner.end();
  outer.end();
  await tracing.close();
  expect(collector.asked).toBe(0);
});

test('with a share of a half, a trace is sent whole or not at all', async () => {
  const { tracing } = tracingTo(collector.url, { share: 0.5 });
  for (let done = 0; done < 100; done += 1) {
    const outer = tracing.begin(BEGUN);
    tracing.begin({ ...BEGUN, name: 'part', parent: outer }).end();
    outer.end();
  }
  await tracing.close();
  const traces = collector.spans.map(({ traceId }) => traceId);
  const counts = [...new Set(traces)].map((trace) => traces.filter((one) => one === trace).length);
  expect(new Set(counts)).toEqual(new Set([2]));
  expect([counts.length > 10, counts.length < 90]).toEqual([true, true]);
});

test('a collector that fails is told of once, without its words, and so is that it takes spans again', async () => {
  const traced = tracingTo(collector.url);
  collector.answers = 500;
  for (const asked of [1, 2]) {
    work(traced, BATCH);
    await collector.until(() => collector.asked === asked);
    while (!traced.metrics.text().includes(`lost"} ${asked * BATCH}`)) await new Promise(setImmediate);
  }
  expect(msgs(traced)).toEqual(['spans-lost']);
  collector.answers = 200;
  work(traced, BATCH);
  await traced.tracing.close();
  expect(msgs(traced)).toEqual(['spans-lost', 'spans-taken-again']);
  expect(JSON.parse(traced.log[1] ?? '')).toMatchObject({ count: 2 * BATCH });
  expect(traced.metrics.text()).toContain(`surefoot_spans_total{outcome="taken"} ${BATCH}`);
});

test.each(['silent', 'drips'] as const)('a collector that %s holds up no stop', async (answers) => {
  const { tracing } = tracingTo(collector.url);
  collector.answers = answers;
  tracing.begin(BEGUN).end();
  expect(await timed(() => tracing.close())).toBeLessThan(3_000);
  expect(collector.asked).toBe(1);
});

test('a collector that is away holds up no stop', async () => {
  const { tracing } = tracingTo('http://127.0.0.1:9');
  tracing.begin(BEGUN).end();
  expect(await timed(() => tracing.close())).toBeLessThan(3_000);
});

test('what waits for a collector that answers nothing has an end: the rest is dropped', async () => {
  const traced = tracingTo(collector.url);
  collector.answers = 'silent';
  work(traced, 20_000);
  await collector.until(() => collector.asked === 1);
  collector.answers = 200;
  await traced.tracing.close();
  expect(collector.spans.length).toBeGreaterThan(0);
  expect(collector.spans.length).toBeLessThanOrEqual(MOST_KEPT);
});

import { rmSync } from 'node:fs';
import type { Core } from '../../../src/conversation/core';
import { measuredCore, measuredStore } from '../../../src/metrics/measured';
import { Metrics } from '../../../src/metrics/metrics';
import { probeRoutes } from '../../../src/metrics/routes';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { realCore } from '../../channels/support/real-core';
import { makeFolder } from '../../channels/support/test-server';

const KEY = 'k'.repeat(20);
const folder = makeFolder();
let store: SqliteStore;
let metrics: Metrics;
beforeEach(() => {
  store = new SqliteStore(folder);
  metrics = new Metrics();
});
afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Prometheus gets, by series. */
async function scraped(core: Core = realCore): Promise<Map<string, string>> {
  const measured = measuredStore(store, metrics, () => 0);
  const load = () => ({ sockets: 2, unsentBytes: 0 });
  const parts = {
    core,
    store: measured,
    metrics,
    metricsKey: KEY,
    version: '1',
    now: () => 0,
    failedWrites: () => 0,
    load,
  };
  const route = probeRoutes(parts).find(({ path }) => path === '/metrics');
  const asked = { method: 'GET', params: {}, query: new URLSearchParams(), body: undefined, address: '' };
  const answer = await route?.handle({ ...asked, headers: { authorization: `Bearer ${KEY}` } });
  expect(answer?.status).toBe(200);
  const lines = (answer?.body as Buffer)
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]));
}

test('while the store is away the numbers still come, and say that it is: the alert is not for a server that is down', async () => {
  expect((await scraped()).get('surefoot_outbox_letters')).toBe('0');
  await store.close();
  const numbers = await scraped();
  expect(numbers.get('surefoot_sockets')).toBe('2');
  // Neither what it was before nor none: not known.
  expect(numbers.get('surefoot_outbox_letters')).toBe('NaN');
  expect(numbers.get('surefoot_store_errors_total{call="lettersWaiting",code="store-closed"}')).toBe('1');
});

test('what is alerted on stands at 0 before it first happens, or Prometheus would not see that first time', async () => {
  measuredCore(realCore, metrics, () => 0);
  const numbers = await scraped();
  for (const input of ['opened', 'said', 'chose'])
    expect(numbers.get(`surefoot_turns_total{input="${input}",outcome="failed"}`)).toBe('0');
  for (const call of ['load', 'save', 'forget', 'lettersWaiting'])
    for (const code of ['store-failed', 'store-away', 'store-folder', 'store-damaged'])
      expect(numbers.get(`surefoot_store_errors_total{call="${call}",code="${code}"}`)).toBe('0');
});

test('after its content was read anew it says that one alone', async () => {
  const of = (hash: string): Core => Object.create(realCore, { knowledgeHash: { value: hash } }) as Core;
  await scraped(of('old'));
  const numbers = await scraped(of('new'));
  const infos = [...numbers.keys()].filter((series) => series.startsWith('surefoot_info'));
  expect(infos).toEqual(['surefoot_info{version="1",knowledge="new"}']);
});

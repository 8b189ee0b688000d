import { rmSync } from 'node:fs';
import { makeFolder } from '../channels/support/test-server';
import { Chat } from '../channels/support/rest-client';
import { CollectorFake } from '../support/collector';
import { type Ended, ServerProcess } from './support/server-process';

const folders: string[] = [];
let collector: CollectorFake;
let server: ServerProcess;
beforeEach(async () => (collector = await CollectorFake.start()));
afterEach(async () => {
  await server.kill('SIGKILL');
  await collector.stop();
});
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

function started(env: Readonly<Record<string, string>>): ServerProcess {
  const folder = makeFolder();
  folders.push(folder);
  server = new ServerProcess({ DATA_DIR: folder, ...env });
  return server;
}

const to = (endpoint: string) => ({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'feet' });

/** Two turns that are answered, and a stop; how long that took, from the signal to the end. */
async function talkAndStop(): Promise<Ended & { readonly ms: number }> {
  const chat = await Chat.open(await server.address());
  for (const text of ['Yes, go on', 'Me, and I am 18 or over']) expect((await chat.say(text)).status).toBe(200);
  const begun = performance.now();
  const ended = await server.kill('SIGTERM');
  return { ...ended, ms: performance.now() - begun };
}

/** Node tells of each module that it reads. */
const modulesOf = ({ err }: Ended): string[] => err.match(/node_modules\/@opentelemetry\/[\w-]+/g) ?? [];

test('without a collector nothing of OpenTelemetry is read; with one it is', async () => {
  started({ NODE_DEBUG: 'module' });
  expect(modulesOf(await talkAndStop())).toEqual([]);
  expect(server.out).not.toContain('trace_id');
  started({ NODE_DEBUG: 'module', ...to(collector.url) });
  expect(modulesOf(await talkAndStop())).not.toEqual([]);
});

test('what was done before a stop is with the collector after it, under the name and the release', async () => {
  started(to(collector.url));
  const { code, out } = await talkAndStop();
  expect(code).toBe(0);
  expect(collector.resources[0]).toMatchObject({ 'service.name': 'feet', 'service.version': expect.any(String) });
  const turns = collector.spans.filter(({ name }) => name === 'turn');
  expect(turns.length).toBeGreaterThanOrEqual(2);
  const line = out.split('\n').findLast((one) => one.includes('turn-taken')) ?? '{}';
  expect(turns.map(({ traceId }) => traceId)).toContain((JSON.parse(line) as { trace_id: string }).trace_id);
});

test.each<[string, () => string]>([
  ['is away', () => 'http://127.0.0.1:9'],
  ['fails', () => ((collector.answers = 500), collector.url)],
  ['answers nothing', () => ((collector.answers = 'silent'), collector.url)],
  ['answers without end', () => ((collector.answers = 'drips'), collector.url)],
])('a collector that %s keeps no patient waiting, and no stop', async (_name, address) => {
  started(to(address()));
  const { code, ms, err } = await talkAndStop();
  expect([code, err]).toEqual([0, '']);
  expect(ms).toBeLessThan(8_000);
});

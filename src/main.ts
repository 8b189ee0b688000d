import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Engine } from '../dialogs/engine';
import { naturalPort } from '../dialogs/read/natural-port';
import { draftsIn } from '../knowledge/drafts';
import { SOURCE_LANGUAGE } from '../knowledge/languages';
import { otherLanguages } from '../knowledge/read-content';
import { openKnowledge } from '../knowledge/open';
import type { Knowledge } from '../knowledge/model';
import { atlasRoute } from './atlas/page';
import { channelsOff } from './channels-off';
import { type Config, readConfig, readSettings, type Settings } from './config';
import { checkAgainst, checkLanguages } from './check-config';
import { coreOf, type Engines } from './conversation/engine-core';
import { readAssets } from './http/assets';
import { RateLimit } from './http/rate-limit';
import type { Route } from './http/route';
import { numbersIn } from './http/page-numbers';
import { conversationMark } from './conversation-mark';
import { keepHeapLean } from './lean-heap';
import { createLog, type Log } from './log';
import { FailedWrites } from './metrics/failed-writes';
import { measuredCore, measuredStore } from './metrics/measured';
import { Metrics } from './metrics/metrics';
import { probeRoutes } from './metrics/routes';
import { practiceRoute } from './practice/routes';
import { exercisePictureRoute } from './pictures/exercise/routes';
import { reloadWhenAsked, ServedEngines } from './reload';
import { Printer } from './records/printing/printer';
import { readLogo } from './records/logo';
import { recordRoutes } from './records/routes';
import { startService } from './service';
import { stopWhenAsked } from './stop';
import { openStore } from './store/open-store';
import type { Store } from './store/store';
import { realClock } from './outbox/clock';
import { openTracing } from './telemetry/open-tracing';
import { tracedCore, tracedStore } from './telemetry/traced';
import { Upkeep } from './upkeep/upkeep';
import { machineRoutes } from './v1/routes';

/** dist/src/main.js → the project. */
const ROOT = path.resolve(__dirname, '../..');
const CONTENT = path.join(ROOT, 'knowledge');
/** The program of the thread that makes PDF files. */
const PRINTING = path.join(ROOT, 'dist/src/records/printing/thread.js');
/** Goes with the build, whose code has made them. */
const COPIES = path.join(ROOT, 'dist/compiled');

const READY_MS = 1_000;
const readVersion = (): string =>
  (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

function greet(config: Config, knowledge: Knowledge, address: string): void {
  const lines = [`Surefoot is at ${address}`];
  if (config.loopback) lines.push('Only this machine can reach it: HOST=0.0.0.0 opens it to others.');
  lines.push(...channelsOff(config));
  if (config.storeKeys.length === 0) lines.push('What patients tell is kept in the clear: STORE_KEYS is not set.');
  const drafts = draftsIn(knowledge).length;
  if (drafts > 0) lines.push(`DRAFT: ${drafts} files of its content are not signed off by a clinician; it says so.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The dialogue in every language that is on; English always is, and the atlas is in English. */
function enginesFor(config: Config): Engines {
  const { languages, practice, retentionDays: keptDays } = config;
  const knowledge = openKnowledge(CONTENT, COPIES);
  checkAgainst(knowledge, config);
  const engineIn = (one: Knowledge): Engine => createEngine({ knowledge: one, tools: naturalPort, practice, keptDays });
  const others = languages.filter((language) => language !== SOURCE_LANGUAGE);
  if (languages.join() !== SOURCE_LANGUAGE) checkLanguages(config, otherLanguages(CONTENT));
  const loaded = others.map((language) => [language, engineIn(openKnowledge(CONTENT, COPIES, language))] as const);
  return { en: engineIn(knowledge), ...Object.fromEntries(loaded) };
}

/** The dialogue and the store, counted, timed and traced, and the log that tells of them. */
async function watched(config: Config, engines: Engines, version: string) {
  const metrics = new Metrics();
  const core = measuredCore(coreOf(engines, config.place, version), metrics, stopwatch);
  const writes = new FailedWrites();
  const store = measuredStore(writes.watched(await openStore(config)), metrics, stopwatch);
  const key = await store.secret('log-key', newId);
  const log = createLog({ level: config.logLevel, key });
  const mark = (conversation: string): string => conversationMark(key, conversation);
  const tracing = openTracing(config.telemetry, { version, instance: newId(), log, metrics, mark });
  const failedWrites = (): number => writes.count;
  if (tracing === null) return { metrics, core, store, log, tracing, failedWrites };
  const system = config.databaseUrl === null ? 'sqlite' : 'postgresql';
  const traced = { core: tracedCore(core, tracing), store: tracedStore(store, tracing, system) };
  return { metrics, ...traced, log, tracing, failedWrites };
}

async function main(): Promise<void> {
  const settings = readSettings();
  const config = readConfig(settings.env);
  const read = (): Engines => enginesFor(config);
  const served = new ServedEngines(read());
  const { engines } = served;
  const assets = readAssets(ROOT, numbersIn(engines.en.knowledge, config.place));
  const logo = readLogo(config.practiceLogo);
  const version = readVersion();
  const { metrics, core, store, log, tracing, failedWrites } = await watched(config, engines, version);
  warn(log, settings, store);
  const { metricsKey, practiceKey, retentionDays } = config;
  const load = () => service.load();
  const printer = new Printer({ program: PRINTING, clock: realClock(Date.now), log });
  const routes = [
    ...probeRoutes({ core, store, metrics, metricsKey, version, now: Date.now, failedWrites, load }),
    exercisePictureRoute(() => engines.en.knowledge, log),
    atlasRoute(() => engines.en),
    practiceRoute({ engines, store, key: practiceKey, retentionDays, now: Date.now }),
    ...machineRoutesFor(config, engines, version),
    ...(await recordRoutes(config, { engines, store, version, now: Date.now, newId, printer, logo })),
  ];
  const now = Date.now;
  const service = await startService({ config, core, store, log, assets, version, now, newId, routes, tracing });
  const upkeep = new Upkeep({ store, log, clock: realClock(Date.now), retentionDays: config.retentionDays });
  upkeep.start();
  const close = async (): Promise<void> => {
    await upkeep.stop();
    await service.close();
    await printer.close();
    await tracing?.close();
  };
  stopWhenAsked({ close }, log, process);
  const tell = (words: string): void => void process.stderr.write(words);
  reloadWhenAsked({ served, load: read, then: getReady, log, tell }, process);
  log.info('started', { version, knowledge: engines.en.knowledge.hash });
  keepHeapLean();
  greet(config, engines.en.knowledge, service.address);
  setTimeout(() => getReady(engines), READY_MS).unref();
}

/** What the start has found that an operator should know. */
function warn(log: Log, { notRead }: Settings, { forgottenAgain }: Store): void {
  for (const setting of notRead) log.warn('setting-not-read', { setting });
  if (forgottenAgain > 0) log.warn('forgotten-again', { count: forgottenAgain });
}

/** Makes the readers, so that the first patient who writes does not wait for it, once those who came at the start are answered. */
function getReady(engines: Engines): void {
  for (const engine of Object.values(engines)) engine.read('', null);
}

function machineRoutesFor({ apiPerMinute, place }: Config, engines: Engines, version: string): Route[] {
  if (apiPerMinute === 0) return [];
  return machineRoutes({ engines, version, place, limit: new RateLimit(apiPerMinute, Date.now) });
}

function stopwatch(): number {
  return performance.now();
}

function newId(): string {
  return randomBytes(16).toString('base64url');
}

/** What whoever starts us can put right is told in plain words; anything else is a fault of ours, with its place. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const coded = 'code' in error && typeof error.code === 'string';
  return coded ? `Surefoot cannot start (${String(error.code)}).\n${error.message}` : (error.stack ?? error.message);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});

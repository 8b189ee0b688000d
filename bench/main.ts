import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Connector } from '../test/channels/support/connector';
import { PostgresServer } from '../test/support/postgres-server';
import { CHECK_EFFORT, CHECKED, dearerTwice } from './check';
import { type Figures, loadNow, machineAt } from './figures';
import { byLength, byStored, freshFolder, startIn } from './growth';
import { inProcess } from './in-process';
import { type Press, pressesOf, ROOT, theEngine } from './interview';
import { type OpenLoop, openLoops } from './open-loop';
import { pageOf, turnTable } from './page';
import { svgOf } from './plot';
import { startCosts } from './start-cost';
import { spreadOf } from './statistics';
import { type Effort, type TurnCost, turnCosts } from './turn-cost';
import { variantsFor } from './variants';

const WHOLE: Effort = { rounds: 5, warming: 3, turns: 800 };
const SHORT: Effort = { rounds: 1, warming: 1, turns: 50 };
const LENGTHS = [10, 50, 200, 1_000, 2_000];
const STORED = [1_000, 10_000, 100_000];
const RATES = [50, 100, 200, 300, 400];
const STARTS = 5;
const RECORDED = path.join(ROOT, 'docs/performance.json');
const PAGE = path.join(ROOT, 'docs/performance.md');
const MEASURED = /(<!-- measured -->\n)[^]*(\n<!-- \/measured -->)/;

async function withPeers(presses: readonly Press[], effort: Effort): Promise<readonly TurnCost[]> {
  const connector = await Connector.start();
  const postgres = await PostgresServer.start();
  try {
    const databases = [await postgres.freshDatabase(), await postgres.freshDatabase()] as const;
    return await turnCosts(variantsFor({ databases, connector: connector.url, presses }), effort);
  } finally {
    await connector.stop();
    await postgres.stop();
  }
}

async function atRates(rates: readonly number[], presses: readonly Press[]): Promise<readonly OpenLoop[]> {
  const subject = await startIn(freshFolder());
  try {
    return await openLoops(subject, presses, rates);
  } finally {
    await subject.stop();
  }
}

async function measure(effort: Effort, short: boolean): Promise<Figures> {
  const load = loadNow();
  const presses = pressesOf(theEngine());
  const costs = await withPeers(presses, effort);
  return {
    costs,
    byLength: await byLength(short ? LENGTHS.slice(0, 2) : LENGTHS, presses),
    byStored: await byStored(short ? [100] : STORED, presses),
    openLoops: await atRates(short ? RATES.slice(0, 1) : RATES, presses),
    within: inProcess(),
    starts: await startCosts(short ? 1 : STARTS),
    machine: machineAt(new Date().toISOString().slice(0, 10), load),
  };
}

/** The cost of each turn of the interview by buttons: its median over the rounds. */
function turnsOf(costs: readonly TurnCost[]) {
  const { byTurn = [] } = costs.find(({ name }) => name === CHECKED[1]) ?? {};
  return (byTurn[0] ?? []).map((_, turn) => ({
    x: turn + 1,
    y: spreadOf(byTurn.map((costsOf) => costsOf[turn] ?? NaN)).median,
  }));
}

function write(figures: Figures): void {
  const up = 'CPU µs';
  const plots = {
    turns: { title: 'By turn of an interview, by buttons', along: 'turn', up, points: turnsOf(figures.costs) },
    length: {
      title: 'By length of a message',
      along: 'letters',
      up,
      points: figures.byLength.map(({ size, cost }) => ({ x: size, y: cost })),
    },
    stored: {
      title: 'By stored conversations',
      along: 'conversations',
      up,
      tenfold: true as const,
      points: figures.byStored.map(({ size, cost }) => ({ x: size, y: cost })),
    },
  };
  for (const [name, plot] of Object.entries(plots)) {
    writeFileSync(path.join(ROOT, `docs/images/performance-${name}.svg`), svgOf(plot));
  }
  writeFileSync(RECORDED, `${JSON.stringify(figures)}\n`);
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '<!-- measured -->\n\n<!-- /measured -->\n';
  writeFileSync(
    PAGE,
    page.replace(MEASURED, (_, open: string, close: string) => `${open}\n${pageOf(figures)}\n${close}`),
  );
}

/** Throws if what patients do has become dearer by half, measured by the floor of the same run. */
async function check(): Promise<void> {
  const around = { databases: null, connector: '', presses: pressesOf(theEngine()) };
  const variants = variantsFor(around).filter(({ name }) => CHECKED.includes(name));
  const recorded = (JSON.parse(readFileSync(RECORDED, 'utf8')) as Figures).costs;
  const dearer = await dearerTwice(() => turnCosts(variants, CHECK_EFFORT), recorded);
  if (dearer.length > 0) throw new Error(`Dearer than docs/performance.json says:\n${dearer.join('\n')}`);
  process.stdout.write('No turn is dearer by half than docs/performance.json says.\n');
}

const valueOf = (args: readonly string[], name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;

/** `--only PATTERN --rounds N --warming N --turns N`: the table of some variants; writes nothing. PostgreSQL and the connector are left out. */
async function some(pattern: string, args: readonly string[]): Promise<string> {
  const around = { databases: null, connector: '', presses: pressesOf(theEngine()) };
  const variants = variantsFor(around).filter(({ name }) => new RegExp(pattern).test(name));
  const wanted = (name: keyof Effort) => Number(valueOf(args, `--${name}`) ?? WHOLE[name]);
  const effort = { rounds: wanted('rounds'), warming: wanted('warming'), turns: wanted('turns') };
  return turnTable(await turnCosts(variants, effort));
}

/** `--short` shows that all of it runs, and writes nothing; `--check` holds the ratios against the recorded ones. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--check')) return check();
  const only = valueOf(args, '--only');
  if (only !== undefined) return void process.stdout.write(`${await some(only, args)}\n`);
  const short = args.includes('--short');
  const figures = await measure(short ? SHORT : WHOLE, short);
  if (!short) write(figures);
  process.stdout.write(`${pageOf(figures)}\n`);
}

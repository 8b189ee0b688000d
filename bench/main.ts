import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKED, checkEffort, dearerTwice } from './check';
import type { Figures } from './figures';
import { pressesOf, ROOT, theEngine } from './interview';
import { measure, SHORT, WHOLE } from './measure';
import { pageOf, turnTable } from './page';
import { svgOf } from './plot';
import { plotsOf } from './plots';
import { type Effort, turnCosts } from './turn-cost';
import { variantsFor } from './variants';

const RECORDED = path.join(ROOT, 'docs/performance.json');
const PAGE = path.join(ROOT, 'docs/performance.md');
const MEASURED = /(<!-- measured -->\n)[^]*(\n<!-- \/measured -->)/;

/** Half a nanosecond is no measurement, and fifteen digits of it fill the file. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value;

function write(figures: Figures): void {
  for (const [name, plot] of Object.entries(plotsOf(figures))) {
    writeFileSync(path.join(ROOT, `docs/images/performance-${name}.svg`), svgOf(plot));
  }
  writeFileSync(RECORDED, `${JSON.stringify(figures, rounded)}\n`);
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '<!-- measured -->\n\n<!-- /measured -->\n';
  const fresh = (_: string, open: string, close: string): string => `${open}\n${pageOf(figures)}\n${close}`;
  writeFileSync(PAGE, page.replace(MEASURED, fresh));
}

/** What needs nothing that is installed or started apart. */
const alone = () => variantsFor({ databases: null, connector: '', slack: null, presses: pressesOf(theEngine()) });

/** Throws if what patients do has become dearer by half, measured by the yardsticks of the same run. */
async function check(): Promise<void> {
  const variants = alone().filter(({ name }) => CHECKED.includes(name));
  const effort = checkEffort(WHOLE.costs);
  const whole = (JSON.parse(readFileSync(RECORDED, 'utf8')) as Figures).costs;
  const recorded = whole.map((cost) => ({ ...cost, rounds: cost.rounds.slice(0, effort.rounds) }));
  const dearer = await dearerTwice(() => turnCosts(variants, effort), recorded);
  if (dearer.length > 0) throw new Error(`Dearer than docs/performance.json says:\n${dearer.join('\n')}`);
  process.stdout.write('No turn is dearer by half than docs/performance.json says.\n');
}

const valueOf = (args: readonly string[], name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;

/** `--only PATTERN --rounds N --warming N --turns N`: some variants; writes nothing. PostgreSQL, connector, Slack are left out. */
async function some(pattern: string, args: readonly string[]): Promise<string> {
  const variants = alone().filter(({ name }) => new RegExp(pattern).test(name));
  const wanted = (name: keyof Effort) => Number(valueOf(args, `--${name}`) ?? WHOLE.costs[name]);
  const effort = { rounds: wanted('rounds'), warming: wanted('warming'), turns: wanted('turns') };
  return turnTable(await turnCosts(variants, effort));
}

/** `--short` shows that all of it runs, and writes nothing; `--check` holds the ratios against the recorded ones. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--check')) return check();
  const only = valueOf(args, '--only');
  if (only !== undefined) return void process.stdout.write(`${await some(only, args)}\n`);
  const short = args.includes('--short');
  const tell = (what: string): void => void process.stderr.write(`${what}\n`);
  const figures = await measure(short ? SHORT : WHOLE, tell);
  if (!short) write(figures);
  process.stdout.write(`${pageOf(figures)}\n`);
}

import { BATTERY } from './battery';
import { drillDozen } from './dozen';
import { EXPLAINED, readExplained } from './explained';
import { type Ground, groundIn } from './ground';
import type { Mutant } from './mutant';
import { pageOf } from './page';
import { ABOUT, type Drilled, type DrillRecord, jsonOf, PAGE, readRecord, RECORD, write } from './record';
import { tried } from './trial';
import { type Version, versionOf } from './version';

export interface Ways {
  readonly root: string;
  readonly print: (text: string) => void;
}

const SECOND = 1_000;
const KEPT_EACH = 5;

/** Tries them one by one, and keeps what was found every now and then, so that a drill can be taken up again. */
async function drillAll(ground: Ground, mutants: readonly Mutant[], { print }: Ways, keepSome: Keep): Promise<void> {
  const done: Drilled[] = [];
  for (const mutant of mutants) {
    const { killedBy, because } = await tried(ground, mutant);
    done.push({ id: mutant.id, killedBy, because });
    if (killedBy === null) print(`survives: ${mutant.id}\n`);
    if (done.length % KEPT_EACH === 0) print(`${done.length} of ${mutants.length}\n`);
    if (done.length % KEPT_EACH === 0 || done.length === mutants.length) keepSome(done);
  }
}

type Keep = (done: readonly Drilled[]) => void;

/** What does not fit between the survivors and their explanations. */
function misfits({ mutants }: DrillRecord, root: string): readonly string[] {
  const explained = new Set(readExplained(root).map(({ mutant }) => mutant));
  const survivors = mutants.filter(({ killedBy }) => killedBy === null).map(({ id }) => id);
  const idle = [...explained].filter((id) => !survivors.includes(id));
  return [
    ...survivors
      .filter((id) => !explained.has(id))
      .map((id) => `${id} — survives: explain it in ${EXPLAINED}, or write its test.`),
    ...idle.map((id) => `${id} — is no survivor: take it out of ${EXPLAINED}.`),
  ];
}

/** The record with these in it, in the order of what is drilled. */
function recordOf(ground: Ground, { content, code }: Version, drilled: readonly Drilled[]): DrillRecord {
  const byId = new Map(drilled.map((one) => [one.id, one]));
  return {
    about: ABOUT,
    content,
    code,
    exist: ground.exist,
    battery: BATTERY.map(({ name }) => name),
    mutants: ground.mutants.flatMap(({ id }) => byId.get(id) ?? []),
  };
}

function save(record: DrillRecord, { root }: Ways): void {
  write(root, RECORD, jsonOf(record));
  write(root, PAGE, pageOf(record, readExplained(root)));
}

function keep(record: DrillRecord, ways: Ways): number {
  const { root, print } = ways;
  save(record, ways);
  const killed = record.mutants.filter(({ killedBy }) => killedBy !== null).length;
  print(`${killed} of ${record.mutants.length} killed; see ${PAGE}\n`);
  const open = misfits(record, root);
  for (const one of open) print(`${one}\n`);
  return open.length === 0 ? 0 : 1;
}

/** What is on record of this content and this code; nothing, if it is of others. */
function before(root: string, { content, code }: Version): readonly Drilled[] {
  const record = readRecord(root);
  return record.content === content && record.code === code ? record.mutants : [];
}

const isKilled = ({ killedBy }: Drilled): boolean => killedBy !== null;

/** Drills what no step has killed yet, and keeps it beside what is on record. */
async function drillRest(ground: Ground, version: Version, { ways, only }: Wish): Promise<void> {
  const known = new Set(
    before(ways.root, version)
      .filter(isKilled)
      .map(({ id }) => id),
  );
  const mutants = ground.mutants.filter(({ id }) => !known.has(id) && id.includes(only));
  await drillAll(ground, mutants, ways, (done) => {
    save(recordOf(ground, version, [...before(ways.root, version), ...done]), ways);
  });
}

interface Wish {
  readonly ways: Ways;
  readonly isAgain: boolean;
  readonly only: string;
}

/** Does every step let the engine pass as it is? */
async function holdsUp(ground: Ground, { print }: Ways): Promise<boolean> {
  const { killedBy, because } = await tried(ground, null);
  if (because !== '') print(`Without any fault ${killedBy ?? 'one step'} does not hold: ${because}\n`);
  return because === '';
}

/** A file that was edited meanwhile may have told of every fault, or of none. */
async function heldUp(ground: Ground, { content, code }: Version, ways: Ways): Promise<boolean> {
  const now = versionOf(ways.root);
  const isSame = now.content === content && now.code === code;
  if (!isSame)
    ways.print('Content or code was changed during the drill: its record counts for nothing. Drill again.\n');
  return isSame && (await holdsUp(ground, ways));
}

async function drill(ground: Ground, wish: Wish): Promise<number> {
  const { ways, isAgain } = wish;
  const version = versionOf(ways.root);
  if (!isAgain) {
    if (!(await holdsUp(ground, ways))) return 1;
    save(recordOf(ground, version, []), ways);
  }
  await drillRest(ground, version, wish);
  for (const [name, ms] of [...ground.spent].sort(([, one], [, other]) => other - one).slice(0, 10)) {
    ways.print(`${(ms / SECOND).toFixed(1)} s ${name}\n`);
  }
  const isSound = await heldUp(ground, version, ways);
  return keep(readRecord(ways.root), ways) === 0 && isSound ? 0 : 1;
}

const USAGE = `npm run safety:drill                 every mutant that is drilled
npm run safety:drill -- --again      only those that nothing has killed yet; with a TEXT, those of them with it in their name
npm run safety:drill -- --control    no fault at all: every step must let it pass
npm run safety:drill -- --dozen      the fixed dozen that npm test drills
npm run safety:drill -- --page       the page anew, from the record
`;

/** Runs the command; its exit code is 1 when a survivor is not explained, or a step fails without a fault. */
export async function main(args: readonly string[], ways: Ways): Promise<number> {
  const [wish = '', text = ''] = args;
  if (wish === '--page') return keep(readRecord(ways.root), ways);
  if (!['', '--again', '--control', '--dozen'].includes(wish)) {
    ways.print(USAGE);
    return 1;
  }
  const started = performance.now();
  const ground = await groundIn(ways.root, 'drilled');
  try {
    if (wish === '--control') return (await holdsUp(ground, ways)) ? 0 : 1;
    if (wish === '--dozen') return await drillDozen(ground, ground.mutants, ways.print);
    return await drill(ground, { ways, isAgain: wish === '--again', only: text });
  } finally {
    await ground.bundler.stop();
    const { user, system } = process.cpuUsage();
    const taken = Math.round((performance.now() - started) / SECOND);
    ways.print(`${taken} s, of which ${Math.round((user + system) / 1e6)} s at work\n`);
  }
}

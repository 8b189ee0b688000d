import { barsOf } from './bars';
import type { Figures, Machine } from './figures';
import type { Sized } from './growth';
import type { Within } from './in-process';
import { quantile, ratiosOf, spreadOf, times, whole } from './statistics';
import type { TurnCost } from './turn-cost';

const WATERFALL = /^Waterfall/;

type Row = readonly string[];

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const plot = (title: string, name: string): string => `![${title}](images/performance-${name}.svg)`;

export function turnTable(costs: readonly TurnCost[]): string {
  const floor = costs[0]?.rounds ?? [];
  const waterfall = costs.find(({ name }) => WATERFALL.test(name))?.rounds ?? [];
  const rows = costs.map(({ name, warming, rounds, beside, memory }) => [
    name,
    warming[0]?.toFixed(0) ?? '',
    whole(spreadOf(rounds)),
    times(spreadOf(ratiosOf(rounds, floor))),
    waterfall.length === 0 ? '' : times(spreadOf(ratiosOf(waterfall, rounds))),
    (1_000_000 / spreadOf(rounds).median).toFixed(0),
    beside.length === 0 ? '' : spreadOf(beside).median.toFixed(0),
    memory.toFixed(0),
  ]);
  const head = ['', 'µs, cold', 'CPU µs/turn', '× floor', 'throughput ÷ Waterfall’s', 'turns/s/core'];
  return table([...head, 'PostgreSQL’s µs', 'RSS MB'], rows);
}

function barsTable(figures: Figures): string {
  const words = (held: boolean | null): string => (held === null ? '' : held ? 'held' : '**missed**');
  return table(
    ['bar', 'measured', ''],
    barsOf(figures).map(({ bar, measured, held }) => [bar, measured, words(held)]),
  );
}

function sizedTable(what: string, sized: readonly Sized[]): string {
  const rows = sized.map(({ size, rounds, idle, memory }) => [
    size.toLocaleString('en'),
    whole(spreadOf(rounds)),
    idle.toFixed(0),
    memory.toFixed(0),
  ]);
  return table([what, 'CPU µs/turn', 'RSS MB at first', 'and at the end'], rows);
}

function instancesTable({ instances }: Figures): string {
  const rows = instances.map(({ size, rounds, beside, memory }) => [
    String(size),
    whole(spreadOf(rounds)),
    whole(spreadOf(beside)),
    memory.toFixed(0),
  ]);
  return table(['instances', 'CPU µs/turn of all of them', 'PostgreSQL’s', 'RSS MB of all of them'], rows);
}

function knowledgeTable({ sameAnswers, otherAnswers }: Figures): string {
  const rows = sameAnswers.map(({ size, rounds }, place) => [
    `× ${size}`,
    whole(spreadOf(rounds)),
    whole(spreadOf(otherAnswers[place]?.rounds ?? [])),
  ]);
  return table(['knowledge', 'µs/turn, copies of the same answers', 'µs/turn, copies of other answers'], rows);
}

const growth = (figures: Figures): readonly string[] => [
  plot('By turn of an interview', 'turns'),
  plot('By length of a message', 'length'),
  sizedTable('letters in a message', figures.lengths),
  plot('By stored conversations', 'stored'),
  sizedTable('stored conversations', figures.stored),
  plot('By open web sockets', 'sockets'),
  sizedTable('open web sockets', figures.sockets),
  plot('By instances', 'instances'),
  instancesTable(figures),
  plot('By size of the knowledge', 'knowledge'),
  knowledgeTable(figures),
];

function loopsTable({ openLoops }: Figures): string {
  const rows = openLoops.map(({ rate, waits, busy, kept }) => [
    kept ? String(rate) : `${rate}: not kept`,
    ...(kept ? [0.5, 0.99].map((share) => quantile(waits, share).toFixed(1)) : ['', '']),
    (busy * 100).toFixed(0),
  ]);
  return table(['turns that come in a second', 'p50 ms', 'p99 ms', '% of a core'], rows);
}

function startTable({ starts }: Figures): string {
  const rows = starts.map(({ name, listening, replied, cpu, memory }) => [
    name,
    whole(listening),
    whole(replied),
    whole(cpu),
    memory.toFixed(0),
  ]);
  return table(['', 'listens after ms', 'first reply after ms', 'CPU ms up to then', 'RSS MB then'], rows);
}

function withinTable({ within: { reading, keywords, assessing } }: Figures): string {
  const row = (name: string, { spent, allocated }: Within) => [name, whole(spent), allocated.toFixed(0)];
  const rows = [
    row('one message, read', reading),
    row('the same by keywords alone', keywords),
    row('one assessment of answers new to it', assessing),
  ];
  return table(['', 'CPU µs', 'KB allocated'], rows);
}

function installOf({ install: { by, megabytes, packages, largest } }: Figures): readonly string[] {
  const how = {
    'npm-ci': 'by a fresh `npm ci --omit=dev --ignore-scripts`',
    'lock-file': 'by the lock file, in the folder as it is: no fresh install could be made',
  };
  const rows = largest.map((one) => [one.name, one.megabytes.toFixed(1)]);
  return [`${megabytes.toFixed(0)} MB in ${packages} packages, ${how[by]}; the ten largest:`, table(['', 'MB'], rows)];
}

const headOf = (machine: Machine): string =>
  `Measured on ${machine.date} by \`${machine.command}\` in ${machine.minutes.toFixed(1)} minutes: ${machine.processor}, ` +
  `${machine.cores} cores, ${machine.system}, Node ${machine.node}, load ${machine.load} at the beginning and ` +
  `${machine.loadAfter} at the end.`;

/** All that was measured, as Markdown; the figures after a median are the least and the most of the rounds. */
export const pageOf = (figures: Figures): string =>
  [
    headOf(figures.machine),
    '## The bars of issue 10',
    barsTable(figures),
    '## What a turn costs',
    turnTable(figures.costs),
    '## How the cost grows',
    ...growth(figures),
    '## How long a patient waits',
    loopsTable(figures),
    '## Start',
    startTable(figures),
    '## Reading and assessing, in one process',
    withinTable(figures),
    '## Size of an install',
    ...installOf(figures),
  ].join('\n\n');

import type { Figures } from './figures';
import { quantile, ratiosOf, spreadOf, type Spread } from './statistics';
import type { TurnCost } from './turn-cost';

const WATERFALL = /^Waterfall/;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const whole = ({ median, least, most }: Spread): string =>
  `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
const times = ({ median, least, most }: Spread): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;

export function turnTable(costs: readonly TurnCost[]): string {
  const floor = costs[0]?.rounds ?? [];
  const waterfall = costs.find(({ name }) => WATERFALL.test(name))?.rounds ?? [];
  const rows = costs.map(({ name, warming, rounds, memory }) => [
    name,
    warming[0]?.toFixed(0) ?? '',
    whole(spreadOf(rounds)),
    times(spreadOf(ratiosOf(rounds, floor))),
    times(spreadOf(ratiosOf(waterfall, rounds))),
    (1_000_000 / spreadOf(rounds).median).toFixed(0),
    memory.toFixed(0),
  ]);
  const head = [
    '',
    'µs, cold',
    'CPU µs/turn',
    '× floor',
    'throughput ÷ Waterfall’s',
    'turns/s/core',
    'RSS MB at the end',
  ];
  return table(head, rows);
}

function growthOf({ byLength, byStored }: Figures): readonly string[] {
  const lengths = byLength.map(({ size, cost }) => [String(size), cost.toFixed(0)]);
  const stored = byStored.map(({ size, cost, memory = NaN }) => [String(size), cost.toFixed(0), memory.toFixed(0)]);
  return [
    '![By turn of an interview](images/performance-turns.svg)',
    '![By length of a message](images/performance-length.svg)',
    table(['letters in a message', 'CPU µs/turn'], lengths),
    '![By stored conversations](images/performance-stored.svg)',
    table(['stored conversations', 'CPU µs/turn', 'RSS MB'], stored),
  ];
}

function loopsOf({ openLoops }: Figures): string {
  const rows = openLoops.map(({ rate, waits, busy }) => [
    String(rate),
    ...[0.5, 0.99].map((share) => quantile(waits, share).toFixed(1)),
    (busy * 100).toFixed(0),
  ]);
  return table(['turns that come in a second', 'p50 ms', 'p99 ms', '% of a core'], rows);
}

function withinOf({ reading, keywords, assessing }: Figures['within']): string {
  const rows = [
    ['one message, read', whole(reading)],
    ['the same by keywords alone', whole(keywords)],
    ['one assessment of answers new to it', whole(assessing)],
  ];
  return table(['', 'CPU µs'], rows);
}

/** All that was measured, as Markdown; the figures after a median are the least and the most of the rounds. */
export function pageOf(figures: Figures): string {
  const { machine, costs, within, starts } = figures;
  const startRows = starts.map(({ name, cpu, wall, memory }) => [name, whole(cpu), whole(wall), memory.toFixed(0)]);
  return [
    `Measured on ${machine.date} by \`${machine.command}\`: ${machine.processor}, ${machine.cores} cores, ` +
      `${machine.system}, Node ${machine.node}, load ${machine.load} at the beginning and ${machine.loadAfter} at the end.`,
    '## What a turn costs',
    turnTable(costs),
    '## How the cost grows',
    ...growthOf(figures),
    '## How long a patient waits',
    loopsOf(figures),
    '## Start',
    table(['up to the first line that says where it is', 'CPU ms', 'wall ms', 'RSS MB'], startRows),
    '## Reading and assessing, in one process',
    withinOf(within),
  ].join('\n\n');
}

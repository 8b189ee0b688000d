import type { Figures } from './figures';
import { quantile, ratiosOf, spreadOf, times, whole } from './statistics';
import type { TurnCost } from './turn-cost';

/** What was asked of the server, what was measured, and whether that holds it; null where it was not measured. */
export interface Bar {
  readonly bar: string;
  readonly measured: string;
  readonly held: boolean | null;
}

const FLAT = 1.15;
const MOST_MEGABYTES = 160;
const RATE = 1_000;

const unmeasured = (bar: string): Bar => ({ bar, measured: 'not measured', held: null });
const named = (costs: readonly TurnCost[], pattern: RegExp): TurnCost | undefined =>
  costs.find(({ name }) => pattern.test(name));
const middle = (samples: readonly number[]): number => spreadOf(samples).median;

interface ByFloor {
  readonly bar: string;
  readonly of: RegExp;
  readonly most: number;
}

/** Ratios are taken within a round. */
function byFloor({ costs }: Figures, { bar, of, most }: ByFloor): Bar {
  const ratio = spreadOf(ratiosOf(named(costs, of)?.rounds ?? [], costs[0]?.rounds ?? []));
  if (Number.isNaN(ratio.median)) return unmeasured(bar);
  return { bar, measured: `${times(ratio)} × floor`, held: ratio.median <= most };
}

function byWaterfall({ costs }: Figures): Bar {
  const bar = 'button turn ≥ 5 × the throughput of the Waterfall, durable';
  const [waterfall, button] = [named(costs, /^Waterfall/), named(costs, /button, SQLite$/)];
  const ratio = spreadOf(ratiosOf(waterfall?.rounds ?? [], button?.rounds ?? []));
  if (Number.isNaN(ratio.median)) return unmeasured(bar);
  return { bar, measured: `${times(ratio)} ×`, held: ratio.median >= 5 };
}

function waits({ openLoops }: Figures): Bar {
  const bar = `p99 ≤ 5 ms at ${RATE} turns a second`;
  const loop = openLoops.find(({ rate }) => rate === RATE);
  const lost = openLoops.find(({ kept }) => !kept);
  if (lost !== undefined) return { bar, measured: `${lost.rate} a second are not kept`, held: false };
  if (loop === undefined) return unmeasured(bar);
  const p99 = quantile(loop.waits, 0.99);
  return { bar, measured: `${p99.toFixed(1)} ms`, held: p99 <= 5 };
}

/** The cost of each turn of the interview by buttons: its median over the rounds. */
export function turnsOf(costs: readonly TurnCost[]): readonly number[] {
  const { byTurn = [] } = named(costs, /button, SQLite$/) ?? {};
  return (byTurn[0] ?? []).map((_, turn) => middle(byTurn.map((costsOf) => costsOf[turn] ?? NaN)));
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The last third of the questions by the first third. The turn that gives the advice is another kind of work. */
function byAnswers({ costs }: Figures): Bar {
  const bar = 'cost flat in answers so far, within 15 %';
  const questions = turnsOf(costs).slice(0, -1);
  const third = Math.floor(questions.length / 3);
  if (third === 0) return unmeasured(bar);
  const ratio = mean(questions.slice(-third)) / mean(questions.slice(0, third));
  return {
    bar,
    measured: `last third of ${questions.length} turns ${ratio.toFixed(2)} × the first`,
    held: ratio <= FLAT,
  };
}

function byStored({ stored }: Figures): Bar {
  const bar = 'cost flat in stored conversations, within 15 %';
  const [least, most] = [stored[0], stored.at(-1)];
  if (least === undefined || most === undefined || least === most) return unmeasured(bar);
  const ratio = spreadOf(ratiosOf(most.rounds, least.rounds));
  return { bar, measured: `${times(ratio)} × from ${least.size} to ${most.size}`, held: ratio.median <= FLAT };
}

function byKnowledge({ sameAnswers, otherAnswers }: Figures): Bar {
  const bar = 'cost grows slower than the knowledge';
  const [least, most] = [sameAnswers[0], sameAnswers.at(-1)];
  if (least === undefined || most === undefined || least === most) return unmeasured(bar);
  const ratio = spreadOf(ratiosOf(most.rounds, least.rounds));
  const others = spreadOf(ratiosOf(otherAnswers.at(-1)?.rounds ?? [], otherAnswers[0]?.rounds ?? []));
  const grown = most.size / least.size;
  const measured = `at × ${grown} the knowledge ${times(ratio)} × the cost; ${times(others)} × where it is of other answers`;
  return { bar, measured, held: ratio.median < grown };
}

function byStart({ starts }: Figures): Bar {
  const bar = 'start to first reply ≤ 300 ms';
  const ours = starts.find(({ name }) => name === 'Surefoot');
  if (ours === undefined) return unmeasured(bar);
  return { bar, measured: `${whole(ours.replied)} ms`, held: ours.replied.median <= 300 };
}

function byMemory({ stored }: Figures): Bar {
  const bar = `≤ ${MOST_MEGABYTES} MB at 100,000 conversations`;
  const found = stored.find(({ size }) => size === 100_000);
  if (found === undefined) return unmeasured(bar);
  const measured = `${found.idle.toFixed(0)} MB after the start, ${found.memory.toFixed(0)} MB after the turns`;
  return { bar, measured, held: Math.max(found.idle, found.memory) <= MOST_MEGABYTES };
}

/** The bars of issue 10, but for those of the widget, which has a bench of its own. */
export const barsOf = (figures: Figures): readonly Bar[] => [
  byFloor(figures, { bar: 'button turn ≤ 5 × floor', of: /button, SQLite$/, most: 5 }),
  byWaterfall(figures),
  byFloor(figures, { bar: 'free-text turn ≤ 10 × floor', of: /free text, SQLite$/, most: 10 }),
  byFloor(figures, { bar: 'Teams turn ≤ 10 × floor, expectReplies', of: /Teams, SQLite$/, most: 10 }),
  waits(figures),
  byAnswers(figures),
  byStored(figures),
  byKnowledge(figures),
  byStart(figures),
  byMemory(figures),
];

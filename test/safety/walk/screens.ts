import type { Proof } from '../prove/proof';
import { type Chart, isEnd } from './chart';
import type { Step } from './reads';
import type { Place } from './walk';
import { isByItem, signsOf } from './witness';

/** After so many screens nothing is asked any more that only tells what it is: test/knowledge/assess/needed.test.ts. */
const ENOUGH = 16;

/** The most screens that can have been seen, by how many of them count towards enough. */
type Most = readonly (number | undefined)[];

/** What answering a question adds: screens seen, and screens that count. A screen skipped is put again, and counts once. */
interface Adds {
  readonly seen: number;
  readonly counted: number;
}

const ONE: Adds = { seen: 1, counted: 1 };

/** Skipped, then “not sure”: the screen twice, and each of its items. The first screen is not opened item by item. */
function longest(step: Step): Adds {
  const { screen, id } = step.question;
  const items = isByItem(step) && id !== 'emergency-screen' ? signsOf(step).length : 0;
  return screen ? { seen: 2 + items, counted: 1 + items } : ONE;
}

function withAnswer(most: Most, { question }: Step, { seen, counted }: Adds): Most {
  const after: (number | undefined)[] = [];
  most.forEach((before, count) => {
    if (before === undefined || (question.unlessClear && count >= ENOUGH)) return;
    const now = Math.min(count + counted, ENOUGH);
    after[now] = Math.max(after[now] ?? 0, before + seen);
  });
  return after;
}

const larger = (one: Most, other: Most): Most =>
  Array.from({ length: ENOUGH + 1 }, (_, at) =>
    one[at] === undefined ? other[at] : Math.max(one[at] ?? 0, other[at] ?? 0),
  );

/** The most screens on any path, if an answer adds so much. */
function mostScreens({ places, ways, reads }: Chart, addsOf: (step: Step) => Adds): number {
  const [start] = places;
  const known = new Map<Place, Most>(start === undefined ? [] : [[start, [0]]]);
  let most = 0;
  for (const place of places) {
    const here = known.get(place) ?? [];
    const step = reads.steps[place.at];
    for (const { by, to } of ways.get(place) ?? []) {
      const after = step === undefined || by.chosen === null ? here : withAnswer(here, step, addsOf(step));
      if (isEnd(to)) most = Math.max(most, ...after.filter((one) => one !== undefined));
      else known.set(to, larger(known.get(to) ?? [], after));
    }
  }
  return most;
}

/** The longest conversations that the chart has: a red flag raised by words adds its own question. */
interface Longest {
  /** Each question answered as it is put. */
  readonly pressed: number;
  /** Each screen skipped, then told item by item. */
  readonly itemByItem: number;
}

const longestIn = (chart: Chart): Longest => ({
  pressed: mostScreens(chart, () => ONE),
  itemByItem: mostScreens(chart, longest),
});

/** What a change of content may not pass unnoticed. */
const BOUNDS: Longest = { pressed: 20, itemByItem: 99 };

export function noMoreScreens(chart: Chart): Proof {
  const { pressed, itemByItem } = longestIn(chart);
  const told = `${String(pressed)} screens, item by item ${String(itemByItem)}`;
  return {
    id: 'no-more-screens',
    bearsOn: ['INV6'],
    holds: `No conversation has more than ${String(BOUNDS.pressed)} screens between the consent and the look at all answers, each answered as it is put; ${String(BOUNDS.itemByItem)}, if each is skipped and then told item by item.`,
    over: 'all-paths',
    cases: BigInt(chart.transitions),
    arithmetic: `the longest of all paths through ${String(chart.transitions)} transitions: ${told}; each red flag raised by words adds one question`,
    failures: pressed <= BOUNDS.pressed && itemByItem <= BOUNDS.itemByItem ? [] : [told],
  };
}

import type { Session } from '../../../dialogs/session';
import { newTally, type Proof, type Tally } from '../prove/proof';
import { watchChanges } from './changes';
import { type Chart, isEnd } from './chart';
import { watchCommands } from './commands-everywhere';
import { everyInputIsAnswered } from './every-input';
import { watchEveryWay } from './every-way';
import { onePlaceIsOne } from './factoring';
import { conversationsIn, everyPathEnds, numbnessNeverStaysAtHome } from './paths';
import { nameOf, type Running } from './running';
import { noMoreScreens } from './screens';
import { mayBe, type Met, type Stand, tour } from './tour';
import { type Manner, MANNERS } from './witness';
import type { Place } from './walk';

/** The walk, with the size of it. */
export interface Walked {
  readonly places: number;
  readonly transitions: number;
  /** Ways of answering from the start to an end, told apart by options. */
  readonly conversations: bigint;
  readonly proofs: readonly Proof[];
}

/** How much of it is done in the running code. */
export interface Extent {
  readonly manners: readonly Manner[];
  /** One transition of so many; 1 for all. */
  readonly oneOf: number;
  /** Sessions for each state of the chart, at which all is pressed that can be. */
  readonly stands: number;
  /** Random conversations against the walk. */
  readonly conversations: number;
}

/** The whole walk. */
export const WHOLE: Extent = { manners: MANNERS, oneOf: 1, stands: 3, conversations: 30_000 };
/** For every day: a prime, so that it keeps step with nothing. */
export const SHORT: Extent = { manners: MANNERS, oneOf: 101, stands: 1, conversations: 1_000 };

type Head = Omit<Proof, 'cases' | 'failures' | 'over'>;
const proofOf = (head: Head, tally: Tally): Proof => ({
  ...head,
  over: 'all-places',
  cases: tally.cases(),
  failures: tally.failures,
});

function someOfEach(most: number) {
  const sessions = new Map<string, Session[]>();
  const visit = ({ located, session }: Stand): void => {
    const known = sessions.get(nameOf(located)) ?? [];
    if (known.length < most) sessions.set(nameOf(located), [...known, session]);
  };
  return { visit, all: () => [...sessions.values()].flat() };
}

/** Goes everywhere in the running code, and looks at everything. */
function watchAll(chart: Chart, running: Running, { manners, oneOf, stands }: Extent) {
  const ways = watchEveryWay(chart, running);
  const commands = watchCommands(chart, running);
  const changes = watchChanges(chart, running);
  const some = someOfEach(stands);
  const met = manners.map((manner) =>
    tour({
      chart,
      running,
      manner,
      isTried: (transition) => transition % oneOf === 0,
      meet: (place, at) => {
        changes.meet(place, at);
        if (manner === 'pressed') commands.visit(at.session);
      },
      visit: (stand) => {
        ways.visit(stand);
        if (manner !== 'pressed') return;
        changes.visit(stand);
        some.visit(stand);
        if (isEnd(stand.way.to)) commands.visit(stand.session);
      },
    }),
  );
  return { ways, commands, changes, some, met };
}

/** Nothing is shown of a place where nobody stood: the running code was met at each, asking, passing, or both. */
function everyPlaceIsMet(chart: Chart, met: readonly Met[]): Proof {
  const tally = newTally();
  const isMet = (which: 'asked' | 'passed', place: Place): boolean => met.some((one) => one[which].has(place));
  const either = chart.places.filter((place) => mayBe(chart, place) === 'either');
  const asked = either.filter((place) => isMet('asked', place));
  const both = asked.filter((place) => isMet('passed', place));
  for (const place of chart.places) {
    const may = mayBe(chart, place);
    const isSo = may === 'either' ? isMet('asked', place) || isMet('passed', place) : isMet(may, place);
    const question = chart.reads.steps[place.at]?.question.id ?? 'the opening';
    tally.check(isSo, () => `nobody stands at place ${String(place.number)}, ${question}`);
  }
  const head: Head = {
    id: 'every-place-is-met',
    bearsOn: ['INV6'],
    holds: 'The running code was met at every place: asking its question, or past it, as the walk has it.',
    arithmetic: `${String(chart.places.length)} places; at ${String(either.length)} the walk lets it ask or pass: met asking at ${String(asked.length)}, passing as well at ${String(both.length)}`,
  };
  return proofOf(head, tally);
}

/** The head of each proof whose cases were counted on the way. */
function watchedProofs({ ways, commands, changes }: ReturnType<typeof watchAll>, share: string): readonly Proof[] {
  const both = `${share}, answered with the fewest screens and item by item`;
  const stood = `${share} that ends an interview, and for each place`;
  const made = (id: string, bearsOn: readonly string[], told: { holds: string; how: string; tally: Tally }): Proof =>
    proofOf({ id, bearsOn, holds: told.holds, arithmetic: told.how }, told.tally);
  return [
    made('the-chart-stands-where-the-walk-does', ['INV1', 'INV3'], {
      holds:
        'Resumed from its answers, each conversation stands at a question that the walk has there, and at its end, looked over, at the advice.',
      how: both,
      tally: ways.stands,
    }),
    made('what-was-told-counts', ['INV1', 'INV3'], {
      holds: 'No answer is passed over with its question while it still fits the answers before it.',
      how: both,
      tally: ways.counts,
    }),
    made('red-flags-all-along', ['INV1', 'INV2'], {
      holds: 'After each answer the running red flags are as urgent as the rules say, and stop what they stop.',
      how: both,
      tally: ways.marks,
    }),
    made('in-any-order', ['INV1', 'INV3'], {
      holds:
        'The same answers in the opposite order, after a change, beside answers to questions of a road that was left, come to the same.',
      how: both,
      tally: ways.orders,
    }),
    made('a-change-is-as-if-said-at-once', ['INV1', 'INV3'], {
      holds: 'Another answer first, wherever that leads, and then changed, comes to the same as this answer at once.',
      how: `${share} whose question is asked, with another answer to it changed by command`,
      tally: changes.changes,
    }),
    made('what-is-ticked-is-asked', ['INV1', 'INV3'], {
      holds: 'A question that something is ticked in, from words or put again, is asked before any advice at home.',
      how: 'each place whose question fits, needed or not, in both manners',
      tally: changes.ticks,
    }),
    made('commands-everywhere', ['INV6'], {
      holds:
        'Help, why and emergency are answered and change nothing; back leads to an earlier answer, which given again leads on; restart leads to the start.',
      how: `5 commands: ${stood}`,
      tally: commands.commands,
    }),
    made('not-sure-leads-on', ['INV4', 'INV6'], {
      holds: '“Not sure” and a skip, as often as the question is put, lead past it.',
      how: `2 ways: for each place at whose question somebody stands`,
      tally: commands.onward,
    }),
    made('emergency-in-one-step', ['INV8'], {
      holds: 'Unmistakable words for an emergency lead from anywhere to its advice, in one step.',
      how: `a red flag of each kind of emergency: ${stood}`,
      tally: commands.dangers,
    }),
    made('no-exercise-past-a-stop', ['INV3'], {
      holds:
        'Exercises are shown with an advice only, and never with a hard stop: not when asked for, not in a stored session said to be looked over, not after a change.',
      how: `${stood}; with a stop once more as after a change`,
      tally: commands.stops,
    }),
  ];
}

/** In a short walk one red flag of each kind. */
const closedQuestions = ({ reads }: Chart, { oneOf }: Extent): readonly string[] =>
  reads.words.flatMap(({ redFlags }) => redFlags.slice(0, oneOf === 1 ? undefined : 1).map(({ id }) => id));

export function walked(running: Running, chart: Chart, extent: Extent): Walked {
  const ends = everyPathEnds(chart, running);
  const size = { places: chart.places.length, transitions: chart.transitions, conversations: conversationsIn(chart) };
  // Who goes in a circle would go for ever.
  if (ends.failures.length > 0) return { ...size, proofs: [ends] };
  const watched = watchAll(chart, running, extent);
  const share = `each of ${String(chart.transitions)} transitions`;
  return {
    ...size,
    proofs: [
      ends,
      noMoreScreens(chart),
      numbnessNeverStaysAtHome(chart),
      everyPlaceIsMet(chart, watched.met),
      ...watchedProofs(watched, extent.oneOf === 1 ? share : `one in ${String(extent.oneOf)} of ${share}`),
      ...(extent.stands === 0
        ? []
        : [everyInputIsAnswered(running, { stands: watched.some.all(), redFlags: closedQuestions(chart, extent) })]),
      ...(extent.conversations === 0 ? [] : onePlaceIsOne(chart, running, extent.conversations)),
    ],
  };
}

import type { Session } from '../../../dialogs/session';
import type { Engine } from '../../../dialogs/engine';
import type { Proof, Tally } from '../prove/proof';
import { type Chart, chartOf } from './chart';
import { watchCommands } from './commands-everywhere';
import { everyInputIsAnswered } from './every-input';
import { everyPathEnds, numbnessNeverStaysAtHome, watchEveryWay } from './every-way';
import { pairsAreAlike } from './pairs';
import { readsOf } from './reads';
import { nameOf, type Stand, tour } from './running';
import { MANNERS } from './witness';

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
  /** One transition of so many; 1 for all. */
  readonly oneOf: number;
  /** Sessions for each question, at which all is pressed that can be. */
  readonly stands: number;
  readonly pairs: number;
}

export const WHOLE: Extent = { oneOf: 1, stands: 12, pairs: 200_000 };
/** A prime, so that it keeps step with nothing. */
export const SHORT: Extent = { oneOf: 211, stands: 1, pairs: 5_000 };

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

function conversationsIn({ places, ways }: Chart): bigint {
  let sum = 0n;
  for (const place of places)
    for (const { by, to } of ways.get(place) ?? []) if ('marks' in to) sum += by.from.ways * by.answers;
  return sum;
}

export function walked(engine: Engine, extent: Extent): Walked {
  const chart = chartOf(readsOf(engine.knowledge, engine.order));
  const ways = watchEveryWay(chart, engine);
  const commands = watchCommands(chart, engine);
  const some = someOfEach(extent.stands);
  const isTried = (transition: number): boolean => transition % extent.oneOf === 0;
  for (const manner of MANNERS) {
    const visit = (stand: Stand): void => {
      ways.visit(stand);
      if (manner !== 'pressed') return;
      commands.visit(stand);
      some.visit(stand);
    };
    tour({ chart, engine, manner, isTried, visit });
  }
  const share = extent.oneOf === 1 ? 'each transition' : `one transition of ${String(extent.oneOf)}`;
  const both = `${share} of ${String(chart.transitions)}, answered as it stands and screen by screen`;
  return {
    places: chart.places.length,
    transitions: chart.transitions,
    conversations: conversationsIn(chart),
    proofs: [
      everyPathEnds(chart),
      numbnessNeverStaysAtHome(chart),
      proofOf(
        {
          id: 'the-chart-stands-where-the-walk-does',
          bearsOn: ['INV1', 'INV3'],
          holds: 'Resumed from its answers, each conversation stands at a question that the walk has there.',
          arithmetic: both,
        },
        ways.stands,
      ),
      proofOf(
        {
          id: 'what-was-told-counts',
          bearsOn: ['INV1', 'INV3'],
          holds: 'No answer is passed over with its question while it still fits the answers before it.',
          arithmetic: both,
        },
        ways.counts,
      ),
      proofOf(
        {
          id: 'red-flags-all-along',
          bearsOn: ['INV1', 'INV2'],
          holds: 'After each answer the running red flags are as urgent as the rules say, and stop what they stop.',
          arithmetic: both,
        },
        ways.marks,
      ),
      proofOf(
        {
          id: 'commands-everywhere',
          bearsOn: ['INV6'],
          holds:
            'Help and emergency are answered and change nothing; back leads to an earlier answer, which given again leads on; restart leads to the start.',
          arithmetic: `4 commands after ${share} that leads to a new place or an end`,
        },
        commands.commands,
      ),
      proofOf(
        {
          id: 'emergency-in-one-step',
          bearsOn: ['INV8'],
          holds: 'Unmistakable words for an emergency lead from anywhere to its advice, in one step.',
          arithmetic: `a red flag of each kind of emergency, after ${share} that leads to a new place or an end`,
        },
        commands.dangers,
      ),
      proofOf(
        {
          id: 'no-exercise-past-a-stop',
          bearsOn: ['INV3'],
          holds:
            'Exercises are shown with the advice only, and never with a hard stop: not when asked for, not in a stored session said to be looked over.',
          arithmetic: `after ${share} that leads to a new place or an end; with a stop also what would be offered there and then`,
        },
        commands.stops,
      ),
      everyInputIsAnswered(engine, some.all()),
      pairsAreAlike(chart, engine, extent.pairs),
    ],
  };
}

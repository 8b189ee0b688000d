import type { Engine } from '../../../dialogs/engine';
import { newTally, type Proof } from '../prove/proof';
import { isEnd, type Chart } from './chart';
import { asksWhatWasPassed, marksIn, marksOf, mayStandAt, nameOf, type Stand } from './running';

/** Told only so far: a road that ends in an emergency leaves out what was told after it. */
const countsAll = ({ session, located }: Stand): boolean =>
  nameOf(located) === 'advice' || Object.keys(session.answers).every((id) => located.answers[id] !== undefined);

const told = ({ session, located }: Stand, what: string): string =>
  `${what}, at ${nameOf(located)}: ${JSON.stringify(session.answers)} ${JSON.stringify(session.raised)}`;

/** Looks at each way in the running code, and holds it against the walk. */
export function watchEveryWay(chart: Chart, engine: Engine) {
  const stands = newTally();
  const counts = newTally();
  const marks = newTally();
  const visit = (stand: Stand): void => {
    const { way, located } = stand;
    // The running code may ask what the walk passes: that is another way of the walk, and looked at there.
    const isElsewhere = asksWhatWasPassed(chart, stand);
    stands.check(isElsewhere || mayStandAt(chart, way.to).has(nameOf(located)), () => told(stand, 'stands elsewhere'));
    counts.check(isElsewhere || countsAll(stand), () => told(stand, 'an answer does not count'));
    const same = isElsewhere || marksIn(engine, located).join() === marksOf(chart.reads, way.to).join();
    marks.check(same, () => told(stand, 'red flags'));
  };
  return { visit, stands, counts, marks };
}

const plural = (count: number, what: string): string => `${String(count)} ${what}`;

/** Read off the walk itself. */
export function everyPathEnds({ places, ways, reads, transitions }: Chart): Proof {
  const tally = newTally();
  for (const place of places) {
    const on = ways.get(place) ?? [];
    const step = reads.steps[place.at];
    const where = step?.question.id ?? 'the opening';
    const answered = on.reduce((sum, { by }) => (by.chosen === null ? sum : sum + by.answers), 0n);
    const isPassed = on.some(({ by }) => by.chosen === null);
    const isWhole = answered === 0n ? isPassed : answered === answersTo(place.at, { reads });
    tally.check(isWhole, () => `${where}: an answer leads nowhere`);
    for (const { to } of on) tally.check(isEnd(to) || to.at > place.at, () => `${where}: goes back`);
  }
  return {
    id: 'every-path-ends',
    bearsOn: ['INV6'],
    holds: 'Whatever is answered leads on, and only to later questions, until there is advice: no dead end, no circle.',
    over: 'all-places',
    cases: tally.cases(),
    arithmetic: `${plural(places.length, 'places')} + ${plural(transitions, 'transitions')}`,
    failures: tally.failures,
  };
}

/** How many answers there are at a place, told apart by options: a transition must be there for each. */
function answersTo(at: number, { reads }: Pick<Chart, 'reads'>): bigint {
  const step = reads.steps[at];
  if (step === undefined) return 1n << BigInt(reads.words.length);
  const exclusive = step.choices.filter((one) => one.exclusive).length;
  if (step.question.kind === 'one') return BigInt(step.choices.length + 1);
  return (1n << BigInt(step.choices.length - exclusive)) + BigInt(exclusive);
}

/** Of each end of the walk. */
export function numbnessNeverStaysAtHome({ places, ways }: Chart): Proof {
  const tally = newTally();
  for (const place of places)
    for (const { to } of ways.get(place) ?? []) {
      if (!isEnd(to)) continue;
      const [, , isSeen, , isNumb] = to.marks;
      tally.check(isNumb !== true || isSeen === true, () => 'numbness or diabetes ends in care at home');
    }
  return {
    id: 'no-path-with-numbness-stays-at-home',
    bearsOn: ['INV5'],
    holds: 'No path on which numbness, tingling, weakness or diabetes was told ends in care at home alone.',
    over: 'all-places',
    cases: tally.cases(),
    arithmetic: `${String(tally.cases())} transitions that end an interview`,
    failures: tally.failures,
  };
}

import { chartSteps } from '../../../dialogs/chart-steps';
import { newTally, type Proof } from '../prove/proof';
import { type Chart, isEnd } from './chart';
import type { Running } from './running';

/** How many answers there are at a place, told apart by options: a transition must be there for each. */
function answersTo(at: number, { reads }: Pick<Chart, 'reads'>): bigint {
  const step = reads.steps[at];
  if (step === undefined) return 1n << BigInt(reads.words.length);
  const exclusive = step.choices.filter((one) => one.exclusive).length;
  const { kind, mustAnswer } = step.question;
  if (kind === 'one') return BigInt(step.choices.length + (mustAnswer ? 0 : 1));
  return (1n << BigInt(step.choices.length - exclusive)) + BigInt(exclusive);
}

/** In the running chart itself the answer to each question leads to a later state, from the last to the advice. */
function answersLeadOn({ engine }: Running): readonly string[] {
  const steps = chartSteps(engine.machine);
  const order = [...steps.map(({ question }) => question), 'advice'];
  return steps
    .filter(({ question, answered }) => order.indexOf(answered) !== order.indexOf(question) + 1)
    .map(({ question }) => `${question}: its answer leads nowhere`);
}

/** Read off the walk itself, and off the states of the running chart. */
export function everyPathEnds({ places, ways, reads, transitions }: Chart, running: Running): Proof {
  const tally = newTally();
  for (const place of places) {
    const on = ways.get(place) ?? [];
    const where = reads.steps[place.at]?.question.id ?? 'the opening';
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
    over: 'all-paths',
    cases: tally.cases(),
    arithmetic: `${String(places.length)} places + ${String(transitions)} transitions`,
    failures: [...answersLeadOn(running), ...tally.failures],
  };
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
    over: 'all-paths',
    cases: tally.cases(),
    arithmetic: `${String(tally.cases())} transitions that end an interview`,
    failures: tally.failures,
  };
}

/** Ways of answering from the start to an end, told apart by options. */
export function conversationsIn({ places, ways }: Chart): bigint {
  let sum = 0n;
  for (const place of places)
    for (const { by, to } of ways.get(place) ?? []) if (isEnd(to)) sum += by.from.ways * by.answers;
  return sum;
}

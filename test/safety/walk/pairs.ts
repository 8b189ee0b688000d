import type { Answers } from '../../../knowledge/answers';
import type { Engine } from '../../../dialogs/engine';
import { newTally, type Proof } from '../prove/proof';
import { diceOf, type Dice } from '../prove/random-findings';
import type { Chart } from './chart';
import type { Step } from './reads';
import { marksIn } from './running';
import { answerFor, MANNERS, roadTo, saidOn } from './witness';
import type { Place } from './walk';

/** Something to each later question, or nothing. */
function anythingMore(dice: Dice, steps: readonly Step[]): Answers {
  const answers = steps.flatMap((step) => {
    const options = step.choices.map(({ option }) => option);
    const many = step.question.kind === 'one' ? 1 : dice(3);
    const chosen = options.filter(() => dice(options.length) < many).slice(0, step.question.kind === 'one' ? 1 : 4);
    return dice(4) === 0 ? [] : [[step.question.id, answerFor(step, chosen, 'pressed')] as const];
  });
  return Object.fromEntries(answers);
}

/** All that the running code’s guards and red flags make of these answers, at each question still to come. */
function seenBy(
  engine: Engine,
  said: { answers: Answers; raised: ReturnType<typeof saidOn>['raised'] },
  more: Answers,
) {
  const answers = { ...said.answers, ...more };
  const located = { position: { at: 'advice' }, answers, raised: said.raised, heard: {} } as const;
  return marksIn(engine, located).join();
}

const guardsSeenBy = (engine: Engine, answers: Answers, later: readonly Step[]): string =>
  later.map(({ question }) => engine.rules.fits(question.id, answers)).join();

const withTwoRoads = (places: readonly Place[]): readonly Place[] =>
  places.filter(({ by, other }) => by !== null && other !== null);

/** What the walk takes for one place is one: two roads to it, and the same answers after them. */
export function pairsAreAlike({ places, reads }: Chart, engine: Engine, count: number): Proof {
  const tally = newTally();
  const dice = diceOf(70);
  const twice = withTwoRoads(places);
  for (let pair = 0; pair < count; pair += 1) {
    const place = twice[dice(twice.length)] as Place;
    const later = reads.steps.slice(place.at);
    const more = anythingMore(dice, later);
    const [one, other] = [place.by, place.other].map((last, at) =>
      saidOn(reads, roadTo(place, last), MANNERS[at] ?? 'pressed'),
    ) as [ReturnType<typeof saidOn>, ReturnType<typeof saidOn>];
    const same =
      seenBy(engine, one, more) === seenBy(engine, other, more) &&
      guardsSeenBy(engine, { ...one.answers, ...more }, later) ===
        guardsSeenBy(engine, { ...other.answers, ...more }, later);
    tally.check(same, () => JSON.stringify([one, other, more]));
  }
  return {
    id: 'one-place-is-one',
    bearsOn: ['INV3'],
    holds:
      'Two roads that the walk takes for one place are alike to the running guards and red flags, whatever is said after.',
    over: 'all-places',
    cases: tally.cases(),
    arithmetic: `random pairs of roads to ${String(twice.length)} places that have two, one of each pair pressed and one told item by item`,
    failures: tally.failures,
  };
}

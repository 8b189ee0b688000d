import type { Answer, Answers, RaisedFlag } from '../../../knowledge/answers';
import type { Session } from '../../../dialogs/session';
import { newTally, type Proof } from '../prove/proof';
import { type Dice, diceOf, shuffled } from '../prove/random-findings';
import type { Chart } from './chart';
import { Mark, type Reads, type Step } from './reads';
import { locateIn, marksIn, type Running } from './running';
import {
  answerFor,
  isByItem,
  isNone,
  MANNERS,
  NOTHING_SAID,
  oneByOne,
  type Said,
  saidAfter,
  sessionOf,
  signsOf,
} from './witness';
import { guardsAt, isSoNow, type Place, seesAfter, seesAfterWords, type Transition } from './walk';

const pick = <T>(dice: Dice, list: readonly T[]): T => list[dice(list.length)] as T;

/** Any answer that can be given, as the options it stands for. Mostly few signs, or each road would end in an emergency. */
function anyOptions(dice: Dice, step: Step): readonly string[] {
  const { choices, unsure, question } = step;
  const options = choices.map(({ option }) => option);
  if (question.kind === 'one') return dice(4) === 0 && !question.mustAnswer ? unsure : [pick(dice, options)];
  const none = choices.filter(({ exclusive }) => exclusive).map(({ option }) => option);
  if (none.length > 0 && dice(2) === 0) return none;
  if (dice(12) === 0) return unsure;
  return shuffled(dice, signsOf(step)).slice(0, dice(dice(4) + 1) + 1);
}

const isAllOf = (step: Step, chosen: readonly string[]): boolean =>
  [...chosen].sort().join() === [...step.unsure].sort().join();

/** Any way in which it can be given. */
function anyAnswer(dice: Dice, step: Step, chosen: readonly string[]): Answer {
  const origin = pick(dice, ['pressed', 'typed'] as const);
  if (isAllOf(step, chosen) && dice(2) === 0)
    return dice(2) === 0 ? { kind: 'unsure', origin } : { kind: 'skipped', times: 2, origin };
  if (isByItem(step) && !isNone(step, chosen) && dice(2) === 0) {
    const answer = oneByOne(step, chosen);
    if (answer.kind !== 'items') return answer;
    const items = shuffled(dice, Object.entries(answer.items)).map(
      ([id, is]) => [id, is === 'yes' && dice(3) === 0 ? 'unsure' : is] as const,
    );
    return { ...answer, items: Object.fromEntries(items), origin };
  }
  const answer = answerFor(step, chosen, 'pressed');
  return answer.kind === 'chosen' ? { ...answer, options: shuffled(dice, answer.options), origin } : answer;
}

/** Words of one class: any red flag of the kind, said so that it counts in any of the ways. Now and then one that does not. */
function anyWords(dice: Dice, { words }: Reads): { kinds: readonly string[]; raised: readonly RaisedFlag[] } {
  const kinds = words.filter(() => dice(12) === 0);
  const raised = kinds.map(({ redFlags }): RaisedFlag => {
    const { id: redFlag } = pick(dice, redFlags);
    const answer = pick(dice, ['yes', 'unsure'] as const);
    return dice(2) === 0 ? { redFlag, certainty: 'unmistakable' } : { redFlag, certainty: 'ambiguous', answer };
  });
  const denied = pick(
    dice,
    words.flatMap(({ redFlags }) => redFlags),
  ).id;
  const isDenied = dice(4) === 0 && !raised.some(({ redFlag }) => redFlag === denied);
  const all: readonly RaisedFlag[] = isDenied
    ? [...raised, { redFlag: denied, certainty: 'ambiguous', answer: 'no' }]
    : raised;
  return { kinds: kinds.map(({ id }) => id), raised: all };
}

type Spoken = Omit<Said, 'unfit'>;

interface Arrived {
  readonly at: number;
  readonly sees: Place['sees'];
  readonly said: Spoken;
}

const isAsked = (dice: Dice, { ask, pass }: ReturnType<typeof guardsAt>): boolean => ask && (!pass || dice(2) === 0);

/** Somebody answers anything until a question, or until an emergency ends it. */
function anyRoad(dice: Dice, reads: Reads): Arrived | null {
  const { kinds, raised } = anyWords(dice, reads);
  let sees = seesAfterWords(reads, kinds);
  let answers: Answers = {};
  const last = 1 + dice(reads.steps.length - 1);
  const isOver = (): boolean => isSoNow(reads, sees[Mark.Emergency] ?? 0);
  for (let at = 0; at < last && !isOver(); at += 1) {
    const step = reads.steps[at] as Step;
    const chosen = isAsked(dice, guardsAt(reads, step, sees)) ? anyOptions(dice, step) : null;
    if (chosen !== null) answers = { ...answers, [step.question.id]: anyAnswer(dice, step, chosen) };
    sees = seesAfter(reads, step, chosen ?? [], sees);
  }
  return isOver() ? null : { at: last, sees, said: { answers, raised } };
}

/** What the one says by whom the walk first came to a place. */
function firstTo(reads: Reads, place: Place, manner: (typeof MANNERS)[number]): Said {
  const road: Transition[] = [];
  for (let { by } = place; by !== null; by = by.from.by) road.unshift(by);
  return road.reduce((said, by) => saidAfter(reads, said, by, manner), NOTHING_SAID);
}

/** Something to each later question, or nothing. */
function anythingMore(dice: Dice, steps: readonly Step[]): Answers {
  const later = steps.flatMap((step) =>
    dice(4) === 0 ? [] : [[step.question.id, anyAnswer(dice, step, anyOptions(dice, step))] as const],
  );
  return Object.fromEntries(later);
}

/** What the running guards and red flags make of this, whatever is said after. */
function seenBy(running: Running, said: Spoken, later: readonly Step[], more: Answers): string {
  const answers = { ...said.answers, ...more };
  const guards = later.map(({ question }) => running.engine.rules.fits(question.id, answers));
  return [...marksIn(running, { ...said, answers }), ...guards].join();
}

/** Read back from where it was stored, its answers in another order. */
function stored(dice: Dice, session: Session): Session {
  const read = JSON.parse(JSON.stringify(session)) as Session;
  return { ...read, answers: Object.fromEntries(shuffled(dice, Object.entries(read.answers))) };
}

const countedIn = (running: Running, session: Session): string => {
  const { position, answers } = locateIn(running, session);
  return JSON.stringify([position, answers]);
};

/** What the walk takes for one place is one: anybody who comes there is like the one by whom it was found. */
export function onePlaceIsOne({ places, reads }: Chart, running: Running, count: number): readonly Proof[] {
  const [alike, resumed] = [newTally(), newTally()];
  const dice = diceOf(70);
  const known = new Map(places.map((place) => [`${String(place.at)} ${place.sees.join()}`, place]));
  const found = new Set<Place>();
  while (alike.cases() < count) {
    const arrived = anyRoad(dice, reads);
    if (arrived === null) continue;
    const { at, sees, said } = arrived;
    const place = known.get(`${String(at)} ${sees.join()}`);
    if (place) found.add(place);
    const later = reads.steps.slice(at);
    const more = anythingMore(dice, later);
    const first = place && firstTo(reads, place, pick(dice, MANNERS));
    const isAlike = first && seenBy(running, first, later, more) === seenBy(running, said, later, more);
    alike.check(isAlike === true, () =>
      JSON.stringify([reads.steps[at]?.question.id, said, first ?? 'no place', more]),
    );
    if (alike.cases() % 10n !== 0n) continue;
    const session = sessionOf(said, running.engine.knowledge.hash);
    const again = countedIn(running, stored(dice, session));
    resumed.check(again === countedIn(running, session), () => JSON.stringify(said));
  }
  return [
    {
      id: 'one-place-is-one',
      bearsOn: ['INV1', 'INV3'],
      holds:
        'Whatever is answered leads to a place of the walk, and to the running guards and red flags is like the conversation by which the walk found that place, whatever is said after.',
      over: 'random-roads',
      cases: alike.cases(),
      arithmetic: `random conversations, which come to ${String(found.size)} of ${String(places.length)} places`,
      failures: alike.failures,
    },
    {
      id: 'a-stored-session-is-the-same',
      bearsOn: ['INV3'],
      holds: 'Read back from where it was stored, its answers in another order, a session stands where it stood.',
      over: 'random-roads',
      cases: resumed.cases(),
      arithmetic: 'each tenth of these conversations, replayed from its beginning',
      failures: resumed.failures,
    },
  ];
}

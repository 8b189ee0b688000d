import { type Trigger } from './lexicon';
import { type Match } from './matches';
import { beginsAnew, type Passage, spotsOf } from './passage';
import { between, clauseAround, end, endedAround, injuriesAround, toldBefore } from './past-reach';
import { reachBack, reachOn } from './reach';
import { type Polarity } from './reading';
import { isTakenBack } from './taken-back';
import { type TriggerHit } from './triggers';

/** What the words round a match say of it. */
export interface Scope {
  readonly denied: boolean;
  /** The part that is denied, where one is: all of it, but for a near pattern. */
  readonly deniedSpot: Match;
  /** It was so, and is over: “the numbness is gone”. */
  readonly over: boolean;
  /** The denial itself was misspelt, so it is not relied on where it matters. */
  readonly deniedByGuess: boolean;
  readonly uncertain: boolean;
  readonly past: boolean;
  /** It seems to be over, by what the rest of the sentence says; a danger is asked about all the same. */
  readonly passed: boolean;
  readonly otherPerson: boolean;
}

type Mark = Exclude<keyof Scope, 'deniedSpot'>;

/** What every trigger of the passage says of the matches near it (after ConText). */
export function scopesOf(passage: Passage): Map<Match, Scope> {
  const marks = new Map<Match, Set<Mark>>(passage.spots.map((spot) => [spot, new Set()]));
  const put = (mark: Mark, matches: Iterable<Match>) => {
    for (const match of matches) marks.get(match)?.add(mark);
  };
  const isOwn = ownTriggers(passage);
  for (const hit of passage.triggers) {
    for (const kind of hit.kinds) {
      for (const [mark, reach] of REACHES[kind] ?? []) {
        put(
          mark,
          reach(passage, hit).filter((match) => !isOwn(match, hit)),
        );
      }
    }
  }
  put(
    'denied',
    passage.spots.flatMap((spot) => insideDenial(passage, spot)),
  );
  return new Map(passage.matches.map((match) => [match, inPart(passage, match, scopeOf(match, marks))]));
}

/** “no chest pain *unless* …”: a denial that is taken back in part leaves a doubt. */
function inPart(passage: Passage, match: Match, scope: Scope): Scope {
  const isDoubtful = scope.denied && isTakenBack(passage, match, scope.deniedSpot);
  return isDoubtful ? { ...scope, uncertain: true } : scope;
}

/** Is this trigger part of the words that deny by themselves? “*not* ingrown” denies once, and not twice. */
function ownTriggers({ matches }: Passage): (match: Match, hit: TriggerHit) => boolean {
  const denying = matches.filter(({ form }) => form.entry.denies);
  return ({ form: { entry } }, { first }) =>
    entry.denies && denying.some((one) => one.form.entry === entry && one.used.includes(first));
}

/** The writer speaks for the patient: “my mum”, “she” and “he” are the patient, and nobody else. */
export const ofThePatient = (scopes: ReadonlyMap<Match, Scope>): Map<Match, Scope> =>
  new Map([...scopes].map(([match, scope]) => [match, { ...scope, otherPerson: false }]));

const WHOM = 'about-whom';
const WRITER = 'me-adult';

/** “my daughter, 14, …”, “a 54-year-old man presents with …”: the text itself says that somebody else is the patient. */
export function tellsOfAnother({ matches, words, book }: Passage): boolean {
  // “mum's feet are numb, *mine* only ache”: the writer is the patient.
  if (words.some(({ name }) => book.is('own', name))) return false;
  return matches.some(({ form: { entry }, used }) => {
    const { meaning } = entry;
    if (meaning.kind !== 'finding' || meaning.question !== WHOM || meaning.option === WRITER) return false;
    return entry.onlyFor === null && !used.some((place) => book.is('self', words[place]?.name ?? ''));
  });
}

/** “*no* injury” is a phrase of its own; what lies inside it for another question (“injury”) is denied by it. */
function insideDenial({ starting }: Passage, { form, used }: Match): readonly Match[] {
  const denials = new Set(form.denials.map((place) => used[place]));
  const first = used.findIndex((place) => denials.has(place));
  if (first < 0) return [];
  const inside = used.slice(first + 1).flatMap((place) => starting.get(place) ?? []);
  return (
    inside
      .filter((other) => other.used.every((place) => used.includes(place) && !denials.has(place)))
      // “no feeling in my *foot*” does not deny the foot that is cold as well.
      .filter(({ form: { entry }, first: at }) => entry.near === null || (at === used[first + 1] && !entry.denies))
  );
}

type Reach = (passage: Passage, hit: TriggerHit) => readonly Match[];

const ifCorrected =
  (reach: Reach): Reach =>
  (passage, hit) =>
    hit.corrected ? reach(passage, hit) : [];

const REACHES: Partial<Record<Trigger, readonly (readonly [Mark, Reach])[]>> = {
  'negation-before': [
    ['denied', reachOn],
    ['deniedByGuess', ifCorrected(reachOn)],
  ],
  'negation-after': [
    ['over', justBefore],
    ['deniedByGuess', ifCorrected(justBefore)],
  ],
  'answer-no': [['denied', whatIsAnswered]],
  uncertain: [['uncertain', onElseBack]],
  'question-opener': [['uncertain', restOfQuestion]],
  past: [['past', clauseAround]],
  earlier: [
    ['past', injuriesAround],
    ['passed', endedAround],
  ],
  aftermath: [['passed', toldBefore]],
  'other-person': [['otherPerson', untilSelf]],
  'other-person-after': [['otherPerson', nearestBefore]],
};

/** What is said of any part of a near pattern is said of the whole: “my foot is *not* cold”. */
function scopeOf(match: Match, marks: ReadonlyMap<Match, ReadonlySet<Mark>>): Scope {
  const spots = spotsOf(match);
  const said = (spot: Match | undefined, mark: Mark) => spot !== undefined && marks.get(spot)?.has(mark) === true;
  const scope = toScope(new Set(spots.flatMap((spot) => [...(marks.get(spot) ?? [])])));
  return {
    ...scope,
    // “the swelling in my foot *has gone*, but for the cold toes”: only what it ends with is over.
    over: said(spots.at(-1), 'over'),
    deniedSpot: spots.find((spot) => said(spot, 'denied')) ?? match,
  };
}

function toScope(marks: ReadonlySet<Mark>): Omit<Scope, 'deniedSpot'> {
  return {
    denied: marks.has('denied'),
    over: marks.has('over'),
    deniedByGuess: marks.has('deniedByGuess'),
    uncertain: marks.has('uncertain'),
    past: marks.has('past'),
    passed: marks.has('passed'),
    otherPerson: marks.has('otherPerson'),
  };
}

/**
 * Doubt weighs more than a denial, so that “not sure, maybe not numb” is asked about. So does a denial denied: “not the
 * same size”.
 */
export function polarityOf({ form }: Match, scope: Scope): Polarity {
  const { denies } = form.entry;
  if (scope.otherPerson) return 'other-person';
  if (scope.uncertain || (scope.denied && denies)) return 'uncertain';
  if (scope.denied) return form.turned ? 'present' : 'denied';
  return polarityInTime(scope, form.turned || denies);
}

function polarityInTime({ past, passed, over }: Scope, isTurned: boolean): Polarity {
  if (past || passed) return 'past';
  return over || isTurned ? 'denied' : 'present';
}

/** “maybe numb”, and “numb, maybe” where nothing comes after. */
function onElseBack(passage: Passage, hit: TriggerHit): readonly Match[] {
  const ahead = reachOn(passage, hit);
  return ahead.length > 0 || beginsAnew(passage, hit.first) ? ahead : reachBack(passage, hit.first, 1);
}

/** “the numbness is gone”. */
function justBefore(passage: Passage, hit: TriggerHit): readonly Match[] {
  return beginsAnew(passage, hit.first) ? [] : reachBack(passage, hit.first);
}

/** “numb, and *diabetes* runs in the family”. */
function nearestBefore(passage: Passage, hit: TriggerHit): readonly Match[] {
  const before = justBefore(passage, hit);
  return before.filter(({ last }) => last === before[0]?.last);
}

/** “Numbness: no”, “Swelling? None.”: a no that stands alone answers what stands before it. */
function whatIsAnswered(passage: Passage, hit: TriggerHit): readonly Match[] {
  const { words } = passage;
  const word = words[hit.first];
  const next = words[hit.last + 1];
  const asked = word?.gap === 'colon' || (word?.gap === 'stop' && words[hit.first - 1]?.asked === true);
  return asked && (next === undefined || next.gap !== 'none') ? reachBack(passage, hit.first, 1) : [];
}

/** “Is it …”, “what if …”: only at the head of a sentence, where it asks and does not tell. */
function restOfQuestion(passage: Passage, hit: TriggerHit): readonly Match[] {
  if (passage.words[hit.first]?.gap !== 'stop') return [];
  return between(passage, hit.last + 1, end(passage, hit.last + 1, beginsAnew));
}

/** “my mum has …”, up to where the writer speaks of themself again. */
function untilSelf(passage: Passage, hit: TriggerHit): readonly Match[] {
  const stops = (at: Passage, place: number) =>
    beginsAnew(at, place) || at.book.is('self', at.words[place]?.name ?? '');
  // “grandad *had* gout”: the verb belongs to both.
  return between(passage, hit.first + 1, end(passage, hit.last + 1, stops));
}

/** Does the sentence of this match also say that it is so today? */
export function sentenceSays(passage: Passage, match: Match, says: (name: string) => boolean): boolean {
  let first = match.first;
  while (first > 0 && passage.words[first]?.gap !== 'stop') first -= 1;
  const after = end(passage, match.first + 1, ({ words }, place) => words[place]?.gap === 'stop');
  return passage.words.slice(first, after).some(({ name }) => says(name));
}

import { type Trigger } from './lexicon';
import { type Match } from './matches';
import { beginsAnew, type Passage } from './passage';
import { type Ends, reachBack, reachOn } from './reach';
import { type Polarity } from './reading';
import { type Gap } from './tokens';
import { type TriggerHit } from './triggers';

/** What the words round a match say of it. */
export interface Scope {
  readonly denied: boolean;
  /** It was so, and is over: “the numbness is gone”. */
  readonly over: boolean;
  /** The denial itself was misspelt, so it is not relied on where it matters. */
  readonly deniedByGuess: boolean;
  readonly uncertain: boolean;
  readonly past: boolean;
  readonly otherPerson: boolean;
}

type Mark = keyof Scope;

/** What every trigger of the passage says of the matches near it (after ConText). */
export function scopesOf(passage: Passage): Map<Match, Scope> {
  const marks = new Map<Match, Set<Mark>>(passage.matches.map((match) => [match, new Set()]));
  const put = (mark: Mark, matches: Iterable<Match>) => {
    for (const match of matches) marks.get(match)?.add(mark);
  };
  for (const hit of passage.triggers) {
    for (const kind of hit.kinds) {
      for (const [mark, reach] of REACHES[kind] ?? []) put(mark, reach(passage, hit));
    }
  }
  put(
    'denied',
    passage.matches.flatMap((match) => insideDenial(passage, match)),
  );
  return new Map([...marks].map(([match, found]) => [match, toScope(found)]));
}

/** The writer speaks for the patient: “my mum”, “she” and “he” are the patient, and nobody else. */
export const ofThePatient = (scopes: ReadonlyMap<Match, Scope>): Map<Match, Scope> =>
  new Map([...scopes].map(([match, scope]) => [match, { ...scope, otherPerson: false }]));

const WHOM = 'about-whom';
const WRITER = 'me-adult';

/** “my daughter, 14, …”, “a 54-year-old man presents with …”: the text itself says that somebody else is the patient. */
export function tellsOfAnother({ matches, words, book }: Passage): boolean {
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
  return inside.filter((other) => other.used.every((place) => used.includes(place) && !denials.has(place)));
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
  earlier: [['past', injuriesAround]],
  'other-person': [['otherPerson', untilSelf]],
  'other-person-after': [['otherPerson', nearestBefore]],
};

function toScope(marks: ReadonlySet<Mark>): Scope {
  return {
    denied: marks.has('denied'),
    over: marks.has('over'),
    deniedByGuess: marks.has('deniedByGuess'),
    uncertain: marks.has('uncertain'),
    past: marks.has('past'),
    otherPerson: marks.has('otherPerson'),
  };
}

/** Doubt weighs more than a denial, so that “not sure, maybe not numb” is asked about. */
export function polarityOf({ form }: Match, scope: Scope): Polarity {
  if (scope.otherPerson) return 'other-person';
  if (scope.uncertain) return 'uncertain';
  if (scope.denied) return form.turned ? 'present' : 'denied';
  if (scope.past) return 'past';
  if (scope.over) return 'denied';
  return form.turned ? 'denied' : 'present';
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
  return between(passage, hit.last + 1, end(passage, hit.last + 1, stops));
}

/** “I had numbness last year, …”: the clause it stands in, or the next one if it stands alone: “Last year, …”. */
function clauseAround(passage: Passage, hit: TriggerHit): readonly Match[] {
  let first = hit.first;
  while (first > 0 && !beginsClause(passage, first)) first -= 1;
  let after = end(passage, hit.last + 1, beginsClause);
  const alone = first === hit.first && after === hit.last + 1;
  if (alone && isSmallBreak(passage.words[after]?.gap)) after = end(passage, after + 1, beginsClause);
  const before = between(passage, first, hit.first);
  if (saysItAll(passage, hit, before)) return before;
  return [...new Set([...between(passage, first, after), ...reachOn(passage, hit, isPresentTime)])];
}

/** “I sprained it years ago *it* aches”, “… *and hurts at night*”: what happened then is told, and this is of today. */
function saysItAll({ book, words }: Passage, { last }: TriggerHit, before: readonly Match[]): boolean {
  const next = words[last + 1];
  if (next?.gap !== 'none' || before.length === 0) return false;
  return book.is('subject', next.name) || (book.is('join', next.name) && before.some(isDated));
}

/** What happened once, such as an injury. */
function isDated({ form: { entry } }: Match): boolean {
  return entry.meaning.kind === 'finding' && entry.meaning.older !== null;
}

/** “I broke my ankle three months ago”: the injury and nothing else, save the danger that the same words speak of. */
function injuriesAround(passage: Passage, hit: TriggerHit): readonly Match[] {
  const around = clauseAround(passage, hit);
  const injuries = around.filter(isDated);
  const isOfOne = ({ used }: Match) => injuries.some((injury) => used.every((place) => injury.used.includes(place)));
  return around.filter((match) => isDated(match) || (match.form.entry.meaning.kind === 'danger' && isOfOne(match)));
}

function isSmallBreak(gap: Gap | undefined): boolean {
  return gap === 'aside' || gap === 'comma' || gap === 'colon';
}

/** A clause ends at a comma, at “now”, and at “and my …”, where people leave out the comma. */
function beginsClause(passage: Passage, place: number): boolean {
  const { book, words } = passage;
  const word = words[place];
  if (word === undefined || word.gap !== 'none' || beginsAnew(passage, place)) return true;
  if (isPresentTime(passage, place) || book.is('continuing', word.name)) return true;
  const next = words[place + 1]?.name ?? '';
  return book.is('join', word.name) && (book.is('subject', next) || book.is('determiner', next));
}

function isPresentTime({ book, words }: Passage, place: number): boolean {
  return book.is('present-time', words[place]?.name ?? '');
}

function end(passage: Passage, from: number, stops: Ends): number {
  let place = from;
  while (place < passage.words.length && !stops(passage, place)) place += 1;
  return place;
}

function between(passage: Passage, from: number, to: number): readonly Match[] {
  return passage.matches.filter(({ first }) => first >= from && first < to);
}

/** Does the sentence of this match also say that it is so today? */
export function sentenceSays(passage: Passage, match: Match, says: (name: string) => boolean): boolean {
  let first = match.first;
  while (first > 0 && passage.words[first]?.gap !== 'stop') first -= 1;
  const after = end(passage, match.first + 1, ({ words }, place) => words[place]?.gap === 'stop');
  return passage.words.slice(first, after).some(({ name }) => says(name));
}

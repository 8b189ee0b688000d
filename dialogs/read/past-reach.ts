import { type Match } from './matches';
import { beginsAnew, isTrigger, type Passage } from './passage';
import { type Ends, reachOn } from './reach';
import { type Gap } from './tokens';
import { type TriggerHit } from './triggers';

/** “I had numbness last year, …”: the clause it stands in, or the next one if it stands alone: “Last year, …”. */
export function clauseAround(passage: Passage, hit: TriggerHit): readonly Match[] {
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
export function injuriesAround(passage: Passage, hit: TriggerHit): readonly Match[] {
  const around = clauseAround(passage, hit);
  const injuries = around.filter(isDated);
  const isOfOne = ({ used }: Match) => injuries.some((injury) => used.every((place) => injury.used.includes(place)));
  return around.filter((match) => isDated(match) || (match.form.entry.meaning.kind === 'danger' && isOfOne(match)));
}

/** “I *had* a lump three years ago”, and not “it *started* three years ago”. */
export function endedAround(passage: Passage, hit: TriggerHit): readonly Match[] {
  const { book, words } = passage;
  const [from, to] = clauseOf(passage, hit.first);
  const names = words.slice(from, to).map(({ name }) => name);
  const goesOn = names.some((name) => GOES_ON.some((kind) => book.is(kind, name)));
  return goesOn || !names.some((name) => book.is('past-verb', name)) ? [] : clauseAround(passage, hit);
}

const GOES_ON = ['beginning', 'continuing', 'present-time'] as const;

function clauseOf(passage: Passage, place: number): readonly [from: number, to: number] {
  let first = place;
  while (first > 0 && !beginsClause(passage, first)) first -= 1;
  return [first, end(passage, place + 1, beginsClause)];
}

/** “fever on Monday, *gone by Tuesday*”: back to where the sentence begins, or where it tells of today. */
export function toldBefore(passage: Passage, hit: TriggerHit): readonly Match[] {
  const { words } = passage;
  if (isDeniedHere(passage, hit)) return [];
  let from = hit.first;
  for (let place = hit.first - 1; place >= 0 && words[place + 1]?.gap !== 'stop'; place -= 1) {
    if (isOfToday(passage, place)) break;
    if (place === 0 || beginsClause(passage, place)) from = place;
  }
  return between(passage, from, hit.first);
}

function isOfToday(passage: Passage, place: number): boolean {
  return isPresentTime(passage, place) || passage.book.is('today', passage.words[place]?.name ?? '');
}

/** “it has *not* healed”. */
function isDeniedHere({ triggers }: Passage, { first }: TriggerHit): boolean {
  return triggers.some(
    (hit) => DENIALS.some((kind) => isTrigger(hit, kind)) && hit.last < first && first - hit.last <= 3,
  );
}

const DENIALS = ['negation-before', 'pseudo-negation', 'uncertain'] as const;

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

export function end(passage: Passage, from: number, stops: Ends): number {
  let place = from;
  while (place < passage.words.length && !stops(passage, place)) place += 1;
  return place;
}

export function between(passage: Passage, from: number, to: number): readonly Match[] {
  return passage.spots.filter(({ first }) => first >= from && first < to);
}

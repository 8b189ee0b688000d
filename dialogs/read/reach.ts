import { type Match } from './matches';
import { beginsAnew, isTrigger, type Passage } from './passage';
import { type TriggerHit } from './triggers';

/** So many words that mean nothing to us may stand between a denial and what it denies … */
const REACH = 4;
/** … and so many between one denied thing and the next. */
const REACH_ON = 2;

type Kind = 'match' | 'join' | 'alternative' | 'transparent' | 'other';
interface Unit {
  readonly kind: Kind;
  readonly matches: readonly Match[];
  readonly first: number;
  readonly last: number;
}

interface Walk {
  readonly reached: Match[];
  /** Reached over a comma only: they count once an “or” shows that it is a list. */
  readonly held: Match[];
  /** How the next thing hangs on what was reached before. */
  link: 'none' | 'comma' | 'and' | 'or';
  left: number;
  before: Kind | 'trigger';
}

/** Does something end at this word that a trigger does not reach past? */
export type Ends = (passage: Passage, place: number) => boolean;

/** What a trigger speaks of, going on from it: through a list, up to the next statement. */
export function reachOn(passage: Passage, hit: TriggerHit, ends: Ends = () => false): readonly Match[] {
  const walk: Walk = { reached: [], held: [], link: 'none', left: REACH, before: 'trigger' };
  if (!isAnswer(passage, hit)) {
    for (let unit = unitAt(passage, hit.last + 1); unit !== null; unit = unitAt(passage, unit.last + 1)) {
      if (ends(passage, unit.first) || !goOn(passage, walk, unit)) break;
    }
  }
  return isTrigger(hit, 'list-negation') ? [...walk.reached, ...walk.held] : walk.reached;
}

/** “No, numb”, “no my heel”, “no can't feel it”: a word that answers what was asked, and denies nothing that follows. */
function isAnswer(passage: Passage, hit: TriggerHit): boolean {
  const place = hit.last + 1;
  const next = passage.words[place];
  if (next?.gap !== 'none') return true;
  if (!isTrigger(hit, 'answer-no')) return false;
  const denies = passage.starting.get(place)?.some(({ form }) => form.denials.includes(0));
  return denies === true || passage.book.is('subject', next.name) || passage.book.is('determiner', next.name);
}

function unitAt(passage: Passage, place: number): Unit | null {
  const word = passage.words[place];
  if (word === undefined || beginsAnew(passage, place)) return null;
  if (passage.starting.has(place)) return matchUnit(passage, place);
  const kind = (['alternative', 'join', 'transparent'] as const).find((name) => passage.book.is(name, word.name));
  return { kind: kind ?? 'other', matches: [], first: place, last: place };
}

/** The matches that begin here, with those that begin before they end. */
function matchUnit({ starting }: Passage, first: number): Unit {
  const matches: Match[] = [];
  let last = first;
  for (let place = first; place <= last; place += 1) {
    const here = starting.get(place) ?? [];
    matches.push(...here);
    last = Math.max(last, ...here.map((match) => match.last));
  }
  return { kind: 'match', matches, first, last };
}

/** Takes one unit in; false where the trigger's reach ends. */
function goOn(passage: Passage, walk: Walk, unit: Unit): boolean {
  if (passage.words[unit.first]?.gap !== 'none' && walk.link !== 'or') walk.link = 'comma';
  const goes =
    !goesOnToday(passage, unit) && !startsStatement(passage, walk, unit) && STEPS[unit.kind](passage, walk, unit);
  walk.before = unit.kind;
  return goes;
}

const STEPS: Record<Kind, (passage: Passage, walk: Walk, unit: Unit) => boolean> = {
  alternative: (_passage, walk) => {
    walk.link = 'or';
    walk.left = REACH;
    return true;
  },
  join: (_passage, walk) => {
    if (walk.link === 'none') walk.link = 'and';
    return true;
  },
  transparent: (_passage, walk) => walk.link !== 'comma',
  other: (passage, walk, unit) => {
    if (isLoose(walk) && !endsItem(passage, unit)) return false;
    walk.link = 'none';
    walk.left -= 1;
    return walk.left >= 0;
  },
  match: (passage, walk, unit) => {
    if (isStatement(passage, walk, unit) || isToldAnew(passage, walk, unit)) return false;
    if (isLoose(walk) && (!endsItem(passage, unit) || isContrast(walk, unit))) return false;
    if (walk.link === 'comma') walk.held.push(...unit.matches);
    else walk.reached.push(...walk.held.splice(0), ...unit.matches);
    walk.link = 'none';
    walk.left = REACH_ON;
    return true;
  },
};

/** “never right *since* I sprained it”: what follows is so. */
function goesOnToday({ book, words }: Passage, { first }: Unit): boolean {
  return book.is('continuing', words[first]?.name ?? '');
}

function isLoose({ link }: Walk): boolean {
  return link === 'comma' || link === 'and';
}

/** “no numbness *it* hurts”, “can't sleep *it* hurts”: people leave out full stops. Not so “not when *I* walk”. */
function startsStatement({ book, words }: Passage, walk: Walk, unit: Unit): boolean {
  const name = words[unit.first]?.name ?? '';
  if (unit.kind === 'match') return false;
  if (walk.before === 'match') return book.is('subject', name) || book.is('determiner', name);
  const before = words[unit.first - 1]?.name ?? '';
  return walk.before === 'other' && book.is('subject', name) && !book.is('subordinate', before);
}

/** “no broken bones *can walk*” is a statement of its own; “never can walk” and “don't think *I* can walk” are not. */
function isStatement({ book, words }: Passage, walk: Walk, { matches, first }: Unit): boolean {
  const isTold = walk.before === 'trigger' || book.is('subject', words[first - 1]?.name ?? '');
  return !isTold && matches.some(({ form }) => form.turned);
}

/** “no pain, *I’m diabetic*”: a sign that begins with whom it is said of is told, and is no part of a list. */
function isToldAnew({ book, words }: Passage, walk: Walk, { first }: Unit): boolean {
  return walk.before !== 'trigger' && isLoose(walk) && book.is('subject', words[first]?.name ?? '');
}

/** After an item of a list comes the next one, or nothing. */
function endsItem(passage: Passage, { last }: Unit): boolean {
  const next = passage.words[last + 1];
  if (next === undefined || next.gap !== 'none' || beginsAnew(passage, last + 1)) return true;
  return passage.book.is('join', next.name) || passage.book.is('alternative', next.name);
}

/** “not left, right”: of two that cannot both be so, the second is not denied with the first. */
function isContrast(walk: Walk, unit: Unit): boolean {
  const singles = [...walk.reached, ...walk.held].flatMap(singleQuestion);
  return unit.matches.flatMap(singleQuestion).some((question) => singles.includes(question));
}

function singleQuestion({ form: { entry } }: Match): string[] {
  return entry.meaning.kind === 'finding' && entry.meaning.single ? [entry.meaning.question] : [];
}

/** What is spoken of before this word: the thing just named, and the list it ends. */
export function reachBack(passage: Passage, from: number, reach = REACH_ON): readonly Match[] {
  const reached: Match[] = [];
  let left = reach;
  let place = from - 1;
  while (place >= 0 && left >= 0 && !endsBack(passage.triggerAt.get(place))) {
    const matches = passage.ending.get(place);
    if (matches !== undefined) {
      reached.push(...matches);
      place = Math.min(...matches.map(({ first }) => first));
      left = 0;
    } else if (!passedOver(passage, place, reached.length > 0)) left -= 1;
    if (passage.words[place]?.gap === 'stop') break;
    place -= 1;
  }
  return reached;
}

/** “left foot, *the other foot* is fine” says nothing of the left. */
function endsBack(hit: TriggerHit | undefined): boolean {
  return isTrigger(hit, 'terminator') || isTrigger(hit, 'other-side');
}

function passedOver({ book, words }: Passage, place: number, inList: boolean): boolean {
  const name = words[place]?.name ?? '';
  return book.is('join', name) || book.is('alternative', name) || (!inList && book.is('transparent', name));
}

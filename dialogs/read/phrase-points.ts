import { type Parts, type Way } from './phrase-ways';

/** A phrase of an entry, taken apart. */
export interface Phrase<E> {
  readonly entry: E;
  readonly parts: Parts;
}

/** The ways chosen so far, the last one first. */
interface Chosen {
  readonly way: Way;
  readonly before: Chosen | null;
}

/**
 * How far one way to say a phrase has come. Words such as “my” and “the” may stand in a text or not, if two or more
 * others do: at the first of them the ways part.
 */
export interface Point<E> {
  readonly phrase: Phrase<E>;
  readonly chosen: Chosen;
  /** Which part of the phrase, and which word of it comes next. */
  readonly part: number;
  readonly at: number;
  /** What is done about words such as “my”; none came yet, or all are said, or none is. */
  readonly lights: 'none' | 'said' | 'left-out';
  /** How many other words came, as far as it matters. */
  readonly heavy: number;
  readonly turned: boolean;
}

/** A phrase said to its end. */
export interface Spoken<E> {
  readonly entry: E;
  /** As it stands in the vocabulary. */
  readonly words: readonly string[];
  /** As it stands in the text. */
  readonly names: readonly string[];
  readonly turned: boolean;
}

/** With so many other words a phrase needs no “my”. */
const ENOUGH = 2;

export interface Walk {
  /** Where the phrase begins, in the order of its ways. */
  readonly starts: <E>(phrase: Phrase<E>) => Point<E>[];
  /** Where it goes on once the next word was said. */
  readonly after: <E>(point: Point<E>) => Point<E>[];
  readonly spoken: <E>(point: Point<E>) => Spoken<E>;
}

/** Goes through phrases word by word, so that of thousands of ways to say one only those in a text are ever made. */
export function createWalk(isLight: (name: string) => boolean): Walk {
  function from<E>(point: Point<E>): Point<E>[] {
    const { phrase, chosen, part, at } = point;
    const name = chosen.way.names[at];
    if (name === undefined) {
      const ways = phrase.parts[part + 1];
      if (ways === undefined) return isWhole(point) ? [point] : [];
      return ways.flatMap((way) => from(entered(point, way)));
    }
    if (!isLight(name)) return [point];
    const without = { ...point, at: at + 1, lights: 'left-out' } as const;
    if (point.lights === 'left-out') return from(without);
    const said: Point<E>[] = point.heavy < ENOUGH ? [{ ...point, lights: 'said' }] : [];
    return point.lights === 'said' ? said : [...said, ...from(without)];
  }

  return {
    starts: (phrase) =>
      (phrase.parts[0] ?? []).flatMap((way) =>
        from({ phrase, chosen: { way, before: null }, part: 0, at: 0, lights: 'none', heavy: 0, turned: way.turned }),
      ),
    after: (point) => {
      const isHeavy = !isLight(point.chosen.way.names[point.at] ?? '');
      const heavy = Math.min(ENOUGH, point.heavy + (isHeavy ? 1 : 0));
      // With so many others, these words would have been left out.
      return point.lights === 'said' && heavy === ENOUGH ? [] : from({ ...point, at: point.at + 1, heavy });
    },
    spoken: ({ phrase: { entry }, chosen, lights, turned }) => {
      const ways = waysOf(chosen);
      const names = ways.flatMap((way) => way.names);
      return {
        entry,
        words: ways.flatMap(({ words }) => words),
        names: lights === 'left-out' ? names.filter((name) => !isLight(name)) : names,
        turned,
      };
    },
  };
}

/** The word that comes next, or null at the end. */
export function nextName({ chosen, at }: Point<unknown>): string | null {
  return chosen.way.names[at] ?? null;
}

function entered<E>(point: Point<E>, way: Way): Point<E> {
  const { part, chosen: before, turned } = point;
  return { ...point, part: part + 1, at: 0, chosen: { way, before }, turned: turned || way.turned };
}

function isWhole({ lights, heavy }: Point<unknown>): boolean {
  return lights !== 'left-out' || heavy === ENOUGH;
}

function waysOf(chosen: Chosen): Way[] {
  const ways: Way[] = [];
  for (let one: Chosen | null = chosen; one !== null; one = one.before) ways.push(one.way);
  return ways.reverse();
}

/** Of points with the same way on, only the first counts: what they say is the same. */
export function distinctPoints<E>(points: readonly Point<E>[]): Point<E>[] {
  const seen = new Map<Phrase<E>, Point<E>[]>();
  return points.filter((point) => {
    const known = seen.get(point.phrase);
    if (known === undefined) seen.set(point.phrase, [point]);
    else if (known.some((other) => goesOnAlike(point, other))) return false;
    else known.push(point);
    return true;
  });
}

function goesOnAlike(one: Point<unknown>, other: Point<unknown>): boolean {
  const sameWords = one.part === other.part && one.at === other.at && one.chosen.way === other.chosen.way;
  return sameWords && one.lights === other.lights && one.heavy === other.heavy && one.turned === other.turned;
}

import { type Criterion } from '../criterion-model';
import { type Present } from './present';

interface Need {
  readonly question: string;
  readonly options: readonly string[];
}

/** Unless one of these options is present, a criterion cannot hold; null if it may hold without any of its own. */
export type Needs = readonly Need[] | null;

export function needsOf(criterion: Criterion): Needs {
  return needsOfAll(Object.keys(criterion).map((key) => partNeeds(criterion, key)));
}

function partNeeds(criterion: Criterion, key: string): Needs {
  const { all = [], any = [] } = criterion;
  switch (key) {
    case 'all':
      return needsOfAll(all.map(needsOf));
    case 'any':
      return needsOfAny(any.map(needsOf));
    case 'not':
      return null;
    default:
      return [{ question: key, options: criterion[key] as readonly string[] }];
  }
}

/** Where all parts must hold, what one of them needs is needed: that which is the least often there. */
export function needsOfAll(parts: readonly Needs[]): Needs {
  const [fewest = null] = parts.filter((part) => part !== null).sort((one, other) => countOf(one) - countOf(other));
  return fewest;
}

/** Where one part must hold, something of any of them is needed. */
export function needsOfAny(parts: readonly Needs[]): Needs {
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

const NOWHERE: readonly number[] = [];

const countOf = (needs: readonly Need[]): number => needs.reduce((sum, { options }) => sum + options.length, 0);

/**
 * The things whose needs these answers meet, in their own order: all that can hold are among them. So what is looked
 * at grows with what was answered, and not with all that is known.
 */
export function createIndex<T>(things: readonly T[], needs: (thing: T) => Needs): (present: Present) => readonly T[] {
  const always: number[] = [];
  const byOption = new Map<string, Map<string, number[]>>();
  for (const [place, thing] of things.entries()) {
    const needed = needs(thing);
    if (needed === null) always.push(place);
    for (const { question, options } of needed ?? []) {
      const shelf = byOption.get(question) ?? new Map<string, number[]>();
      byOption.set(question, shelf);
      for (const option of options) shelf.set(option, [...(shelf.get(option) ?? []), place]);
    }
  }
  return (present) => {
    const isNear = new Uint8Array(things.length);
    for (const place of always) isNear[place] = 1;
    for (const [question, options] of present) {
      const shelf = byOption.get(question);
      if (shelf === undefined) continue;
      for (const option of options) for (const place of shelf.get(option) ?? NOWHERE) isNear[place] = 1;
    }
    return things.filter((_thing, place) => isNear[place] === 1);
  };
}

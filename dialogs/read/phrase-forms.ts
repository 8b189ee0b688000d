import { type Lists } from './word-classes';
import { type Wordbook } from './wordbook';

export interface PhraseForm {
  readonly names: readonly string[];
  readonly turned: boolean;
}

/**
 * All ways to say one phrase that follow from lists of words: with every “can't” (cannot, unable to …), turned round by
 * “can”, and without words such as “my” and “the”, which a text may have or not, if two or more others are left.
 */
export function formsOf(book: Wordbook, lists: Lists): (names: readonly string[]) => PhraseForm[] {
  const inability = lists.phrases('inability').map(book.names);
  const ability = lists.phrases('ability').map(book.names);

  const heads = new Set(inability.map(([head]) => head));

  function turns(names: readonly string[]): PhraseForm[] {
    if (!names.some((name) => heads.has(name))) return [{ names, turned: false }];
    for (const words of inability) {
      const at = indexOf(names, words);
      if (at < 0) continue;
      const put = (other: readonly string[], turned: boolean) => ({
        names: replaced(names, [at, words.length], other),
        turned,
      });
      return [...inability.map((other) => put(other, false)), ...ability.map((other) => put(other, true))];
    }
    return [{ names, turned: false }];
  }

  function shorter({ names, turned }: PhraseForm): PhraseForm {
    const heavy = names.filter((name) => !book.is('determiner', name) || !book.is('transparent', name));
    return heavy.length >= 2 ? { names: heavy, turned } : { names, turned };
  }
  return (names) => turns(names).map(shorter);
}

function indexOf(names: readonly string[], words: readonly string[]): number {
  return names.findIndex((_, at) => words.every((word, offset) => names[at + offset] === word));
}

function replaced(
  names: readonly string[],
  [at, length]: readonly [number, number],
  other: readonly string[],
): string[] {
  return [...names.slice(0, at), ...other, ...names.slice(at + length)];
}

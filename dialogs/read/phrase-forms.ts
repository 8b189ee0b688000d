import { type Lists } from './word-classes';
import { type Wordbook } from './wordbook';

export interface PhraseForm {
  readonly names: readonly string[];
  readonly turned: boolean;
}

interface PhraseForms {
  readonly forms: (names: readonly string[]) => PhraseForm[];
  /** A phrase that begins with this word may have forms without it. */
  readonly isLight: (first: string) => boolean;
  /** What the forms of any other phrase begin with, if the phrase begins with this word. */
  readonly heads: (first: string) => readonly string[];
}

/**
 * All ways to say one phrase that follow from lists of words: with every “can't” (cannot, unable to …), turned round by
 * “can”, and without words such as “my” and “the”, which a text may have or not, if two or more others are left.
 */
export function formsOf(book: Wordbook, lists: Lists): PhraseForms {
  const inability = lists.phrases('inability').map(book.names);
  const ability = lists.phrases('ability').map(book.names);

  const heads = new Set(inability.map(([head]) => head));
  const turnedHeads = [...new Set([...inability, ...ability].flatMap(([head]) => head ?? []))];

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

  const light = new Set(lists.words('determiner').filter((name) => book.is('transparent', name)));

  function shorter(form: PhraseForm): PhraseForm {
    if (!form.names.some((name) => light.has(name))) return form;
    const heavy = form.names.filter((name) => !light.has(name));
    return heavy.length >= 2 ? { names: heavy, turned: form.turned } : form;
  }
  return {
    forms: (names) => turns(names).map(shorter),
    isLight: (first) => light.has(first),
    heads: (first) => (heads.has(first) ? turnedHeads : [first]),
  };
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

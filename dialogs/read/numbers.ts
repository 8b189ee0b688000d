/** In a phrase this stands for any number: “# feet tall”. */
const ANY_NUMBER = '#';
/** “#45-109”: any number from 45 to 109. What may stand behind it belongs to the number: “#0-3/10”, “#1-17yo”. */
const RANGE = /^#(\d+)-(\d+)(.*)$/;
const VALUE = /^(\d+(?:\.\d+)?)(.*)$/;
const NUMBER = /^\p{N}/u;

interface Range {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly ending: string;
}

/** The branches of the tree that a number may take besides its own: “7/10” is a “#7-10/10”, and “two” is a number. */
export type NumberKeys = (name: string) => readonly string[];

const NONE: readonly string[] = [];

/** `names` are the words of all phrases, and `numberWords` the numbers in words, from 1. */
export function createNumberKeys(names: Iterable<string>, numberWords: readonly string[]): NumberKeys {
  const ranges = [...new Set(names)].flatMap(rangeOf);
  const inWords = new Map(numberWords.map((word, place) => [word, String(place + 1)]));
  return (name) => {
    const figures = inWords.get(name) ?? name;
    if (!NUMBER.test(figures)) return NONE;
    const [, value = '', ending = ''] = VALUE.exec(figures) ?? [];
    const number = Math.round(Number(value));
    const within = ranges.filter((range) => range.ending === ending && range.from <= number && number <= range.to);
    return [ANY_NUMBER, ...within.map(({ key }) => key)];
  };
}

function rangeOf(name: string): Range[] {
  const [key, from, to, ending = ''] = RANGE.exec(name) ?? [];
  return key === undefined ? [] : [{ key, from: Number(from), to: Number(to), ending }];
}

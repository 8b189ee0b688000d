import { type Entry, type Meaning, optionOwner } from './entries';
import { type Form } from './form-tree';
import { type Lexicon } from './lexicon';
import { type Word } from './wordbook';

/** A phrase of the vocabulary found in the text. */
export interface Match {
  readonly form: Form;
  /** Places of the words that make it up, without those passed over. */
  readonly used: readonly number[];
  readonly first: number;
  readonly last: number;
  /** The parts of a near pattern, each with the words round it; none for a phrase, whose words stand together. */
  readonly pieces: readonly Match[];
}

interface Around {
  readonly openQuestion: string | null;
  /** The near patterns of the text. */
  readonly near: readonly Match[];
}

/** The phrases and near patterns that stand in the text: the longest win, and exceptions are taken out. */
export function findMatches(lexicon: Lexicon, words: readonly Word[], { openQuestion, near }: Around): Match[] {
  const found = [...words.flatMap((_, start) => matchesAt(lexicon, words, start)), ...near];
  const read = found.filter(({ form: { entry } }) => entry.onlyFor === null || entry.onlyFor === openQuestion);
  const kept = withoutExceptions(distinct(read));
  const at = byWord(kept);
  return kept.filter((match) => !match.used.some((place) => at.get(place)?.some((other) => outdoes(other, match))));
}

function matchesAt(lexicon: Lexicon, words: readonly Word[], start: number): Match[] {
  return lexicon.forms
    .at(words, start)
    .flatMap(({ values, used }) =>
      values.map((form) => ({ form, used, first: start, last: used.at(-1) ?? start, pieces: [] })),
    );
}

/** The same meaning on the same words, reached by two forms of a phrase, counts once. */
function distinct(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ form, used }) => {
    const same = `${form.entry.owner} ${String(form.entry.exception)} ${used.join()}`;
    return !seen.has(same) && seen.add(same);
  });
}

/**
 * An exception silences its own concept, and the same answer in the words of its question (“as a *kid*”). One of a
 * danger silences the near patterns of that danger too. One that is no more than a phrase of its own concept is none:
 * “at once a …” is “at once”.
 */
function withoutExceptions(matches: readonly Match[]): Match[] {
  const standing = new Set(
    matches.filter(({ form: { entry } }) => !entry.exception && entry.near === null).map(placeOf),
  );
  const silenced = new Set(
    matches
      .filter((match) => match.form.entry.exception && !standing.has(placeOf(match)))
      .flatMap(({ form: { entry }, used }) => silencedBy(entry).flatMap((what) => used.map((at) => `${what} ${at}`))),
  );
  return matches.filter(({ form: { entry }, used }) => {
    const names = [entry.owner, ...(entry.near === null ? [] : nearDanger(entry))];
    return !entry.exception && !names.some((name) => used.some((at) => silenced.has(`${name} ${at}`)));
  });
}

const placeOf = ({ form: { entry }, used }: Match): string => `${entry.owner} ${used.join()}`;

const silencedBy = (entry: Entry): readonly string[] => [entry.owner, optionOwner(entry.meaning), ...nearDanger(entry)];

const nearDanger = ({ meaning }: Entry): readonly string[] =>
  meaning.kind === 'danger' ? [`near ${meaning.redFlag}`] : [];

function byWord(matches: readonly Match[]): Map<number, Match[]> {
  const at = new Map<number, Match[]>();
  for (const match of matches) {
    for (const place of match.used) {
      const here = at.get(place);
      if (here === undefined) at.set(place, [match]);
      else here.push(match);
    }
  }
  return at;
}

/**
 * Of two answers to one question the longer phrase is meant, when it holds the shorter one, or shares a word with it and
 * only one answer can be right (“left and right foot”). A phrase is meant rather than a near pattern, and words that
 * deny the answer rather than either: “a *lump*, the same size for years”. Answers to other questions stand beside each
 * other (“left heel”), and nothing hides a danger: those are only silenced by their exceptions.
 */
function outdoes(other: Match, match: Match): boolean {
  const [longer, shorter] = [other.form.entry.meaning, match.form.entry.meaning];
  if (longer.kind !== 'finding' || shorter.kind !== 'finding' || longer.question !== shorter.question) return false;
  if (other.form.entry.denies !== match.form.entry.denies) {
    return longer.option === shorter.option && deniesPlainly(other, match);
  }
  if (isNear(other) !== isNear(match)) return isNear(match) && clash(longer, shorter);
  if (other.used.length <= match.used.length) return false;
  return longer.single || match.used.every((place) => other.used.includes(place));
}

/** Words that deny beside words that deny nothing themselves. */
function deniesPlainly(other: Match, match: Match): boolean {
  return other.form.entry.denies && match.form.denials.length === 0;
}

/** Two options of which one only can be right. */
function clash(one: Meaning & { kind: 'finding' }, other: Meaning & { kind: 'finding' }): boolean {
  return one.single && one.option !== other.option;
}

function isNear({ form }: Match): boolean {
  return form.entry.near !== null;
}

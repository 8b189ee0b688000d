import { type Option } from '../../knowledge/model';
import { isTrigger, type Passage } from './passage';
import { type Wordbook } from './wordbook';

export interface Label {
  readonly option: string;
  /** “None of these”: said among other words, it is no answer. */
  readonly exclusive: boolean;
  readonly names: readonly string[];
}

/** Labels that stand in the text, and the words they take up. */
export interface LabelsFound {
  readonly options: readonly string[];
  readonly used: ReadonlySet<number>;
  /** The text is labels and nothing else, as when buttons were pressed. */
  readonly whole: boolean;
}

export const NO_LABELS: LabelsFound = { options: [], used: new Set(), whole: false };

/** A shorter label inside other words is read as words, with what is said of it: “not the heel”. */
const LONG_LABEL = 3;

/** The labels of a question, the longest first, so that one label inside another is not found for itself. */
export function labelsOf({ options }: { readonly options: readonly Option[] }, book: Wordbook): Label[] {
  const labels = options.map(({ id, label, exclusive }) => ({ option: id, exclusive, names: book.names(label) }));
  return labels.filter(({ names }) => names.length > 0).sort((one, other) => other.names.length - one.names.length);
}

/** Compares words only, so that commas inside and between labels make no difference. */
export function findLabels(passage: Passage, labels: readonly Label[]): LabelsFound {
  const used = new Set<number>();
  const found: { label: Label; at: number }[] = [];
  for (const label of labels) {
    const at = passage.words.findIndex((_, place) => standsAt(passage, { label, at: place }, used));
    if (at < 0) continue;
    found.push({ label, at });
    label.names.forEach((_, offset) => used.add(at + offset));
  }
  const whole = found.length > 0 && passage.words.every((word, place) => used.has(place) || joins(passage, word.name));
  const kept = whole ? found : found.filter((one) => countsAmongWords(one.label) && !isDenied(passage, one.at));
  return {
    options: kept.map(({ label }) => label.option),
    used: new Set(kept.flatMap(({ label, at }) => label.names.map((_, offset) => at + offset))),
    whole,
  };
}

function countsAmongWords({ names, exclusive }: Label): boolean {
  return names.length >= LONG_LABEL && !exclusive;
}

function standsAt({ words }: Passage, { label, at }: { label: Label; at: number }, used: ReadonlySet<number>): boolean {
  return label.names.every((name, offset) => words[at + offset]?.plain === name && !used.has(at + offset));
}

function joins({ book }: Passage, name: string): boolean {
  return book.is('join', name) || book.is('alternative', name);
}

function isDenied({ triggers }: Passage, at: number): boolean {
  return triggers.some((hit) => isTrigger(hit, 'negation-before') && hit.last === at - 1);
}

import { type LabelsFound } from './choice-label';
import { type NumberReader, type ScaleReader } from './choice-number';
import { type FoundAt } from './findings';
import { type Answerable } from './answerable';
import { type Passage } from './passage';
import { type Choice } from './reading';
import { type Utterances } from './utterances';

/** What an answer to the open question is read from. */
export interface Said {
  readonly passage: Passage;
  readonly found: readonly FoundAt[];
  readonly labels: LabelsFound;
  readonly utterances: Utterances;
  readonly readNumbers: NumberReader;
  readonly readScale: ScaleReader;
}

type How = 'number' | 'label' | 'words';

/** In the order of the question; a positive option beats “none of these”; two answers where one is wanted are none. */
export function choose(open: Answerable, chosen: readonly string[], how: How): Choice | null {
  const offered = open.options.filter(({ id }) => chosen.includes(id));
  const positive = offered.filter(({ exclusive }) => !exclusive);
  const kept = (positive.length > 0 ? positive : offered).map(({ id }) => id);
  if (kept.length === 0 || (open.question.kind !== 'several' && kept.length > 1)) return null;
  return { kind: 'options', options: kept, how };
}

/** Does the text, from this word on, say anything we know to be so or perhaps so? */
export function saysSomething({ passage, found }: Said, from: number): boolean {
  const so = found.some(({ finding, match }) => match.first >= from && finding.polarity !== 'denied');
  return so || passage.matches.some(({ form, first }) => first >= from && form.entry.meaning.kind === 'danger');
}

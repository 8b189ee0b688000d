import { findWords, glossaryWords } from '../../knowledge/glossary';
import type { GlossaryWord } from '../../knowledge/glossary-model';
import type { OpenQuestion } from '../open-question';
import type { Explained } from './reply';
import { speak, type Speech } from './speech';

/** The hard words in what is shown, in the order of reading: each entry of the glossary once. */
export const explainedIn = ({ knowledge }: Speech, texts: readonly string[]): readonly Explained[] => {
  const shown = new Map<GlossaryWord, string>();
  for (const text of texts) {
    for (const found of findWords(knowledge, text)) if (!shown.has(found.entry)) shown.set(found.entry, found.shown);
  }
  return [...shown].map(([{ meaning }, word]) => ({ word, meaning }));
};

/** The hard words of a question and of its answers. */
export const explainedOf = (speech: Speech, { prompt, help, options }: OpenQuestion): readonly Explained[] =>
  explainedIn(speech, [prompt, ...(help === undefined ? [] : [help]), ...options.map(({ label }) => label)]);

const meaningOf = (speech: Speech, { word, meaning }: Explained): string =>
  speak(speech, 'explain.word', { word: word.charAt(0).toUpperCase() + word.slice(1), meaning });

/** What this word means, or each of those shown when none is named. A word that the glossary lacks is null. */
export const explainWords = (speech: Speech, word: string | null | undefined, shown: readonly Explained[]): string => {
  const named = glossaryWords(speech.knowledge).find((entry) => entry.word === word);
  if (named !== undefined) return meaningOf(speech, named);
  if (word !== undefined) return speak(speech, 'explain.unknown');
  return shown.length === 0 ? speak(speech, 'explain.none') : shown.map((one) => meaningOf(speech, one)).join(' ');
};

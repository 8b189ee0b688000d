/**
 * The only door to `natural` (ADR 0020). Deep imports, because the package's root loads database drivers,
 * reads `.env` and prints, and the folder of stemmers the dictionaries of ten languages.
 */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance';
import { DoubleMetaphone } from 'natural/lib/natural/phonetics';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer';
import { type LanguageTools } from './language-tools';

const metaphone = new DoubleMetaphone();

export const naturalPort: LanguageTools = {
  stem: (word) => PorterStemmer.stem(word),
  editDistance: (one, other) => DamerauLevenshteinDistance(one, other, { restricted: true }),
  soundsLike: (word) => [...new Set(metaphone.process(word))],
};

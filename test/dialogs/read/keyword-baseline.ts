import { type Concept } from '../../../knowledge/model';

/**
 * The yardstick: every phrase that stands in the text is taken for so. A reader that does not beat it is not worth its
 * code.
 */
export function createKeywordReader(concepts: readonly Concept[]): (text: string) => string[] {
  const phrases = concepts.flatMap(({ means, phrases: all }) =>
    'question' in means ? all.map((phrase) => ({ phrase, option: `${means.question}/${means.option}` })) : [],
  );
  return (text) => {
    const padded = ` ${text.toLowerCase().replace(/[^a-z0-9']+/g, ' ')} `;
    const found = phrases.filter(({ phrase }) => padded.includes(` ${phrase} `));
    return [...new Set(found.map(({ option }) => option))];
  };
}

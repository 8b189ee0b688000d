/** The schema of the glossary: the hard words that patients read, each with what it means. */
import { z } from 'zod';
import { cites, content, text, texts } from './provenance';

/** One short sentence. */
const LONGEST_MEANING = 110;

const glossaryWord = z.strictObject({
  word: text,
  /** Other forms and other names of it: “tendons”. */
  forms: texts.default([]),
  meaning: text.max(LONGEST_MEANING),
});
export type GlossaryWord = z.infer<typeof glossaryWord>;

export const glossary = z
  .strictObject({
    ...content,
    words: z.array(glossaryWord).default([]),
    /** Words that the check takes for medical, and that everybody knows: they need no entry. */
    plain: texts.default([]),
    cites,
  })
  .refine(({ words, plain }) => words.length + plain.length > 0, {
    error: 'the file explains no word',
    params: { remedy: 'Write a word under “words:”, or delete the file.' },
  });
export type Glossary = z.infer<typeof glossary>;

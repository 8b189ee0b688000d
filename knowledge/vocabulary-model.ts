/** The vocabulary of one language, as its files are written. */
import { z } from 'zod';
import { confidenceTable } from './confidence-model';
import { nearPattern, nearWithin } from './near-model';
import { id, texts } from './provenance';
import { otherLanguage, outsideTopic } from './talk-model';

/** What a phrase stands for when the patient writes it in their own words. */
const meaning = z.union([
  z.strictObject({ question: id, option: id }),
  /** `unmistakable` gives the advice at once; `ambiguous` puts the flag’s closed question. */
  z.strictObject({ redFlag: id, certainty: z.enum(['unmistakable', 'ambiguous']) }),
]);
/** An answer, or a red flag, that says more exactly what a concept says. */
const exacter = z.union([z.strictObject({ question: id, option: id }), z.strictObject({ redFlag: id })]);
export const concept = z.strictObject({
  id,
  means: meaning,
  /** There must be some, or `near`. */
  phrases: texts.default([]),
  except: texts.default([]),
  /** Patterns of parts that may stand in any order; what they say of a danger is always asked about. */
  near: z.array(nearPattern).optional(),
  within: nearWithin.optional(),
  /** What its words say is that it is not so: “can wiggle my toes”. It raises nothing. */
  denies: z.literal(true).optional(),
  /** Counts whoever it is said of: for a stranger who does not breathe, help is called as well. */
  anyone: z.literal(true).optional(),
  /** What is laughed at beside it is asked about, where the plain words would be advised on at once. */
  askedIfLaughing: z.literal(true).optional(),
  /** Left out where one of these is read too: “numb” beside “numb between the toes”. */
  yieldsTo: z.array(exacter).optional(),
});
export type Concept = z.infer<typeof concept>;
/** Small letters alone, as a word of a text is looked up. */
const namelessWord = z.string().regex(/^[a-z]+(?:'[a-z]+)?$/, 'one word in small letters');
export const vocabulary = z.strictObject({
  concepts: z.array(concept).default([]),
  /** Words and phrases that say the same, for the parts of `near`: `{cold}`. */
  groups: z.record(id, texts.min(1)).default({}),
  /** Words that turn a finding round, by kind; see dialogs/read. */
  triggers: z.record(id, texts).default({}),
  /** Whole utterances that are commands. */
  commands: z.record(id, texts).default({}),
  /** In one file of a language at most; without it nothing said in words is relied on. */
  confidence: confidenceTable.optional(),
  /** Phrases that make a command of a text that says nothing else we understand. */
  cues: z.record(id, texts).default({}),
  /** Talk that is about something else. */
  outside: z.array(outsideTopic).default([]),
  /** Languages that are told, and not understood. */
  languages: z.array(otherLanguage).default([]),
  /** The only words of a text that a pattern of it shows: none is a name that people commonly have. */
  nameless: z.array(namelessWord).default([]),
});
export type Vocabulary = z.infer<typeof vocabulary>;

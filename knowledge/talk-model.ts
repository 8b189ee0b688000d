/** Talk that is about something else than a foot, and languages that are not ours. */
import { z } from 'zod';
import { id, texts } from './provenance';

/** What our answer to talk that is no answer turns on. */
const OUTSIDE_KINDS = ['body-part', 'other-child', 'small-talk', 'abuse'] as const;

/** Talk about something else, answered by the message `outside.<id>`. */
export const outsideTopic = z.strictObject({
  id,
  kind: z.enum(OUTSIDE_KINDS),
  /** The whole text, with polite words round it or without. */
  whole: texts.default([]),
  /** Phrases in a text that says nothing else we understand. */
  within: texts.default([]),
  /** Where given, one of these must stand in the text too: “knee” and “hurts”. */
  beside: texts.default([]),
  /** With one of these in the text it is about feet after all. */
  unless: texts.default([]),
});
export type OutsideTopic = z.infer<typeof outsideTopic>;

/** A language we are not written in, answered by the message `language.<id>`. */
export const otherLanguage = z.strictObject({
  id: z.string().regex(/^[a-z]{2,3}$/, 'a language is its code of two or three letters'),
  /** Unicode scripts by which it is told. */
  scripts: texts.default([]),
  /** Words without which few of its sentences do, and which ours has not. */
  words: texts.default([]),
});
export type OtherLanguage = z.infer<typeof otherLanguage>;

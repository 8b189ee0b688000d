/** What a patient may do at home: exercises, the programmes made of them, and advice. */
import { z } from 'zod';
import { criterion } from './criterion-model';
import { picture } from './picture-model';
import { cites, content, id, text, texts } from './provenance';
import { EXERCISE_KINDS } from './scales';

const range = z
  .tuple([z.number().int().positive(), z.number().int().positive()])
  .refine(([least, most]) => least <= most, {
    error: 'the range begins with the larger number',
    params: { remedy: 'Write the least first and then the most, such as [3, 30].' },
  });
const dosage = z.strictObject({
  sets: range.optional(),
  reps: range.optional(),
  holdSeconds: range.optional(),
  perDay: range.optional(),
  perWeek: range.optional(),
  weeks: range.optional(),
  /** The whole dosage in words, as the patient reads it. */
  words: text,
  /** `source`: the source’s own; `borrowed`: from another exercise, said so; `ours`: no source gives one. */
  from: z.enum(['source', 'borrowed', 'ours']),
  /** Its numbers belong to different parts of the exercise, so nothing can be counted by them: the words say which. */
  parts: z.literal(true).optional(),
});

/** Pain from 0 (none) to 10 (the worst) while exercising. Between the two the exercise is made easier. */
const painLimit = z
  .strictObject({
    /** Up to here it is fine. */
    fineTo: z.number().int().min(0).max(10),
    /** Above this the exercise is stopped, as `stopIf` says in words. */
    stopAbove: z.number().int().min(0).max(10),
  })
  .refine(({ fineTo, stopAbove }) => fineTo <= stopAbove, {
    error: 'pain would be fine where the exercise is stopped',
    params: { remedy: 'Write a “fineTo” that is no more than “stopAbove”.' },
  });

export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

/** What every home has; anything else needs a way to do without it. */
const AT_HAND = /^(chair|wall|worktop|bed)\b/;

export const exercise = z
  .strictObject({
    ...content,
    name: text,
    trains: z.enum(EXERCISE_KINDS),
    purpose: text,
    /** What the person should feel while doing it. */
    feel: text,
    steps: texts.min(1),
    dosage,
    bothSides: z.boolean(),
    /** Puts body weight or a band’s pull through the foot. */
    loading: z.boolean(),
    standing: z.boolean(),
    equipment: z.array(text),
    /** How to do it, or what to do in its place, without the equipment. */
    withoutEquipment: text.optional(),
    easier: text,
    harder: text.nullable(),
    stopIf: texts.min(1),
    painLimit,
    cautions: texts.default([]),
    /** Not offered when this holds; `instead` names what is offered in its place. */
    notWhen: criterion.optional(),
    notWithRedFlags: z.array(id).default([]),
    instead: id.optional(),
    cites,
    /** Drawn by the program; the check asks for one of every exercise. */
    picture: picture.optional(),
  })
  .refine(({ equipment, withoutEquipment }) => withoutEquipment || equipment.every((one) => AT_HAND.test(one)), {
    error: 'an exercise with equipment says how to do without it',
    params: { remedy: 'Write “withoutEquipment:” with what to use or do in its place.' },
  });
export type Exercise = z.infer<typeof exercise>;

/** One piece of advice for home, with who must not follow it. */
export const selfCare = z.strictObject({ ...content, title: text, advice: text, notWhen: criterion.optional(), cites });
export type SelfCare = z.infer<typeof selfCare>;

const MOST_STAGES = 6;

export const programme = z
  .strictObject({
    ...content,
    name: text,
    intro: text,
    /** The stages in order; each begins when its `startWhen` is true. */
    stages: z
      .array(z.strictObject({ name: text, startWhen: text }))
      .min(1)
      .max(MOST_STAGES),
    exercises: z
      .array(
        z.strictObject({
          exercise: id,
          stage: z.number().int().min(1).max(MOST_STAGES),
          note: text.optional(),
          notWhen: criterion.optional(),
        }),
      )
      .min(1),
    selfCare: z.array(id).default([]),
    frequency: text,
    reviewAfterWeeks: z.number().int().positive(),
    cites,
  })
  .refine(({ stages, exercises }) => stages.length === new Set(exercises.map(({ stage }) => stage)).size, {
    error: 'a programme describes each stage that an exercise is in, and no other',
    params: { remedy: 'Give every stage a line under “stages:” and at least one exercise.' },
  });
export type Programme = z.infer<typeof programme>;

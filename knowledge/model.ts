/**
 * The field's terms, as schemas; the types are inferred from them.
 * Every YAML file under knowledge/ is one value of one of these schemas.
 */
import { z } from 'zod';
import { type CheckInRules } from './check-in-model';
import { type Glossary } from './glossary-model';
import { criterion } from './criterion-model';
import { cites, content, id, type Source, text, texts } from './provenance';
import { FREQUENCIES, URGENCIES } from './scales';
import { type Exercise, type Programme, type SelfCare } from './treatment-model';
import { type Vocabulary } from './vocabulary-model';

export const urgency = z.enum(URGENCIES);
export type Urgency = z.infer<typeof urgency>;

/** How strongly a finding speaks for or against a condition; ordinal, never a probability. */
export const BEARINGS = ['required', 'typical', 'possible', 'against'] as const;
export type Bearing = (typeof BEARINGS)[number];

export type Frequency = (typeof FREQUENCIES)[number];

const option = z.strictObject({
  id,
  label: text.max(110),
  /** The option as a yes/no question of its own, for a red-flag screen opened item by item. */
  ask: text.optional(),
  /** The sign as it may still come, to follow “if”: for the advice. None where it cannot, or the advice always says it. */
  watch: text.max(90).optional(),
  /** Words that mean this option when its own question is open; never read elsewhere. */
  words: texts.default([]),
  /** Once so, it counts for ever: “cancer, now or in the past”. Then that it was long ago changes nothing. */
  lasting: z.boolean().optional(),
  /** “None of these”: cannot be chosen together with another. */
  exclusive: z.boolean().default(false),
  /** In a red-flag screen, an option that, once told, says more of what it is than of danger, such as age (ADR 0063). */
  tellsCause: z.boolean().optional(),
});
export type Option = z.infer<typeof option>;

/** A scale from 0 to 10 beside the options: each stretch of it, up to `upTo`, stands for one of them. */
const scale = z.strictObject({
  /** What 0 and 10 mean. */
  least: text.max(30),
  most: text.max(30),
  bands: z.array(z.strictObject({ upTo: z.number().int().min(0).max(10), option: id })).min(1),
});

export const question = z.strictObject({
  ...content,
  /** `one` option, or `several`. */
  kind: z.enum(['one', 'several']),
  /** A red-flag screen: “not sure” opens it item by item, and skipping it asks it once more. */
  screen: z.boolean().default(false),
  /** Cannot be skipped or answered with “not sure”: without it we cannot tell whether we may advise at all. */
  mustAnswer: z.boolean().default(false),
  /** Asked even if it was said before: what was heard is shown ticked, to be looked over. */
  confirm: z.boolean().default(false),
  /** What the row is called on the check-your-answers page. */
  title: text.max(60),
  prompt: text,
  help: text.optional(),
  /** Answer to “why do you ask?”. */
  why: text,
  options: z.array(option).min(1),
  scale: scale.optional(),
  /** A question that a client may put together with this one, to be answered with it: the side with the place. */
  with: id.optional(),
  /** Asked only when this holds; always, when left out. */
  askWhen: criterion.optional(),
  /** Not asked while the answers so far already point clearly to one condition, unless `evenIfClear` holds. */
  unlessClear: z.boolean().default(false),
  evenIfClear: criterion.optional(),
  /** Its options are the places of a drawn map, for clients that can show one. */
  map: z.enum(['foot']).optional(),
  /** Asked only when exercises would follow. */
  beforeExercises: z.boolean().default(false),
  /** What “not sure” or a skip counts as: these options, or every option of a screen. */
  unsureMeans: z.union([z.literal('every-option'), z.array(id)]).default([]),
  /** Words after “change …” that lead here. */
  calledAlso: texts.default([]),
  cites,
});
export type Question = z.infer<typeof question>;

export const redFlag = z.strictObject({
  ...content,
  sign: text,
  /** The closed question put when words in free text raise this flag. */
  ask: text,
  /** What it may mean, for the hand-over to a clinician; never shown as exercises or as a diagnosis. */
  mayMean: texts.min(1),
  /** The conditions among its possible causes, the likeliest first: the candidates when it ends the interview. */
  causes: z.array(id).default([]),
  /** The urgency when raised by words or by its own check; also a rule’s, unless the rule names one. */
  urgency,
  /** No exercise is offered while this stands. */
  hardStop: z.boolean(),
  /** Answers that raise it, alone or together. Empty only for a flag raised by words alone. */
  rules: z.array(z.strictObject({ when: criterion, urgency: urgency.optional(), because: text.optional() })),
  say: z.strictObject({
    /** To the patient: what they told us, and why it matters. One or two sentences. */
    why: text,
    /** Words the patient can say on the phone or at the desk. */
    tell: text,
    /** What to do, and not to do, on the way. */
    meanwhile: texts.default([]),
  }),
  cites,
});
export type RedFlag = z.infer<typeof redFlag>;

export const condition = z
  .strictObject({
    ...content,
    name: text,
    layName: text,
    explanation: text,
    criteria: z.array(z.strictObject({ when: criterion, bearing: z.enum(BEARINGS), because: text, cites })).min(1),
    /** How often it is behind foot or ankle pain in adults, where it is known; orders those that fit equally well. */
    frequency: z.enum(FREQUENCIES).default('occasional'),
    /** The least urgency whenever this condition is shown; `raise` lists answers that lift it. */
    urgency,
    raise: z.array(z.strictObject({ when: criterion, urgency, because: text, cites })).default([]),
    course: text,
    seekReview: text,
    safetyNet: texts.min(1),
    /** Lay names of what it could also be, shown so that one label is never read as a diagnosis. */
    couldAlsoBe: texts.min(2),
    programme: id.nullable(),
    whyNoProgramme: text.optional(),
    /** Advice for home where there is no programme; a programme brings its own. */
    selfCare: z.array(id).default([]),
    cites,
  })
  .refine((value) => (value.programme === null) === (value.whyNoProgramme !== undefined), {
    error: 'a condition either has a programme, or says why it has none',
    params: { remedy: 'Name the programme and delete whyNoProgramme, or write “programme: null” and say why not.' },
  });
export type Condition = z.infer<typeof condition>;

/**
 * How a number or a word was checked. `read`: a source says it just so. `partly`: sources disagree, or one says it
 * for a part of the country or of the words. `unchecked`: from general knowledge, or there is nothing to check.
 */
const check = z.enum(['read', 'partly', 'unchecked']);

export const place = z.strictObject({
  ...content,
  name: text,
  /** A string, so that 000 stays 000; null where the country is not known. */
  emergencyNumber: z
    .string()
    .regex(/^\d{2,5}$/, 'an emergency number is two to five digits in quotes')
    .nullable(),
  urgentLine: z
    .strictObject({
      name: text,
      number: z.string().regex(/^[\d ]+$/, 'a telephone number is digits and spaces in quotes'),
    })
    .optional(),
  /** Follows “a” and “your”: `GP`, `doctor (Hausarzt)`. */
  doctor: text,
  /** Follows “go to”: `A&E`, `an emergency department (Notaufnahme)`. */
  emergencyDepartment: text,
  /** All that a patient is told from this file, so that nobody forgets to look it up; see check-places.ts. */
  checked: z.strictObject({
    emergencyNumber: check,
    /** Of the `urgentLine`; where there is none, it tells that none was looked up. */
    urgentLine: check.optional(),
    /** Those for the `doctor` and the `emergencyDepartment`. */
    words: check,
  }),
  cites,
});
export type Place = z.infer<typeof place>;

/** All fixed wording: message id → text with {placeholders}. */
export const messages = z.record(
  z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'a message id is lower-case words joined by dots or hyphens'),
  text,
);
export type Messages = z.infer<typeof messages>;

/** Who looked over one file of fixed wording, and what its claims rest on: `advice` stands for messages/en/advice.yaml. */
export const messageReview = z.strictObject({ ...content, cites });
export type MessageReview = z.infer<typeof messageReview>;

type ById<T> = Readonly<Record<string, T>>;

/** Everything that is known: read, validated, linked and frozen by `loadKnowledge`. */
export interface Knowledge {
  /** SHA-256 (hex) over the content of all files: the same content has the same hash. */
  readonly hash: string;
  readonly questions: ById<Question>;
  readonly redFlags: ById<RedFlag>;
  readonly conditions: ById<Condition>;
  readonly exercises: ById<Exercise>;
  readonly programmes: ById<Programme>;
  readonly selfCare: ById<SelfCare>;
  readonly checkIns: ById<CheckInRules>;
  readonly glossary: ById<Glossary>;
  readonly sources: ById<Source>;
  readonly places: ById<Place>;
  readonly messages: Messages;
  readonly messageReviews: ById<MessageReview>;
  readonly vocabulary: Vocabulary;
}

import { z } from 'zod';
import type { Urgency } from '../../knowledge/model';
import { URGENCIES } from '../../knowledge/scales';
import type { Case, LabelGroup } from './case';

/** The coarse classes of the development cases, and the urgencies that each stands for. */
export const COARSE: Readonly<Record<string, readonly Urgency[]>> = {
  emergency: ['ambulance', 'emergency-department'],
  urgent: ['same-day', 'soon'],
};

/** What a channel hands on of one message. */
export const MOST_CHARACTERS = 2000;

const words = z.string().trim().min(1).max(200);
const labels = z
  .array(words)
  .max(40)
  .nullish()
  .transform((list) => list ?? []);
const oneOrMore = z
  .union([words, z.array(words).max(10)])
  .nullish()
  .transform((value) => (typeof value === 'string' ? [value] : (value ?? [])));
const fine = z.enum(URGENCIES);
/** One list rather than two, so that whoever misspells it is told all that it can be. */
const coarseOrFine = z.enum(['emergency', 'urgent', ...URGENCIES]);

const slots = {
  location: labels,
  location_excluded: labels,
  timing: labels,
  quality: labels,
  sensory: labels,
  sensory_place: labels,
  sensory_denied: labels,
  onset: oneOrMore,
  movement: labels,
  severity: z.union([z.number().min(0).max(10), z.string().max(200)]).nullish(),
  duration: z.string().max(200).nullish(),
};

const common = {
  /** The version of this format. */
  format: z.literal(1).default(1),
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'an id is letters, digits, hyphens')
    .max(100),
  text: z.string().trim().min(1).max(50_000),
  age: z.number().min(0).max(120).nullish(),
  in_scope: z.boolean().default(true),
  red_flags_denied: labels,
  other_denied: labels,
  tags: labels,
  disposition_reason: z.string().nullish(),
};

/** Our own vignettes: every key is known, so that a misspelt one is found. */
export const vignette = z.strictObject({
  ...common,
  condition: words.nullish(),
  also: labels,
  slots: z.strictObject(slots),
  signs: labels,
  health: labels,
  disposition: fine,
  disposition_also_acceptable: z
    .array(fine)
    .nullish()
    .transform((list) => list ?? []),
  atypical: z.boolean().default(false),
  red_flag: words.nullish(),
  near_miss: z.boolean().default(false),
  sources: z.array(z.string().trim().min(1).max(1000)).max(40).default([]),
});

/** Development cases: they come from elsewhere and may carry keys of their own. */
export const developmentCase = z.looseObject({
  ...common,
  gold_diagnosis_source: z.string().max(200).nullish(),
  plausible_conditions: labels,
  slots: z.looseObject(slots),
  red_flags_present: labels,
  signs: labels,
  health: labels,
  disposition: coarseOrFine,
  disposition_also_acceptable: z
    .array(coarseOrFine)
    .nullish()
    .transform((list) => list ?? []),
});

type Vignette = z.infer<typeof vignette>;
type DevelopmentCase = z.infer<typeof developmentCase>;

/** A disposition of either kind, as urgencies. */
const urgenciesOf = (disposition: string): readonly Urgency[] =>
  COARSE[disposition] ?? URGENCIES.filter((urgency) => urgency === disposition);

const labelsOf = (one: Vignette | DevelopmentCase, signs: readonly string[]): Record<LabelGroup, readonly string[]> => {
  const { location, timing, quality, sensory, sensory_place, onset, movement } = one.slots;
  return { location, timing, quality, sensory, sensory_place, onset, movement, signs, health: one.health };
};

const CLIPPED = `its text is longer than a channel takes; only the first ${MOST_CHARACTERS} characters were said`;

const commonOf = (one: Vignette | DevelopmentCase, signs: readonly string[]) => ({
  id: one.id,
  text: one.text.slice(0, MOST_CHARACTERS),
  age: one.age ?? null,
  inScope: one.in_scope,
  labels: labelsOf(one, signs),
  denied: [...one.slots.sensory_denied, ...one.red_flags_denied, ...one.other_denied],
  placesDenied: one.slots.location_excluded,
  severity: one.slots.severity ?? null,
  duration: one.slots.duration ?? null,
  tags: one.tags,
  remarks: one.text.length > MOST_CHARACTERS ? [CLIPPED] : [],
});

export const fromVignette = (one: Vignette): Case => ({
  ...commonOf(one, one.signs),
  complete: true,
  condition: one.condition ?? null,
  also: one.also,
  atypical: one.atypical,
  redFlag: one.red_flag ?? null,
  nearMiss: one.near_miss,
  disposition: [one.disposition],
  alsoAcceptable: one.disposition_also_acceptable,
});

/** The source’s own diagnosis leads; where it has none, the first plausible condition does. */
export const fromDevelopmentCase = (one: DevelopmentCase): Case => {
  const names = [one.gold_diagnosis_source ?? [], one.plausible_conditions].flat();
  return {
    ...commonOf(one, [...one.red_flags_present, ...one.signs]),
    complete: false,
    condition: names[0] ?? null,
    also: names.slice(1),
    atypical: false,
    redFlag: null,
    nearMiss: false,
    disposition: urgenciesOf(one.disposition),
    alsoAcceptable: one.disposition_also_acceptable.flatMap(urgenciesOf),
  };
};

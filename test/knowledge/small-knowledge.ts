import { type Answer, type Answers, type Findings, type RaisedFlag } from '../../knowledge/answers';
import { type Criterion } from '../../knowledge/criterion-model';
import { type Glossary, type GlossaryWord } from '../../knowledge/glossary-model';
import {
  type Bearing,
  type Condition,
  type Knowledge,
  type Question,
  type RedFlag,
  type Urgency,
} from '../../knowledge/model';
import { type Exercise, type Programme, type SelfCare } from '../../knowledge/treatment-model';

/** Knowledge made by hand: only what a test is about is written, all else is filled in. */

const review = { status: 'draft', author: 'A test', lastReviewed: '2026-01-01', reviewDue: '2027-01-01' } as const;
const cites = [{ source: 'a-source', supports: 'a claim', certainty: 'weak' }] as const;
const filled = { review, cites: [...cites] };

/** A question; an option called `none` is exclusive. */
export function question(id: string, options: readonly string[], more: Partial<Question> = {}): Question {
  const full = options.map((option) => ({ id: option, label: option, words: [], exclusive: option === 'none' }));
  const plain = {
    kind: 'several',
    screen: false,
    mustAnswer: false,
    confirm: false,
    title: id,
    prompt: id,
    why: id,
  } as const;
  const shown = { unlessClear: false, beforeExercises: false };
  return { ...filled, ...plain, ...shown, unsureMeans: [], calledAlso: [], id, options: full, ...more };
}

export function redFlag(id: string, urgency: Urgency, more: Partial<RedFlag> = {}): RedFlag {
  const say = { why: id, tell: id, meanwhile: [] };
  return {
    ...filled,
    id,
    urgency,
    sign: id,
    ask: id,
    mayMean: [id],
    causes: [],
    hardStop: false,
    rules: [],
    say,
    ...more,
  };
}

/** A condition with the programme of the same name; criteria as `[bearing, when]`. */
export function condition(
  id: string,
  criteria: readonly (readonly [Bearing, Criterion])[],
  more: Partial<Condition> = {},
): Condition {
  return {
    ...filled,
    id,
    name: id,
    layName: id,
    explanation: id,
    criteria: criteria.map(([bearing, when]) => ({ bearing, when, because: JSON.stringify(when), cites: [...cites] })),
    urgency: 'self-care',
    raise: [],
    course: id,
    seekReview: id,
    safetyNet: [id],
    couldAlsoBe: ['one', 'other'],
    frequency: 'occasional',
    selfCare: [],
    programme: id,
    ...more,
  };
}

/** A condition that must not be exercised without a clinician. */
export function withoutProgramme(plain: Condition): Condition {
  return { ...plain, programme: null, whyNoProgramme: `not with ${plain.id}` };
}

export function exercise(id: string, more: Partial<Exercise> = {}): Exercise {
  return {
    ...filled,
    id,
    name: id,
    trains: 'mobility',
    purpose: id,
    feel: id,
    steps: [id],
    dosage: { words: id, from: 'source' },
    bothSides: false,
    loading: false,
    standing: false,
    equipment: [],
    easier: id,
    harder: null,
    stopIf: [id],
    painLimit: { fineTo: 3, stopAbove: 5 },
    cautions: [],
    notWithRedFlags: [],
    ...more,
  };
}

export function programme(id: string, exercises: readonly string[], more: Partial<Programme> = {}): Programme {
  const entries = exercises.map((one) => ({ exercise: one, stage: 1 }));
  const stages = [{ name: id, startWhen: id }];
  const plain = { name: id, intro: id, stages, selfCare: [], frequency: id, reviewAfterWeeks: 6 };
  return { ...filled, ...plain, id, exercises: entries, ...more };
}

export function selfCare(id: string, more: Partial<SelfCare> = {}): SelfCare {
  return { ...filled, id, title: id, advice: id, ...more };
}

/** A file of the glossary; words as `{ tendon: 'A cord.' }`. */
export function glossary(
  id: string,
  meanings: Readonly<Record<string, string | Partial<GlossaryWord>>>,
  plain: string[] = [],
): Glossary {
  const words = Object.entries(meanings).map(([word, given]) => ({
    word,
    forms: [],
    meaning: word,
    ...(typeof given === 'string' ? { meaning: given } : given),
  }));
  return { ...filled, id, words, plain };
}

interface Parts {
  readonly questions?: readonly Question[];
  readonly redFlags?: readonly RedFlag[];
  readonly conditions?: readonly Condition[];
  readonly exercises?: readonly Exercise[];
  readonly programmes?: readonly Programme[];
  readonly selfCare?: readonly SelfCare[];
  readonly glossary?: readonly Glossary[];
}

export function knowledgeOf(parts: Parts): Knowledge {
  return {
    hash: 'by hand',
    questions: byId(parts.questions),
    redFlags: byId(parts.redFlags),
    conditions: byId(parts.conditions),
    exercises: byId(parts.exercises),
    programmes: byId(parts.programmes),
    checkIns: {},
    selfCare: byId(parts.selfCare),
    glossary: byId(parts.glossary),
    sources: {},
    places: {},
    messages: {},
    messageReviews: {},
    vocabulary: {
      concepts: [],
      groups: {},
      triggers: {},
      commands: {},
      cues: {},
      outside: [],
      languages: [],
      nameless: [],
    },
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[] = []): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}

export function chose(...options: string[]): Answer {
  return { kind: 'chosen', options, origin: 'pressed' };
}

export const UNSURE: Answer = { kind: 'unsure', origin: 'pressed' };
export const SKIPPED: Answer = { kind: 'skipped', times: 2, origin: 'pressed' };

export function items(items: Record<string, 'yes' | 'no' | 'unsure'>): Answer {
  return { kind: 'items', items, origin: 'pressed' };
}

/** Findings from answers, written as `{ timing: ['rest'] }`, and from words. */
export function findings(answers: Record<string, readonly string[] | Answer>, ...raised: RaisedFlag[]): Findings {
  const entries = Object.entries(answers).map(([id, answer]) => [id, isAnswer(answer) ? answer : chose(...answer)]);
  return { answers: Object.fromEntries(entries) as Answers, raised };
}

function isAnswer(answer: readonly string[] | Answer): answer is Answer {
  return 'kind' in answer;
}

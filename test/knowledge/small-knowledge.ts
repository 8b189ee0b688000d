import { type Answer, type Answers, type Findings, type RaisedFlag } from '../../knowledge/answers';
import {
  type Bearing,
  type Condition,
  type Criterion,
  type Exercise,
  type Knowledge,
  type Programme,
  type Question,
  type RedFlag,
  type SelfCare,
  type Urgency,
} from '../../knowledge/model';

/** Knowledge made by hand: only what a test is about is written, all else is filled in. */

const review = { status: 'draft', author: 'A test', lastReviewed: '2026-01-01', reviewDue: '2027-01-01' } as const;
const cites = [{ source: 'a-source', supports: 'a claim', certainty: 'weak' }] as const;
const filled = { review, cites: [...cites] };

/** A question; an option called `none` is exclusive. */
export function question(id: string, options: readonly string[], more: Partial<Question> = {}): Question {
  const full = options.map((option) => ({ id: option, label: option, words: [], exclusive: option === 'none' }));
  const plain = { kind: 'several', screen: false, mustAnswer: false, title: id, prompt: id, why: id } as const;
  return { ...filled, ...plain, unsureMeans: [], calledAlso: [], id, options: full, ...more };
}

export function redFlag(id: string, urgency: Urgency, more: Partial<RedFlag> = {}): RedFlag {
  const say = { why: id, tell: id, meanwhile: [] };
  return { ...filled, id, urgency, sign: id, ask: id, mayMean: [id], hardStop: false, rules: [], say, ...more };
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
    purpose: id,
    steps: [id],
    dosage: { words: id, from: 'source' },
    bothSides: false,
    loading: false,
    standing: false,
    equipment: [],
    easier: id,
    harder: null,
    stopIf: [id],
    cautions: [],
    notWithRedFlags: [],
    ...more,
  };
}

export function programme(id: string, exercises: readonly string[], more: Partial<Programme> = {}): Programme {
  const entries = exercises.map((one) => ({ exercise: one, stage: 1 }));
  const plain = { name: id, intro: id, selfCare: [], frequency: id, reviewAfterWeeks: 6 };
  return { ...filled, ...plain, id, exercises: entries, ...more };
}

export function selfCare(id: string, more: Partial<SelfCare> = {}): SelfCare {
  return { ...filled, id, title: id, advice: id, ...more };
}

interface Parts {
  readonly questions?: readonly Question[];
  readonly redFlags?: readonly RedFlag[];
  readonly conditions?: readonly Condition[];
  readonly exercises?: readonly Exercise[];
  readonly programmes?: readonly Programme[];
  readonly selfCare?: readonly SelfCare[];
}

export function knowledgeOf(parts: Parts): Knowledge {
  return {
    hash: 'by hand',
    questions: byId(parts.questions),
    redFlags: byId(parts.redFlags),
    conditions: byId(parts.conditions),
    exercises: byId(parts.exercises),
    programmes: byId(parts.programmes),
    selfCare: byId(parts.selfCare),
    sources: {},
    places: {},
    messages: {},
    vocabulary: { concepts: [], triggers: {}, commands: {} },
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

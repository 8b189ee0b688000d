import type { Criterion } from '../../../knowledge/criterion-model';
import { URGENCIES } from '../../../knowledge/scales';
import type { ShelfName } from '../../../knowledge/shelves';
import { changesOf } from './criterion-changes';

/** A file’s value as YAML gives it. */
export type Raw = Readonly<Record<string, unknown>>;

/** One thing wrong with a file: its value then, or undefined when the file is gone. */
export interface RuleChange {
  readonly kind: string;
  readonly what: string;
  readonly value: unknown;
}

type Path = readonly (string | number)[];

const listOf = (value: unknown): readonly Raw[] => (Array.isArray(value) ? (value as readonly Raw[]) : []);
const wordsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
const drop = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_one, index) => index !== at);

/** The value with another one at this path; without it where the other one is undefined. */
export function put(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((one, at) => (at === key ? put(one, rest, other) : one));
  const entries = { ...(value as Raw) };
  const made = put(entries[key], rest, other);
  if (made === undefined) return Object.fromEntries(Object.entries(entries).filter(([one]) => one !== key));
  return { ...entries, [key]: made };
}

const lower = (urgency: unknown): string | undefined => URGENCIES[URGENCIES.findIndex((one) => one === urgency) + 1];

/** Sets this path to something else, if it is there. */
function other(raw: Raw, kind: string, path: Path, to: (is: unknown) => unknown): readonly RuleChange[] {
  const is = path.reduce<unknown>((value, key) => (value as Raw | undefined)?.[key], raw);
  if (is === undefined) return [];
  return [{ kind, what: path.join('.'), value: put(raw, path, to(is)) }];
}

const gone = (): undefined => undefined;

const lowered = (raw: Raw, kind: string, path: Path): readonly RuleChange[] =>
  other(raw, kind, path, (is) => lower(is) ?? is).filter(({ value }) => JSON.stringify(value) !== JSON.stringify(raw));

/** Each entry of the list at this key gone. */
const entriesGone = (raw: Raw, kind: string, key: string): readonly RuleChange[] =>
  (Array.isArray(raw[key]) ? (raw[key] as readonly unknown[]) : []).map((entry, at, list) => ({
    kind,
    what:
      typeof entry === 'string' && /^[a-z0-9-]+$/.test(entry) ? `${key} without ${entry}` : `${key} without ${at + 1}`,
    value: { ...raw, [key]: drop(list, at) },
  }));

/** Everything that can be wrong within the criterion at this path, if there is one. */
function within(raw: Raw, kind: string, path: Path): readonly RuleChange[] {
  const is = path.reduce<unknown>((value, key) => (value as Raw | undefined)?.[key], raw);
  if (is === undefined) return [];
  return changesOf(is as Criterion).map(({ kind: which, what, criterion }) => {
    return { kind: `${kind}: ${which}`, what: `${path.join('.')}: ${what}`, value: put(raw, path, criterion) };
  });
}

const inEach = (list: unknown, change: (at: number, one: Raw) => readonly RuleChange[]): readonly RuleChange[] =>
  listOf(list).flatMap((one, at) => change(at, one));

function inRedFlag(raw: Raw): readonly RuleChange[] {
  const rules = listOf(raw.rules);
  return [
    { kind: 'red flag: file gone', what: 'gone', value: undefined },
    ...(rules.length === 0 ? [] : [{ kind: 'red flag: no rules', what: 'rules', value: { ...raw, rules: [] } }]),
    ...(rules.length < 2 ? [] : entriesGone(raw, 'red flag: rule dropped', 'rules')),
    ...lowered(raw, 'red flag: urgency one lower', ['urgency']),
    ...inEach(rules, (at) => lowered(raw, 'red flag: urgency of a rule one lower', ['rules', at, 'urgency'])),
    ...(raw.hardStop === true ? other(raw, 'red flag: no hard stop', ['hardStop'], () => false) : []),
    ...entriesGone(raw, 'red flag: cause dropped', 'causes'),
    ...inEach(rules, (at) => within(raw, 'red flag', ['rules', at, 'when'])),
  ];
}

const FLIPPED: Readonly<Record<string, string>> = {
  required: 'possible',
  typical: 'against',
  possible: 'against',
  against: 'possible',
};
const TURNED: Readonly<Record<string, string>> = { common: 'rare', occasional: 'rare', rare: 'common' };
const ANY_PROGRAMME = 'general-mobility-and-strength';

function inCondition(raw: Raw): readonly RuleChange[] {
  const { criteria, raise } = raw;
  const exercised = put({ ...raw, programme: ANY_PROGRAMME }, ['whyNoProgramme'], undefined);
  return [
    ...entriesGone(raw, 'condition: criterion dropped', 'criteria'),
    ...inEach(criteria, (at) =>
      other(raw, 'condition: bearing flipped', ['criteria', at, 'bearing'], (is) => FLIPPED[String(is)]),
    ),
    ...lowered(raw, 'condition: urgency one lower', ['urgency']),
    ...entriesGone(raw, 'condition: raise dropped', 'raise'),
    ...inEach(raise, (at) => lowered(raw, 'condition: urgency of a raise one lower', ['raise', at, 'urgency'])),
    ...other(raw, 'condition: frequency turned', ['frequency'], (is) => TURNED[String(is)]),
    ...(raw.programme === null
      ? [{ kind: 'condition: exercised though it says why not', what: 'programme', value: exercised }]
      : []),
    ...entriesGone(raw, 'condition: safety net dropped', 'safetyNet'),
    ...inEach(criteria, (at) => within(raw, 'condition', ['criteria', at, 'when'])),
    ...inEach(raise, (at) => within(raw, 'condition raise', ['raise', at, 'when'])),
  ];
}

/** “Not sure” stands for nothing, or where it did so already, for the first option. */
const otherDoubt = ({ unsureMeans, options }: Raw): unknown =>
  unsureMeans === undefined || (wordsOf(unsureMeans).length === 0 && unsureMeans !== 'every-option')
    ? [listOf(options)[0]?.id]
    : [];

function inOption(raw: Raw, at: number, option: Raw): readonly RuleChange[] {
  const of = (kind: string, key: string): readonly RuleChange[] =>
    option[key] === true
      ? [{ kind, what: `${String(option.id)}.${key}`, value: put(raw, ['options', at, key], undefined) }]
      : [];
  return [
    ...of('question: option no more exclusive', 'exclusive'),
    ...of('question: option tells no cause', 'tellsCause'),
    ...of('question: option no more lasting', 'lasting'),
  ];
}

function inQuestion(raw: Raw): readonly RuleChange[] {
  const { options } = raw;
  const doubt = { kind: 'question: not sure means something else', what: 'unsureMeans' };
  return [
    ...other(raw, 'question: askWhen dropped', ['askWhen'], gone),
    ...other(raw, 'question: evenIfClear dropped', ['evenIfClear'], gone),
    ...other(raw, 'question: no red-flag screen', ['screen'], gone),
    ...other(raw, 'question: need not be answered', ['mustAnswer'], gone),
    ...other(raw, 'question: need not be confirmed', ['confirm'], gone),
    ...other(raw, 'question: asked though it is clear', ['unlessClear'], gone),
    ...other(raw, 'question: asked without exercises too', ['beforeExercises'], gone),
    ...(raw.screen === true
      ? [{ kind: 'question: left out once clear', what: 'unlessClear', value: { ...raw, unlessClear: true } }]
      : []),
    { ...doubt, value: { ...raw, unsureMeans: otherDoubt(raw) } },
    ...inEach(options, (at, option) => inOption(raw, at, option)),
    ...inEach(options, (at, { id }) => [
      { kind: 'question: option gone', what: String(id), value: { ...raw, options: drop(listOf(options), at) } },
    ]),
    ...within(raw, 'question askWhen', ['askWhen']),
    ...within(raw, 'question evenIfClear', ['evenIfClear']),
  ];
}

function inExercise(raw: Raw): readonly RuleChange[] {
  return [
    ...other(raw, 'exercise: notWhen dropped', ['notWhen'], gone),
    ...entriesGone(raw, 'exercise: red flag no more against it', 'notWithRedFlags'),
    ...(raw.loading === true ? other(raw, 'exercise: no more loading', ['loading'], () => false) : []),
    ...other(raw, 'exercise: nothing instead', ['instead'], gone),
    ...entriesGone(raw, 'exercise: sign to stop dropped', 'stopIf'),
    ...within(raw, 'exercise notWhen', ['notWhen']),
  ];
}

function inProgramme(raw: Raw): readonly RuleChange[] {
  const entries = listOf(raw.exercises);
  return [
    ...entriesGone(raw, 'programme: exercise dropped', 'exercises'),
    ...inEach(entries, (at) => other(raw, 'programme: notWhen dropped', ['exercises', at, 'notWhen'], gone)),
    ...inEach(entries, (at, { stage }) =>
      stage === 1
        ? []
        : other(raw, 'programme: exercise a stage too early', ['exercises', at, 'stage'], (is) => Number(is) - 1),
    ),
    ...inEach(entries, (at) => within(raw, 'programme notWhen', ['exercises', at, 'notWhen'])),
  ];
}

function inSelfCare(raw: Raw): readonly RuleChange[] {
  return [
    ...other(raw, 'self-care: notWhen dropped', ['notWhen'], gone),
    ...within(raw, 'self-care notWhen', ['notWhen']),
  ];
}

/** The last digit one on: 999 becomes 990. */
const wrongNumber = (is: unknown): unknown =>
  typeof is === 'string' ? `${is.slice(0, -1)}${(Number(is.slice(-1)) + 1) % 10}` : is;

function inPlace(raw: Raw): readonly RuleChange[] {
  const hasNumber = typeof raw.emergencyNumber === 'string';
  return [
    ...(hasNumber ? other(raw, 'place: another emergency number', ['emergencyNumber'], wrongNumber) : []),
    ...other(raw, 'place: another number of the urgent line', ['urgentLine', 'number'], wrongNumber),
  ];
}

const isDanger = ({ means }: Raw): boolean => (means as Raw | undefined)?.redFlag !== undefined;

function inVocabulary(raw: Raw): readonly RuleChange[] {
  const concepts = listOf(raw.concepts);
  return inEach(concepts, (at, concept) => {
    if (!isDanger(concept)) return [];
    const id = String(concept.id);
    const { certainty } = concept.means as Raw;
    const doubted = put(raw, ['concepts', at, 'means', 'certainty'], 'ambiguous');
    return [
      { kind: 'vocabulary: words of danger dropped', what: id, value: { ...raw, concepts: drop(concepts, at) } },
      ...(certainty === 'unmistakable'
        ? [{ kind: 'vocabulary: unmistakable words doubted', what: id, value: doubted }]
        : []),
      ...(wordsOf(concept.phrases).length > 1
        ? [
            {
              kind: 'vocabulary: first phrase dropped',
              what: id,
              value: put(raw, ['concepts', at, 'phrases'], drop(wordsOf(concept.phrases), 0)),
            },
          ]
        : []),
    ];
  });
}

/** Everything that can be wrong with one file of each folder that is drilled. */
export const CHANGES: Partial<Readonly<Record<ShelfName, (raw: Raw) => readonly RuleChange[]>>> = {
  redFlags: inRedFlag,
  conditions: inCondition,
  questions: inQuestion,
  exercises: inExercise,
  programmes: inProgramme,
  selfCare: inSelfCare,
  places: inPlace,
  vocabulary: inVocabulary,
};

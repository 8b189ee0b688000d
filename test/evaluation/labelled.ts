import { answersIn, type AnswerMap, type Gives } from './answer-map';
import { LABEL_GROUPS, type Case, type LabelGroup } from './case';
import { sideIn } from './side-words';

/** Question → the options that labels give, in the order in which they were said. */
export type Options = ReadonlyMap<string, readonly string[]>;

/** What the labels of a case come to. */
export interface Labelled {
  readonly said: Options;
  readonly denied: Options;
  /** Red flags that a label supports though no answer raises them. */
  readonly flags: readonly string[];
  /** Labels that the mapping does not hold, with their group. */
  readonly notUnderstood: readonly string[];
}

const plain = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** What the file itself says of a label; `constructor` is none of its labels. */
const own = <T>(labels: Readonly<Record<string, T>>, label: string): T | undefined =>
  Object.hasOwn(labels, plain(label)) ? labels[plain(label)] : undefined;

/** The label under its own group, else under any. */
const look = (map: AnswerMap, group: LabelGroup, label: string): Gives | undefined =>
  [group, ...LABEL_GROUPS].map((one) => own(map.labels[one], label)).find((gives) => gives !== undefined);

/** The groups that say something, and all labels: what an `unless` may name. */
const presentIn = ({ labels }: Case): ReadonlySet<string> =>
  new Set(
    LABEL_GROUPS.flatMap((group) => {
      const said = labels[group].map(plain).filter((label) => label !== 'unknown');
      return said.length === 0 ? [] : [group, ...said];
    }),
  );

/** “8/10”, as well as 8. */
const numberOf = (severity: number | string): number =>
  typeof severity === 'number' ? severity : Number(/(\d+(?:\.\d+)?)\s*\/\s*10/.exec(severity)?.[1]);

const severityGives = ({ severity }: Case, map: AnswerMap): Gives => {
  if (severity === null) return [];
  const number = numberOf(severity);
  const told = String(severity).toLowerCase();
  const fits = ({ from, to, words }: AnswerMap['severity'][number]): boolean =>
    Number.isNaN(number)
      ? words.some((word) => told.includes(word))
      : words.length === 0 && number >= (from ?? 0) && number < (to ?? 10) + 1;
  return map.severity.find(fits)?.gives ?? [];
};

const ageGives = ({ age }: Case, map: AnswerMap): Gives =>
  age === null
    ? []
    : map.age.filter(({ from = 0, under = Infinity }) => age >= from && age < under).flatMap((rule) => rule.gives);

const hasWord = (text: string, words: readonly string[]): boolean =>
  words.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(text));

const durationGives = ({ duration, labels }: Case, map: AnswerMap): Gives =>
  map.duration
    .filter((rule) => hasWord(duration ?? '', rule.words) && rule.with.includes(plain(labels.onset[0] ?? 'unknown')))
    .flatMap((rule) => rule.gives);

const textGives = ({ text, tags }: Case, map: AnswerMap): Gives =>
  map.text
    .filter((rule) => {
      const bySide = rule.side !== undefined && rule.side === sideIn(text);
      return bySide || rule.tags.some((tag) => tags.includes(tag)) || hasWord(text, rule.words);
    })
    .flatMap((rule) => rule.gives);

const labelsOf = ({ labels }: Case): readonly (readonly [LabelGroup, string])[] =>
  LABEL_GROUPS.flatMap((group) => labels[group].map((label) => [group, label] as const));

const deniedGives = (label: string, map: AnswerMap): Gives | undefined =>
  own(map.denied, label) ?? look(map, 'signs', label);

/** Does this answer hold beside what is said? */
const isMeant = (answer: Gives[number], present: ReadonlySet<string>): boolean => {
  const { unless = [], with: beside } = answer;
  const isThere = (one: string): boolean => present.has(one);
  return !unless.some(isThere) && (beside === undefined || beside.some(isThere));
};

/** All options by question. */
const gather = (gives: Gives, present: ReadonlySet<string>): Options => {
  const options = new Map<string, readonly string[]>();
  for (const [question, given] of gives.filter((answer) => isMeant(answer, present)).flatMap(answersIn)) {
    options.set(question, [...new Set([...(options.get(question) ?? []), ...given])]);
  }
  return options;
};

const MOST_GUESSES = 3;

/** Labels of the group that share a word of four letters or more: “heel” may be meant for “heel-back”. */
const guesses = (map: AnswerMap, group: LabelGroup, label: string): string => {
  const words = plain(label)
    .split('-')
    .filter((word) => word.length > 3);
  const near = Object.keys(map.labels[group]).filter((known) => words.some((word) => known.split('-').includes(word)));
  return near.length === 0 ? '' : ` (did you mean ${near.slice(0, MOST_GUESSES).join(', ')}?)`;
};

const strangersIn = (one: Case, map: AnswerMap): readonly string[] => [
  ...labelsOf(one).flatMap(([group, label]) =>
    look(map, group, label) === undefined ? [`${group}: ${label}${guesses(map, group, label)}`] : [],
  ),
  ...one.placesDenied.flatMap((label) => (look(map, 'location', label) === undefined ? [`location: ${label}`] : [])),
  ...one.denied.flatMap((label) => (deniedGives(label, map) === undefined ? [`denied: ${label}`] : [])),
];

/** Reads the labels of a case as answers. Where a question takes one option, the first said counts. */
export const labelledFrom = (one: Case, map: AnswerMap): Labelled => {
  const present = presentIn(one);
  const said = [
    ...ageGives(one, map),
    ...durationGives(one, map),
    ...labelsOf(one).flatMap(([group, label]) => look(map, group, label) ?? []),
    ...severityGives(one, map),
    ...textGives(one, map),
    ...map.always,
  ];
  const denied = [
    ...one.denied.flatMap((label) => deniedGives(label, map) ?? []),
    ...one.placesDenied.flatMap((label) => look(map, 'location', label) ?? []),
  ].map((answer) => Object.fromEntries(answersIn(answer).map(([question, options]) => [question, [...options]])));
  return {
    said: gather(said, present),
    denied: gather(denied, new Set()),
    flags: labelsOf(one).flatMap(([, label]) => own(map.flags, label) ?? []),
    notUnderstood: strangersIn(one, map),
  };
};

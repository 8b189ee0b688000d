import { type Knowledge } from '../model';

/** One piece of text that a patient reads, and where it stands. */
export interface PatientText {
  readonly file: string;
  /** The key in the file; list places are counted from 1. */
  readonly key: string;
  readonly text: string;
}

/** What a patient never reads, by key: ids, clinicians' words, sources, and words we only listen for. */
const NOT_FOR_PATIENTS: readonly string[] = [
  'id',
  'reference',
  'review',
  'cites',
  'kind',
  'when',
  'askWhen',
  'evenIfClear',
  'notWhen',
  'unsureMeans',
  'with',
  'map',
  'option',
  'calledAlso',
  'urgency',
  'bearing',
  'mayMean',
  'causes',
  'frequency',
  'trains',
  'picture',
  'programme',
  'exercise',
  'instead',
  'notWithRedFlags',
  'selfCare',
  'from',
  'emergencyNumber',
  'number',
];

/** Keys that are ids in one folder and text in another, or the words of clinicians. */
const ALSO_NOT: Readonly<Record<string, readonly string[]>> = {
  conditions: ['name'],
  places: ['name', 'checked'],
  'check-ins': ['redFlag', 'means'],
};

/** Words that we listen for in an answer; those of a dosage are read. */
const HEARD = /^options\.\d+\.words(\.|$)/;

/** All that a patient reads, in every file and message. */
export function patientTexts(knowledge: Knowledge): readonly PatientText[] {
  return [
    ...shelfTexts('questions', knowledge.questions),
    ...shelfTexts('red-flags', knowledge.redFlags),
    ...shelfTexts('conditions', knowledge.conditions),
    ...shelfTexts('exercises', knowledge.exercises),
    ...shelfTexts('programmes', knowledge.programmes),
    ...shelfTexts('self-care', knowledge.selfCare),
    ...shelfTexts('check-ins', knowledge.checkIns),
    ...shelfTexts('places', knowledge.places),
    ...meanings(knowledge),
    ...Object.entries(knowledge.messages).map(([key, text]) => ({ file: 'knowledge/messages/en', key, text })),
  ];
}

/** Of the glossary a patient reads the meanings; the words themselves they have read before. */
function meanings({ glossary }: Knowledge): readonly PatientText[] {
  return Object.values(glossary).flatMap(({ id, words }) =>
    words.map(({ word, meaning }) => ({ file: `knowledge/glossary/${id}.yaml`, key: word, text: meaning })),
  );
}

function shelfTexts(folder: string, entries: Readonly<Record<string, object>>): readonly PatientText[] {
  const hidden = [...NOT_FOR_PATIENTS, ...(ALSO_NOT[folder] ?? [])];
  return Object.entries(entries).flatMap(([id, entry]) =>
    textsIn(entry, '', hidden)
      .filter(({ key }) => !HEARD.test(key))
      .map((one) => ({ file: `knowledge/${folder}/${id}.yaml`, ...one })),
  );
}

type KeyedText = Omit<PatientText, 'file'>;

function textsIn(value: unknown, key: string, hidden: readonly string[]): readonly KeyedText[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const inList = Array.isArray(value);
  return Object.entries(value)
    .filter(([name]) => !hidden.includes(name))
    .flatMap(([name, part]) => textsIn(part, join(key, inList ? String(Number(name) + 1) : name), hidden));
}

function join(key: string, name: string): string {
  return key === '' ? name : `${key}.${name}`;
}

import { deepFreeze } from './freeze';
import type { Knowledge } from './model';
import { FREQUENCIES } from './scales';
import { accented, pseudoText } from './pseudo-text';

/** Keys whose value, or each entry of it, a patient reads. */
const READ = new Set([
  'title',
  'prompt',
  'help',
  'why',
  'label',
  'ask',
  'watch',
  'least',
  'most',
  'sign',
  'mayMean',
  'because',
  'tell',
  'meanwhile',
  'name',
  'layName',
  'explanation',
  'course',
  'seekReview',
  'safetyNet',
  'couldAlsoBe',
  'whyNoProgramme',
  'purpose',
  'feel',
  'steps',
  'equipment',
  'withoutEquipment',
  'easier',
  'harder',
  'stopIf',
  'cautions',
  'intro',
  'startWhen',
  'note',
  'frequency',
  'advice',
  'meaning',
  'doctor',
  'emergencyDepartment',
]);

/** Names of telephone lines stay, and so do rules, whose keys are questions, and all that says where something is from. */
const KEPT = new Set([
  'urgentLine',
  'picture',
  'when',
  'askWhen',
  'evenIfClear',
  'notWhen',
  'review',
  'cites',
  'reference',
]);

/** Looked for inside other texts, so no longer than they are there. */
const LOOKED_FOR = new Set(['word', 'forms']);

/** Other words for a button are only listened for. */
const LISTENED_FOR = /^said\./;

type Change = (text: string) => string;

function changed(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return change(value);
  return Array.isArray(value) ? value.map((part) => changed(part, change)) : translated(value);
}

/** How often a condition is met is one of ours; how often to exercise is read. */
const isOurWord = (value: unknown): boolean => FREQUENCIES.some((one) => one === value);

/** The words of a dosage are read; those of an option are listened for. */
const isRead = (key: string, value: unknown): boolean =>
  (READ.has(key) && !isOurWord(value)) || (key === 'words' && typeof value === 'string');

function translatedKey(key: string, value: unknown): unknown {
  if (KEPT.has(key)) return value;
  if (LOOKED_FOR.has(key)) return changed(value, accented);
  return isRead(key, value) ? changed(value, pseudoText) : translated(value);
}

function translated(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(translated);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, translatedKey(key, part)]));
}

/** Ids are the keys of a shelf, and no key of what stands on it. */
function shelf<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const all = Object.entries(entries).map(([id, entry]) => [id, translated(entry) as T] as const);
  return Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(all) as Record<string, T>);
}

function messagesOf(messages: Knowledge['messages']): Knowledge['messages'] {
  const all = Object.entries(messages).map(([id, text]) => [id, LISTENED_FOR.test(id) ? text : pseudoText(text)]);
  return Object.assign(
    Object.create(null) as Record<string, string>,
    Object.fromEntries(all) as Record<string, string>,
  );
}

/** The same knowledge with every text that a patient reads made longer and accented. What is listened for stays. */
export function pseudoLocale(knowledge: Knowledge): Knowledge {
  return deepFreeze({
    ...knowledge,
    questions: shelf(knowledge.questions),
    redFlags: shelf(knowledge.redFlags),
    conditions: shelf(knowledge.conditions),
    exercises: shelf(knowledge.exercises),
    programmes: shelf(knowledge.programmes),
    selfCare: shelf(knowledge.selfCare),
    checkIns: shelf(knowledge.checkIns),
    glossary: shelf(knowledge.glossary),
    places: shelf(knowledge.places),
    messages: messagesOf(knowledge.messages),
  });
}

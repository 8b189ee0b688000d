import { speechFor, type Engine } from '../../dialogs/engine';
import type { Advice, ExerciseCard, Section } from '../../dialogs/reply/reply';
import { speak, type Speech } from '../../dialogs/reply/speech';
import { dayWords } from '../../dialogs/reply/version';
import type { Session } from '../../dialogs/session';
import { kept } from '../replay/parse-record';
import { recordOf } from '../replay/record';
import { type Day, lookBackDay } from './calendar';

/** What a patient takes home, as text: the same for the page and for the file. */
export interface Sheet {
  readonly language: string;
  /** The practice’s name, and how it is reached; none where none is configured. */
  readonly practice: readonly string[];
  readonly title: string;
  /** When it was given, and that nobody has signed it off. */
  readonly given: string;
  readonly urgency: Advice['urgency'];
  /** The one action, and how soon. */
  readonly heading: string;
  readonly soon: readonly string[];
  /** What to do in an emergency; none where the heading says it already. */
  readonly urgent: readonly string[];
  readonly sections: readonly Section[];
  readonly exercises: readonly ExerciseCard[];
  /** Where it is from, and which release said it. */
  readonly sources: Section;
  readonly version: string;
  /** Code of the record of this advice. */
  readonly code: string;
  readonly words: { readonly dosage: string; readonly exercises: string };
  /** Numbers in it that a phone can dial. */
  readonly dial: readonly string[];
}

/** What is being asked for, and by which release. */
export interface SheetParts {
  readonly engine: Engine;
  /** Version of the program. */
  readonly version: string;
  readonly session: Session;
  /** When the advice was given, where the patient is. */
  readonly day: Day;
}

/** Each of these stands elsewhere on the sheet, or is told only when it is asked for. */
const NOT_HERE: ReadonlySet<string> = new Set(['how-soon', 'notice', 'left-out']);

/** Advice that is about an emergency, and about nothing else. */
const SAYS_SO: ReadonlySet<string> = new Set(['ambulance', 'emergency-department']);

const linesOf = ({ sections }: Advice, id: string): readonly string[] =>
  sections.find((section) => section.id === id)?.lines ?? [];

const practiceLines = ({ practice: { name, phone, hours, link } }: Speech): readonly string[] =>
  [name, phone, hours, link].filter((line) => line !== undefined);

/** All that the exercises need, each thing once. */
function equipmentOf(speech: Speech, exercises: readonly ExerciseCard[]): readonly Section[] {
  const needed = exercises.flatMap(({ exercise }) => speech.knowledge.exercises[exercise]?.equipment ?? []);
  return needed.length === 0
    ? []
    : [{ id: 'equipment', title: speak(speech, 'title.equipment'), lines: [...new Set(needed)] }];
}

/** The advice’s own sections, with the day to look back under what to watch for. */
function sectionsOf(speech: Speech, { sections, checkBack }: Advice, day: Day): readonly Section[] {
  const shown = sections.filter(({ id }) => !NOT_HERE.has(id));
  if (checkBack === undefined) return shown;
  const words = checkBack.words.replace('{date}', () => dayWords(speech, lookBackDay(day, checkBack)));
  return shown.map((one) => (one.id === 'safety-net' ? { ...one, lines: [...one.lines, words] } : one));
}

const sourcesOf = (speech: Speech, replies: readonly (Advice | ExerciseCard)[]): Section => ({
  id: 'sources',
  title: speak(speech, 'sheet.sources'),
  lines: [...new Set(replies.flatMap(({ sources = {} }) => Object.values(sources).map(({ title }) => title)))],
});

/** What the sheet is made from: the very replies that the chat shows. */
interface Told {
  readonly advice: Advice;
  readonly exercises: readonly ExerciseCard[];
  /** The code of its record. */
  readonly code: string;
}

function toldIn({ engine, version, session }: SheetParts): Told | null {
  const record = session.consent === 'given' ? recordOf(engine, version, session) : null;
  const advice = record?.result.find((reply) => reply.kind === 'advice');
  if (record === null || advice === undefined) return null;
  const exercises = record.result.filter((reply) => reply.kind === 'exercise');
  return { advice, exercises, code: kept(record).code };
}

/** The sheet of a conversation that stands at its advice; null before that, and while something is open again. */
export function sheetOf(parts: SheetParts): Sheet | null {
  const told = toldIn(parts);
  if (told === null) return null;
  const { advice, exercises, code } = told;
  const speech = speechFor(parts.engine, parts.session);
  const given = speak(speech, 'sheet.given', { date: dayWords(speech, parts.day) });
  const { emergencyNumber } = speech.place;
  return {
    language: parts.session.language ?? 'en',
    practice: practiceLines(speech),
    title: speak(speech, exercises.length > 0 ? 'sheet.title-exercises' : 'sheet.title'),
    given: [given, ...linesOf(advice, 'notice')].join(' '),
    urgency: advice.urgency,
    heading: advice.heading,
    soon: linesOf(advice, 'how-soon'),
    urgent: SAYS_SO.has(advice.urgency) ? [] : [speak(speech, 'sheet.urgent')],
    sections: [...sectionsOf(speech, advice, parts.day), ...equipmentOf(speech, exercises)],
    exercises,
    sources: sourcesOf(speech, [advice, ...exercises]),
    code,
    version: [advice.version?.words ?? '', speak(speech, 'version.code', { code })].join(' ').trim(),
    words: { dosage: speak(speech, 'sheet.dosage'), exercises: speak(speech, 'sheet.exercises') },
    dial: [...new Set([...(advice.dial ?? []), ...(emergencyNumber === null ? [] : [emergencyNumber])])],
  };
}

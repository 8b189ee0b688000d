import { type Knowledge } from '../model';
import { suggest } from '../nearest';
import { type Complaint } from './complaint';
import { type PatientText, patientTexts } from './patient-text';
import { LOCALISED, PLACE_WORDS, type SpokenMessages, WITH_URGENT_LINE } from './spoken-messages';

const MESSAGES = 'knowledge/messages/en';

/** The place used where the country is not known. */
const ELSEWHERE = 'elsewhere';

/** The widget’s own words are held to its code by the build, which puts them where their ids are. */
const isOfWidget = (id: string): boolean => id.startsWith('widget.');

/** Everything in curly brackets, and every bracket that stands alone. */
const BRACKETS = /\{[^{}]*\}|[{}]/g;

/** What would keep a patient from getting an answer, or would reach them in curly brackets. */
export function placeholderComplaints(knowledge: Knowledge, spoken: SpokenMessages): readonly Complaint[] {
  return [
    ...missing(knowledge, spoken),
    ...unsaid(knowledge, spoken),
    ...withoutElsewhere(knowledge),
    ...patientTexts(knowledge).flatMap((one) => wrongBrackets(one, spoken)),
    ...namesIn(knowledge).flatMap((one) => wrongBrackets(one, spoken)),
  ];
}

function missing({ messages }: Knowledge, spoken: SpokenMessages): readonly Complaint[] {
  return Object.keys(spoken)
    .filter((id) => messages[id] === undefined)
    .map((id) => ({
      file: MESSAGES,
      key: id,
      problem: `the message “${id}” is missing, and without it a patient gets no answer`,
      remedy: 'Add it, or put its name back.',
    }));
}

function unsaid({ messages }: Knowledge, spoken: SpokenMessages): readonly Complaint[] {
  const lost = Object.keys(spoken).filter((id) => messages[id] === undefined);
  return Object.keys(messages)
    .filter((id) => !Object.hasOwn(spoken, id) && !isOfWidget(id))
    .map((id) => ({
      file: MESSAGES,
      key: id,
      problem: `nothing says the message “${id}”`,
      remedy: `${suggest(id, lost)} Or delete it.`,
    }));
}

function withoutElsewhere({ places }: Knowledge): readonly Complaint[] {
  if (places[ELSEWHERE] !== undefined) return [];
  const problem = 'it is missing, and without it nobody whose country is unknown gets an answer';
  return [
    { file: `knowledge/places/${ELSEWHERE}.yaml`, key: '', problem, remedy: 'Get it back from the last version.' },
  ];
}

/** What clinicians call each condition stands on the card, too. */
function namesIn({ conditions }: Knowledge): readonly PatientText[] {
  return Object.values(conditions).map(({ id, name }) => {
    return { file: `knowledge/conditions/${id}.yaml`, key: 'name', text: name };
  });
}

function wrongBrackets(one: PatientText, spoken: SpokenMessages): readonly Complaint[] {
  const { file, key, text } = one;
  if (file === MESSAGES && isOfWidget(key)) return [];
  const found: readonly string[] = text.match(BRACKETS) ?? [];
  const [known, needed] = [knownTo(one, spoken), file === MESSAGES ? (spoken[key] ?? []) : []];
  return [
    ...found
      .filter((bracket) => !known.includes(bracket.slice(1, -1)))
      .map((bracket) => ({ file, key, ...unknown(bracket, known) })),
    ...needed
      .filter((word) => !found.includes(`{${word}}`))
      .map((word) => ({ file, key, problem: `“{${word}}” is left out of it`, remedy: 'Say where it stands.' })),
  ];
}

/** The words that may stand in brackets there. */
function knownTo({ file, key }: PatientText, spoken: SpokenMessages): readonly string[] {
  if (file === MESSAGES) {
    return [...PLACE_WORDS, ...(WITH_URGENT_LINE.includes(key) ? ['urgent-line'] : []), ...(spoken[key] ?? [])];
  }
  const fields = LOCALISED[file.split('/')[1] ?? ''] ?? [];
  return fields.some((field) => key === field || key.startsWith(`${field}.`)) ? PLACE_WORDS : [];
}

function unknown(bracket: string, known: readonly string[]): Pick<Complaint, 'problem' | 'remedy'> {
  if (known.length === 0) {
    const problem = `“${bracket}” would be read as it stands: nothing is filled in here`;
    return { problem, remedy: 'Write the word itself, such as doctor, without curly brackets.' };
  }
  return { problem: `nothing is filled in for “${bracket}”`, remedy: suggest(bracket.replace(/[{}]/g, ''), known) };
}

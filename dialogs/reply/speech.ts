import type { Knowledge, Place } from '../../knowledge/model';
import { rememberBy } from '../../knowledge/remember';
import type { Say } from './reply';

/** The practice as the patient may reach it; what is not configured is left out, never promised. */
export interface Practice {
  readonly name?: string;
  readonly phone?: string;
  readonly hours?: string;
  readonly link?: string;
}

/** All that our wording depends on besides the answers. */
export interface Speech {
  readonly knowledge: Knowledge;
  readonly practice: Practice;
  readonly place: Place;
  /** After how many days without a word a talk is deleted; absent where nobody has said so. */
  readonly keptDays?: number;
}

export type Fill = Readonly<Record<string, string>>;

/** The content lacks a message that the dialogue needs, or a message asks for a word that is not given. */
export class MessageError extends Error {
  readonly code = 'message-missing';
}

const fillIn = (template: string, fill: Fill): string =>
  template.replace(/\{([a-z-]+)\}/g, (_whole, name: string) => {
    const value = fill[name];
    if (value === undefined)
      throw new MessageError(`No word for {${name}} in “${template}”. Use a name that this message is given.`);
    return value;
  });

const template = (knowledge: Knowledge, id: string): string => {
  const found = knowledge.messages[id];
  if (found === undefined) throw new MessageError(`No message “${id}”. Add it under knowledge/messages/en.`);
  return found;
};

/** The country’s own words: its emergency number, or the words for it where no number is known. */
const placeWords = rememberBy(({ knowledge, place }: Speech): Fill => ({
  emergency: place.emergencyNumber ?? template(knowledge, 'words.emergency-number'),
  doctor: place.doctor,
  'emergency-department': place.emergencyDepartment,
  ...(place.urgentLine && { 'urgent-line': fillIn(template(knowledge, 'words.urgent-line'), place.urgentLine) }),
}));

/** The wording of a message, filled in. Throws a MessageError if the content does not hold it. */
export const speak = (speech: Speech, id: string, fill: Fill = {}): string =>
  fillIn(template(speech.knowledge, id), { ...placeWords(speech), ...fill });

/** Content of our own with {placeholders} of the place, such as a red flag’s advice. */
export const localise = (speech: Speech, text: string): string => fillIn(text, placeWords(speech));

export const say = (speech: Speech, id: string, fill: Fill = {}): Say => ({
  kind: 'say',
  id,
  text: speak(speech, id, fill),
  tone: 'plain',
});

export const notice = (speech: Speech, id: string, fill: Fill = {}): Say => ({
  ...say(speech, id, fill),
  tone: 'notice',
});

export const urgentSay = (speech: Speech, id: string, fill: Fill = {}): Say => ({
  ...say(speech, id, fill),
  tone: 'emergency',
});

/** How the practice can be reached: only what is configured, perhaps nothing. */
export const practiceWords = (speech: Speech): string => reachLines(speech).join(' ');

const reachLines = (speech: Speech): readonly string[] => {
  const { name, phone, hours, link } = speech.practice;
  return [
    ...(name === undefined ? [] : [speak(speech, 'person-practice', { practice: name })]),
    ...(phone === undefined ? [] : [speak(speech, 'person-phone', { phone })]),
    ...(hours === undefined ? [] : [speak(speech, 'person-hours', { hours })]),
    ...(link === undefined ? [] : [speak(speech, 'person-link', { link })]),
  ];
};

/** How a person can be reached: the practice, else the local words for a doctor. */
export const personWords = (speech: Speech): string => {
  const reach = reachLines(speech);
  const lines = reach.length > 0 ? reach : [speak(speech, 'person-unset')];
  return [...lines, ...urgentLineWords(speech)].join(' ');
};

/** The line for what cannot wait; nothing where the country has none. */
export const urgentLineWords = (speech: Speech): readonly string[] =>
  speech.place.urgentLine ? [speak(speech, 'person-urgent-line')] : [];

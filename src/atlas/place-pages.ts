import type { Knowledge, Place } from '../../knowledge/model';
import { type Block, heading, table, text } from './blocks';
import { sourceWords } from './in-words';

const numberWords = ({ emergencyNumber, checked }: Place): string =>
  emergencyNumber === null ? 'none: “your local emergency number”' : `${emergencyNumber} (${checked.emergencyNumber})`;

const lineWords = ({ urgentLine, checked }: Place): string =>
  urgentLine === undefined
    ? `none (${checked.urgentLine ?? 'unchecked'})`
    : `${urgentLine.name}: ${urgentLine.number} (${checked.urgentLine ?? 'unchecked'})`;

const row = (place: Place): readonly string[] => [
  `${place.name} (${place.id.toUpperCase()})`,
  numberWords(place),
  lineWords(place),
  `${place.doctor}; ${place.emergencyDepartment} (${place.checked.words})`,
  (place.review.forClinician ?? []).join(' '),
  sourceWords(place.cites),
];

/** Every country with its numbers and words, and how each was checked. */
export const placePages = ({ places }: Knowledge): readonly Block[] => [
  heading(2, 'Places'),
  text(
    'Whoever runs Surefoot sets the country; it is never guessed. “Read”: a source says it just so. “Partly”: sources disagree, or say it for a part of the country or of the words. “Unchecked”: from general knowledge, nobody has looked it up.',
  ),
  ...table(
    ['Country', 'Emergency number', 'Urgent line', 'Words for a doctor and for the hospital', 'To decide', 'Sources'],
    Object.values(places).map(row),
  ),
];

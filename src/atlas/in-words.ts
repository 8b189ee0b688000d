import type { Criterion } from '../../knowledge/criterion-model';
import type { Knowledge } from '../../knowledge/model';
import type { Citation } from '../../knowledge/provenance';

/** An id as words: the names of answers are made of them. */
export const plainId = (id: string): string => id.replaceAll('-', ' ');

/** By their names, which the table of questions explains: in full they would fill the page. */
const optionWords = ({ questions }: Knowledge, id: string, options: readonly string[]): string =>
  `${questions[id]?.title ?? id}: ${options.map(plainId).join(' / ')}`;

const partWords = (knowledge: Knowledge, criterion: Criterion, key: string): string => {
  const { all = [], any = [], not } = criterion;
  const inside = (parts: readonly Criterion[], joint: string): string =>
    parts.map((part) => `(${criterionWords(knowledge, part)})`).join(joint);
  switch (key) {
    case 'all':
      return inside(all, ' AND ');
    case 'any':
      return inside(any, ' OR ');
    case 'not':
      return `NOT (${not === undefined ? '' : criterionWords(knowledge, not)})`;
    default:
      return optionWords(knowledge, key, criterion[key] as readonly string[]);
  }
};

/** A rule as a clinician reads it: the titles of the questions and the names of their answers. */
export const criterionWords = (knowledge: Knowledge, criterion: Criterion): string =>
  Object.keys(criterion)
    .map((key) => partWords(knowledge, criterion, key))
    .join(' AND ');

/** Each source once, with the firmness of what it supports here. */
export const sourceWords = (cites: readonly Citation[]): string =>
  [...new Set(cites.map(({ source, certainty }) => (source === certainty ? source : `${source} (${certainty})`)))].join(
    ', ',
  );

const URGENCY_WORDS: Readonly<Record<string, string>> = {
  ambulance: 'ambulance now',
  'emergency-department': 'emergency department now',
  'same-day': 'same day',
  soon: 'within 3 working days',
  routine: 'within 2 weeks',
  'self-care': 'self-care',
};
export const urgencyWords = (urgency: string): string => URGENCY_WORDS[urgency] ?? urgency;

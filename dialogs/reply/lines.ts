import { overallReview, type Reviewed } from '../../knowledge/drafts';
import type { Knowledge } from '../../knowledge/model';
import type { Citation } from '../../knowledge/provenance';
import { rememberBy } from '../../knowledge/remember';
import type { Origin, Section, SourceNote } from './reply';
import { speak, type Fill, type Speech } from './speech';

/** One line of a section, with where it comes from. */
export interface Line {
  readonly text: string;
  readonly origin: Origin;
}

/** A file of content that a line is taken from, or those of its claims that the line rests on. */
export interface Sourced {
  readonly review: Reviewed['review'];
  readonly cites: readonly Citation[];
}

/** From the firmest to the least. */
const CERTAINTIES = ['strong', 'moderate', 'weak', 'clinical-reasoning'] as const;

/** The least firm: which of a file’s claims stands behind one line of it is not known, so none is made too much of. */
const leastCertain = (all: readonly Origin['certainty'][]): Origin['certainty'] =>
  CERTAINTIES.findLast((certainty) => all.includes(certainty)) ?? null;

const originOf = rememberBy(({ review, cites }: Sourced): Origin => ({
  sources: [...new Set(cites.map(({ source }) => source))],
  certainty: leastCertain(cites.map(({ certainty }) => certainty)),
  reviewed: review.lastReviewed,
  draft: review.status === 'draft',
}));

const earliest = (days: readonly string[]): string => [...days].sort()[0] ?? '';

/** Of a line that several files have made: all their sources, the least certainty, the oldest review. */
const joined = (origins: readonly Origin[]): Origin => ({
  sources: [...new Set(origins.flatMap(({ sources }) => sources))],
  certainty: leastCertain(origins.map(({ certainty }) => certainty)),
  reviewed: earliest(origins.map(({ reviewed }) => reviewed)),
  draft: origins.some(({ draft }) => draft),
});

/** Of our own wording of a rule: it has no source, and is as old as the oldest of the knowledge that it speaks for. */
const ownOrigin = rememberBy((knowledge: Knowledge): Origin => {
  const { lastReviewed, status } = overallReview(knowledge);
  return { sources: [], certainty: null, reviewed: lastReviewed, draft: status === 'draft' };
});

/** A line that this file gives. */
export const lineFrom = (file: Sourced, text: string): Line => ({ text, origin: originOf(file) });

/** A line made of what several files say. */
export const lineFromAll = (files: readonly Sourced[], text: string): Line => ({
  text,
  origin: joined(files.map(originOf)),
});

/** A fixed message of ours. */
export const ownLine = (speech: Speech, id: string, fill: Fill = {}): Line => ({
  text: speak(speech, id, fill),
  origin: ownOrigin(speech.knowledge),
});

/** Said once, though several files say it. */
const withoutTwins = (lines: readonly Line[]): readonly Line[] => {
  const byText = new Map<string, Line>();
  for (const line of lines) {
    const twin = byText.get(line.text);
    byText.set(line.text, twin === undefined ? line : { ...line, origin: joined([twin.origin, line.origin]) });
  }
  return [...byText.values()];
};

/** A section with its title, or none where there is nothing to say. */
export const sectionOf = (speech: Speech, id: string, lines: readonly Line[]): readonly Section[] => {
  const said = withoutTwins(lines);
  if (said.length === 0) return [];
  const title = speak(speech, `title.${id}`);
  return [{ id, title, lines: said.map(({ text }) => text), origins: said.map(({ origin }) => origin) }];
};

/** As much of a source as a patient needs, or nothing for one that is not there. */
export const noteOf = ({ sources }: Knowledge, id: string): SourceNote | undefined => {
  const source = sources[id];
  if (source === undefined) return undefined;
  const { title, publisher, year, address } = source;
  return { title, ...(publisher !== undefined && { publisher }), ...(year !== undefined && { year }), address };
};

/** All that these origins name. */
export const sourceNotes = (knowledge: Knowledge, origins: readonly Origin[]): Readonly<Record<string, SourceNote>> =>
  Object.fromEntries(
    joined(origins).sources.flatMap((id) => {
      const note = noteOf(knowledge, id);
      return note === undefined ? [] : [[id, note]];
    }),
  );

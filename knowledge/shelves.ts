import { type z } from 'zod';
import { checkInRules } from './check-in-model';
import { type ContentDocument } from './content-document';
import { glossary } from './glossary-model';
import { placedIn, SOURCE_LANGUAGE } from './languages';
import * as model from './model';
import * as treatment from './treatment-model';
import { source } from './provenance';
import { vocabulary } from './vocabulary-model';

/** Each folder of content, with the schema of its files. The names are those of `Knowledge`. */
export const SHELVES = {
  questions: { folder: 'questions', schema: model.question, entry: 'question', several: 'questions' },
  redFlags: { folder: 'red-flags', schema: model.redFlag, entry: 'red flag', several: 'red flags' },
  conditions: { folder: 'conditions', schema: model.condition, entry: 'condition', several: 'conditions' },
  exercises: { folder: 'exercises', schema: treatment.exercise, entry: 'exercise', several: 'exercises' },
  programmes: { folder: 'programmes', schema: treatment.programme, entry: 'programme', several: 'programmes' },
  selfCare: {
    folder: 'self-care',
    schema: treatment.selfCare,
    entry: 'self-care advice',
    several: 'pieces of self-care advice',
  },
  checkIns: {
    folder: 'check-ins',
    schema: checkInRules,
    entry: 'set of check-in rules',
    several: 'sets of check-in rules',
  },
  glossary: { folder: 'glossary', schema: glossary, entry: 'glossary file', several: 'glossary files' },
  sources: { folder: 'sources', schema: source, entry: 'source', several: 'sources' },
  places: { folder: 'places', schema: model.place, entry: 'place', several: 'places' },
  vocabulary: { folder: 'vocabulary/en', schema: vocabulary, entry: 'vocabulary', several: 'vocabularies' },
  messages: { folder: 'messages/en', schema: model.messages, entry: 'messages', several: 'messages' },
  messageReviews: {
    folder: 'messages/reviews',
    schema: model.messageReview,
    entry: 'review of messages',
    several: 'reviews of messages',
  },
} as const;

export type ShelfName = keyof typeof SHELVES;
export const SHELF_NAMES = Object.keys(SHELVES) as readonly ShelfName[];

/** A valid file, with its places for messages about it. */
export interface Entry<T> {
  readonly document: ContentDocument;
  readonly value: T;
}

/** All valid files by folder, in the order of their paths. */
export type Shelves = {
  readonly [Name in ShelfName]: readonly Entry<z.output<(typeof SHELVES)[Name]['schema']>>[];
};

/** The shelf that a file lies on, or undefined for a folder that is none of ours. */
export function shelfOf(path: string): ShelfName | undefined {
  const folder = placedIn(folderOf(path), SOURCE_LANGUAGE);
  return SHELF_NAMES.find((name) => SHELVES[name].folder === folder);
}

/** The folder of a file, without a slash at the end; empty for a file in no folder. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The id that a file's name gives: `questions/timing.yaml` is `timing`. */
export function idFromPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

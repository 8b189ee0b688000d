import { checkAskedWith } from './check-asked-with';
import { checkCheckIns } from './check-check-ins';
import { checkContent } from './check-content';
import { checkNear } from './check-near';
import { checkPlaces } from './check-places';
import { checkQuestions } from './check-questions';
import { type ContentDocument } from './content-document';
import { link } from './link';
import { type Knowledge } from './model';
import { type Problem } from './problem';
import { type Entry, SHELF_NAMES, SHELVES, shelfOf, type ShelfName, type Shelves } from './shelves';
import { validate } from './validate';

/** All files, of which some may be too broken to be read. */
export interface Reading {
  readonly documents: readonly ContentDocument[];
  /** The paths of all files, broken ones too: what they are named after exists. */
  readonly paths: readonly string[];
}

/** The content without its hash, and all that is wrong with it. */
export interface Built {
  readonly content: Omit<Knowledge, 'hash'>;
  readonly problems: readonly Problem[];
}

/** Validates and links the documents. What is broken is left out of the content and stands in the problems. */
export function build({ documents, paths }: Reading): Built {
  const { shelves, problems } = shelve(documents);
  const linkProblems = link(shelves, paths);
  const senseProblems = [
    ...checkQuestions(shelves.questions),
    ...checkAskedWith(shelves.questions),
    ...checkPlaces(shelves.places),
    ...checkCheckIns(shelves.checkIns),
    ...checkContent(shelves),
    ...checkNear(shelves.vocabulary),
  ];
  return { content: contentOf(shelves), problems: [...problems, ...linkProblems, ...senseProblems] };
}

function shelve(documents: readonly ContentDocument[]): { shelves: Shelves; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const shelves = Object.fromEntries(SHELF_NAMES.map((name) => [name, shelf(name, documents, problems)]));
  return { shelves: shelves as unknown as Shelves, problems };
}

/** The valid files of one folder; what is wrong with the others is added to the problems. */
function shelf(name: ShelfName, documents: readonly ContentDocument[], problems: Problem[]): readonly Entry<unknown>[] {
  return documents
    .filter(({ path }) => shelfOf(path) === name)
    .flatMap((document) => {
      const validated = validate(document, SHELVES[name].schema);
      if ('value' in validated) return [{ document, value: validated.value }];
      problems.push(...validated.problems);
      return [];
    });
}

function contentOf(shelves: Shelves): Built['content'] {
  return {
    questions: byId(shelves.questions),
    redFlags: byId(shelves.redFlags),
    conditions: byId(shelves.conditions),
    exercises: byId(shelves.exercises),
    programmes: byId(shelves.programmes),
    selfCare: byId(shelves.selfCare),
    checkIns: byId(shelves.checkIns),
    glossary: byId(shelves.glossary),
    sources: byId(shelves.sources),
    places: byId(shelves.places),
    messages: record(shelves.messages.flatMap(({ value }) => Object.entries(value))),
    messageReviews: byId(shelves.messageReviews),
    vocabulary: vocabularyOf(shelves.vocabulary),
  };
}

function vocabularyOf(entries: Shelves['vocabulary']): Knowledge['vocabulary'] {
  const [confidence] = entries.flatMap(({ value }) => value.confidence ?? []);
  return {
    concepts: entries.flatMap(({ value }) => value.concepts),
    groups: joined(entries.map(({ value }) => value.groups)),
    triggers: joined(entries.map(({ value }) => value.triggers)),
    commands: joined(entries.map(({ value }) => value.commands)),
    ...(confidence === undefined ? {} : { confidence }),
    cues: joined(entries.map(({ value }) => value.cues)),
    outside: entries.flatMap(({ value }) => value.outside),
    languages: entries.flatMap(({ value }) => value.languages),
    nameless: entries.flatMap(({ value }) => value.nameless),
  };
}

/** Words of the same kind may stand in several files. */
function joined(records: readonly Readonly<Record<string, string[]>>[]): Record<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [kind, words] of records.flatMap((one) => Object.entries(one))) {
    all.set(kind, [...(all.get(kind) ?? []), ...words]);
  }
  return record([...all]);
}

function byId<T extends { readonly id: string }>(entries: readonly Entry<T>[]): Readonly<Record<string, T>> {
  return record(entries.map(({ value }) => [value.id, value]));
}

/** Without a prototype, so that only what was put in is found: `constructor` is no message. */
function record<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries));
}

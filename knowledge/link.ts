import { type ContentDocument, problemAt, problemAtKey, type ValuePath } from './content-document';
import { type Question } from './model';
import { type Concept, type Vocabulary } from './vocabulary-model';
import { suggest } from './nearest';
import { type Problem } from './problem';
import { idFromPath, SHELF_NAMES, SHELVES, type ShelfName, shelfOf, type Shelves } from './shelves';

/** Keys whose value, or each entry of it, is the id of another file. Each key means the same in all folders. */
const REFERENCES: Readonly<Record<string, ShelfName>> = {
  source: 'sources',
  programme: 'programmes',
  exercise: 'exercises',
  instead: 'exercises',
  selfCare: 'selfCare',
  causes: 'conditions',
  redFlag: 'redFlags',
  notWithRedFlags: 'redFlags',
  with: 'questions',
};

/** Keys whose value is a criterion. */
const CRITERIA: readonly string[] = ['when', 'askWhen', 'evenIfClear', 'notWhen'];

/** What can be referred to. */
interface Known {
  readonly ids: Readonly<Record<ShelfName, readonly string[]>>;
  /** Without those that are broken in themselves: their options are not known. */
  readonly questions: ReadonlyMap<string, Question>;
}

/** A value within a document. */
interface Place {
  readonly document: ContentDocument;
  readonly path: ValuePath;
}

/** Names that lead nowhere, in all valid files. A broken file still counts as being there. */
export function link(shelves: Shelves, paths: readonly string[]): readonly Problem[] {
  const questions = new Map(shelves.questions.map(({ value }) => [value.id, value]));
  const known = { ids: idsOf(paths), questions };
  return SHELF_NAMES.flatMap((name) =>
    shelves[name].flatMap(({ document, value }) => linkValue(linkable(name, value), { document, path: [] }, known)),
  );
}

/** Messages refer to nothing; of a vocabulary, only the concepts do: the other keys in it are kinds of words. */
function linkable(shelf: ShelfName, value: object): unknown {
  if (shelf === 'messages') return {};
  return shelf === 'vocabulary' ? { concepts: (value as Vocabulary).concepts } : value;
}

function idsOf(paths: readonly string[]): Known['ids'] {
  const idsOn = (name: ShelfName) => paths.filter((path) => shelfOf(path) === name).map(idFromPath);
  return Object.fromEntries(SHELF_NAMES.map((name) => [name, idsOn(name)])) as unknown as Known['ids'];
}

/** Walks through a value and checks each key that refers to something. */
function linkValue(value: unknown, place: Place, known: Known): readonly Problem[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => linkValue(entry, within(place, index), known));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => linkKey(key, below, { place: within(place, key), known }));
}

interface Context {
  readonly place: Place;
  readonly known: Known;
}

function linkKey(key: string, value: unknown, { place, known }: Context): readonly Problem[] {
  if (CRITERIA.includes(key)) return linkCriterion(value, place, known);
  if (key === 'means') return linkMeaning(value as Concept['means'], { place, known });
  const shelf = REFERENCES[key];
  if (shelf === undefined) return linkValue(value, place, known);
  return linkIds(shelf, value, { place, known });
}

/** One id or a list of ids. A list of groups, such as a programme's exercises, is walked through. */
function linkIds(shelf: ShelfName, value: unknown, { place, known }: Context): readonly Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => linkIds(shelf, entry, { place: within(place, index), known }));
  }
  if (typeof value !== 'string') return linkValue(value, place, known);
  return known.ids[shelf].includes(value) ? [] : [nothingKnown(shelf, value, { place, known })];
}

function nothingKnown(shelf: ShelfName, id: string, { place, known }: Context): Problem {
  const { entry, folder } = SHELVES[shelf];
  return problemAt(place.document, {
    path: place.path,
    problem: `there is no ${entry} “${id}”`,
    remedy: `${suggest(id, known.ids[shelf])} Or write knowledge/${folder}/${id}.yaml.`,
  });
}

/** A criterion names questions with their options, or groups of criteria. */
function linkCriterion(value: unknown, place: Place, known: Known): readonly Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]: [string, unknown]) => {
    const context = { place: within(place, key), known };
    if (key === 'not') return linkCriterion(below, context.place, known);
    if (key !== 'all' && key !== 'any') return linkOptions(key, below, context);
    const parts = below as readonly unknown[];
    return parts.flatMap((part, index) => linkCriterion(part, within(context.place, index), known));
  });
}

/** What a phrase stands for: a red flag, or an option of a question. */
function linkMeaning(meaning: Concept['means'], { place, known }: Context): readonly Problem[] {
  if ('redFlag' in meaning) return linkIds('redFlags', meaning.redFlag, { place: within(place, 'redFlag'), known });
  const ofQuestion = linkIds('questions', meaning.question, { place: within(place, 'question'), known });
  const question = known.questions.get(meaning.question);
  return question ? linkOption(meaning.option, question, within(place, 'option')) : ofQuestion;
}

function linkOptions(id: string, value: unknown, { place, known }: Context): readonly Problem[] {
  if (!known.ids.questions.includes(id)) {
    const remedy = suggest(id, known.ids.questions);
    return [problemAtKey(place.document, { path: place.path, problem: `there is no question “${id}”`, remedy })];
  }
  const question = known.questions.get(id);
  if (!question) return [];
  return (value as readonly string[]).flatMap((option, index) => linkOption(option, question, within(place, index)));
}

/** Does the question have this option? */
function linkOption(option: string, question: Question, place: Place): readonly Problem[] {
  const options = question.options.map(({ id }) => id);
  if (options.includes(option)) return [];
  const problem = `the option “${option}” is not one of ${question.id}’s options`;
  return [problemAt(place.document, { path: place.path, problem, remedy: suggest(option, options) })];
}

function within({ document, path }: Place, key: string | number): Place {
  return { document, path: [...path, key] };
}

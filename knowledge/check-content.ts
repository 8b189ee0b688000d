import { type Fault, problemAt, shownPath } from './content-document';
import type { Condition, RedFlag } from './model';
import { URGENCIES } from './scales';
import { type Concept } from './vocabulary-model';
import { type Exercise, type Programme } from './treatment-model';
import { type Problem } from './problem';
import { type Entry, type Shelves } from './shelves';

/** Files that name what exists, and yet cannot mean what they say. */
export function checkContent(shelves: Shelves): readonly Problem[] {
  const spoken = new Set(shelves.vocabulary.flatMap(({ value }) => value.concepts.map(redFlagOf)));
  return [
    ...inEach(shelves.redFlags, (redFlag) => unreachable(redFlag, spoken)),
    ...inEach(shelves.conditions, idleRaises),
    ...inEach(shelves.exercises, ownReplacement),
    ...inEach(shelves.programmes, doubleExercises),
    ...doubleConcepts(shelves.vocabulary),
    ...doubleMessages(shelves.messages),
    ...doubleConfidence(shelves.vocabulary),
    ...unanswered(shelves),
  ];
}

function inEach<T>(entries: readonly Entry<T>[], faultsOf: (value: T) => readonly Fault[]): readonly Problem[] {
  return entries.flatMap(({ document, value }) => faultsOf(value).map((fault) => problemAt(document, fault)));
}

function redFlagOf({ means }: Concept): string | null {
  return 'redFlag' in means ? means.redFlag : null;
}

/** Without a rule and without words, a red flag can never be raised. */
function unreachable({ id, rules }: RedFlag, spoken: ReadonlySet<string | null>): readonly Fault[] {
  if (rules.length > 0 || spoken.has(id)) return [];
  const remedy = 'Add a rule, or a concept with phrases for it in knowledge/vocabulary/en.';
  return [{ path: ['rules'], problem: `nothing raises the red flag “${id}”`, remedy }];
}

function idleRaises({ urgency, raise }: Condition): readonly Fault[] {
  return raise.flatMap((rule, index) => {
    if (URGENCIES.indexOf(rule.urgency) < URGENCIES.indexOf(urgency)) return [];
    const problem = `“${rule.urgency}” is not more urgent than the condition itself (${urgency})`;
    return [{ path: ['raise', index, 'urgency'], problem, remedy: 'Name a more urgent one, or delete the entry.' }];
  });
}

function ownReplacement({ id, instead }: Exercise): readonly Fault[] {
  if (instead !== id) return [];
  return [
    { path: ['instead'], problem: 'an exercise cannot replace itself', remedy: 'Name another one, or delete it.' },
  ];
}

function doubleExercises({ exercises }: Programme): readonly Fault[] {
  const ids = exercises.map(({ exercise }) => exercise);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const remedy = 'Keep it in one place; say in its note what changes later.';
    return [{ path: ['exercises', index, 'exercise'], problem: `“${id}” is in the programme twice`, remedy }];
  });
}

function doubleConcepts(entries: Shelves['vocabulary']): readonly Problem[] {
  const names = entries.flatMap(({ document, value }) =>
    value.concepts.map(({ id }, index) => ({ name: id, document, path: ['concepts', index, 'id'] })),
  );
  return doubles(names, 'concept');
}

function doubleMessages(entries: Shelves['messages']): readonly Problem[] {
  const names = entries.flatMap(({ document, value }) =>
    Object.keys(value).map((name) => ({ name, document, path: [name] })),
  );
  return doubles(names, 'message');
}

function doubleConfidence(entries: Shelves['vocabulary']): readonly Problem[] {
  const tables = entries.filter(({ value }) => value.confidence !== undefined);
  return doubles(
    tables.map(({ document }) => ({ name: 'confidence', document, path: ['confidence'] })),
    'table',
  );
}

/** Other talk and other languages that are told, and for which there is no answer. */
function unanswered({ vocabulary, messages }: Shelves): readonly Problem[] {
  const said = new Set(messages.flatMap(({ value }) => Object.keys(value)));
  const remedy = 'Add it to knowledge/messages/en, with a review, or delete the entry.';
  return vocabulary.flatMap(({ document, value }) =>
    (['outside', 'language'] as const).flatMap((family) => {
      const key = family === 'outside' ? 'outside' : 'languages';
      return value[key].flatMap(({ id }, index) =>
        said.has(`${family}.${id}`)
          ? []
          : [
              problemAt(document, {
                path: [key, index, 'id'],
                problem: `no message “${family}.${id}” answers it`,
                remedy,
              }),
            ],
      );
    }),
  );
}

interface Named {
  readonly name: string;
  readonly document: Entry<unknown>['document'];
  readonly path: Fault['path'];
}

/** All after the first with the same name, wherever that one stands. */
function doubles(names: readonly Named[], kind: string): readonly Problem[] {
  const first = new Map<string, Named>();
  return names.flatMap((named) => {
    const before = first.get(named.name);
    first.set(named.name, before ?? named);
    if (!before) return [];
    const where = `${shownPath(before.document.path)}:${before.document.positionOf(before.path).line}`;
    const problem = `the ${kind} “${named.name}” is already in ${where}`;
    return [problemAt(named.document, { path: named.path, problem, remedy: 'Keep one of the two.' })];
  });
}

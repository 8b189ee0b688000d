import { type Fault, problemAt, type ValuePath } from './content-document';
import { type Criterion } from './criterion-model';
import { type Question } from './model';
import { suggest } from './nearest';
import { type Problem } from './problem';
import { type Entry } from './shelves';

/** Questions that name what exists, and yet cannot be asked or answered. */
export function checkQuestions(entries: readonly Entry<Question>[]): readonly Problem[] {
  const single = entries.flatMap(({ document, value }) => faultsOf(value).map((fault) => problemAt(document, fault)));
  return [...single, ...circles(entries)];
}

function faultsOf(question: Question): readonly Fault[] {
  return [...reservedId(question), ...twins(question), ...unsureFaults(question), ...screenFaults(question)];
}

/** These words have a meaning of their own in a criterion. */
function reservedId({ id }: Question): readonly Fault[] {
  if (!['all', 'any', 'not'].includes(id)) return [];
  return [{ path: ['id'], problem: `no question can be called “${id}”`, remedy: 'Give it a name of two words.' }];
}

/** The same id or label twice: the second could never be chosen in words. */
function twins({ options }: Question): readonly Fault[] {
  return options.flatMap((option, index) => {
    const before = options.slice(0, index);
    const id = before.some((other) => other.id === option.id);
    const label = before.some((other) => other.label.toLowerCase() === option.label.toLowerCase());
    return [
      ...(id ? [twin(['options', index, 'id'], option.id)] : []),
      ...(label ? [twin(['options', index, 'label'], option.label)] : []),
    ];
  });
}

function twin(path: ValuePath, name: string): Fault {
  return { path, problem: `the option “${name}” is there twice`, remedy: 'Rename one of the two, or delete it.' };
}

function unsureFaults({ id, kind, options, unsureMeans }: Question): readonly Fault[] {
  if (unsureMeans === 'every-option') {
    if (kind === 'several') return [];
    const problem = 'only one option can be chosen, so “not sure” cannot mean every option';
    return [{ path: ['unsureMeans'], problem, remedy: 'Name the option it counts as, such as “unsureMeans: [yes]”.' }];
  }
  const known = options.map((option) => option.id);
  return unsureMeans.flatMap((option, index) => {
    if (known.includes(option)) return [];
    const problem = `the option “${option}” is not one of ${id}’s options`;
    return [{ path: ['unsureMeans', index], problem, remedy: suggest(option, known) }];
  });
}

/** A screen must be able to be answered item by item, and “not sure” must count as something. */
function screenFaults(question: Question): readonly Fault[] {
  if (!question.screen) return [];
  const several = question.kind === 'several' ? severalFaults(question) : [];
  if (question.unsureMeans.length > 0) return several;
  const remedy = 'Write “unsureMeans: every-option”, or the options that it counts as.';
  return [...several, { path: ['screen'], problem: '“not sure” on this red-flag screen counts as nothing', remedy }];
}

function severalFaults({ options }: Question): readonly Fault[] {
  const silent = options.flatMap((option, index) => {
    if (option.exclusive || option.ask !== undefined) return [];
    const problem = `the option “${option.id}” of this red-flag screen has no closed question`;
    return [{ path: ['options', index], problem, remedy: 'Add “ask”, a question that yes or no answers.' }];
  });
  if (options.filter(({ exclusive }) => exclusive).length === 1) return silent;
  const problem = 'a red-flag screen needs exactly one option for “none of these”';
  return [...silent, { path: ['options'], problem, remedy: 'Give one option “exclusive: true”.' }];
}

/** Questions that wait for each other, so that none of them is ever asked. */
function circles(entries: readonly Entry<Question>[]): readonly Problem[] {
  const waitsFor = new Map(entries.map(({ value }) => [value.id, questionsIn(value.askWhen)]));
  return entries.flatMap(({ document, value }) => {
    const circle = wayBack(value.id, waitsFor);
    // Each circle is told once, at the first of its questions.
    if (circle === null || [...circle].sort()[0] !== value.id) return [];
    const problem = `“${value.id}” is never asked, because these wait for each other: ${circle.join(' → ')}`;
    return [
      problemAt(document, { path: ['askWhen'], problem, remedy: 'Take one of them out of the other’s askWhen.' }),
    ];
  });
}

type Waiting = ReadonlyMap<string, readonly string[]>;

/** The shortest way from a question over those it waits for back to itself, or null. */
function wayBack(start: string, waitsFor: Waiting): readonly string[] | null {
  const ways = new Map([[start, [start]]]);
  for (const [question, way] of ways) {
    for (const next of waitsFor.get(question) ?? []) {
      if (next === start) return [...way, start];
      // A map gives what is added during the walk, too.
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return null;
}

/** All questions that a criterion names. */
export function questionsIn(criterion: Criterion | undefined): readonly string[] {
  if (criterion === undefined) return [];
  const { all = [], any = [], not } = criterion;
  const named = Object.keys(criterion).filter((key) => !['all', 'any', 'not'].includes(key));
  return [...named, ...[...all, ...any, ...(not ? [not] : [])].flatMap(questionsIn)];
}

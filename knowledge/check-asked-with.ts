import { type Fault, problemAt } from './content-document';
import { type Question } from './model';
import { suggest } from './nearest';
import { type Problem } from './problem';
import { type Entry } from './shelves';

/** Scales and companions that cannot mean what they say. */
export function checkAskedWith(entries: readonly Entry<Question>[]): readonly Problem[] {
  const byId = new Map(entries.map(({ value }) => [value.id, value]));
  return entries.flatMap(({ document, value }) =>
    [...scaleFaults(value), ...companionFaults(value, byId)].map((fault) => problemAt(document, fault)),
  );
}

const END_OF_SCALE = 10;

function scaleFaults({ id, kind, options, scale }: Question): readonly Fault[] {
  if (scale === undefined) return [];
  const known = options.map((option) => option.id);
  const several = kind === 'one' ? [] : [fault(['scale'], 'a scale gives one answer', 'Write “kind: one”.')];
  const bands = scale.bands.flatMap(({ upTo, option }, index) => {
    const path = ['scale', 'bands', index];
    const before = scale.bands[index - 1]?.upTo ?? -1;
    return [
      ...(known.includes(option)
        ? []
        : [fault([...path, 'option'], `“${option}” is not one of ${id}’s options`, suggest(option, known))]),
      ...(upTo > before ? [] : [fault([...path, 'upTo'], 'the bands do not ascend', 'Put the lowest band first.')]),
    ];
  });
  if (scale.bands.at(-1)?.upTo === END_OF_SCALE) return [...several, ...bands];
  const open = fault(['scale', 'bands'], 'the bands do not end at 10', 'Give the last one “upTo: 10”.');
  return [...several, ...bands, open];
}

/** What is put beside another question must be small, and no sign of danger may hide in it. */
function companionFaults(question: Question, byId: ReadonlyMap<string, Question>): readonly Fault[] {
  const companion = byId.get(question.with ?? '');
  if (companion === undefined) return [];
  const fits = companion.id !== question.id && companion.kind === 'one' && !companion.screen;
  if (fits && companion.with === undefined) return [];
  const problem = `“${companion.id}” cannot be answered beside another question`;
  return [fault(['with'], problem, 'Name another question, of one answer, that is no red-flag screen.')];
}

function fault(path: Fault['path'], problem: string, remedy: string): Fault {
  return { path, problem, remedy };
}

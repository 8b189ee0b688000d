import { type Fault, problemAt, type ValuePath } from './content-document';
import { type Concept, type Vocabulary } from './vocabulary-model';
import { groupIn } from './near-group';
import { suggest } from './nearest';
import { type Problem } from './problem';
import { type Entry } from './shelves';

/** Concepts without words, and near patterns that can find nothing or would advise too soon. */
export function checkNear(entries: readonly Entry<Vocabulary>[]): readonly Problem[] {
  const groups = entries.flatMap(({ value }) => Object.keys(value.groups));
  return entries.flatMap(({ document, value }) =>
    value.concepts
      .flatMap((concept, index) => [
        ...wordless(concept, ['concepts', index]),
        ...tooSure(concept, ['concepts', index]),
        ...parts(concept, ['concepts', index, 'near'], groups),
      ])
      .map((fault) => problemAt(document, fault)),
  );
}

function wordless({ id, phrases, near = [] }: Concept, path: ValuePath): readonly Fault[] {
  if (phrases.length + near.length > 0) return [];
  const remedy = 'Give it “phrases”, or patterns under “near”.';
  return [{ path, problem: `no words stand for the concept “${id}”`, remedy }];
}

/** Words that only stand near each other are never plain enough to send somebody to hospital at once. */
function tooSure({ id, means, near }: Concept, path: ValuePath): readonly Fault[] {
  if (near === undefined || !('redFlag' in means) || means.certainty === 'ambiguous') return [];
  const problem = `“${id}” is unmistakable, and near patterns never are`;
  const remedy = 'Move “near” to a concept of the same red flag with “certainty: ambiguous”, which is asked about.';
  return [{ path: [...path, 'near'], problem, remedy }];
}

function parts({ near = [] }: Concept, path: ValuePath, groups: readonly string[]): readonly Fault[] {
  return near.flatMap((pattern, index) =>
    pattern.flatMap((part, place) => partFaults(part, [...path, index, place], groups)),
  );
}

function partFaults(part: string, path: ValuePath, groups: readonly string[]): readonly Fault[] {
  const group = groupIn(part);
  if (group === null) {
    if (/[^()|\s]/.test(part)) return [];
    return [{ path, problem: `the part “${part}” has no words`, remedy: 'Write some: “(blue|white)”.' }];
  }
  if (groups.includes(group)) return [];
  const remedy = `${suggest(group, groups)} Or add it under “groups:”, as in knowledge/vocabulary/en/groups.yaml.`;
  return [{ path, problem: `there is no group “${group}”`, remedy }];
}

import path from 'node:path';
import { loadKnowledge } from '../../knowledge/load';
import { InputError } from './case';
import { coverageComplaints, readRedFlagNames } from './case-coverage';
import { partsOf, textOf } from './case-files';
import { nameReader, readConditionNames } from './condition-names';
import { readCases } from './read-cases';

/** Where the product’s own cases are. */
const FOLDER = 'test/vignettes';

/** What the product’s cases do not cover, as the last part of `npm run knowledge:check`. */
export const checkCases = (root: string): readonly string[] => {
  const files = partsOf([path.join(root, FOLDER)]).flatMap((part) => part.files);
  const read = files.map((file) => readCases(path.relative(root, file), textOf(file)));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new InputError(problems);
  const knowledge = loadKnowledge(path.join(root, 'knowledge'));
  const parts = { names: readRedFlagNames(root), read: nameReader(readConditionNames(root)) };
  return coverageComplaints(
    knowledge,
    read.flatMap((one) => one.cases),
    parts,
  );
};

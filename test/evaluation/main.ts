import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../../dialogs/engine';
import { naturalPort } from '../../dialogs/read/natural-port';
import { loadKnowledge } from '../../knowledge/load';
import { readAnswerMap } from './answer-map';
import { InputError, type Case } from './case';
import { partsOf, textOf, type Part } from './case-files';
import { readConditionNames } from './condition-names';
import { readSeedKeywords } from './controls';
import { dataProblems, evaluatePart, type Setting } from './evaluation';
import { reportJson } from './json-report';
import { reportWords } from './print-report';
import { publishedJson } from './published';
import { readCases, repeatedIds } from './read-cases';

const USAGE = `npm run evaluate -- --cases FILE_OR_FOLDER [--cases …] [--json OUT] [--figures OUT] [--transcripts] [--show-kept-aside]

  --cases             a .jsonl or .yaml file of cases, or a folder of them; each becomes a part of the report
  --json              writes the whole report there, with every transcript
  --figures           writes the figures that docs/benchmark.md shows there
  --transcripts       prints the transcript of each case that went wrong
  --show-kept-aside   shows more than the figures of cases in a folder called kept-aside
docs/evaluation.md says what a case is and what is measured.
`;

const OPTIONS = {
  cases: { type: 'string', multiple: true },
  json: { type: 'string' },
  figures: { type: 'string' },
  transcripts: { type: 'boolean', default: false },
  'show-kept-aside': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const argumentsFrom = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new InputError([{ file: '', where: 'command line', problem, remedy: `\n\n${USAGE}` }]);
  }
};

interface Room {
  /** Made only once there are cases to evaluate. */
  readonly setting: () => Setting;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** The real dialogue on the real knowledge, and the data beside the runner. `root` is the project’s folder. */
export const settingIn = (root: string): Setting => ({
  engine: createEngine({ knowledge: loadKnowledge(path.join(root, 'knowledge')), tools: naturalPort, practice: {} }),
  map: readAnswerMap(root),
  names: readConditionNames(root),
  keywords: readSeedKeywords(root),
});

interface ReadPart {
  readonly part: Part;
  readonly cases: readonly Case[];
}

/** All cases of all parts, or every problem with them. */
const casesOf = (named: readonly string[]): readonly ReadPart[] => {
  const read = partsOf(named).map((part) => ({
    part,
    files: part.files.map((file) => ({ file, ...readCases(file, textOf(file)) })),
  }));
  const files = read.flatMap((one) => one.files);
  const problems = [...files.flatMap((file) => file.problems), ...repeatedIds(files)];
  if (problems.length > 0) throw new InputError(problems);
  return read.map((one) => ({ part: one.part, cases: one.files.flatMap((file) => file.cases) }));
};

const writeReport = (file: string, report: string): void => {
  try {
    writeFileSync(file, report);
  } catch (error) {
    const problem = `the report cannot be written (${error instanceof Error ? error.message : String(error)})`;
    throw new InputError([{ file, where: '', problem, remedy: 'Name a file in a folder that you may write to.' }]);
  }
};

const run = (args: readonly string[], { setting: made, print }: Room): void => {
  const options = argumentsFrom(args);
  if (options.help) {
    print(USAGE);
    return;
  }
  const named = options.cases ?? [];
  if (named.length === 0) {
    const problem = 'no cases are named';
    throw new InputError([{ file: '', where: 'command line', problem, remedy: `\n\n${USAGE}` }]);
  }
  const read = casesOf(named);
  const setting = made();
  const parts = read.map(({ part, cases }) => evaluatePart(setting, part, cases));
  const evaluated = { parts, problems: dataProblems(setting) };
  const showing = { transcripts: options.transcripts, keptAside: options['show-kept-aside'] };
  if (options.json !== undefined) writeReport(options.json, reportJson(setting.engine.knowledge, evaluated, showing));
  if (options.figures !== undefined) writeReport(options.figures, publishedJson(setting.engine.knowledge.hash, parts));
  print(`${reportWords(setting.engine.knowledge, evaluated, showing)}\n`);
};

/** Runs the evaluation. 0 with a report, whatever it says; 1 where there is none, with the reason. */
export const evaluate = (args: readonly string[], room: Room): number => {
  try {
    run(args, room);
    return 0;
  } catch (error) {
    room.complain(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
};

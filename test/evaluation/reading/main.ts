import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../../knowledge/load';
import type { Knowledge } from '../../../knowledge/model';
import { InputError } from '../case';
import { columnsOf } from './column';
import { weighedIn } from './confidence-figures';
import { fitConfidence, tableWords } from './fit-confidence';
import { floorsWords } from './floors-words';
import { readBar, readFloors, shortfalls } from './gates';
import { groupReader, readGroups } from './groups';
import { readingJson } from './json-report';
import { reportOn, type PartReport, type Setting } from './part-report';
import { readingReport } from './print-report';
import { PARTS, SENTENCES, sentencesIn, type PartName } from './sentence-files';
import { readyTime, type Clock } from './timing';

const USAGE = `npm run evaluate:reading [-- --part own|aside|both] [--json OUT] [--mistakes] [--show-aside] [--gate]
                         [--floors] [--fit]

  --part        which sentences of ${SENTENCES}: own, aside, or both (that is the default), reported apart
  --json        writes everything that was measured there
  --mistakes    prints each sentence that was not read as labelled
  --show-aside  prints and writes the texts of the part kept aside too; after that they are no longer aside
  --gate        ends with 1 where a figure is behind its floor (test/evaluation/reading/floors.yaml)
  --floors      prints that file as it fits what is measured, and nothing else
  --fit         prints knowledge/vocabulary/en/confidence.yaml as it fits the own sentences, and nothing else
  --sentences   another folder with own/ and aside/
docs/evaluation.md says what a sentence is and what is measured.
`;

const OPTIONS = {
  part: { type: 'string', default: 'both' },
  json: { type: 'string' },
  mistakes: { type: 'boolean', default: false },
  'show-aside': { type: 'boolean', default: false },
  gate: { type: 'boolean', default: false },
  floors: { type: 'boolean', default: false },
  fit: { type: 'boolean', default: false },
  sentences: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export interface Room {
  /** The project’s folder. */
  readonly root: string;
  /** Made only once it is needed, since that takes a while. */
  readonly knowledge: () => Knowledge;
  readonly clock: Clock;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const wrongCommand = (problem: string): InputError =>
  new InputError([{ file: '', where: 'command line', problem, remedy: `\n\n${USAGE}` }]);

const argumentsFrom = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw wrongCommand(error instanceof Error ? error.message : String(error));
  }
};
type Arguments = ReturnType<typeof argumentsFrom>;

const partsNamed = (name: string): readonly PartName[] => {
  const parts = PARTS.filter((part) => name === part || name === 'both');
  if (parts.length === 0) throw wrongCommand(`there is no part “${name}”`);
  return parts;
};

interface Prepared {
  readonly knowledge: Knowledge;
  readonly loadTime: number;
  readonly folder: string;
}

/** The knowledge that patients are served with. */
export const knowledgeIn = (root: string): Knowledge => loadKnowledge(path.join(root, 'knowledge'));

const prepare = ({ root, clock, knowledge: made }: Room, { sentences }: Arguments): Prepared => {
  const before = clock();
  const knowledge = made();
  return { knowledge, loadTime: clock() - before, folder: sentences ?? path.join(root, SENTENCES) };
};

type Sentences = Omit<Prepared, 'loadTime'>;

const measureParts = (
  setting: Setting,
  { knowledge, folder }: Sentences,
  parts: readonly PartName[],
): readonly PartReport[] =>
  [...sentencesIn(folder, parts, knowledge)].map(([part, sentences]) => reportOn(setting, part, sentences));

/** The reader alone on each of these parts, without times. */
export const measureReader = (
  root: string,
  sentences: Sentences,
  parts: readonly PartName[],
): readonly PartReport[] => {
  const { knowledge } = sentences;
  const columns = columnsOf(knowledge).slice(0, 1);
  return measureParts({ knowledge, columns, groupOf: groupReader(readGroups(root)), clock: null }, sentences, parts);
};

/** The table that fits what the reader finds in the own sentences. */
const fitted = ({ root }: Room, prepared: Prepared): string => {
  const [own] = measureReader(root, prepared, ['own']);
  const [reader] = own?.columns ?? [];
  const observed = reader === undefined ? [] : weighedIn(reader.compared);
  return tableWords(fitConfidence(observed), observed);
};

const writeJson = (file: string, text: string): void => {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const problem = `the report cannot be written (${error instanceof Error ? error.message : String(error)})`;
    throw new InputError([{ file, where: '', problem, remedy: 'Name a file in a folder that you may write to.' }]);
  }
};

/** Prints the report; true where no floor is missed, or none was asked about. */
const report = (room: Room, options: Arguments, parts: readonly PartName[]): boolean => {
  const prepared = prepare(room, options);
  const { knowledge } = prepared;
  const ready = readyTime(knowledge, room.clock);
  const setting = {
    knowledge,
    columns: columnsOf(knowledge),
    groupOf: groupReader(readGroups(room.root)),
    clock: room.clock,
  };
  const reports = measureParts(setting, prepared, parts);
  const evaluated = {
    parts: reports,
    bar: readBar(room.root),
    load: { knowledge: prepared.loadTime, ready },
  };
  const showing = { mistakes: options.mistakes, aside: options['show-aside'] };
  if (options.json !== undefined) writeJson(options.json, readingJson(evaluated, showing));
  room.print(`${readingReport(evaluated, showing)}\n`);
  if (!options.gate) return true;
  const floors = readFloors(room.root);
  const behind = reports.flatMap((part) => shortfalls(part, floors[part.name]));
  behind.forEach((line) => room.complain(`${line}\n`));
  return behind.length === 0;
};

const run = (args: readonly string[], room: Room): boolean => {
  const options = argumentsFrom(args);
  if (options.help) {
    room.print(USAGE);
    return true;
  }
  const parts = partsNamed(options.part);
  if (options.fit) room.print(fitted(room, prepare(room, options)));
  else if (options.floors) room.print(floorsWords(room.root, measureReader(room.root, prepare(room, options), parts)));
  else return report(room, options, parts);
  return true;
};

/** Runs the evaluation. 0 with a report, whatever it says; 1 where there is none, or where `--gate` finds a figure behind. */
export const evaluateReading = (args: readonly string[], room: Room): number => {
  try {
    return run(args, room) ? 0 : 1;
  } catch (error) {
    room.complain(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
};

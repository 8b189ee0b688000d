import type { Limits } from './gates';
import type { PartReport } from './part-report';
import {
  confusionTable,
  countsTable,
  curveTable,
  flagLists,
  flagsTable,
  mistakeList,
  reliabilityTable,
} from './print-details';
import { figuresTable } from './print-figures';

export interface Showing {
  /** Every sentence that was not read as labelled. */
  readonly mistakes: boolean;
  /** Texts of the part kept aside too. */
  readonly aside: boolean;
}

export interface Evaluated {
  readonly parts: readonly PartReport[];
  readonly bar: Limits;
  /** Milliseconds until the knowledge is loaded, and until a new reader has read its first message. */
  readonly load: { readonly knowledge: number; readonly ready: number } | null;
}

/** The bar for the time until a message can be read. */
export const READY_WITHIN = 250;

const textsOf = ({ name, columns }: PartReport, { mistakes, aside }: Showing): readonly string[] => {
  const [reader] = columns;
  if (reader === undefined) return [];
  if (name === 'aside' && !aside) {
    const { flags, alarms } = reader;
    return [
      `Kept aside, so no texts: ${flags.missed.length} red flags missed, ${flags.rushed.length} advised too soon, ` +
        `${alarms.sentences.length} routine texts alarmed. Only --show-aside shows them.`,
    ];
  }
  return [...flagLists(reader), ...(mistakes ? mistakeList(reader) : [])];
};

const partWords = (part: PartReport, bar: Limits, showing: Showing): string => {
  const [reader] = part.columns;
  return [
    `== ${part.name}: ${part.sentences.length} sentences`,
    figuresTable(part, bar),
    countsTable(part.columns),
    flagsTable(part.columns),
    curveTable(part.columns),
    ...(reader === undefined ? [] : [reliabilityTable(reader), confusionTable(reader)]),
    ...textsOf(part, showing),
  ].join('\n\n');
};

const loadWords = ({ load }: Evaluated): readonly string[] =>
  load === null
    ? []
    : [
        `Knowledge loaded in ${load.knowledge.toFixed(0)} ms; a new reader has read its first message after ` +
          `${load.ready.toFixed(0)} ms (bar: ${READY_WITHIN} ms, ${load.ready <= READY_WITHIN ? 'pass' : 'MISS'}).`,
      ];

/** The whole report for the terminal. */
export const readingReport = (evaluated: Evaluated, showing: Showing): string =>
  [...loadWords(evaluated), ...evaluated.parts.map((part) => partWords(part, evaluated.bar, showing))].join('\n\n');

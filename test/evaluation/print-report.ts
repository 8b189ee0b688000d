import type { UrgencySource } from '../../knowledge/assess/assessment';
import type { Knowledge } from '../../knowledge/model';
import type { CaseResult, PartResult } from './evaluation';
import type { Exchange } from './interview';
import { figuresTable, screensWords } from './print-figures';
import { isNamed } from './score';

export interface Showing {
  readonly transcripts: boolean;
  readonly keptAside: boolean;
}

/** Did something go wrong with this case: no end, an urgency that is not acceptable, or a condition not named? */
export const isFailure = (knowledge: Knowledge, { scored }: CaseResult): boolean => {
  const { accepted } = scored.expected;
  const known = accepted.filter((id) => knowledge.conditions[id] !== undefined);
  const urgencyIsRight = scored.placement === 'exact' || scored.placement === 'acceptable';
  return !urgencyIsRight || (known.length > 0 && !isNamed(scored, known, 3));
};

const sourceWords = (source: UrgencySource): string => {
  if (source.kind === 'undetermined') return 'undetermined';
  return source.kind === 'red-flag' ? `red flag ${source.redFlag}` : `condition ${source.condition}`;
};

const exchangeLines = ({ question, item, prompt, answer }: Exchange): readonly string[] => [
  `      [${item === undefined ? question : `${question}: ${item}`}] ${prompt}`,
  `      > ${answer}`,
];

const urgencyLine = ({ scored: { case: one, answer }, interview }: CaseResult): string => {
  const wanted = [...one.disposition, ...one.alsoAcceptable.map((urgency) => `(${urgency})`)].join(' ');
  const reasons = interview.failure ?? (interview.assessment?.setBy ?? []).map(sourceWords).join(', ');
  return `      urgency: expected ${wanted}; got ${answer?.urgency ?? 'none'} by ${reasons}`;
};

const MOST_CANDIDATES = 5;

const conditionLine = ({ scored: { expected, answer } }: CaseResult): string => {
  const got = (answer?.candidates ?? []).slice(0, MOST_CANDIDATES).join(', ');
  const wanted = expected.accepted.join(', ');
  return `      condition: expected ${wanted === '' ? 'none that the product names' : wanted}; got ${got === '' ? 'none' : got}`;
};

const caseWords = (result: CaseResult, transcripts: boolean): string => {
  const { scored, interview, notUnderstood, misheard } = result;
  const { case: one, placement, hazardous } = scored;
  return [
    `  ${hazardous ? '!' : ' '} ${one.id}${one.inScope ? '' : ' (out of scope)'}: ${placement}`,
    urgencyLine(result),
    conditionLine(result),
    ...(misheard.length === 0 ? [] : [`      heard otherwise than labelled: ${misheard.join('; ')}`]),
    ...(notUnderstood.length === 0 ? [] : [`      not understood: ${notUnderstood.join('; ')}`]),
    ...(transcripts ? interview.exchanges.flatMap(exchangeLines) : []),
  ].join('\n');
};

/** What the mapping did not understand: all of it, or only how much where the cases are kept aside. */
const strangersWords = ({ results, keptAside }: PartResult, showing: Showing): readonly string[] => {
  const found = results.flatMap(({ scored, notUnderstood }) =>
    notUnderstood.map((what) => `${what} (${scored.case.id})`),
  );
  if (found.length === 0) return [];
  if (keptAside && !showing.keptAside) return [`Labels and names not understood: ${found.length}.`];
  return [`Labels and names not understood: ${found.join('; ')}.`];
};

const remarksWords = ({ results, keptAside }: PartResult, showing: Showing): readonly string[] => {
  if (keptAside && !showing.keptAside) return [];
  return results.flatMap(({ scored }) => scored.case.remarks.map((remark) => `${scored.case.id}: ${remark}.`));
};

const failuresWords = (knowledge: Knowledge, part: PartResult, showing: Showing): readonly string[] => {
  const failures = part.results.filter((result) => isFailure(knowledge, result));
  if (part.keptAside && !showing.keptAside) {
    return [`${failures.length} cases went wrong; they are kept aside, and only --show-kept-aside shows them.`];
  }
  if (failures.length === 0) return ['No case went wrong.'];
  return [
    `What went wrong (${failures.length} cases; ! is hazardous):`,
    ...failures.map((result) => caseWords(result, showing.transcripts)),
  ];
};

const partWords = (knowledge: Knowledge, part: PartResult, showing: Showing): string => {
  const outside = part.columns.flatMap(({ title, outOfScope }) =>
    outOfScope === null ? [] : [{ title, figures: outOfScope }],
  );
  const first = part.columns[0]?.figures;
  return [
    `== ${part.name}`,
    figuresTable(part.columns),
    ...(first === undefined ? [] : [screensWords(first)]),
    ...(outside.length === 0 ? [] : ['Cases out of scope, apart:', figuresTable(outside)]),
    ...strangersWords(part, showing),
    ...remarksWords(part, showing),
    ...failuresWords(knowledge, part, showing),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
};

/** The whole report for the terminal. */
export const reportWords = (
  knowledge: Knowledge,
  evaluated: { readonly parts: readonly PartResult[]; readonly problems: readonly string[] },
  showing: Showing,
): string => {
  const { parts, problems } = evaluated;
  const listed = problems.map((problem) => `  ${problem}`);
  return [
    `Knowledge ${knowledge.hash.slice(0, 12)}: ${Object.keys(knowledge.conditions).length} conditions, ${Object.keys(knowledge.questions).length} questions, ${Object.keys(knowledge.redFlags).length} red flags.`,
    ...(listed.length === 0 ? [] : [['The mapping and this release do not fit:', ...listed].join('\n')]),
    ...parts.map((part) => partWords(knowledge, part, showing)),
  ].join('\n\n');
};

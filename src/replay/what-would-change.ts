import type { Findings } from '../../knowledge/answers';
import type { Sign } from '../../knowledge/assess/one-more';
import { type Pair, pairsThatRaise } from '../../knowledge/assess/pairs-that-raise';
import { type Lowering, whatWouldLower } from '../../knowledge/assess/what-would-lower';
import { whatWouldRaise } from '../../knowledge/assess/what-would-raise';
import type { Knowledge } from '../../knowledge/model';

/** “Swelling: One calf” in the words that the patient read. */
const signWords = ({ questions }: Knowledge, { question, option }: Sign): string => {
  const label = questions[question]?.options.find(({ id }) => id === option)?.label ?? option;
  return `${questions[question]?.title ?? question}: ${label}`;
};

const loweringWords = (knowledge: Knowledge, one: Lowering): string => {
  switch (one.kind) {
    case 'without':
      return `not ${signWords(knowledge, one)}`;
    case 'instead':
      return `instead ${signWords(knowledge, one)}`;
    case 'none':
      return `${knowledge.questions[one.question]?.title ?? one.question}: none, where it was not sure or skipped`;
    case 'denied':
      return `denied: ${knowledge.redFlags[one.redFlag]?.sign ?? one.redFlag}`;
  }
};

const pairWords = (knowledge: Knowledge, { signs }: Pair): string =>
  signs.map((sign) => signWords(knowledge, sign)).join(' + ');

const section = (title: string, lines: readonly string[]): readonly string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines.map((line) => `- ${line}`) : ['- nothing']),
];

/**
 * For a clinician: the smallest changes of the answers that would make the advice more urgent, and less. Patients see
 * only what raises it, so that nobody learns which answer to take back.
 */
export const whatWouldChange = (knowledge: Knowledge, findings: Findings): readonly string[] => [
  ...section(
    'What would raise it, one answer more:',
    whatWouldRaise(knowledge, findings).map((one) => `${one.urgency}: ${signWords(knowledge, one)}`),
  ),
  ...section(
    'What would raise it, two answers of one rule more, neither of them alone:',
    pairsThatRaise(knowledge, findings).map((pair) => `${pair.urgency}: ${pairWords(knowledge, pair)}`),
  ),
  ...section(
    'What would lower it, one answer otherwise:',
    whatWouldLower(knowledge, findings).map((one) => `${one.urgency}: ${loweringWords(knowledge, one)}`),
  ),
];

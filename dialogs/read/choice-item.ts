import { type Option } from '../../knowledge/model';
import { choiceFor } from './choice';
import { NO_LABELS } from './choice-label';
import { type Answerable } from './answerable';
import { type Choice } from './reading';
import { type Said } from './said';

const YES: Option = { id: 'yes', label: 'yes', words: [], exclusive: false };
const NO: Option = { id: 'no', label: 'no', words: [], exclusive: false };

/** One item of a red-flag screen, asked for itself: yes, no, not sure or skipped, and nothing else. */
export function itemChoice(screen: Answerable, item: string, said: Said): Choice | null {
  const found = said.found.map((one) =>
    one.finding.question === screen.question.id && one.finding.option === item
      ? { ...one, finding: { ...one.finding, option: YES.id } }
      : one,
  );
  return choiceFor(asYesNo(screen), { ...said, found, labels: NO_LABELS });
}

function asYesNo(screen: Answerable): Answerable {
  return {
    question: { ...screen.question, kind: 'one' },
    options: [YES, NO],
    labels: [],
    byWords: () => null,
    yes: YES.id,
    no: NO.id,
    none: NO.id,
    isYesNo: true,
  };
}

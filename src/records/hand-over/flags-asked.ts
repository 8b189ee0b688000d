import type { Findings } from '../../../knowledge/answers';
import type { Assessment, RaisedRedFlag } from '../../../knowledge/assess/assessment';
import { canHold } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import type { Range } from '../../../knowledge/assess/range';
import { byUrgency } from '../../../knowledge/assess/urgency';
import type { Knowledge, RedFlag } from '../../../knowledge/model';
import type { FlagAsked, FlagState } from './hand-over';

/** The answers as they are, and as they might be: to a question without an answer, anything. */
function rangeOf({ questions }: Knowledge, { answers }: Findings): Range {
  const least = presentIn(questions, answers);
  const open = Object.values(questions).filter(({ id }) => !least.has(id));
  const anything = open.map(({ id, options }) => [id, options.map((option) => option.id)] as const);
  return { least, most: new Map([...least, ...anything]) };
}

const isDenied = ({ id, rules }: RedFlag, range: Range, { raised }: Findings): boolean =>
  raised.some(({ redFlag, answer }) => redFlag === id && answer === 'no') ||
  (rules.length > 0 && rules.every(({ when }) => !canHold(when, range)));

/** What became of every red flag that we know, the most urgent first. */
export function flagsAsked(
  knowledge: Knowledge,
  findings: Findings,
  { redFlags }: Pick<Assessment, 'redFlags'>,
): readonly FlagAsked[] {
  const range = rangeOf(knowledge, findings);
  const standing = new Map(redFlags.map((raised) => [raised.redFlag, raised]));
  return Object.values(knowledge.redFlags)
    .map((flag) => asked(flag, standing.get(flag.id)))
    .sort((one, other) => byUrgency(one.urgency, other.urgency) || (one.redFlag < other.redFlag ? -1 : 1));

  function asked(flag: RedFlag, raised: RaisedRedFlag | undefined): FlagAsked {
    const { id: redFlag, sign, hardStop, mayMean } = flag;
    const { urgency, because } = raised ?? { urgency: flag.urgency, because: [] };
    return { redFlag, sign, hardStop, mayMean, urgency, because, state: stateOf(flag, raised) };
  }
  function stateOf(flag: RedFlag, raised: RaisedRedFlag | undefined): FlagState {
    if (raised !== undefined) return raised.unsure ? 'unsure' : 'present';
    return isDenied(flag, range, findings) ? 'denied' : 'not-asked';
  }
}

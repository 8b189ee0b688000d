import { type Findings } from '../answers';
import { type Criterion } from '../criterion-model';
import { type Knowledge, type Urgency } from '../model';
import { absentOptions, type Sign, withOneMore } from './one-more';
import { urgencyIn } from './urgency-in';
import { byUrgency, isAtLeast } from './urgency';

/** Two more signs that raise the urgency together, and neither of them alone. */
export interface Pair {
  readonly signs: readonly [Sign, Sign];
  readonly urgency: Urgency;
}

/** No more pairs than these are tried: some tens of milliseconds. */
export const MOST_PAIRS = 60;

const keyOf = ({ question, option }: Sign): string => `${question}/${option}`;

/**
 * Pairs of signs, of questions already asked, that only together raise the urgency, the most urgent first. Tried are
 * the pairs that one rule names: of a red flag, then of what lifts a condition. The gravest come first, and no more than
 * `MOST_PAIRS`; pairs by which another condition comes to lead are not looked for.
 */
export function pairsThatRaise(knowledge: Knowledge, findings: Findings): readonly Pair[] {
  const now = urgencyIn(knowledge, findings);
  const raises = (signs: readonly Sign[]): boolean => !isAtLeast(now, urgencyWith(knowledge, findings, signs));
  const alone = new Map<string, boolean>();
  const raisesAlone = (sign: Sign): boolean => {
    const known = alone.get(keyOf(sign)) ?? raises([sign]);
    alone.set(keyOf(sign), known);
    return known;
  };
  return candidates(knowledge, now, absentSigns(knowledge, findings))
    .slice(0, MOST_PAIRS)
    .filter((signs) => !signs.some(raisesAlone))
    .map((signs) => ({ signs, urgency: urgencyWith(knowledge, findings, signs) }))
    .filter(({ urgency }) => !isAtLeast(now, urgency))
    .sort((a, b) => byUrgency(a.urgency, b.urgency));
}

function absentSigns(knowledge: Knowledge, findings: Findings): readonly Sign[] {
  return Object.keys(findings.answers).flatMap((id) => {
    const question = knowledge.questions[id];
    if (question === undefined || question.mustAnswer) return [];
    return absentOptions(knowledge, question, findings).map((option) => ({ question: id, option }));
  });
}

export function urgencyWith(knowledge: Knowledge, findings: Findings, signs: readonly Sign[]): Urgency {
  const answers = signs.reduce((now, sign) => withOneMore(knowledge, now, sign), findings.answers);
  return urgencyIn(knowledge, { ...findings, answers });
}

/** Each pair once, by the gravest rule that names both; a choice of one has no two answers. */
function candidates(
  { questions, redFlags, conditions }: Knowledge,
  now: Urgency,
  absent: readonly Sign[],
): readonly (readonly [Sign, Sign])[] {
  const rules = [
    ...Object.values(redFlags).flatMap((flag) =>
      flag.rules.map(({ when, urgency = flag.urgency }) => ({ when, urgency })),
    ),
    ...Object.values(conditions).flatMap(({ raise }) => raise),
  ];
  const pairs = new Map<string, readonly [Sign, Sign]>();
  for (const { when } of rules
    .filter((rule) => !isAtLeast(now, rule.urgency))
    .sort((a, b) => byUrgency(a.urgency, b.urgency))) {
    const named = new Set(signsIn(when));
    const signs = absent.filter((sign) => named.has(keyOf(sign)));
    for (const [at, one] of signs.entries()) {
      for (const other of signs.slice(at + 1)) {
        if (one.question === other.question && questions[one.question]?.kind === 'one') continue;
        const key = [keyOf(one), keyOf(other)].sort().join();
        if (!pairs.has(key)) pairs.set(key, [one, other]);
      }
    }
  }
  return [...pairs.values()];
}

/** “question/option” of all that a criterion names, denied or not. */
export function signsIn(criterion: Criterion): readonly string[] {
  return Object.entries(criterion).flatMap(([key, part]) => {
    if (key === 'not') return signsIn(part as Criterion);
    if (key === 'all' || key === 'any') return (part as readonly Criterion[]).flatMap(signsIn);
    return (part as readonly string[]).map((option) => keyOf({ question: key, option }));
  });
}

import type { Question } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import type { Diagram } from './diagrams';
import { NO_CANDIDATE, type RuleModel } from './model';
import type { Proof } from './proof';

/** One more sign on a screen: the answers before it, and after it. */
interface Sign {
  readonly name: string;
  readonly before: ReadonlyMap<number, boolean>;
  readonly after: ReadonlyMap<number, boolean>;
}

/** Told with “yes”, some options tell more of what it is than of danger: they are no signs here (ADR 0063). */
function signsOf({ atoms }: RuleModel, { id, kind, options, unsureMeans }: Question): readonly Sign[] {
  const isCalm = (option: Question['options'][number]): boolean =>
    kind === 'one' ? !unsureMeans.includes(option.id) : option.exclusive;
  const at = (option: string): number => atoms.present(id, option) ?? 0;
  return options
    .filter((option) => !isCalm(option) && option.tellsCause !== true)
    .map((sign) => {
      const gone = options.filter((option) => option.id !== sign.id && (kind === 'one' || isCalm(option)));
      const after = new Map([[at(sign.id), true], ...gone.map((option) => [at(option.id), false] as const)]);
      return { name: `${id} ${sign.id}`, before: new Map([[at(sign.id), false]]), after };
    });
}

/** With one more sign each condition may weigh as much as before, or as little, and may be as urgent. */
export function oneMoreSignNeverLowers(model: RuleModel): Proof {
  const { diagrams, atoms, domain } = model;
  const { given, and, not, never, count } = diagrams;
  const less = diagrams.operation((one, other) => Number(one < other));
  const signs = atoms.questions.filter(({ screen }) => screen).flatMap((screen) => signsOf(model, screen));
  const failures: string[] = [];
  let claims = 0;
  const claim = (fails: Diagram, told: () => string): void => {
    claims += 1;
    if (fails !== never && and(fails, domain) !== never) failures.push(told());
  };
  for (const { condition, weight, least, reaches } of model.possible()) {
    for (const { name, before, after } of signs) {
      const told = (): string => `${name}, ${condition.id}`;
      claim(less(given(weight, after), given(weight, before)), told);
      claim(less(given(least, before), given(least, after)), told);
      for (const urgency of URGENCIES.slice(0, -1)) {
        claim(and(given(reaches(urgency), before), not(given(reaches(urgency), after))), told);
      }
    }
  }
  return {
    id: 'one-more-sign-never-lowers',
    bearsOn: ['INV1'],
    holds:
      'One more sign of danger leaves each condition as possible and as urgent as before, and none more certain. So with the red flags, which it never lowers, it never lowers the whole urgency.',
    over: 'all-answers',
    cases: BigInt(claims) * count(domain, atoms.count),
    arithmetic: `${String(signs.length)} signs × ${String(model.possible().length)} conditions × (most, least, 5 urgencies) × all answer sets`,
    failures: failures.slice(0, 5),
  };
}

/** What is shown lies within what is possible, so that the floor is never below it. */
export function whatIsShownIsPossible(model: RuleModel): Proof {
  const { diagrams, atoms, domain } = model;
  const { and, not, never, count } = diagrams;
  const less = diagrams.operation((one, other) => Number(one < other));
  const outside = diagrams.operation((one, other) => Number(one !== NO_CANDIDATE && one > other));
  const possible = model.possible();
  const failures = model.whole().flatMap(({ condition, weight, reaches }, at) => {
    const bound = possible[at];
    if (bound === undefined) return [condition.id];
    const lifts = URGENCIES.slice(0, -1).map((urgency) => and(reaches(urgency), not(bound.reaches(urgency))));
    const fails = [outside(weight, bound.weight), less(weight, bound.least), ...lifts];
    return fails.some((one) => one !== never && and(one, domain) !== never) ? [condition.id] : [];
  });
  return {
    id: 'what-is-shown-is-possible',
    bearsOn: ['INV1', 'INV2'],
    holds: 'Each condition weighs no more and no less than its bounds, and is no more urgent than they allow.',
    over: 'all-answers',
    cases: BigInt(possible.length * 7) * count(domain, atoms.count),
    arithmetic: `${String(possible.length)} conditions × (most, least, 5 urgencies) × all answer sets`,
    failures: failures.slice(0, 5),
  };
}

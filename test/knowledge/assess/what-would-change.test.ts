import fc from 'fast-check';
import type { Answer, Findings } from '../../../knowledge/answers';
import { assess } from '../../../knowledge/assess/assess';
import { MOST_PAIRS, pairsThatRaise, urgencyWith } from '../../../knowledge/assess/pairs-that-raise';
import { holds } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { type Otherwise, whatWouldLower } from '../../../knowledge/assess/what-would-lower';
import type { Question, Urgency } from '../../../knowledge/model';
import { anyFindings, chosen } from '../gates/any-findings';
import { loadContent, told } from '../gates/content';

/** Both directions, proved over any answers whatever by making each change and assessing anew. */

const knowledge = loadContent();
const RUNS = { seed: 20261127, numRuns: 40 };
const urgencyOf = (findings: Findings): Urgency => assess(knowledge, findings).urgency;
const isMore = (one: Urgency, than: Urgency): boolean => !isAtLeast(than, one);

const heel = {
  'emergency-screen': ['none'],
  injury: ['no'],
  'skin-and-fever': ['none'],
  swelling: ['none'],
  health: ['none'],
  treatments: ['none'],
  'pain-place': ['heel-under'],
  timing: ['first-steps', 'eases'],
  'nerve-signs': ['none'],
};

const noneOf = (question: Question): readonly string[] =>
  question.options.filter(({ exclusive }) => exclusive).map(({ id }) => id);

/** The findings with one answer given otherwise, and without what nobody would then be asked. Written apart from the code. */
function otherwise(findings: Findings, one: Otherwise): Findings {
  if (one.kind === 'denied')
    return {
      ...findings,
      raised: findings.raised.map((flag) => (flag.redFlag === one.redFlag ? { ...flag, answer: 'no' } : flag)),
    };
  const answers = { ...findings.answers, [one.question]: given(findings.answers[one.question] as Answer, one) };
  const [before, after] = [findings.answers, answers].map((all) => presentIn(knowledge.questions, all));
  const isLeft = (id: string): boolean => {
    const { askWhen } = knowledge.questions[id] ?? {};
    return askWhen === undefined || !before || !after || holds(askWhen, after) || !holds(askWhen, before);
  };
  return { ...findings, answers: Object.fromEntries(Object.entries(answers).filter(([id]) => isLeft(id))) };
}

function given(answer: Answer, one: Exclude<Otherwise, { kind: 'denied' }>): Answer {
  const question = knowledge.questions[one.question] as Question;
  if (one.kind === 'instead') return chosen([one.option]);
  if (one.kind === 'none') return chosen(noneOf(question));
  if (answer.kind === 'items') return { ...answer, items: { ...answer.items, [one.option]: 'no' } };
  const left = answer.kind === 'chosen' ? answer.options.filter((id) => id !== one.option) : [];
  return chosen(left.length > 0 ? left : noneOf(question));
}

/** Every answer that can be given otherwise, one at a time. */
function allOtherwise({ answers, raised }: Findings): readonly Otherwise[] {
  return [
    ...raised.map(({ redFlag }) => ({ kind: 'denied', redFlag }) as const),
    ...Object.entries(answers).flatMap(([id, answer]): readonly Otherwise[] => {
      const question = knowledge.questions[id];
      if (question === undefined || question.mustAnswer) return [];
      if (question.kind === 'one')
        return question.options.map(({ id: option }) => ({ kind: 'instead', question: id, option }));
      if (answer.kind === 'unsure' || answer.kind === 'skipped') return [{ kind: 'none', question: id }];
      const options = answer.kind === 'items' ? Object.keys(answer.items) : answer.options;
      const signs = options.filter((option) => !noneOf(question).includes(option));
      return signs.map((option) => ({ kind: 'without', question: id, option }));
    }),
  ];
}

const nameOf = (one: Otherwise): string => Object.values({ ...one, urgency: undefined }).join('/');

test('each answer that is named does lower the urgency if given otherwise, to what is said; none is missing', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      const now = urgencyOf(findings);
      const lowering = whatWouldLower(knowledge, findings);
      seen += lowering.length;
      const said = new Map(lowering.map((one) => [nameOf(one), one.urgency]));
      const found = new Map(
        allOtherwise(findings)
          .map((one) => [nameOf(one), urgencyOf(otherwise(findings, one))] as const)
          .filter(([, urgency]) => isMore(now, urgency)),
      );
      expect(said).toEqual(found);
    }),
    RUNS,
  );
  expect(seen).toBeGreaterThan(30);
});

test('the least urgent comes first, and a sore heel for which self-care is enough has nothing to lower', () => {
  const hot = told({ ...heel, swelling: ['big-toe-hot'], 'gout-before': ['no'], 'nerve-signs': ['one-area'] });
  expect(whatWouldLower(knowledge, hot)).toContainEqual({
    kind: 'without',
    question: 'swelling',
    option: 'big-toe-hot',
    urgency: 'routine',
  });
  expect(whatWouldLower(knowledge, told(heel))).toEqual([]);
});

test('a red flag by words is lowered by a “no” to its closed question', () => {
  const findings = { ...told(heel), raised: [{ redFlag: 'sudden-cold-foot', certainty: 'unmistakable' }] } as const;
  expect(whatWouldLower(knowledge, findings)).toEqual([
    { kind: 'denied', redFlag: 'sudden-cold-foot', urgency: 'self-care' },
  ]);
});

test('“not sure” to a screen is lowered by none of its signs', () => {
  const { answers } = told(heel);
  const findings = { answers: { ...answers, swelling: { kind: 'unsure', origin: 'pressed' } }, raised: [] } as const;
  expect(whatWouldLower(knowledge, findings)).toContainEqual({
    kind: 'none',
    question: 'swelling',
    urgency: 'self-care',
  });
});

test('an answer to a question that is no more is passed over', () => {
  expect(whatWouldLower(knowledge, { answers: { gone: chosen(['x']) }, raised: [] })).toEqual([]);
});

test('each pair raises the urgency to what is said, and neither sign of it does alone', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      const now = urgencyOf(findings);
      for (const { signs, urgency } of pairsThatRaise(knowledge, findings)) {
        const [one, other] = signs;
        expect([urgencyWith(knowledge, findings, signs), urgencyWith(knowledge, findings, [other, one])]).toEqual([
          urgency,
          urgency,
        ]);
        expect(isMore(urgency, now)).toBe(true);
        for (const sign of signs) expect(isMore(urgencyWith(knowledge, findings, [sign]), now)).toBe(false);
        seen += 1;
      }
    }),
    RUNS,
  );
  expect(seen).toBeGreaterThan(5);
});

test('the same answers have the same pairs in the same order, each once, the most urgent first', () => {
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      const pairs = pairsThatRaise(knowledge, findings);
      expect(pairsThatRaise(knowledge, JSON.parse(JSON.stringify(findings)) as Findings)).toEqual(pairs);
      const names = pairs.map(({ signs }) =>
        signs
          .map(({ question, option }) => `${question}/${option}`)
          .sort()
          .join(),
      );
      expect(new Set(names).size).toBe(names.length);
      expect(pairs.every(({ urgency }, at) => at === 0 || isAtLeast(pairs[at - 1]?.urgency ?? urgency, urgency))).toBe(
        true,
      );
      expect(pairs.length).toBeLessThanOrEqual(MOST_PAIRS);
    }),
    { ...RUNS, numRuns: 20 },
  );
});

import fc from 'fast-check';
import { type Answer, type Answers, type Findings } from '../../../knowledge/answers';
import { assess } from '../../../knowledge/assess/assess';
import { type Assessment } from '../../../knowledge/assess/assessment';
import { holds } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import { redFlagUrgency } from '../../../knowledge/assess/screen-red-flags';
import { isAtLeast, mostUrgent } from '../../../knowledge/assess/urgency';
import { anyFindings, chosen, SKIPPED, UNSURE } from './any-findings';
import { loadContent, signsOf, told } from './content';

/** What must be true of any answers whatever, over the content as it stands. */

const knowledge = loadContent();
const questions = Object.values(knowledge.questions);
const screens = questions.filter(({ screen }) => screen);
const RUNS = { seed: 20261120, numRuns: 400 };
const findings = anyFindings(knowledge);
const redFlag = fc.constantFrom(...Object.keys(knowledge.redFlags));

const holdsForAll = (property: (told: Findings, result: Assessment) => void) =>
  fc.assert(
    fc.property(findings, (told) => property(told, assess(knowledge, told))),
    RUNS,
  );

const withAnswer = (told: Findings, id: string, answer: Answer): Findings => {
  return { ...told, answers: { ...told.answers, [id]: answer } };
};

const itemsOf = (items: readonly (readonly [string, 'yes'])[]): Answer => {
  return { kind: 'items', items: Object.fromEntries(items), origin: 'pressed' };
};

const urgencyOf = (told: Findings) => assess(knowledge, told).urgency;

/** Age, and numbness in the foot itself, tell what it is: there only the red flags must not fall (ADR 0063). */
const isOfDanger = (id: string, sign: string): boolean =>
  knowledge.questions[id]!.options.some(
    (option) => option.id === sign && !option.exclusive && option.tellsCause !== true,
  );

describe('more signs', () => {
  const signs = screens
    .flatMap((screen) => signsOf(screen).map((sign) => ({ screen, sign })))
    .filter(({ screen, sign }) => isOfDanger(screen.id, sign));

  test('of danger never lower the urgency', () => {
    const property = fc.property(findings, fc.constantFrom(...signs), (told, { screen, sign }) => {
      const before = told.answers[screen.id] ?? chosen([]);
      const known = presentIn(knowledge.questions, { [screen.id]: before }).get(screen.id) ?? [];
      const options = [...known.filter((one) => signsOf(screen).includes(one) && screen.kind === 'several'), sign];
      const more = withAnswer(told, screen.id, chosen(options));
      // A choice of one is replaced, so that is only more when the answer before was none or another way of saying no.
      fc.pre(screen.kind === 'several' || screen.unsureMeans.includes(sign));
      expect(isAtLeast(urgencyOf(more), urgencyOf(told))).toBe(true);
    });
    fc.assert(property, RUNS);
  });

  test('of danger, many at once and item by item, never lower the urgency', () => {
    const kept = fc.array(fc.constantFrom('kept', 'left out'), { minLength: 12, maxLength: 12 });
    const property = fc.property(findings, kept, (told, which) => {
      const answers = Object.entries(told.answers).map(([id, answer]) => {
        const screen = screens.find((one) => one.id === id && one.kind === 'several');
        const standing = presentIn(knowledge.questions, { [id]: answer }).get(id) ?? [];
        const left = standing.filter((sign, at) => isOfDanger(id, sign) && which[at % which.length] === 'left out');
        const fewer = standing.filter((sign) => !left.includes(sign)).map((sign) => [sign, 'yes'] as const);
        return [id, screen && left.length > 0 ? itemsOf(fewer) : answer] as const;
      });
      const fewer: Findings = { ...told, answers: Object.fromEntries(answers) };
      expect(isAtLeast(urgencyOf(told), urgencyOf(fewer))).toBe(true);
    });
    fc.assert(property, RUNS);
  });

  test('in words that nobody can mistake never lower the urgency', () => {
    const property = fc.property(findings, redFlag, (told, id) => {
      const more: Findings = { ...told, raised: [...told.raised, { redFlag: id, certainty: 'unmistakable' }] };
      expect(isAtLeast(urgencyOf(more), urgencyOf(told))).toBe(true);
    });
    fc.assert(property, RUNS);
  });
});

test.each(screens.map((screen) => [screen.id, screen] as const))(
  '“not sure” and a skip of %s never rank below “none”',
  (id, screen) => {
    const calming = screen.options.filter((option) => !screen.unsureMeans.includes(option.id));
    const none = calming.filter(({ exclusive }) => exclusive || screen.kind === 'one');
    const property = fc.property(
      findings,
      fc.constantFrom(...none),
      fc.constantFrom(UNSURE, SKIPPED),
      (told, option, doubt) => {
        const calmly = urgencyOf(withAnswer(told, id, chosen([option.id])));
        expect(isAtLeast(urgencyOf(withAnswer(told, id, doubt)), calmly)).toBe(true);
      },
    );
    fc.assert(property, { ...RUNS, numRuns: 150 });
  },
);

test('the order of questions and options changes nothing', () => {
  holdsForAll((told, { urgency, programme, differential }) => {
    const turned = Object.entries(told.answers)
      .reverse()
      .map(([id, answer]) => {
        return [id, answer.kind === 'chosen' ? chosen([...answer.options].reverse()) : answer];
      });
    const again = assess(knowledge, { ...told, answers: Object.fromEntries(turned) as Answers });
    expect(again.urgency).toBe(urgency);
    expect(again.differential.map(({ condition }) => condition)).toEqual(
      differential.map(({ condition }) => condition),
    );
    expect(again.programme).toMatchObject({ kind: programme.kind });
  });
});

test('the urgency is never below a red flag, a condition shown, or “I cannot tell”', () => {
  holdsForAll((told, { urgency, redFlags, differential }) => {
    const floor = differential.length === 0 ? (['routine'] as const) : differential.map((one) => one.urgency);
    for (const each of [...redFlags.map((one) => one.urgency), ...floor]) expect(isAtLeast(urgency, each)).toBe(true);
    expect(redFlagUrgency(knowledge, told)).toBe(mostUrgent(redFlags.map((one) => one.urgency)));
  });
});

test('whatever is answered, something is named that makes it as urgent as it is', () => {
  holdsForAll((_told, { setBy, urgency, redFlags, differential }) => {
    expect(setBy.length).toBeGreaterThan(0);
    for (const source of setBy) {
      if (source.kind === 'red-flag')
        expect(redFlags.find(({ redFlag }) => redFlag === source.redFlag)?.urgency).toBe(urgency);
      const shown = source.kind === 'condition' && differential.find(({ condition }) => condition === source.condition);
      if (shown && shown.urgency !== urgency) expect(setBy.every(({ kind }) => kind === 'condition')).toBe(true);
    }
  });
});

test('no exercise is offered against a hard stop, an urgent need, or a condition without a programme', () => {
  holdsForAll((_told, { urgency, redFlags, differential, programme }) => {
    const forbidden =
      isAtLeast(urgency, 'same-day') ||
      redFlags.some(({ hardStop }) => hardStop) ||
      differential.length === 0 ||
      differential.some(({ condition }) => knowledge.conditions[condition]?.programme === null);
    if (forbidden) expect(programme.kind).toBe('withheld');
    else
      expect(programme).not.toMatchObject({
        reason: expect.stringMatching(/urgent|hard-stop|undetermined|no-programme/),
      });
  });
});

test('no exercise is offered that an answer or a red flag rules out', () => {
  holdsForAll((told, { redFlags, programme }) => {
    if (programme.kind !== 'offered') return;
    const present = presentIn(knowledge.questions, told.answers);
    const standing = redFlags.map((one) => one.redFlag);
    for (const { exercise } of programme.exercises) {
      const { notWhen, notWithRedFlags } = knowledge.exercises[exercise]!;
      expect(notWhen !== undefined && holds(notWhen, present)).toBe(false);
      expect(notWithRedFlags.filter((id) => standing.includes(id))).toEqual([]);
    }
  });
});

const NEVER_SELF_CARE = [
  ...signsOf(knowledge.questions['nerve-signs']!)
    .filter((sign) => sign !== 'gives-way')
    .map((sign) => ['nerve-signs', sign] as const),
  ['health', 'diabetes'],
  ['emergency-screen', 'no-feeling'],
  ['emergency-screen', 'both-legs'],
  ['injury-signs', 'numb-cold'],
  ['injury-signs', 'tingling-since'],
] as const satisfies readonly (readonly [string, string])[];

test.each(NEVER_SELF_CARE)('%s: %s never ends at self-care, whatever else is said', (id, sign) => {
  const property = fc.property(findings, (told) => {
    expect(urgencyOf(withAnswer(told, id, chosen([sign])))).not.toBe('self-care');
  });
  fc.assert(property, { ...RUNS, numRuns: 25 });
});

test('what an older release asked changes nothing, and nothing is thrown', () => {
  const old = fc.record({
    gone: fc.constantFrom(chosen(['yes']), UNSURE, SKIPPED),
    timing: fc.constant(chosen(['gone'])),
  });
  const property = fc.property(findings, old, (told, { gone }) => {
    const garbled = withAnswer(withAnswer(told, 'gone', gone), '__proto__', chosen(['polluted']));
    expect(assess(knowledge, garbled).urgency).toBe(urgencyOf(told));
  });
  fc.assert(property, RUNS);
});

test('not sure on the first emergency screen is an emergency', () => {
  expect(redFlagUrgency(knowledge, withAnswer(told({}), 'emergency-screen', UNSURE))).toBe('ambulance');
});

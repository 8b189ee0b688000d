import { assess } from '../../../knowledge/assess/assess';
import { whatWouldRaise } from '../../../knowledge/assess/what-would-raise';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import type { Findings } from '../../../knowledge/answers';
import { UNSURE } from '../small-knowledge';
import { loadContent, told } from '../gates/content';

const knowledge = loadContent();

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

const withOption = (findings: Findings, question: string, option: string): Findings => {
  const answer = findings.answers[question];
  const before = answer?.kind === 'chosen' ? answer.options.filter((id) => id !== 'none') : [];
  const several = knowledge.questions[question]?.kind === 'several';
  const options = several ? [...before, option] : [option];
  const asked: Findings['answers'] = { [question]: { kind: 'chosen', options, origin: 'pressed' } };
  // The one choice that such an answer would open: not sure is the graver reading.
  const followUp: Findings['answers'] = option === 'big-toe-hot' ? { 'gout-before': UNSURE } : {};
  return { ...findings, answers: { ...findings.answers, ...asked, ...followUp } };
};

describe('what would raise the advice for an ordinary sore heel', () => {
  const findings = told(heel);
  const changes = whatWouldRaise(knowledge, findings);

  test.each([
    ['emergency-screen', 'cold-pale', 'ambulance'],
    ['skin-and-fever', 'fever', 'same-day'],
    ['skin-and-fever', 'black', 'emergency-department'],
    ['swelling', 'lump', 'soon'],
    ['health', 'diabetes', 'routine'],
    ['nerve-signs', 'drop', 'same-day'],
    ['swelling', 'big-toe-hot', 'same-day'],
  ])('%s: %s makes it %s', (question, option, urgency) => {
    expect(changes).toContainEqual({ question, option, urgency });
  });

  test('is what the assessment itself then says, for each of them', () => {
    const wrong = changes.filter(
      ({ question, option, urgency }) => assess(knowledge, withOption(findings, question, option)).urgency !== urgency,
    );
    expect(wrong).toEqual([]);
  });

  test('leaves out nothing that would raise it, and holds nothing that would not', () => {
    const now = assess(knowledge, findings).urgency;
    const all = Object.keys(heel).flatMap((question) =>
      (knowledge.questions[question]?.options ?? [])
        .filter(({ id, exclusive }) => !exclusive && !heel[question as keyof typeof heel].includes(id))
        .map(({ id }) => ({ question, option: id })),
    );
    const raising = all.filter(({ question, option }) => {
      const then = assess(knowledge, withOption(findings, question, option)).urgency;
      return then !== now && isAtLeast(then, now);
    });
    expect(raising.length).toBeGreaterThan(20);
    expect(new Set(changes.map(({ question, option }) => `${question}.${option}`))).toEqual(
      new Set(raising.map(({ question, option }) => `${question}.${option}`)),
    );
  });

  test('the most urgent comes first', () => {
    const order = changes.map(({ urgency }) => urgency);
    expect(order.indexOf('ambulance')).toBe(0);
    expect(order.lastIndexOf('ambulance')).toBeLessThan(order.indexOf('soon'));
  });
});

test('nothing raises what is an ambulance already', () => {
  expect(whatWouldRaise(knowledge, told({ 'emergency-screen': ['cold-pale'] }))).toEqual([]);
});

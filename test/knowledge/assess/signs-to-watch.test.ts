import fc from 'fast-check';
import { assess } from '../../../knowledge/assess/assess';
import { signsToWatch } from '../../../knowledge/assess/signs-to-watch';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { whatWouldRaise } from '../../../knowledge/assess/what-would-raise';
import type { Findings } from '../../../knowledge/answers';
import { anyFindings } from '../gates/any-findings';
import { loadContent, told } from '../gates/content';

const knowledge = loadContent();
const watched = (findings: Findings) => signsToWatch(knowledge, findings, assess(knowledge, findings));

const calm = {
  'emergency-screen': ['none'],
  injury: ['no'],
  'skin-and-fever': ['none'],
  swelling: ['none'],
  health: ['none'],
  treatments: ['none'],
  'nerve-signs': ['none'],
};
const heel = told({ ...calm, 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] });

test('a sore heel is told the signs that were denied, each with what to do if it comes', () => {
  expect(watched(heel).map(({ option, urgency }) => [option, urgency])).toEqual([
    ['black', 'emergency-department'],
    ['drop', 'same-day'],
  ]);
});

/** What every advice that is no emergency calls for on the same day. */
const EVERY_ADVICE = /\b(hot|red|fever|numb|weak|calf)\b/;

test('no sign is said as less urgent than the same sign in every advice', () => {
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      const lesser = watched(findings).filter(({ urgency }) => !isAtLeast(urgency, 'same-day'));
      expect(lesser.filter(({ watch }) => EVERY_ADVICE.test(watch))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('what was not asked is not named', () => {
  expect(watched(told({ 'pain-place': ['heel-under'], timing: ['first-steps'] }))).toEqual([]);
});

test('who is to be seen today is told of what would be an emergency', () => {
  const infected = told({ ...calm, 'pain-place': ['toes-between'], 'skin-and-fever': ['red-skin'] });
  expect(assess(knowledge, infected).urgency).toBe('same-day');
  expect(watched(infected).map(({ urgency }) => urgency)).toContain('ambulance');
});

test('an emergency names none', () => {
  expect(watched(told({ ...calm, 'emergency-screen': ['cold-pale'] }))).toEqual([]);
});

test('each sign named truly raises the advice to what is said, whatever else was told', () => {
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      const { urgency } = assess(knowledge, findings);
      const named = watched(findings);
      // That these are right is proved beside it, by making each change anew.
      const raising = named.length === 0 ? [] : whatWouldRaise(knowledge, findings);
      expect(named.length).toBeLessThanOrEqual(3);
      for (const { watch: _words, ...sign } of named) {
        expect(raising).toContainEqual(sign);
        expect([isAtLeast(urgency, sign.urgency), isAtLeast(sign.urgency, 'soon')]).toEqual([false, true]);
      }
      expect(new Set(named.map(({ watch }) => watch)).size).toBe(named.length);
    }),
    { seed: 20261127, numRuns: 100 },
  );
});

test('what every advice says anyway has no words of its own', () => {
  const said = {
    'skin-and-fever': ['fever', 'red-skin'],
    swelling: ['one-calf'],
    'emergency-screen': ['cold-pale', 'chest'],
  };
  const own = Object.entries(said).flatMap(([id, options]) =>
    (knowledge.questions[id]?.options ?? []).filter((one) => options.includes(one.id) && one.watch !== undefined),
  );
  expect(own).toEqual([]);
});

import { patientTexts } from '../../../knowledge/gates/patient-text';
import { loadContent } from './content';

const BAREFOOT = /\bbare ?f(oot|eet)\b|\b(without|no|off) (your |any )?(shoes|socks)\b|\bshoes off\b/i;
/** What a patient is told to do; what hurts, and what an answer is called, is no advice. */
const ADVICE = /knowledge\/(exercises|programmes|self-care|red-flags|messages)\b/;
const AGAINST = /\b(do not|don't|leave out|never|avoid)\b/i;

const sentences = patientTexts(loadContent())
  .filter(({ file }) => ADVICE.test(file))
  .flatMap(({ file, text }) => text.split(/(?<=[.!?])\s/).map((sentence) => ({ file, sentence })))
  .filter(({ sentence }) => BAREFOOT.test(sentence));

test('nobody is advised to go barefoot, so nobody with a numb foot is: every such advice speaks against it', () => {
  expect(sentences.length).toBeGreaterThan(3);
  expect(sentences.filter(({ sentence }) => !AGAINST.test(sentence))).toEqual([]);
});

test('somebody with diabetes is told not to', () => {
  const told = sentences.filter(({ sentence }) => /do not walk barefoot/i.test(sentence)).map(({ file }) => file);
  expect(told).toEqual(
    expect.arrayContaining([
      'knowledge/red-flags/diabetes-with-foot-pain.yaml',
      'knowledge/self-care/diabetes-foot-check.yaml',
    ]),
  );
});

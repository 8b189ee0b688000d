import { controlsFrom, readSeedKeywords } from './controls';
import { ROOT } from './inline-case';
import { realKnowledge } from '../knowledge/real-knowledge';

const keywords = readSeedKeywords(ROOT);
const answer = (id: string, text: string) =>
  controlsFrom(keywords)
    .find((control) => control.id === id)
    ?.answer(text);

test('two controls say the same to everybody', () => {
  expect(answer('always-emergency', 'my toe itches')).toEqual({ urgency: 'ambulance', candidates: [] });
  expect(answer('always-self-care', 'my foot is blue')).toEqual({ urgency: 'self-care', candidates: [] });
});

test.each([
  ['Heel pain with my first steps in the morning', 'plantar-heel-pain'],
  ['burning in the ball of my foot', 'metatarsalgia'],
  ['my sole is numb and tingles, worse at night', 'tarsal-tunnel-syndrome'],
  ['a pinch at the front of my ankle when I squat', 'anterior-ankle-impingement'],
  ['it hurts behind the ankle when pointing my toes in ballet', 'posterior-ankle-impingement'],
  ['my ankle is stiff and wobbly', 'general-stiffness'],
])('“%s” leads with %s by the words of the seeds', (text, condition) => {
  expect(answer('seed-keywords', text)).toMatchObject({ urgency: 'self-care' });
  expect(answer('seed-keywords', text)?.candidates[0]).toBe(condition);
});

test('the seeds send to a doctor for weakness or for pain that stays', () => {
  expect(answer('seed-keywords', 'numb for months')?.urgency).toBe('routine');
  expect(answer('seed-keywords', 'for months, and now severe')?.urgency).toBe('soon');
});

test('each condition of the seeds is one of the product’s', () => {
  expect(Object.keys(realKnowledge().conditions)).toEqual(expect.arrayContaining(Object.keys(keywords.conditions)));
});

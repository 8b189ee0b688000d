import { realEngine } from '../conversations/engine';
import { talkUntil, type Story } from '../conversations/patient';

const engine = realEngine();
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };

/** People with whom it is clear what it is, and what could still make it a more urgent matter or another one. */
const STILL_ASKED: readonly (readonly [string, Story, string])[] = [
  ['a sore heel cord', { 'pain-place': ['achilles'], timing: ['first-steps', 'eases'] }, 'movement'],
  ['a turned ankle', { injury: ['yes'], 'pain-place': ['ankle-outer'], timing: ['uneven'] }, 'movement'],
  ['a sore inner ankle and a numb sole', inner(), 'movement'],
  ['a sore inner ankle and a numb sole', inner(), 'onset'],
  ['a sore ball of the foot', { 'pain-place': ['ball'], timing: ['after-long', 'shoes'] }, 'onset'],
  ['a sore back of the heel', { 'pain-place': ['heel-back'], timing: ['first-steps', 'shoes'] }, 'onset'],
  ['a heel that hurts during walking too', { ...heel, timing: [...heel.timing, 'during'] }, 'onset'],
  ['a heel that hurts during walking too', { ...heel, timing: [...heel.timing, 'during'] }, 'bone-signs'],
  ['a sore heel and thin bones', { ...heel, health: ['bones'] }, 'onset'],
  ['a sore heel and thin bones', { ...heel, health: ['bones'] }, 'bone-signs'],
  ['a sore heel and an older injury', { ...heel, injury: ['older'] }, 'feel'],
  ['a sore heel after an operation', { ...heel, treatments: ['operation-this-leg'] }, 'feel'],
  ['a sore heel and a joint disease', { ...heel, health: ['arthritis'] }, 'side'],
];

function inner(): Story {
  return { 'pain-place': ['ankle-inner'], timing: ['during', 'uneven'], 'nerve-signs': ['sole'] };
}

test.each(STILL_ASKED)('someone with %s is still asked what may matter', (_who, story, question) => {
  expect(talkUntil(engine, story).asked).toContain(question);
});

test('someone with a sore heel and nothing beside it is asked none of these', () => {
  const { asked } = talkUntil(engine, heel);
  expect(asked.filter((id) => ['onset', 'bone-signs', 'feel', 'side'].includes(id))).toEqual([]);
});

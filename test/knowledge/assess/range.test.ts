import type { Answer } from '../../../knowledge/answers';
import { canHold, mustHold } from '../../../knowledge/assess/criterion';
import { rangeOf } from '../../../knowledge/assess/range';
import { knowledgeOf, question } from '../small-knowledge';

const skin = question('skin', ['old', 'fever', 'none'], { screen: true, unsureMeans: 'every-option' });
const snap = question('snap', ['yes', 'no'], { screen: true, kind: 'one', unsureMeans: ['yes'] });
const { questions } = knowledgeOf({
  questions: [
    question('place', ['heel', 'ball']),
    { ...skin, options: skin.options.map((one) => (one.id === 'old' ? { ...one, tellsCause: true } : one)) },
    snap,
    question('hurt', ['yes', 'older', 'no'], { kind: 'one', unsureMeans: ['yes', 'no'] }),
  ],
});

const pressed = (...options: readonly string[]): Answer => ({ kind: 'chosen', options, origin: 'pressed' });
const items = (told: Readonly<Record<string, 'yes' | 'no' | 'unsure'>>): Answer => {
  return { kind: 'items', items: told, origin: 'pressed' };
};
const UNSURE: Answer = { kind: 'unsure', origin: 'pressed' };

test.each<[string, string, Answer, readonly [readonly string[], readonly string[]]]>([
  ['where it hurts', 'place', pressed('heel'), [['heel'], ['heel']]],
  ['no danger', 'skin', pressed('none'), [['none'], ['none']]],
  ['the age', 'skin', pressed('old'), [['old'], ['old']]],
  ['a sign of danger', 'skin', pressed('old', 'fever'), [['old'], ['old', 'fever', 'none']]],
  ['a sign told item by item', 'skin', items({ old: 'yes', fever: 'yes' }), [['old'], ['old', 'fever', 'none']]],
  ['an age that nobody is sure of', 'skin', items({ old: 'unsure', fever: 'no' }), [[], ['old', 'none']]],
  ['“not sure”', 'skin', UNSURE, [[], ['old', 'fever', 'none']]],
  ['a snap', 'snap', pressed('yes'), [[], ['yes', 'no']]],
  ['an injury', 'hurt', pressed('yes'), [['yes'], ['yes']]],
  ['an injury that nobody is sure of', 'hurt', UNSURE, [[], ['yes', 'no']]],
  ['no snap', 'snap', pressed('no'), [['no'], ['no']]],
  ['no snap, beside an option of an older release', 'snap', pressed('no', 'gone'), [['no'], ['no']]],
  ['no danger, beside an item of an older release', 'skin', items({ old: 'yes', gone: 'yes' }), [['old'], ['old']]],
])('%s: what counts for certain, and what may count', (_what, id, answer, expected) => {
  const range = rangeOf(questions, { [id]: answer });
  expect([range.least.get(id), range.most.get(id)]).toEqual(expected);
});

test('what a sign of danger would rule out can still hold, and what it calls for need not', () => {
  const range = rangeOf(questions, { place: pressed('heel'), skin: pressed('fever') });
  const told = { place: ['heel'], not: { skin: ['fever'] } };
  expect([canHold(told, range), mustHold(told, range)]).toEqual([true, false]);
  expect([canHold({ skin: ['fever'] }, range), mustHold({ skin: ['fever'] }, range)]).toEqual([true, false]);
  expect([canHold({ place: ['ball'] }, range), mustHold({ not: { place: ['ball'] } }, range)]).toEqual([false, true]);
});

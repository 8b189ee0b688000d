import { dangers } from './real-reader';

/** A denial that the rest of the sentence takes back in part: the danger is asked about. */
test.each([
  ['no chest pain unless I climb the stairs', 'chest-signs'],
  ['no chest pain except when I breathe in', 'chest-signs'],
  ['no breathlessness till today', 'chest-signs'],
  ['didn’t have a fever until last night', 'fever-with-foot-pain'],
  ['calf isn’t swollen, well only a bit', 'one-swollen-calf'],
  ['not incontinent, well apart from last night', 'saddle-numbness'],
  ['no numbness, well only in the saddle bit', 'saddle-numbness'],
  ['not much redness, only from my toes to my knee and getting further every hour', 'spreading-red-skin'],
])('“%s” asks about %s', (text, redFlag) => {
  expect(dangers(text)).toContain(redFlag);
});

test.each([
  'no chest pain',
  'no chest pain, just my heel',
  'no chest pain but my heel hurts',
  'no fever. Except for my heel I am fine',
  'my foot isn’t cold, only sore',
  'no chest pain and my heel was fine for a good long while until today',
])('“%s” denies it all', (text) => {
  expect(dangers(text)).toEqual([]);
});

/** “but it” goes on about what was named before it, and “but” begins another thing. */
test.each([
  ['no pain in the calf but it is very swollen', ['one-swollen-calf']],
  ['my calf doesn’t hurt but it’s really puffy', ['one-swollen-calf']],
  ['the calf is not sore, although it’s fatter', ['one-swollen-calf']],
  ['my calf doesn’t hurt but the bunion is puffy', []],
])('“%s” asks about %j', (text, redFlags) => {
  expect(dangers(text)).toEqual(redFlags);
});

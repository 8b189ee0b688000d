import { dangers, said } from './real-reader';

/** What each sentence says unasked, and nothing besides. A sentence alone must give nothing. */
type Row = readonly [text: string, ...findings: string[]];

const given = (rows: readonly Row[]): void => {
  test.each(rows.map(([text, ...findings]) => [text, findings] as const))('%s', (text, findings) => {
    expect([...said(text)].sort()).toEqual([...findings].sort());
  });
};

describe('places that were misread', () => {
  given([
    ['my heel and arch hurt', 'pain-place/heel-under', 'pain-place/arch'],
    ['pain from my heel into the arch', 'pain-place/heel-under', 'pain-place/arch'],
    ['the cords at the back of my ankles', 'pain-place/achilles'],
    ['the back of my ankle hurts', 'pain-place/achilles', 'pain-place/ankle-back-deep'],
    ['deep at the back of my ankle', 'pain-place/ankle-back-deep'],
    ['tendon at the back of my ankle', 'pain-place/achilles'],
    ['pain on the outside of my foot', 'pain-place/outer-edge'],
    ['I can walk on the outside of my foot'],
    ['I can only walk on the outer edge'],
    ['both sides of my ankle', 'pain-place/ankle-inner', 'pain-place/ankle-outer'],
    ['top and bottom of my foot', 'pain-place/top-midfoot', 'pain-place/arch'],
    ['my other knee hurts'],
    ['my hip hurts'],
    ['the back of my knee'],
    ['the heel of my hand'],
    ['the inside of my thigh'],
  ]);
});

describe('which side', () => {
  given([
    ['both my heels', 'side/both'],
    ['both of my ankles', 'side/both'],
    ['bilateral', 'side/both'],
    ['left foot and right heel', 'side/both'],
    ['L and R feet', 'side/both'],
    ['my L foot', 'side/left'],
    ['lt foot', 'side/left'],
    ['R heel', 'side/right'],
    ['my right one', 'side/right'],
    ['left foot, sorry, the other foot', 'side/right'],
    ['left foot. Sorry, I meant the other one', 'side/right'],
    ['right heel, actually it is the other foot', 'side/left'],
    ['left foot, the other foot is fine', 'side/left'],
    ['the right side of the bed'],
    ['both sides of my toe'],
  ]);
});

test.each([
  ['my skin is open where the bone is showing', ['bone-or-deep-wound']],
  ['I broke my ankle in 2015', []],
  ['I broke my ankle 3 weeks ago', ['ankle-bone-tender']],
])('what “%s” names as a place or an older injury calls no ambulance', (text, flags) => {
  expect(dangers(text)).toEqual(flags);
});

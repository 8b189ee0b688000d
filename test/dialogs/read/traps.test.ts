import { said } from './small-knowledge';

describe('words that look like a finding and are none', () => {
  test.each([
    ["the wound won't heel", []],
    ['I roll the foot from heal to toe', ['toes']],
    ['I am 5 feet 4', []],
    ['unsteady on my feet', []],
    ['I have an aortic arch graft', []],
    ['hurts in high heels', []],
    ['call me right away', []],
    ['alot of pain', []],
    ['slept badly last night', []],
    ['I had a burger, there was some left over', []],
    ['good evening', []],
    ['I cannot even think', []],
    ['my single foot', []],
    ['it is a sore angle', []],
    ['I take a diuretic', []],
    ["I'll let you know", []],
    ['🦶🦶🔥', []],
    ['', []],
    ['Mi pie duele mucho', []],
    ['足が痛いです', []],
    ['01101000 01100101 01100101 01101100', []],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });
});

describe('a phrase is found however it is written', () => {
  test.each([
    ['ball of my left foot', ['ball', 'left']],
    ['BALL OF THE FOOT', ['ball']],
    ['the balls of my feet', []],
    ['pins n needles', ['numb']],
    ['Pins  and\tneedles!!', ['numb']],
    ['my heels hurt', ['heel-under']],
    ['it swells', ['swollen']],
    ['first thing in the morning', ['first-steps']],
    ['my arch, my heel', ['arch', 'heel-under']],
    ['can’t lift my foot', ['weak']],
    ['cant lift my foot', ['weak']],
    ['𝐧𝐮𝐦𝐛', ['numb']],
    ['nu\u200bmb', ['numb']],
    ['nümb', ['numb']],
    ['a numb,cold foot', ['numb']],
    ['left and right foot', ['left', 'right']],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });

  test('a phrase does not reach across a comma or a full stop', () => {
    expect(said('pain in the ball, of foot')).toEqual([]);
    expect(said('ball. of foot')).toEqual([]);
  });

  test('a phrase does not leap over more than four words', () => {
    expect(said('ball of my very very very left foot')).toEqual(['left']);
  });
});

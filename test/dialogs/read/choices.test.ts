import { answer, questions, read } from './small-knowledge';

const { consent, injury, pop, side, place, timing, nerves, health, feel, check } = questions;

describe('a choice by number', () => {
  test.each([
    ['2', ['achilles']],
    ['2.', ['achilles']],
    ['(2)', ['achilles']],
    ['1 and 3', ['heel-under', 'arch']],
    ['3,1', ['heel-under', 'arch']],
    ['1 & 3', ['heel-under', 'arch']],
    ['option 2', ['achilles']],
    ['number two', ['achilles']],
    ['the second one', ['achilles']],
    ['one', ['heel-under']],
    ['２', ['achilles']],
    ['2nd', ['achilles']],
    ['this one', null],
    ['6', null],
    ['0', null],
    ['1.3', null],
    ['7/10', null],
    ['2 weeks', null],
    ['the', null],
  ])('%s', (text, options) => {
    expect(answer(place, text)).toEqual(options);
  });

  test('takes one number where one answer is wanted, and several where several are', () => {
    expect(answer(side, '1 and 2')).toBeNull();
    expect(answer(side, '2')).toEqual(['right']);
    expect(answer(check, '1')).toEqual([check.options[0]?.id]);
    expect(answer(check, '7')).toBeNull();
    expect(answer(nerves, '1 and 2')).toEqual(['numb', 'weak']);
    expect(answer(nerves, '1 and 3')).toEqual(['numb']);
    expect(answer(nerves, '3')).toEqual(['none']);
  });
});

describe('a choice by label', () => {
  test.each([
    ['Under the heel', ['heel-under']],
    ['under the heel.', ['heel-under']],
    ['Arch, or middle of the sole, Under the heel', ['heel-under', 'arch']],
    ['Toes; Ball of the foot', ['ball', 'toes']],
    ['Toes\nBall of the foot', ['ball', 'toes']],
    ['Toes and The cord above the heel (Achilles)', ['achilles', 'toes']],
  ])('%s', (text, options) => {
    expect(answer(place, text)).toEqual(options);
    expect(read(text, { question: place }).choice).toMatchObject({ how: 'label' });
  });

  test('beats a command and other findings', () => {
    const open = { ...side, options: [...side.options, { id: 'back', label: 'Back', words: [], exclusive: false }] };
    expect(read('Back', { question: open })).toMatchObject({ command: null, choice: { options: ['back'] } });
    expect(read('Under the heel', { question: place }).findings).toEqual([]);
  });

  test('is found among other words when it is long, unless it is denied', () => {
    expect(answer(place, 'it is the arch, or middle of the sole, I believe')).toEqual(['arch']);
    expect(answer(place, 'not arch, or middle of the sole, I believe')).toBeNull();
    expect(answer(feel, 'not Burning, more of an ache')).toEqual(['ache']);
  });

  test('of another option beats “none of these”', () => {
    expect(answer(health, 'Diabetes, None of these')).toEqual(['diabetes']);
  });
});

describe('a choice in words', () => {
  test.each([
    [place, 'my heel pad hurts', ['heel-under']],
    [place, 'heel and instep', ['heel-under', 'arch']],
    [place, 'the sole, not the heel', ['arch']],
    [place, 'balll of the foot', ['ball']],
    [place, 'no idea really', 'unsure'],
    [timing, 'mornings and at night', ['first-steps', 'night']],
    [feel, 'hot', ['burn']],
    [feel, 'not burning', null],
    [feel, 'not burning but dull', ['ache']],
    [side, "it's the left one", ['left']],
    [side, 'left and right', ['both']],
    [side, 'left heel or right heel', null],
    [side, 'left one, no sorry, right one', ['right']],
    [health, 'maybe diabetes', ['diabetes']],
    [health, 'I had a tumour years ago', null],
    [health, 'sugar and a fever', ['diabetes', 'fever']],
    [health, 'no fever', null],
    [health, 'no fever or swelling', null],
    [health, 'none of these except fever', ['fever']],
    [health, 'Healthy', ['none']],
    [check, 'yes', ['show-advice']],
    [check, 'no', ['change-answer']],
    [check, 'looks good, thanks', ['show-advice']],
    [check, 'something you told me', null],
    [check, 'no but my heel is numb', null],
    [consent, 'yes', ['agree']],
    [consent, 'ok', ['agree']],
    [consent, 'no thanks', ['decline']],
    [consent, "I don't agree", ['decline']],
    [consent, 'hmm', null],
  ])('%#: %j %s', (open, text, expected) => {
    expect(answer(open, text)).toEqual(expected);
  });

  test('of one question are not read while another is open', () => {
    expect(read('hot', { question: place }).findings).toEqual([]);
    expect(read('hot', null).choice).toBeNull();
  });
});

describe('yes, no and none', () => {
  test.each([
    [injury, 'yes', ['yes']],
    [injury, 'Yeah!', ['yes']],
    [injury, 'yes it did', ['yes']],
    [injury, 'yes, last Tuesday on the stairs', ['yes']],
    [injury, 'no', ['no']],
    [injury, 'No, thank you', ['no']],
    [injury, 'no, I fell', ['yes']],
    [injury, 'yes, nothing happened', null],
    [injury, 'I twisted it last year', ['yes']],
    [injury, 'nothing happened', ['no']],
    [injury, 'no, it came on by itself', ['no']],
    [injury, "I didn't", null],
    [pop, 'no pop', ['no']],
    [pop, 'no pop but a snap', ['yes']],
    [pop, 'no but it hurt', null],
    [pop, 'no swelling', null],
    [pop, 'no, purple toes', null],
    [pop, 'no, never', ['no']],
    [pop, 'no, maybe', null],
    [nerves, 'none of these', ['none']],
    [nerves, 'None', ['none']],
    [nerves, 'no', ['none']],
    [nerves, 'no, nothing like that', ['none']],
    [nerves, 'no numbness', null],
    [nerves, 'no dead toes', null],
    [nerves, 'none of these but my foot is weak', ['weak']],
    [nerves, 'none of these, thanks', ['none']],
    [nerves, 'none of these, it went purple', null],
    [nerves, 'yes', null],
    [side, 'right', ['right']],
    [side, 'yes', null],
    [side, 'no', null],
    [side, 'none', null],
  ])('%#: %j %s', (open, text, expected) => {
    expect(answer(open, text)).toEqual(expected);
  });

  test.each([
    ['Not sure', 'unsure'],
    ["i don't know", 'unsure'],
    ['dunno', 'unsure'],
    ['not sure about that one', 'unsure'],
    ['Skip', 'skip'],
    ['please skip', 'skip'],
    ['not sure but maybe weak', ['weak']],
    ['not sure, black toe', null],
  ])('%s', (text, expected) => {
    expect(answer(nerves, text)).toEqual(expected);
  });
});

describe('one item of a screen', () => {
  test.each([
    ['yes', ['yes']],
    ['Yep', ['yes']],
    ['no', ['no']],
    ['none', ['no']],
    ['not sure', 'unsure'],
    ['dunno really', 'unsure'],
    ['yes since Monday', ['yes']],
    ['my toes are numb', ['yes']],
    ['maybe numb', ['yes']],
    ['no numbness', ['no']],
    ['not numb', ['no']],
    ['no, but they are numb', ['yes']],
    ['no, my foot is weak', null],
    ['no, they are purple', null],
    ['weak', null],
    ['skip', 'skip'],
    // The list under it reads “1. Yes, 2. No”.
    ['1', ['yes']],
    ['2', ['no']],
    ['3', null],
    ['1 and 2', null],
    ['Numb in one area', ['yes']],
    ['hello', null],
  ])('%s', (text, expected) => {
    expect(answer(nerves, text, 'numb')).toEqual(expected);
  });
});

import { answer, dangers, said } from './real-reader';

/** Short answers as people type them, and what they tell in passing; each was misread once. */

test.each([
  ['6ish weeks', ['weeks']],
  ['a fortnight', ['weeks']],
  ['10 days or so', ['weeks']],
  ['couple of months', ['long']],
  ['8ish months', ['long']],
  ['since Easter', ['long']],
  ['best part of a year', ['long']],
])('how it started: “%s”', (text, options) => expect(answer('onset', text)).toEqual(options));

test('“6ish” may be weeks or months, so it is no answer', () => expect(answer('onset', '6ish')).toBeNull());

test.each(['about 3 days', 'for 3 days', 'a few days', 'couple of days'])(
  '“%s” says how long, and not that it came within a day, so the question is put again',
  (text) => expect(answer('onset', text)).toBeNull(),
);

test.each([
  ['timing', 'when I walk on it', ['during']],
  ['timing', 'when i fucking walk on it obviously', ['during']],
  ['timing', 'hurts when I run', ['during']],
  ['timing', 'walking helps', ['eases']],
  ['timing', 'it eases when walking', ['eases']],
  ['severity', '7ish', ['moderate']],
  ['severity', 'seven-ish', ['moderate']],
  ['severity', '6ish', ['moderate']],
  ['severity', 'eightish', ['severe']],
  ['severity', 'twoish', ['mild']],
  ['pain-place', 'botom of my heal', ['heel-under']],
  ['side', 'its both of them but the right is worse', ['both']],
  ['treatments', 'had a dvt ten years ago', ['clot-history']],
  ['treatments', 'I had a clot on my lung in 2012', ['clot-history']],
  ['treatments', 'hip done 5 years ago', ['joint-replacement']],
  ['injury', 'not an injury', ['no']],
  ['emergency-screen', 'no none of that ta', ['none']],
  ['timing', 'in heels mainly', ['shoes']],
  ['about-whom', 'my wife', ['another-adult']],
])('%s: “%s”', (question, text, options) => expect(answer(question, text)).toEqual(options));

test.each(['no I don’t think so', 'I don’t think so, no', 'I don’t think so', 'nothing apart from my inhaler'])(
  '“%s” leaves a doubt, and clears no screen of danger signs',
  (text) => {
    for (const screen of ['emergency-screen', 'skin-and-fever', 'health', 'treatments'])
      expect(answer(screen, text)).toBeNull();
  },
);

test('“all of them” is every sign of a list, and nothing where only one can be right', () => {
  expect(answer('rest-pain', 'all of them')).toEqual(['hang-down', 'nothing-eases']);
  expect(answer('emergency-screen', 'all of these')).toHaveLength(13);
  expect(answer('side', 'all of them')).toBeNull();
});

test('a clot that was never there is none', () =>
  expect(said('never had a dvt')).toEqual(['no treatments/clot-history']));

test('the side may stand at the end: “under my heel the left”', () =>
  expect(said('UNDER MY HEEL THE LEFT')).toEqual(['pain-place/heel-under', 'side/left']));

test.each([
  ['tight calf', []],
  ['just a tight calf after my run', []],
  ['tight calf, been on a long flight', ['clot-risk']],
  ['one calf is tight and hot', ['one-swollen-calf']],
  ['im type 2 and it wont clear up', []],
  ['its gone cold and numb', ['sudden-cold-foot']],
  ['my hands have gone cold and white', []],
  ['the skin round the cut has gone purple', ['flesh-infection']],
  ['the calf is tight and twice the size of the other one', ['one-swollen-calf']],
  ['doesnt matter anyway i wont be here next week', ['self-harm']],
  ['my wee has gone, havent been since yesterday', ['saddle-numbness']],
  ['i just dont see the point any more', ['self-harm']],
  ['no one would care if i wasnt here', ['self-harm']],
  ['my partner says if i tell anyone how it happened hell do it again', ['harm-by-other']],
])('“%s” asks about %j', (text, redFlags) => expect(dangers(text)).toEqual(redFlags));

import { read } from './real-reader';

const raised = (text: string): readonly string[] => read(text, null).dangers.map(({ redFlag }) => redFlag);

/** Ordinary sentences, each beside one that differs in little and is asked about. */
test.each([
  ['severe pain in my small toe', 'I severed my toe with a spade, it got severed', 'bone-or-deep-wound'],
  ['when I fell I was unable to walk on it at all', 'I am unable to feel it at all', 'sudden-loss-of-feeling'],
  [
    'I cannot think of anything that caused it, the pain is mild',
    'the pain is such that I cannot think',
    'sudden-severe-pain',
  ],
  ['I have some metal in my ankle after a badly broken shin', 'I have broken my ankle', 'ankle-bone-tender'],
  [
    'surgery on these, um, like ten years ago for bunions',
    'I had an operation on my foot three weeks ago',
    'after-operation',
  ],
  ['five months since I had surgery and it still aches', 'since the operation it is hot and red', 'after-operation'],
  ['a stiff joint, I eat a lot of red meat', 'my joint is red', 'hot-joint'],
])('“%s” raises nothing, and “%s” asks', (ordinary, worse, flag) => {
  expect(raised(ordinary)).not.toContain(flag);
  expect(raised(worse)).toContain(flag);
});

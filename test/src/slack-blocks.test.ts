import type { Advice, Ask, ExerciseCard } from '../../dialogs/reply/reply';
import { askedBy, blockId } from '../../src/channels/slack/block-id';
import { mrkdwn, parts } from '../../src/channels/slack/mrkdwn';
import { rendererOf } from '../../src/channels/slack/render';
import { complaintsAbout } from '../channels/support/slack-shapes';

const render = rendererOf({
  words: { send: 'Send', pick: 'Pick' },
  footMap: 'https://feet.example/foot.png',
  pictures: 'https://feet.example/pictures',
});
const stamp = { conversation: 'T1:D1:', seq: 7, now: 1 };

const ask = (over: Partial<Ask> = {}): Ask => ({
  kind: 'ask',
  question: 'timing',
  prompt: 'When?',
  options: [],
  several: false,
  severalHint: null,
  freeText: false,
  preselected: [],
  commands: [{ id: 'back', label: 'Back' }],
  remaining: null,
  progress: 'About 5 questions left',
  explained: [],
  ...over,
});
const choices = (count: number, length = 5) =>
  Array.from({ length: count }, (_, index) => ({ id: `option-${index}`, label: 'x'.repeat(length) }));

const call = (reply: Parameters<typeof render>[0][number]) => render([reply], stamp)[0]!;
const typesIn = (reply: Ask): string[] =>
  [...JSON.stringify(call(reply).args).matchAll(/"type":"(\w+)"/g)].map(([, type]) => type!);

test.each<[string, Ask, string]>([
  ['two options are buttons', ask({ options: choices(2) }), 'button'],
  ['ten options are buttons', ask({ options: choices(10) }), 'button'],
  ['many options are a list to open', ask({ options: choices(40) }), 'static_select'],
  ['several are boxes to tick', ask({ options: choices(23), several: true, preselected: ['option-3'] }), 'checkboxes'],
  ['labels that are too long stand in full beside the buttons', ask({ options: choices(3, 200) }), 'button'],
  ['a map has its picture', ask({ options: choices(20), several: true, map: 'foot' }), 'image'],
  [
    'a scale has its ends',
    ask({
      options: choices(2),
      scale: {
        least: 'no pain',
        most: 'worst',
        bands: [
          { upTo: 4, option: 'option-0' },
          { upTo: 10, option: 'option-1' },
        ],
      },
    }),
    'button',
  ],
])('%s, within Slack’s limits', (_name, reply, type) => {
  const { call: method, args } = call(reply);
  expect(complaintsAbout(method, args)).toEqual([]);
  expect(typesIn(reply)).toContain(type);
});

test('advice that is very long is cut at its paragraphs, and its numbers can be dialled', () => {
  const lines = Array.from({ length: 200 }, (_, index) => `Line ${index} with <!channel> & more words to fill it`);
  const advice: Advice = {
    kind: 'advice',
    urgency: 'ambulance',
    heading: 'Call 999 now',
    sections: [{ id: 'why', title: 'Why', lines }],
    explained: [],
    dial: ['999'],
  };
  const { call: method, args } = call(advice);
  expect(complaintsAbout(method, args)).toEqual([]);
  expect(args['text']).toContain('Call <tel:999|999> now');
  expect(JSON.stringify(args['blocks'])).toContain('Line 199');
});

test('an exercise that is very long keeps its picture, and stays within Slack’s limits', () => {
  const exercise: ExerciseCard = {
    kind: 'exercise',
    exercise: 'heel-raise',
    name: 'Heel raise <!channel>',
    purpose: 'x'.repeat(4_000),
    steps: Array.from({ length: 300 }, (_, step) => `Step ${step} of very many, each of some length to fill it`),
    dosage: '3 times',
    sections: [{ id: 'stop', title: 'Stop', lines: ['It hurts'] }],
  };
  const { call: method, args } = call(exercise);
  expect(complaintsAbout(method, args)).toEqual([]);
  const image_url = 'https://feet.example/pictures/heel-raise.png';
  expect(args['blocks']).toContainEqual({ type: 'image', image_url, alt_text: exercise.name });
  expect(JSON.stringify(args['blocks'])).toContain('Step 299');
});

test.each([
  ['a & b < c > d', [], 'a &amp; b &lt; c &gt; d'],
  ['Call 111 or 1112', ['111'], 'Call <tel:111|111> or 1112'],
  ['Ring +44 (0)20 7946 0000.', ['+44 (0)20 7946 0000'], 'Ring <tel:+4402079460000|+44 (0)20 7946 0000>.'],
  ['See https://a.example/b?c=1&d=2.', [], 'See <https://a.example/b?c=1&amp;d=2>.'],
])('%s becomes %j %s', (text, dial, shown) => {
  expect(mrkdwn(text, dial)).toBe(shown);
});

test('a text is cut where it may be, and nothing is lost', () => {
  expect(parts('', 5)).toEqual([]);
  expect(parts('one two three', 8)).toEqual(['one two', 'three']);
  expect(parts('x'.repeat(12), 5).join('')).toBe('x'.repeat(12));
});

test('a block says which question it belongs to, and no other block does', () => {
  const asked = { question: 'timing', item: null, seq: 12 };
  expect(askedBy(blockId(asked, 0))).toEqual(asked);
  expect(askedBy(blockId({ ...asked, item: 'cold' }, 3))).toEqual({ ...asked, item: 'cold' });
  for (const id of ['', 'start', 'ask timing - x 0', 'ask timing - 1 0 more']) expect(askedBy(id)).toBeNull();
});

import { expectFault, type Planted } from './planted';
import { problemsWith, textOf } from './small-files';

const Q = 'questions/timing.yaml';
const SCREEN = 'questions/screen.yaml';

const ONE = textOf(Q).replace('kind: several', 'kind: one');
const scaled = (bands: string, question = ONE) => ({
  [Q]: question.replace('review:', `scale: { least: None, most: Worst, bands: [${bands}] }\nreview:`),
});
const SIDE = ONE.replace('id: timing', 'id: side');

const FAULTS: Planted[] = [
  [
    'a scale whose bands do not ascend',
    scaled('{ upTo: 7, option: rest }, { upTo: 7, option: night }, { upTo: 10, option: rest }'),
    `${Q}:9`,
    'do not ascend',
    'lowest band first',
  ],
  ['a scale that ends before 10', scaled('{ upTo: 9, option: rest }'), `${Q}:9`, 'do not end at 10', 'upTo: 10'],
  ['a scale past 10', scaled('{ upTo: 11, option: rest }'), `${Q}:9`, '', ''],
  [
    'a scale that stands for an answer there is not',
    scaled('{ upTo: 3, option: nigth }, { upTo: 10, option: rest }'),
    `${Q}:9`,
    '“nigth” is not one of timing’s options',
    'night',
  ],
  [
    'a scale where several can be chosen',
    scaled('{ upTo: 10, option: rest }', textOf(Q)),
    `${Q}:9`,
    'a scale gives one answer',
    'kind: one',
  ],
  ['a companion that is not there', { [Q]: textOf(Q, 'with: sid') }, `${Q}:9`, 'there is no question “sid”', ''],
  [
    'a red-flag screen beside another question',
    { [Q]: textOf(Q, 'with: screen') },
    `${Q}:9`,
    '“screen” cannot be answered beside another question',
    'no red-flag screen',
  ],
  [
    'a question beside itself',
    { [Q]: ONE.replace('review:', 'with: timing\nreview:') },
    `${Q}:9`,
    'beside another',
    'another question',
  ],
  [
    'a companion with a companion',
    {
      [Q]: textOf(Q, 'with: side'),
      'questions/side.yaml': SIDE.replace('review:', 'with: third\nreview:'),
      'questions/third.yaml': ONE.replace('id: timing', 'id: third'),
    },
    `${Q}:9`,
    '“side” cannot be answered beside another question',
    'another question',
  ],
];

test.each(FAULTS)('%s is told with its place and its remedy', expectFault);

test('a scale in order and a small companion are no fault', () => {
  const timing = scaled('{ upTo: 4, option: rest }, { upTo: 10, option: night }');
  expect(problemsWith(timing)).toEqual([]);
  expect(problemsWith({ [SCREEN]: textOf(SCREEN, 'with: side'), 'questions/side.yaml': SIDE })).toEqual([]);
});

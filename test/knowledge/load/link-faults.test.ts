import { expectFault, type Planted } from './planted';
import { edited } from './small-files';

const Q = 'questions/timing.yaml';
const SCREEN = 'questions/screen.yaml';
const FLAG = 'red-flags/cold-foot.yaml';
const CONDITION = 'conditions/heel-pain.yaml';
const EXERCISE = 'exercises/stretch.yaml';
const PROGRAMME = 'programmes/heel.yaml';
const WORDS = 'vocabulary/en/signs.yaml';

const FAULTS: Planted[] = [
  ['an unknown option', edited(FLAG, '[cold]', '[cald]'), `${FLAG}:8`, '“cald” is not one of screen’s', '“cold”'],
  ['an unknown question', edited(FLAG, '{ screen:', '{ scren:'), `${FLAG}:8`, 'no question “scren”', '“screen”'],
  [
    'an unknown option inside all and not',
    edited(FLAG, '{ screen: [cold] }', '{ all: [{ not: { timing: [nite] } }] }'),
    `${FLAG}:8`,
    '“nite”',
    'Did you mean “night”?',
  ],
  [
    'an unknown option in what not sure means',
    edited(SCREEN, 'every-option', '[cald]'),
    `${SCREEN}:10`,
    '“cald”',
    '“cold”',
  ],
  ['an unknown source', edited(Q, 'a-book', 'a-bock'), `${Q}:10`, 'no source “a-bock”', '“a-book”'],
  [
    'an unknown programme',
    edited(CONDITION, 'programme: heel', 'programme: hee'),
    `${CONDITION}:15`,
    '“hee”',
    'knowledge/programmes/hee.yaml',
  ],
  [
    'an unknown exercise',
    edited(PROGRAMME, 'exercise: stretch', 'exercise: strech'),
    `${PROGRAMME}:5`,
    '“strech”',
    '“stretch”',
  ],
  [
    'an unknown piece of advice',
    edited(PROGRAMME, '[ice]', '[ice, heat]'),
    `${PROGRAMME}:6`,
    'no self-care advice “heat”',
    'knowledge/self-care/heat.yaml',
  ],
  [
    'an unknown red flag at an exercise',
    edited(EXERCISE, 'stopIf:', 'notWithRedFlags: [cold]\nstopIf:'),
    `${EXERCISE}:12`,
    '“cold”',
    '“cold-foot”',
  ],
  [
    'an unknown red flag in words',
    edited(WORDS, 'redFlag: cold-foot', 'redFlag: cold-feet'),
    `${WORDS}:3`,
    '“cold-feet”',
    '“cold-foot”',
  ],
  [
    'an unknown question in words',
    edited(WORDS, 'question: timing', 'question: timming'),
    `${WORDS}:6`,
    '“timming”',
    '“timing”',
  ],
  ['an unknown option in words', edited(WORDS, 'option: night', 'option: nights'), `${WORDS}:6`, '“nights”', '“night”'],
];

test.each(FAULTS)('%s is told with its place and its remedy', expectFault);

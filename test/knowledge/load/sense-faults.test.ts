import { expectFault, type Planted } from './planted';
import { edited, textOf } from './small-files';

const Q = 'questions/timing.yaml';
const SCREEN = 'questions/screen.yaml';
const FLAG = 'red-flags/cold-foot.yaml';
const CONDITION = 'conditions/heel-pain.yaml';
const EXERCISE = 'exercises/stretch.yaml';
const PROGRAMME = 'programmes/heel.yaml';
const PLACE = 'places/gb.yaml';
const WORDS = 'vocabulary/en/signs.yaml';

const FAULTS: Planted[] = [
  [
    'a question that waits for itself',
    { [Q]: textOf(Q, 'askWhen: { timing: [rest] }') },
    `${Q}:9`,
    'timing → timing',
    'askWhen',
  ],
  [
    'questions that wait for each other',
    {
      [Q]: textOf(Q, 'askWhen: { screen: [cold] }'),
      [SCREEN]: textOf(SCREEN, 'askWhen: { any: [{ timing: [rest] }] }'),
    },
    `${SCREEN}:11`,
    'screen → timing → screen',
    'askWhen',
  ],
  [
    'an option twice',
    edited(Q, 'label: At night }', 'label: At night }\n  - { id: rest, label: Resting }'),
    `${Q}:9`,
    '“rest” is there twice',
    'Rename',
  ],
  [
    'other talk without an answer',
    { 'vocabulary/en/talk.yaml': 'outside:\n  - { id: weather, kind: small-talk, whole: [nice day] }\n' },
    'vocabulary/en/talk.yaml:2',
    '“outside.weather”',
    'messages/en',
  ],
  [
    'a language without an answer',
    { 'vocabulary/en/talk.yaml': 'languages:\n  - { id: xx, words: [zork] }\n' },
    'vocabulary/en/talk.yaml:2',
    '“language.xx”',
    'messages/en',
  ],
  ['a label twice', edited(Q, 'At night', 'at rest'), `${Q}:8`, '“at rest” is there twice', 'Rename'],
  [
    'a screen without none of these',
    edited(SCREEN, ', exclusive: true', ', ask: None?'),
    `${SCREEN}:8`,
    'none of these',
    'exclusive: true',
  ],
  [
    'a screen with a sign that cannot be asked',
    edited(SCREEN, ', ask: Is your foot cold?', ''),
    `${SCREEN}:8`,
    'no closed question',
    'Add “ask”',
  ],
  [
    'a screen where not sure counts as nothing',
    edited(SCREEN, 'unsureMeans: every-option\n', ''),
    `${SCREEN}:3`,
    'counts as nothing',
    'every-option',
  ],
  [
    'every option of a choice of one',
    edited(SCREEN, 'several', 'one'),
    `${SCREEN}:10`,
    'only one option',
    'unsureMeans: [yes]',
  ],
  [
    'a question with a name that means something else',
    { 'questions/any.yaml': textOf(Q, '').replace('timing', 'any') },
    'questions/any.yaml:1',
    'called “any”',
    'two words',
  ],
  [
    'a red flag that nothing raises',
    { [FLAG]: textOf(FLAG, '').replace(/rules:\n.*\n/, 'rules: []\n'), [WORDS]: '{}' },
    `${FLAG}:7`,
    'nothing raises',
    'Add a rule',
  ],
  [
    'a lift that lifts nothing',
    {
      [CONDITION]: textOf(
        CONDITION,
        'raise:\n  - { when: { timing: [night] }, urgency: self-care, because: x, cites: [{ source: a-book, supports: x, certainty: weak }] }',
      ),
    },
    `${CONDITION}:17`,
    'not more urgent',
    'more urgent one',
  ],
  [
    'an exercise in place of itself',
    edited(EXERCISE, 'stopIf:', 'instead: stretch\nstopIf:'),
    `${EXERCISE}:12`,
    'replace itself',
    'another one',
  ],
  [
    'an exercise twice',
    edited(PROGRAMME, 'selfCare:', '  - { exercise: stretch, stage: 1 }\nselfCare:'),
    `${PROGRAMME}:6`,
    'twice',
    'note',
  ],
  [
    'a stage without a start',
    edited(PROGRAMME, 'selfCare:', '  - { exercise: stretch, stage: 3, note: Later }\nselfCare:'),
    `${PROGRAMME}:1`,
    'each stage',
    'under “stages:”',
  ],
  [
    'equipment that not everyone has',
    edited(EXERCISE, 'equipment: []', 'equipment: [chair, band]'),
    `${EXERCISE}:1`,
    'do without it',
    'withoutEquipment',
  ],
  [
    'words of a place that were read nowhere',
    edited(PLACE, 'words: unchecked', 'words: read'),
    `${PLACE}:6`,
    '“words” is marked “read”',
    'supports: The words',
  ],
  [
    'a number that was read in general knowledge',
    edited(PLACE, 'certainty: weak', 'certainty: clinical-reasoning'),
    `${PLACE}:6`,
    '“emergencyNumber” is marked “read”',
    'supports: The emergency number',
  ],
  [
    'an urgent line that nobody marked',
    { [PLACE]: textOf(PLACE, 'urgentLine: { name: NHS 111, number: "111" }') },
    `${PLACE}:6`,
    'how “urgentLine” was checked is missing',
    'urgentLine: unchecked',
  ],
  [
    'a mark for an urgent line that is not there',
    edited(PLACE, 'words: unchecked', 'words: unchecked, urgentLine: partly'),
    `${PLACE}:6`,
    'there is no “urgentLine” to check',
    'urgentLine: unchecked',
  ],
  [
    'a message in two files',
    { 'messages/en/more.yaml': 'a: b\nwelcome: Hi\n' },
    'messages/en/more.yaml:2',
    'already in knowledge/messages/en/all.yaml:1',
    'Keep one',
  ],
  [
    'a concept in two files',
    {
      'vocabulary/en/zest.yaml':
        'concepts:\n  - id: cold-foot\n    means: { redFlag: cold-foot, certainty: ambiguous }\n    phrases: [x]\n',
    },
    'vocabulary/en/zest.yaml:2',
    '“cold-foot” is already in',
    'Keep one',
  ],
  [
    'a table of confidence in two files',
    {
      'vocabulary/en/sure.yaml': 'confidence:\n  points: {}\n  curve: [{ from: 0, is: 0.5 }]\n',
      'vocabulary/en/surer.yaml': '\nconfidence:\n  points: {}\n  curve: [{ from: 0, is: 0.6 }]\n',
    },
    'vocabulary/en/surer.yaml:3',
    'already in knowledge/vocabulary/en/sure.yaml:2',
    'Keep one',
  ],
  [
    'a table of confidence that falls',
    {
      'vocabulary/en/sure.yaml': 'confidence:\n  points: {}\n  curve: [{ from: 0, is: 0.5 }, { from: 1, is: 0.4 }]\n',
    },
    'vocabulary/en/sure.yaml:2',
    'the curve does not rise',
    'fewest points',
  ],
];

test.each(FAULTS)('%s is told with its place and its remedy', expectFault);

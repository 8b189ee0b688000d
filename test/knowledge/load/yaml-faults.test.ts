import { expectFault, type Planted } from './planted';
import { edited } from './small-files';

const Q = 'questions/timing.yaml';
const PROGRAMME = 'programmes/heel.yaml';

const FAULTS: Planted[] = [
  ['a key twice', edited(Q, 'kind:', 'id: timing\nkind:'), `${Q}:2`, 'written twice', 'Keep one'],
  ['a tab', edited(PROGRAMME, '  - {', '\t- {'), `${PROGRAMME}:5`, 'begins with a tab', 'two for each step'],
  ['a colon in the text', edited(Q, 'It tells', 'Well: it tells'), `${Q}:5`, 'a colon inside', 'in quotes'],
  ['a quote that is not closed', edited(Q, 'When it hurts', '"When it hurts'), `${Q}:11`, 'closing quote', 'Close'],
  ['text that begins with @', edited(Q, 'When it hurts', '@home'), `${Q}:3`, 'cannot begin', 'in quotes'],
  [
    'a word with an exclamation mark',
    edited(Q, 'When it hurts', '!now it hurts'),
    `${Q}:3`,
    'begins with “!”',
    'in quotes',
  ],
  ['two files in one', edited(Q, 'kind:', '---\nkind:'), `${Q}:2`, '“---”', 'one file is one thing'],
  ['a list that is not closed', edited(Q, 'label: At rest }', 'label: At rest'), `${Q}:8`, '', 'Check'],
  ['an empty file', { [Q]: '' }, `${Q}:1`, 'empty', 'Copy another'],
  ['a file of comments', { [Q]: '# later\n' }, `${Q}:1`, 'empty', 'Copy another'],
  [
    'a file that is not called .yaml',
    { 'questions/notes.txt': 'x' },
    'questions/notes.txt:1',
    'not a .yaml file',
    'ending .yaml',
  ],
  [
    'a folder that is misspelt',
    { 'question/timing.yaml': 'x' },
    'question/timing.yaml:1',
    '“question” is no folder',
    '“questions”',
  ],
  [
    'a folder inside a folder',
    { 'questions/old/timing.yaml': 'x' },
    'questions/old/timing.yaml:1',
    'no folder',
    '“questions”',
  ],
  [
    'a file in no folder',
    { 'timing.yaml': 'x' },
    'timing.yaml:1',
    '“knowledge” is no folder',
    'Move it into one of: questions',
  ],
];

test.each(FAULTS)('%s is told with its place and its remedy', expectFault);

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
  ['a misspelt key', edited(Q, 'prompt:', 'promt:'), `${Q}:4`, 'no key “promt”', 'Did you mean “prompt”?'],
  ['a misspelt key deep inside', edited(CONDITION, 'bearing:', 'baering:'), `${CONDITION}:7`, '“baering”', '“bearing”'],
  [
    'a key that is missing',
    edited(Q, 'why: It tells problems apart.\n', ''),
    `${Q}:1`,
    '“why” is missing',
    'it is text',
  ],
  [
    'a key with nothing after it',
    edited(Q, ' It tells problems apart.', ''),
    `${Q}:5`,
    'nothing is written',
    'delete the key',
  ],
  ['an empty text', edited(Q, 'It tells problems apart.', '""'), `${Q}:5`, '“why” is empty', 'Write the text'],
  ['a text that is too long', edited(Q, 'At rest', 'x'.repeat(111)), `${Q}:7`, '“label” is too long', '110 characters'],
  ['a wrong word', edited(FLAG, 'urgency: ambulance', 'urgency: ambulence'), `${FLAG}:5`, '“ambulence”', '“ambulance”'],
  [
    'a wrong word for nothing near',
    edited(FLAG, 'ambulance', 'x'),
    `${FLAG}:5`,
    '“x” is not one of',
    'Use one of: ambulance,',
  ],
  [
    'a word that is missing',
    edited(FLAG, 'urgency: ambulance\n', ''),
    `${FLAG}:1`,
    '“urgency” is missing',
    'Use one of',
  ],
  ['text in place of a list', edited(FLAG, '[blocked artery]', 'artery'), `${FLAG}:4`, 'must be a list', 'even of one'],
  ['a list in place of text', edited(Q, 'When it hurts', '[a]'), `${Q}:3`, 'it is a list', 'in quotes'],
  ['a group in place of text', edited(Q, 'When it hurts', '{ a: b }'), `${Q}:3`, 'it is a group of keys', 'in quotes'],
  ['text in place of a group', edited(FLAG, '{ screen: [cold] }', 'cold'), `${FLAG}:8`, 'a group of keys', 'below it'],
  ['text in place of the whole file', { [Q]: 'hello' }, `${Q}:1`, 'the file must be a group of keys', 'below it'],
  [
    'a number without quotes',
    edited('places/gb.yaml', '"999"', '000'),
    'places/gb.yaml:3',
    'the number “0”',
    'in quotes',
  ],
  [
    'a word in place of true',
    edited(FLAG, 'hardStop: true', 'hardStop: yes'),
    `${FLAG}:6`,
    'true or false',
    'without quotes',
  ],
  ['a number too small', edited(PROGRAMME, 'stage: 1', 'stage: 0'), `${PROGRAMME}:5`, 'too small', 'at least 1'],
  ['a number too large', edited(PROGRAMME, 'stage: 1', 'stage: 9'), `${PROGRAMME}:5`, 'too large', 'at most 6'],
  ['a range of one number', edited(EXERCISE, '[1, 2]', '[1]'), `${EXERCISE}:5`, 'too few entries', 'at least 2'],
  ['a range of three numbers', edited(EXERCISE, '[1, 2]', '[1, 2, 3]'), `${EXERCISE}:5`, 'too many', 'at most 2'],
  [
    'a date written our way',
    edited('sources/a-book.yaml', '2026-01-01', '1.1.2026'),
    'sources/a-book.yaml:6',
    'YYYY-MM-DD',
    'that way',
  ],
  [
    'a message id in capitals',
    { 'messages/en/all.yaml': 'a: b\nWelcome: Hi\n' },
    'messages/en/all.yaml:2',
    '“Welcome”',
    'that way',
  ],
  [
    'approval with points left to decide',
    edited(
      Q,
      'status: draft, author: A test',
      'status: approved, author: A test, approvedBy: Dr A, forClinician: [Is it so?]',
    ),
    `${Q}:9`,
    'still to be decided',
    'Settle what stands under forClinician',
  ],
  ['a day that is none', edited(Q, '2027-01-01', '2027-02-31'), `${Q}:9`, 'no such day', 'calendar'],
  ['a review due before the last one', edited(Q, '2027-01-01', '2025-01-01'), `${Q}:9`, 'is due before', 'a later day'],
  ['a range that is turned round', edited(EXERCISE, '[1, 2]', '[30, 3]'), `${EXERCISE}:5`, 'larger number', '[3, 30]'],
  [
    'a claim without a source',
    edited(CONDITION, '    cites: [{ source: a-book, supports: a claim, certainty: weak }]\nurgency', 'urgency'),
    `${CONDITION}:6`,
    '“cites” is missing',
    'Name the source',
  ],
  [
    'a key that would be lost without a word',
    edited(FLAG, '{ screen: [cold] }', '{ screen: [cold], __proto__: [x] }'),
    `${FLAG}:8`,
    '“__proto__” cannot be a key',
    'Name a question',
  ],
  [
    'a question called as every object has one',
    edited(FLAG, '{ screen: [cold] }', '{ screen: [cold], constructor: [x] }'),
    `${FLAG}:8`,
    'no question “constructor”',
    'Use one of',
  ],
  ['approval by nobody', edited(Q, 'draft', 'approved'), `${Q}:9`, 'nobody is named', 'Add approvedBy'],
  [
    'no programme and no reason',
    edited(CONDITION, 'programme: heel', 'programme: null'),
    `${CONDITION}:1`,
    'says why',
    'whyNo',
  ],
  [
    'an empty criterion',
    edited(FLAG, '{ screen: [cold] }', '{}'),
    `${FLAG}:8`,
    'at least one question',
    'timing: [rest',
  ],
  [
    'an unknown way of being unsure',
    edited(SCREEN, 'every-option', 'every'),
    `${SCREEN}:10`,
    '“every”',
    '“every-option”',
  ],
  ['a misspelt key in a meaning', edited(WORDS, 'certainty:', 'certanty:'), `${WORDS}:3`, '“certanty”', '“certainty”'],
  [
    'no citation',
    edited(Q, '[{ source: a-book, supports: a claim, certainty: weak }]', '[]'),
    `${Q}:10`,
    'too few',
    'Name the source',
  ],
  [
    'an id that is not the name',
    edited(Q, 'id: timing', 'id: time'),
    `${Q}:1`,
    'not the file’s name',
    'rename the file to time.yaml',
  ],
];

test.each(FAULTS)('%s is told with its place and its remedy', expectFault);

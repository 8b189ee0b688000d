import { expectFault, type Planted } from './planted';
import { edited, filesWith } from './small-files';

const RULES = 'check-ins/recovery.yaml';
const SIGN = '  - redFlag: cold-foot\n    sign: A cold foot\n';

const textOfRules = (): string => filesWith().find(({ path }) => path === RULES)?.text ?? '';

const FAULTS: Planted[] = [
  [
    'a sign of no red flag',
    edited(RULES, '- redFlag: cold-foot', '- redFlag: cold-food'),
    `${RULES}:12`,
    'no red flag “cold-food”',
    '“cold-foot”',
  ],
  [
    'a sign of no question',
    edited(RULES, 'question: screen', 'question: scren'),
    `${RULES}:14`,
    'no question “scren”',
    '“screen”',
  ],
  [
    'a sign of no option',
    edited(RULES, 'option: cold', 'option: cald'),
    `${RULES}:14`,
    '“cald” is not one of',
    '“cold”',
  ],
  [
    'no red flag for what is worse',
    edited(RULES, 'worse: { redFlag: cold-foot }', 'worse: { redFlag: hot-foot }'),
    `${RULES}:9`,
    'no red flag “hot-foot”',
    'red-flags/hot-foot.yaml',
  ],
  ['a sign twice', edited(RULES, SIGN, SIGN + SIGN), `${RULES}:14`, '“cold-foot” is asked about twice', 'Keep one'],
  [
    'a second set of rules',
    { 'check-ins/second.yaml': textOfRules().replace('id: recovery', 'id: second') },
    'check-ins/second.yaml:1',
    'more than one set',
    'Keep one',
  ],
  [
    'limits out of order',
    edited(RULES, 'easyPain: 3', 'easyPain: 6'),
    `${RULES}:1`,
    'little pain is less than easy pain',
    'in order',
  ],
  [
    'sent on before seen',
    edited(RULES, 'referAfterDays: 84', 'referAfterDays: 14'),
    `${RULES}:1`,
    'before they ask to be sent on',
    'later day',
  ],
  ['pain above ten', edited(RULES, 'mostPain: 5', 'mostPain: 11'), `${RULES}:2`, 'too large', 'at most 10'],
];

test.each(FAULTS)('%s is told, with its place and a remedy', (...fault) => {
  expectFault(...fault);
});

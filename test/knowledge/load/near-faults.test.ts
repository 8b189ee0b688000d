import { buildKnowledge } from '../../../knowledge/load';
import { expectFault, type Planted } from './planted';
import { edited, filesWith } from './small-files';

const WORDS = 'vocabulary/en/signs.yaml';
const near = (patterns: string): Record<string, string> =>
  edited(WORDS, 'phrases: [at night]', `phrases: [at night]\n    near: ${patterns}`);
const GROUPS = { 'vocabulary/en/groups.yaml': 'groups: { bed: [bed, cot], ache: [ache] }\n' };

const FAULTS: Planted[] = [
  ['a pattern of one part', near('[[bed]]'), `${WORDS}:8`, 'too few entries', 'at least 2'],
  ['a pattern of five parts', near('[[one, two, three, four, five]]'), `${WORDS}:8`, 'too many entries', 'at most 4'],
  [
    'a group that is not there',
    { ...near('[["{bad}", ache]]'), ...GROUPS },
    `${WORDS}:8`,
    'no group “bad”',
    'Did you mean “bed”?',
  ],
  ['a part without words', near('[[ache, (|)]]'), `${WORDS}:8`, '“(|)” has no words', 'Write some'],
  [
    'a group among words',
    { ...near('[[ache, "in {bed}"]]'), ...GROUPS },
    `${WORDS}:8`,
    'one group or words',
    'Write “{group}” alone',
  ],
  [
    'a group without words',
    { 'vocabulary/en/groups.yaml': 'groups: { bed: [] }\n' },
    'vocabulary/en/groups.yaml:1',
    'too few',
    'at least 1',
  ],
  ['parts too far apart', near('[[ache, night]]\n    within: 13'), `${WORDS}:9`, 'too large', 'at most 12'],
  [
    'a danger that is unmistakable',
    edited(
      WORDS,
      'certainty: ambiguous }\n    phrases: [cold foot]',
      'certainty: unmistakable }\n    phrases: [cold foot]\n    near: [[cold, foot]]',
    ),
    `${WORDS}:5`,
    'near patterns never are',
    'certainty: ambiguous',
  ],
  [
    'a concept without words',
    edited(WORDS, 'phrases: [at night]', 'except: [night]'),
    `${WORDS}:5`,
    'no words',
    'under “near”',
  ],
];

test.each(FAULTS)('%s is told with its place and its remedy', expectFault);

test('a concept of near patterns alone is enough, and groups may go on in another file', () => {
  const { vocabulary } = buildKnowledge(
    filesWith({
      ...edited(WORDS, 'phrases: [at night]', 'near: [["{bed}", "(ache|pain)"]]\n    within: 4'),
      ...GROUPS,
      'vocabulary/en/more.yaml': 'groups: { bed: [mattress] }\n',
    }),
  );
  expect(vocabulary.groups).toMatchObject({ bed: ['bed', 'cot', 'mattress'], ache: ['ache'] });
  expect(vocabulary.concepts.at(-1)).toMatchObject({ near: [['{bed}', '(ache|pain)']], within: 4, phrases: [] });
});

import { realKnowledge } from '../../knowledge/real-knowledge';
import { checkSentence, sameTexts } from './check-sentence';
import { readSentences } from './read-sentences';
import { sentence } from './hand-made';

const knowledge = realKnowledge();

/** Every problem of a file with this text, as code and place, and the words for people. */
const problemsIn = (text: string) => {
  const { sentences, problems } = readSentences('own/a.yaml', text);
  return [...problems, ...sentences.flatMap((one) => checkSentence(knowledge, one)), ...sameTexts(sentences)];
};

test('a sentence is read with all that is labelled', () => {
  const text = `
- text: my heel kills me, no numbness
  voice: woman of 58
  asked: timing
  present: [pain-place/heel-under]
  denied: [nerve-signs/sole]
  choice: [first-steps]
- text: leg blew up?
  flag: one-swollen-calf
  kind: hedged
  uncertain: [swelling/one-calf]
`;
  expect(problemsIn(text)).toEqual([]);
  const [heel, leg] = readSentences('own/a.yaml', text).sentences;
  expect(heel).toMatchObject({ entry: 1, asked: 'timing', choice: ['first-steps'], flag: null });
  expect(heel?.findings).toMatchObject({ present: ['pain-place/heel-under'], denied: ['nerve-signs/sole'], past: [] });
  expect(leg).toMatchObject({ entry: 2, flag: 'one-swollen-calf', kind: 'hedged' });
});

test.each<[what: string, text: string, where: string, ...told: [code: string, remedy: string]]>([
  ['broken YAML', '- text: [', '', 'not-yaml', 'quotes'],
  ['a file that is no list', 'text: ow', '', 'not-a-list', '- text'],
  ['a misspelt key', '- { text: ow, presnt: [timing/night] }', 'entry 1', 'not-an-entry', 'Did you mean “present”'],
  ['an entry without a text', '- { voice: me }', 'entry 1', 'not-an-entry', 'Add it'],
  ['a finding that is no question/option', '- { text: ow, present: [night] }', 'entry 1', 'not-an-entry', 'Write it'],
  ['a kind that is none', '- { text: ow, flag: foot-drop, kind: maybe }', 'entry 1', 'not-an-entry', 'Use one of'],
  ['an unknown question', '- { text: ow, present: [timings/night] }', 'entry 1', 'unknown-question', '“timing”'],
  ['an unknown option', '- { text: ow, past: [timing/nigth] }', 'entry 1', 'unknown-option', '“night”'],
  ['an unknown open question', '- { text: ow, asked: sides }', 'entry 1', 'unknown-question', '“side”'],
  ['an unknown choice', '- { text: ow, asked: side, choice: [lefft] }', 'entry 1', 'unknown-option', '“left”'],
  ['a choice that nobody asked for', '- { text: ow, choice: [left] }', 'entry 1', 'choice-unasked', 'asked'],
  ['an unknown red flag', '- { text: ow, flag: foot-dropp, kind: past }', 'entry 1', 'unknown-red-flag', '“foot-drop”'],
  ['a red flag without its kind', '- { text: ow, flag: foot-drop }', 'entry 1', 'half-a-flag', 'both'],
  [
    'a finding that is and is not',
    '- { text: ow, present: [side/left], denied: [side/left] }',
    'entry 1',
    'twice-listed',
    'Keep',
  ],
  ['a text that is there twice', '- text: My heel, ow!\n- text: my heel ow', 'entry 2', 'same-text', 'Delete'],
])('%s is told with file, entry, code and remedy', (_what, text, where, ...[code, remedy]) => {
  expect(problemsIn(text)).toEqual([expect.objectContaining({ file: 'own/a.yaml', where, code: `sentences/${code}` })]);
  expect(problemsIn(text)[0]?.remedy).toContain(remedy);
});

test('the same words may answer two questions, and one sign may be mine and my mother’s', () => {
  const said = { text: 'both', asked: 'side', choice: ['both'] };
  expect(sameTexts([sentence(said), sentence({ ...said, asked: 'nerve-signs' })])).toEqual([]);
  const twice = [sentence(said), sentence({ ...said, entry: 2 })];
  expect(sameTexts(twice)).toHaveLength(1);
  const mothers = sentence({ denied: ['health/diabetes'], other: ['health/diabetes'] });
  expect(checkSentence(knowledge, mothers)).toEqual([]);
});

test('a bare answer may stand in both parts, a longer text may not', () => {
  const inBoth = (text: string) =>
    sameTexts(['own/a.yaml', 'aside/a.yaml'].map((file) => sentence({ text, file, asked: 'side' })));
  expect(inBoth('left')).toEqual([]);
  expect(inBoth('my left foot')).toHaveLength(1);
});

test('“not sure” and “skip” are answers to any question', () => {
  expect(checkSentence(knowledge, sentence({ asked: 'side', choice: ['not-sure'] }))).toEqual([]);
  expect(checkSentence(knowledge, sentence({ asked: 'side', choice: ['skip'] }))).toEqual([]);
});

import fc from 'fast-check';
import { isShown, patternOf } from '../../dialogs/pattern';
import { normalise } from '../../dialogs/read/normalise';
import { realKnowledge } from '../knowledge/real-knowledge';

const { nameless } = realKnowledge().vocabulary;
const known = new Set(nameless);
const pattern = (text: string): string | null => patternOf(normalise(text), nameless);
const marksIn = (shown: string | null): readonly string[] => (shown ?? '').split(' ').filter((one) => one !== '');

test.each([
  [
    'everyday words stay, and every other is hidden',
    'my heel feels like jelly when I walk',
    'my heel feels … when i walk',
  ],
  ['hidden words beside each other are one mark', 'my aunt Grace Hopper says it hurts', 'my … it hurts'],
  ['so are numbers, however they are written', 'it hurts at 10 30 and 7/10', 'it hurts at # and #'],
  ['large letters and marks at its ends do not hide a word', 'My HEEL, “hurts”!!', 'my heel hurts'],
  ['marks between words are left out', 'heel - pain 👣 ...', 'heel pain'],
  ['of an apostrophe that is curled too', 'it’s sore', "it's sore"],
])('%s', (_what, text, shown) => {
  expect(pattern(text)).toBe(shown);
});

test.each([
  ['a name', 'My name is Zanzibar Quince, it hurts', 'my … is … it hurts'],
  ['a name that is a word as well', 'it hurts says Mark May Hill', 'it hurts …'],
  ['an address', 'I walk from 12 Quince Street, SW1A 1AA', 'i walk from # …'],
  ['a phone number', 'it hurts, ring me on 07700 900123', 'it hurts … me on #'],
  ['a phone number with marks', 'it hurts, (+44) 7700-900-123', 'it hurts #'],
  ['an e-mail address', 'it hurts quince@zanzibar.example', 'it hurts …'],
  ['an e-mail address of everyday words', 'is it my.heel@hurts.at', 'is it …'],
  ['a link', 'it hurts https://zanzibar.example/my', 'it hurts …'],
  ['a day of birth', 'it hurts 12/05/1980', 'it hurts #'],
  ['what is written with letters and digits', 'it hurts QZ123456C', 'it hurts …'],
  ['markup', 'it hurts <b onclick="zanzibar()">heel</b> &lt;', 'it hurts …'],
  ['a mark that turns the way of writing', 'it \u202ehurts\u202c my zan\u2067zibar heel', 'it hurts my … heel'],
  ['a word within another', 'it hurts myheelhurts', 'it hurts …'],
  ['another script', 'it hurts мой пяткa', 'it hurts …'],
  ['a word that looks like one of ours', 'it hurts my hееl', 'it hurts my …'],
  ['a name that every object has', 'it hurts constructor __proto__', 'it hurts …'],
])('%s is hidden', (_what, text, shown) => {
  expect(pattern(text)).toBe(shown);
});

test.each([
  ['one everyday word', 'heel zanzibar quince'],
  ['one everyday word again and again', 'my zanzibar my quince'],
  ['none', 'zanzibar 07700'],
  ['nothing', ''],
  ['everyday words only after many others', `${'zanzibar '.repeat(12)}my heel hurts`],
])('of a text with %s no pattern is made', (_what, text) => {
  expect(pattern(text)).toBeNull();
});

test('of a long text only the beginning is looked at', () => {
  const long = 'my heel hurts when I walk and my toes are numb at night and in the morning ';
  expect(pattern(long.repeat(30))).toBe('my heel hurts when i walk and my toes are numb at …');
  expect(pattern(`my heel ${'zanzibar'.repeat(250)}`)).toBe('my heel …');
  expect(pattern(`${'!'.repeat(1_900)} my heel`)).toBe('my heel');
});

/** Texts of everyday words, of other words and of anything else, side by side. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...nameless),
      fc.constantFrom(...nameless).map((word) => word.toUpperCase()),
      fc.constantFrom('Grace', 'O’Neil', '07700', 'a@b.example', '<i>', '\u202e', '👣', '…', '#'),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom(' ', '  ', '\n', '-', '.').map((between) => parts.join(between)));

test('whatever is written, every word of its pattern is in the list, and there are few of them', () => {
  fc.assert(
    fc.property(text, (written) => {
      const shown = pattern(written);
      const marks = marksIn(shown);
      expect(marks.filter((one) => one !== '…' && one !== '#' && !known.has(one))).toEqual([]);
      expect(marks.length).toBeLessThanOrEqual(13);
      expect(shown === null || new Set(marks.filter((one) => known.has(one))).size >= 2).toBe(true);
      expect(shown === null || isShown(shown, known)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('what holds any other word is not shown', () => {
  expect(isShown('my heel hurts … #', known)).toBe(true);
  expect(isShown('my heel hurts zanzibar', known)).toBe(false);
  expect(isShown('my  heel', known)).toBe(false);
});

import fc from 'fast-check';
import { alternativesOf } from '../../../dialogs/read/alternatives';
import { withinOneEdit } from '../../../dialogs/read/edits';
import { buildLexicon } from '../../../dialogs/read/lexicon';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { knowledge, read, said } from './real-reader';

const { book, lists } = buildLexicon(knowledge, naturalPort);
const { concepts } = knowledge.vocabulary;
const SEED = 20261127;

/** What a word is read as; itself, if it is not corrected. */
const readAs = (word: string): string => book.read(word)[0]?.name ?? '';
const wordsIn = (phrase: string): readonly string[] => phrase.match(/[a-z]+/g) ?? [];

/** Listed by hand as another spelling: “soar” for “sore”, “2day” for “today”. */
const LISTED = new Set([
  ...lists.phrases('by-ear').flatMap((entry) => (entry.split(' = ')[1] ?? '').split(' ')),
  ...lists.words('respelt').filter((_word, place) => place % 2 === 0),
]);

test('no real word is taken for a misspelling of ours, unless it is listed as one', () => {
  const changed = lists
    .words('common')
    .filter((word) => !LISTED.has(word) && readAs(word) !== word.replaceAll("'", ''));
  expect(changed).toEqual([]);
});

describe('a long word that sounds the same is understood, though two letters are wrong', () => {
  test.each([
    ['i am pregnnannt', 'health/pregnant'],
    ['i am diabeetic', 'health/diabetes'],
    ['acchiles is sore', 'pain-place/achilles'],
    ['tinglling in my toes', 'nerve-signs/one-area'],
    ['my heel has bad stifnes', 'feel/stiff'],
    ['gradualy came on', 'onset/weeks'],
  ])('%s', (text, finding) => {
    expect(said(text)).toContain(finding);
  });
});

const OURS = [...new Set(concepts.flatMap(({ phrases }) => phrases).flatMap(wordsIn))].filter(
  ({ length }) => length >= 4 && length <= 20,
);
const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
/** A word of ours with one to three letters changed, left out or put in. */
const misspelt = fc
  .tuple(fc.constantFrom(...OURS), fc.array(fc.tuple(fc.nat(20), fc.nat(2), letter), { minLength: 1, maxLength: 3 }))
  .map(([word, changes]) =>
    changes.reduce((now, [at, kind, with_]) => {
      const place = at % now.length;
      return now.slice(0, place) + (kind === 1 ? '' : with_) + now.slice(kind === 0 ? place : place + 1);
    }, word),
  )
  .filter((word) => word.length >= 4 && !LISTED.has(word));

test('a word is corrected only towards one that is near, as near as its length allows', () => {
  fc.assert(
    fc.property(misspelt, (word) => {
      const [found] = book.read(word);
      if (found?.corrected !== true || `${word}g` === found.name) return;
      const { name } = found;
      const isSameStart = name[0] === word[0];
      // A letter written twice is heard once.
      const heard = [word, word.replace(/([a-z])\1+/g, '$1')].flatMap((one) => naturalPort.soundsLike(one));
      const soundsAlike = naturalPort.soundsLike(name).some((code) => heard.includes(code));
      // An inflection is taken off first: “schoele” is read as “schoel”.
      const byLetters =
        [word, word.replace(/e$/, '')].some((one) => withinOneEdit(one, name)) && (isSameStart || word.length === 6);
      const bySound = word.length >= 7 && naturalPort.editDistance(word, name) <= 2 && soundsAlike;
      expect([word, name, byLetters || bySound]).toEqual([word, name, true]);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

const DANGERS = concepts
  .filter(({ means }) => 'redFlag' in means)
  .flatMap(({ phrases }) => phrases.flatMap((phrase) => alternativesOf(phrase).slice(0, 1)))
  .filter((phrase) => /^[a-z' ]+$/.test(phrase) && wordsIn(phrase).some(({ length }) => length >= 7));

test('a danger that rests on a corrected word is asked about, and never advised at once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DANGERS), fc.nat(20), (phrase, at) => {
      const long = wordsIn(phrase).find(({ length }) => length >= 7) ?? '';
      const place = 1 + (at % (long.length - 1));
      const wrong = long.slice(0, place) + (long[place] ?? '') + long.slice(place);
      const text = phrase.replace(long, wrong);
      const start = text.indexOf(wrong);
      if (book.read(wrong)[0]?.corrected !== true) return;
      const resting = read(text, null).dangers.filter(({ span }) => span.start <= start && span.end > start);
      expect([text, resting.filter(({ certainty }) => certainty === 'unmistakable')]).toEqual([text, []]);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

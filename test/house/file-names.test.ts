import { pathsUnder } from './source-files';

const WORDS = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ENDINGS = /(\.(test|schema))?(\.[a-z0-9]+)+$/;

/** Names that others have given, and their tools look for. */
const GIVEN = ['README.md', '__snapshots__', '.gitkeep'];

function wrongNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const wrong = path.split('/').find((part) => !GIVEN.includes(part) && !WORDS.test(part.replace(ENDINGS, '')));
    return wrong === undefined
      ? []
      : [`${path}: “${wrong}” is not kebab-case; write lower-case words joined by hyphens`];
  });
}

test('every file and folder is named in kebab-case', () => {
  expect(wrongNames(['src', 'dialogs', 'knowledge', 'test', 'scripts', 'docs'].flatMap(pathsUnder))).toEqual([]);
});

test.each([
  'src/takeTurn.ts',
  'src/Bot/bot.ts',
  'dialogs/read_text.ts',
  'knowledge/red-flags/Sudden-Cold.yaml',
  'src/a--b.ts',
])('%s is refused', (path) => {
  expect(wrongNames([path])).toEqual([expect.stringContaining(path)]);
});

test.each([
  'src/take-turn.ts',
  'test/house/file-names.test.ts',
  'test/src/__snapshots__/a.test.ts.snap',
  'knowledge/README.md',
])('%s is well named', (path) => {
  expect(wrongNames([path])).toEqual([]);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chartSteps } from '../../../dialogs/chart-steps';
import { atlasOf } from '../../../src/atlas/atlas';
import { type Block, heading, table, text } from '../../../src/atlas/blocks';
import { exerciseSheet } from '../../../src/atlas/exercise-sheet';
import { filesOf } from '../../../src/atlas/files';
import { toHtml } from '../../../src/atlas/html';
import { toMarkdown } from '../../../src/atlas/markdown';
import { realEngine } from '../../conversations/engine';

const { knowledge, machine, order } = realEngine();
const steps = chartSteps(machine);
const blocks = atlasOf(knowledge, steps);
const files = [...filesOf('atlas.md', blocks), ...filesOf('exercises.md', exerciseSheet(knowledge))];
const docs = path.resolve(__dirname, '../../../docs');

test.each(files.map(({ file, content }) => [file, content]))(
  'docs/%s is what the content gives today: npm run knowledge:atlas writes it',
  (file, content) => {
    expect(readFileSync(path.join(docs, file), 'utf8')).toBe(content);
  },
);

test('the steps of the drawing are those of the chart, to the last one', () => {
  expect(steps.map(({ question }) => question)).toEqual([...order, 'check-answers']);
  expect(steps.at(-1)).toMatchObject({ answered: 'advice' });
  expect(steps.find(({ question }) => question === 'child-signs')).toMatchObject({ answered: 'injury' });
});

const html = toHtml('Atlas', blocks);
const escaped = (words: string) =>
  words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

test.each([
  ['condition', Object.values(knowledge.conditions).map(({ name }) => name)],
  ['red flag', Object.values(knowledge.redFlags).map(({ id }) => `(${id})`)],
  ['question', order.map((id) => knowledge.questions[id]?.prompt ?? id)],
  ['exercise', Object.values(knowledge.exercises).map(({ name }) => name)],
  ['source', Object.values(knowledge.sources).map(({ title }) => title)],
])('no %s is missing from the page', (_kind, names) => {
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !html.includes(escaped(name)))).toEqual([]);
});

const awkward: readonly Block[] = [
  heading(2, 'a <b>bold</b> & "quoted" heading'),
  text('a | b *c* [d](https://example.org)\nnew line'),
  ...table(['<th>'], [['<script>alert(1)</script> | cell']]),
];

test('each heading can be linked to by an address of its own', () => {
  const ids = [...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(60);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test('content can put no markup into the page', () => {
  expect(toHtml('<t>', awkward)).not.toMatch(/<script|<b>|<t>/);
});

test('content can put no markup and no further cell into the Markdown', () => {
  const lines = toMarkdown(awkward).split('\n');
  expect(lines).toContain('a \\| b \\*c\\* \\[d\\](https://example.org) new line');
  expect(lines.at(-2)).toBe('| \\<script\\>alert(1)\\</script\\> \\| cell |');
});

'use strict';

// Builds the browser's files: widget.js, which every page loads, and for each language the parts that it loads in time.
const { createHash } = require('node:crypto');
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');
const { root } = require('./tree-hash');
const { readWords, WordCount, wordsPlugin } = require('./widget-words');

/** What the shell loads in time: its file is src/widget/<part>.ts. */
const PARTS = ['panel', 'result', 'guide', 'session'];

const OPTIONS = {
  absWorkingDir: root,
  tsconfig: 'src/widget/tsconfig.json',
  bundle: true,
  minify: true,
  target: 'es2022',
  format: 'iife',
  charset: 'utf8',
  logLevel: 'warning',
  write: false,
};

async function bundle(entry, { count, language, define = {} }) {
  const plugins = [wordsPlugin(count, language)];
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [`src/widget/${entry}.ts`], define, plugins });
  return outputFiles[0].contents;
}

/** Dates as they are written here; nobody writes dates in the pseudo-locale. */
const LOCALES = { en: 'en-GB', 'en-XA': 'en-GB' };
const localeOf = (language) => ({ PANEL_LOCALE: JSON.stringify(LOCALES[language] ?? language) });

const versionOf = (contents) => createHash('sha256').update(contents).digest('base64url').slice(0, 10);

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** What goes into the shell: { "en": { "panel": "x1…", "result": "y2…" } }. */
const versionsOf = (parts) => JSON.stringify(mapValues(parts, (built) => mapValues(built, versionOf)));

/** `messages`: the folder with a folder of messages for each language. Writes nothing unless everything is right. */
async function buildWidget(folder, messages) {
  const words = readWords(messages);
  const count = new WordCount(words);
  const parts = {};
  for (const language of Object.keys(words)) {
    const options = { count, language, define: localeOf(language) };
    parts[language] = {};
    for (const part of PARTS) parts[language][part] = await bundle(part, options);
  }
  const widget = await bundle('widget', { count, define: { PANEL_LOCALE: '""', PARTS: versionsOf(parts) } });
  count.settle();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'widget.js'), widget);
  for (const [language, built] of Object.entries(parts)) {
    for (const [name, contents] of Object.entries(built))
      writeFileSync(path.join(folder, `${name}.${language}.js`), contents);
  }
}

module.exports = { buildWidget };
if (require.main === module) {
  buildWidget(path.resolve(process.argv[2] ?? 'dist')).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

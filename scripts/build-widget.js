'use strict';

// Builds the browser's files: widget.js, which every page loads, and a panel for each language, loaded when opened.
const { createHash } = require('node:crypto');
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');
const { root } = require('./tree-hash');
const { readWords, WordCount, wordsPlugin } = require('./widget-words');

const OPTIONS = {
  absWorkingDir: root,
  tsconfig: 'src/widget/tsconfig.json',
  bundle: true,
  minify: true,
  target: 'es2019',
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

/** `messages`: the folder with a folder of messages for each language. Writes nothing unless everything is right. */
async function buildWidget(folder, messages) {
  const words = readWords(messages);
  const count = new WordCount(words);
  const panels = new Map();
  for (const language of Object.keys(words))
    panels.set(language, await bundle('panel', { count, language, define: localeOf(language) }));
  const versions = Object.fromEntries([...panels].map(([language, contents]) => [language, versionOf(contents)]));
  const widget = await bundle('widget', { count, define: { PANEL_LOCALE: '""', PANELS: JSON.stringify(versions) } });
  count.settle();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'widget.js'), widget);
  for (const [language, contents] of panels) writeFileSync(path.join(folder, `panel.${language}.js`), contents);
}

module.exports = { buildWidget };
if (require.main === module) {
  buildWidget(path.resolve(process.argv[2] ?? 'dist')).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

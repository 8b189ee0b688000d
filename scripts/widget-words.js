'use strict';

// The widget's words: read from the messages, put into the code in place of their ids, and all accounted for.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

const MESSAGES = path.join(root, 'knowledge/messages');
const FIRST = 'en';
const PSEUDO = 'en-XA';
const CALL = /\b(word|wordIn)\(\s*(?:'(widget\.[a-z0-9.-]+)'|([^'\s)][^,)]*))/g;
/** What defines the two functions, and calls neither. */
const WORDS_MODULE = /src[\\/]widget[\\/]words\.ts$/;

/** The files with the widget's words: widget.yaml, and one for each large part of it. */
const isWords = (name) => /^widget(-[a-z]+)?\.yaml$/.test(name);

/** Each file of words by its name. */
function readFiles(messages) {
  const folder = path.join(messages, FIRST);
  const names = readdirSync(folder).filter(isWords);
  return Object.fromEntries(names.map((name) => [name, parse(readFileSync(path.join(folder, name), 'utf8'))]));
}

/** Every language of the widget, each with all its words: { en: { 'widget.close': 'Close the chat' } }. */
function readWords(messages = MESSAGES) {
  const { pseudoText } = bundleAndLoad('knowledge/pseudo-text.ts');
  const words = Object.assign({}, ...Object.values(readFiles(messages)));
  const pseudo = Object.entries(words).map(([id, text]) => [id, pseudoText(text)]);
  return { [FIRST]: words, [PSEUDO]: Object.fromEntries(pseudo) };
}

/** Notes which words the code names, and lets no name through that has no text. */
class WordCount {
  constructor(words) {
    this.words = words;
    this.named = new Set();
    this.complaints = new Set();
  }

  /** The code with texts in place of ids; `textOf` makes them. */
  fill(file, code, textOf) {
    if (WORDS_MODULE.test(file)) return code;
    const from = path.relative(root, file);
    return code.replace(CALL, (...match) => {
      const [call, name, id] = match;
      const known = this.knows(from, match);
      return known ? call.replace(`'${id}'`, () => textOf(name, id)) : call;
    });
  }

  knows(from, [call, , id]) {
    const known = this.words[FIRST][id] !== undefined;
    if (known) this.named.add(id);
    else this.complain(id === undefined ? unquoted(from, call) : missing(from, id));
    return known;
  }

  complain(text) {
    this.complaints.add(text);
  }

  /** To be called when all is built: throws if a word is missing, or used nowhere. */
  settle() {
    for (const id of Object.keys(this.words[FIRST])) {
      if (!this.named.has(id)) this.complain(unused(id));
    }
    if (this.complaints.size > 0)
      throw new Error(`The widget’s words do not add up:\n${[...this.complaints].join('\n')}`);
  }
}

const yamlOf = (id) => `knowledge/messages/${FIRST}/widget${id.startsWith('widget.session.') ? '-session' : ''}.yaml`;
const unquoted = (file, call) => `${file}: ${call}… does not name its word in quotes, so it is not found. Name it.`;
const missing = (file, id) =>
  `${file}: names the word “${id}”, which ${yamlOf(id)} lacks. Add it there, or mend the name.`;
const unused = (id) =>
  `${yamlOf(id)}: holds the word “${id}”, which nothing in src/widget uses. Take it out, or use it.`;

/** For a panel the text in its language, for the shell the texts in all. */
const textOf = (words, language) => (name, id) => {
  if (name === 'word') return JSON.stringify(words[language ?? FIRST][id]);
  return JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, texts]) => [key, texts[id]])));
};

/** An esbuild plugin; without a language it is for the shell, which may only use `wordIn`. */
const wordsPlugin = (count, language) => ({
  name: 'words',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]widget[\\/].*\.ts$/ }, ({ path: file }) => {
      const contents = count.fill(file, readFileSync(file, 'utf8'), textOf(count.words, language));
      return { contents, loader: 'ts' };
    });
  },
});

module.exports = { isWords, readWords, WordCount, wordsPlugin };

import { type Finding } from './content-document';

/** What the YAML reader says by its code, in plain words. */
const FAULTS: Readonly<Record<string, Finding>> = {
  DUPLICATE_KEY: { problem: 'the same key is written twice here', remedy: 'Keep one of the two.' },
  TAB_AS_INDENT: { problem: 'this line begins with a tab', remedy: 'Use spaces: two for each step.' },
  BLOCK_AS_IMPLICIT_KEY: { problem: 'there is a colon inside the text', remedy: 'Put the whole text in quotes.' },
  BAD_SCALAR_START: { problem: 'text cannot begin with this character', remedy: 'Put the whole text in quotes.' },
  MISSING_CHAR: {
    problem: 'something is missing here, often a closing quote or bracket',
    remedy: 'Close what was opened on this line or above.',
  },
  MULTIPLE_DOCS: { problem: 'there is a line of “---” in the middle', remedy: 'Delete it: one file is one thing.' },
  RESOURCE_EXHAUSTION: { problem: 'this is nested too deeply to be read', remedy: 'Write it with fewer levels.' },
  TAG_RESOLVE_FAILED: {
    problem: 'a word that begins with “!” has no meaning here',
    remedy: 'Delete it, or put the whole text in quotes.',
  },
};

/** A fault that the YAML reader found. Its own words are given only where we have none. */
export function describeYamlFault(code: string, message: string): Finding {
  const remedy = 'Check the indentation, quotes and colons of this line and the one above.';
  return FAULTS[code] ?? { problem: `this is not valid YAML (${message})`, remedy };
}

/** Anchors and aliases can make a small file endless, and are hard to read. */
export const ALIAS: Finding = {
  problem: 'a “*name” that stands for something written elsewhere is not allowed',
  remedy: 'Write it out, or put the text in quotes if it begins with a star.',
};

/** It would be lost without a word. */
export const PROTO: Finding = {
  problem: '“__proto__” cannot be a key',
  remedy: 'Name a question, or another key that other files of this folder have.',
};

export const EMPTY: Finding = {
  problem: 'the file is empty',
  remedy: 'Copy another file of this folder and change it, or delete this one.',
};

export const NOT_TEXT: Finding = {
  problem: 'this is not plain text',
  remedy: 'Save the file as text in UTF-8; a picture or a Word file cannot be read.',
};

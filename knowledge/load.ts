import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { build } from './build';
import {
  type ContentDocument,
  type ContentFile,
  type Finding,
  type Position,
  shownPath,
  type ValuePath,
} from './content-document';
import { emptyFolders, misplaced } from './content-paths';
import { deepFreeze } from './freeze';
import { placedIn, PSEUDO_LANGUAGE, SOURCE_LANGUAGE, translationProblems } from './languages';
import { type Knowledge } from './model';
import { pseudoLocale } from './pseudo-locale';
import { KnowledgeError, type Problem } from './problem';
import { contentPaths, hashOf, readContent, readFolder, sortedByPath } from './read-content';
import { ALIAS, describeYamlFault, EMPTY, PROTO } from './yaml-faults';

const START: Position = { line: 1, column: 1 };

/**
 * Reads, validates, links and freezes all content under this folder, with the words of one language.
 * Throws a `KnowledgeError` that lists every problem; what the disk refuses is thrown as it comes.
 */
export function loadKnowledge(folder: string, language = SOURCE_LANGUAGE): Knowledge {
  if (language === SOURCE_LANGUAGE) return loadIn(folder, language);
  const english = loadIn(folder, SOURCE_LANGUAGE);
  if (language === PSEUDO_LANGUAGE) return pseudoLocale(english);
  const knowledge = loadIn(folder, language);
  const problems = translationProblems(knowledge, english, language);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledge;
}

function loadIn(folder: string, language: string): Knowledge {
  const { files, paths, unreadable } = readFolder(folder, language);
  const missing = emptyFolders(paths).map((one) => missingFolder(placedIn(one, language)));
  return knowledgeFrom({ files, paths, problems: [...missing, ...unreadable] });
}

/** The same from text that is at hand. Pure: the same files, in any order, give the same knowledge and hash. */
export function buildKnowledge(files: readonly ContentFile[]): Knowledge {
  return knowledgeFrom({ files, paths: files.map((file) => file.path), problems: [] });
}

/** The documents of one file, or of all files of a folder: `knowledge/places/gb.yaml`, `knowledge/messages/en`. */
export function documentsAt(folder: string, shown: string): readonly ContentDocument[] {
  const below = shown.replace(/^knowledge\//, '');
  return contentPaths(folder)
    .filter((one) => one === below || one.startsWith(`${below}/`))
    .flatMap((one) => {
      const read = readContent(folder, one);
      return 'text' in read ? (parse({ path: one, text: read.text }).document ?? []) : [];
    });
}

interface ReadContent {
  readonly files: readonly ContentFile[];
  /** Of all files, those that could not be read too. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

function knowledgeFrom({ files, paths, problems }: ReadContent): Knowledge {
  const parsed = sortedByPath(files).map(parse);
  const documents = parsed.flatMap(({ document }) => document ?? []);
  const built = build({ documents, paths });
  const all = [...problems, ...parsed.flatMap((one) => one.problems), ...built.problems];
  if (all.length > 0) throw new KnowledgeError(all);
  return deepFreeze({ hash: hashOf(files), ...built.content });
}

function missingFolder(folder: string): Problem {
  const remedy = 'Get it back from the last version that worked.';
  return { file: shownPath(folder), line: 1, problem: 'the folder is missing or empty', remedy };
}

interface Parsed {
  readonly document?: ContentDocument;
  readonly problems: readonly Problem[];
}

/** The document that a file holds, or what keeps it from being one. */
function parse({ path: file, text }: ContentFile): Parsed {
  const wrongPlace = misplaced(file);
  if (wrongPlace) return { problems: [{ file: shownPath(file), ...START, ...wrongPlace }] };
  const lines = new LineCounter();
  // YAML 1.2 keeps “no” and dates as text; a key written twice is an error.
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = yamlProblems(yaml, lines).map((problem) => ({ file: shownPath(file), ...problem }));
  return problems.length > 0 ? { problems } : { document: contentDocument(file, yaml, lines), problems };
}

type Placed = Finding & Position;

function yamlProblems(yaml: Document, lines: LineCounter): readonly Placed[] {
  const faults = [...yaml.errors, ...yaml.warnings].map(({ code, message, pos }) => {
    return { ...positionIn(lines, pos[0]), ...describeYamlFault(code, message) };
  });
  // What is nested too deeply is reported at each level above it.
  const tooDeep = yaml.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return faults.slice(0, 1);
  if (faults.length > 0) return faults;
  return yaml.contents === null ? [{ ...START, ...EMPTY }] : forbidden(yaml, lines);
}

/** Aliases are found before they are followed: a few lines of them can stand for gigabytes. */
function forbidden(yaml: Document, lines: LineCounter): readonly Placed[] {
  const found: Placed[] = [];
  visit(yaml, {
    Alias: (_key, { range }) => {
      found.push({ ...positionIn(lines, range?.[0]), ...ALIAS });
    },
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value === '__proto__') found.push({ ...positionIn(lines, key.range?.[0]), ...PROTO });
    },
  });
  return found;
}

function contentDocument(file: string, yaml: Document, lines: LineCounter): ContentDocument {
  return {
    path: file,
    value: yaml.toJS({ maxAliasCount: 0 }),
    positionOf: (of) => positionIn(lines, offsetOf(yaml, of)),
    positionOfKey: (of) => positionIn(lines, keyOffset(yaml, of) ?? offsetOf(yaml, of)),
  };
}

/** Where the value at this path begins, or the nearest value around it that is there. */
function offsetOf(yaml: Document, of: ValuePath): number | undefined {
  for (let length = of.length; length >= 0; length -= 1) {
    const node = yaml.getIn(of.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function keyOffset(yaml: Document, of: ValuePath): number | undefined {
  const parent = yaml.getIn(of.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === of.at(-1));
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function positionIn(lines: LineCounter, offset: number | undefined): Position {
  if (offset === undefined) return START;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

import { type Problem } from './problem';

/** One file of content, as it was read. */
export interface ContentFile {
  /** From the knowledge folder, with forward slashes: `questions/timing.yaml`. */
  readonly path: string;
  readonly text: string;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The keys and list places that lead to a value: `['options', 2, 'label']`. */
export type ValuePath = readonly (string | number)[];

/** A file's value, and where in the file each part of it stands. */
export interface ContentDocument {
  readonly path: string;
  readonly value: unknown;
  /** Where the value at this path stands, or the nearest part around it that exists. */
  positionOf(path: ValuePath): Position;
  /** Where the key that ends this path stands. */
  positionOfKey(path: ValuePath): Position;
}

/** What is wrong, without the place. */
export interface Finding {
  readonly problem: string;
  readonly remedy: string;
}

/** What is wrong, with the place inside its document. */
export interface Fault extends Finding {
  readonly path: ValuePath;
}

/** The problem at a value of this document. */
export function problemAt(document: ContentDocument, { path, problem, remedy }: Fault): Problem {
  return { file: shownPath(document.path), ...document.positionOf(path), problem, remedy };
}

/** The problem at a key of this document. */
export function problemAtKey(document: ContentDocument, { path, problem, remedy }: Fault): Problem {
  return { file: shownPath(document.path), ...document.positionOfKey(path), problem, remedy };
}

/** The path as a reader of a message looks for it. */
export function shownPath(path: string): string {
  return path === '' ? 'knowledge' : `knowledge/${path}`;
}

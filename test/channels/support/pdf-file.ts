import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** A PDF file as it is read by a program that knows nothing of how it was made. */
export interface ReadPdf {
  readonly totalPages: number;
  readonly text: string;
  readonly title: string;
  readonly isTagged: boolean;
  readonly language: string;
  /** What each part of it is, as a screen reader is told. */
  readonly kinds: readonly string[];
  /** The same page by page. */
  readonly pages: readonly { readonly text: string; readonly kinds: readonly string[] }[];
  /** Points. */
  readonly width: number;
}

export function readBack(file: Buffer): ReadPdf {
  const script = path.join(__dirname, 'read-pdf.mjs');
  const said = execFileSync(process.execPath, [script], { input: file, encoding: 'utf8' });
  // The reader greets on the lines before.
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as ReadPdf;
}

/** Lines break where the paper ends. */
export const plain = (text: string): string => text.replace(/\s+/g, '');

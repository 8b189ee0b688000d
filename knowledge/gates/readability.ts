import { type Knowledge } from '../model';
import { type Complaint } from './complaint';
import { patientTexts } from './patient-text';

/** School grades (Flesch–Kincaid): 6 is read by most people of eleven. */
const HARDEST = 9;
const HARDEST_MEDIAN = 6;

/** With fewer words than this in a file, one long word decides. */
const ENOUGH_WORDS = 30;

/** Shorter texts are labels and lists, which would make every file look easy. */
const SHORTEST_TEXT = 5;

/** Files that may be harder, each with its reason. */
export const HARDER: Readonly<Record<string, string>> = {};

export interface Grade {
  readonly file: string;
  readonly grade: number;
}

/** The grade of all that a patient reads in each file that has enough of it. */
export function gradesOf(knowledge: Knowledge): readonly Grade[] {
  const byFile = new Map<string, string[]>();
  for (const { file, text } of patientTexts(knowledge)) {
    if (wordsIn(text).length >= SHORTEST_TEXT) byFile.set(file, [...(byFile.get(file) ?? []), text]);
  }
  return [...byFile]
    .filter(([, texts]) => wordsIn(texts.join(' ')).length >= ENOUGH_WORDS)
    .map(([file, texts]) => ({ file, grade: gradeOf(texts) }));
}

/** Files that are too hard to read, and all of them together if they are. */
export function readabilityComplaints(knowledge: Knowledge): readonly Complaint[] {
  const grades = gradesOf(knowledge);
  const hard = grades.filter(({ file, grade }) => grade > HARDEST && HARDER[file] === undefined);
  const middle = medianOf(grades.map(({ grade }) => grade));
  const together = middle > HARDEST_MEDIAN ? [{ file: 'knowledge', grade: middle }] : [];
  return [...hard, ...together].map(({ file, grade }) => ({
    file,
    key: '',
    problem: `it reads like grade ${grade.toFixed(1)}, and ${file === 'knowledge' ? HARDEST_MEDIAN : HARDEST} is the most`,
    remedy: 'Use shorter sentences and shorter words.',
  }));
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Flesch–Kincaid grade. Each text ends a sentence, with a full stop or without. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?:;]+(?=\s|$)|\n+/))
    .filter((part) => wordsIn(part).length > 0);
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9][a-z0-9’']*/g) ?? [];
}

/**
 * Groups of vowels, without the silent e of `came`, and with two for the i and a of `di-abetes`.
 * A rule of thumb, as in all such measures.
 */
export function syllablesIn(word: string): number {
  const spoken = word
    .replace(/(?:[^laeiouy]e|[^laeiouytd]ed|[^laeiouyscxzg]es)$/, (end) => end.charAt(0))
    .replace(/(?<![cstg])i(?=[ao])/g, 'i-');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

import type { Urgency } from '../../knowledge/model';

/** The lists of labels of a case, in the order in which they are said. */
export const LABEL_GROUPS = [
  'location',
  'timing',
  'quality',
  'sensory',
  'sensory_place',
  'onset',
  'movement',
  'signs',
  'health',
] as const;
export type LabelGroup = (typeof LABEL_GROUPS)[number];

/** One patient: what they say, what is true of them, and what would be right. */
export interface Case {
  readonly id: string;
  readonly text: string;
  readonly age: number | null;
  readonly inScope: boolean;
  readonly labels: Readonly<Record<LabelGroup, readonly string[]>>;
  /** Labels that are said not to be so, and places that do not hurt. */
  readonly denied: readonly string[];
  readonly placesDenied: readonly string[];
  /** 0 to 10, or the words of the case, or null. */
  readonly severity: number | string | null;
  readonly duration: string | null;
  readonly tags: readonly string[];
  /** True where a sign that is not listed is absent; false where the case is merely silent about it. */
  readonly complete: boolean;
  /** The name of what it is, and of what else would be right as the first one. */
  readonly condition: string | null;
  readonly also: readonly string[];
  /** One that a textbook would not describe so. */
  readonly atypical: boolean;
  /** The red flag that the case is about, and whether it must not be raised. */
  readonly redFlag: string | null;
  readonly nearMiss: boolean;
  /** The urgencies that the disposition stands for, and those that are acceptable too. */
  readonly disposition: readonly Urgency[];
  readonly alsoAcceptable: readonly Urgency[];
  readonly remarks: readonly string[];
}

/** One thing wrong with what was handed in. */
export interface InputProblem {
  readonly file: string;
  /** The case’s id, or the line or place where it stands. */
  readonly where: string;
  /** A stable name for this kind of problem, where it has one. */
  readonly code?: string;
  readonly problem: string;
  readonly remedy: string;
}

/** What was handed in cannot be used; it holds every problem that was found. */
export class InputError extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    const line = ({ file, where, code, problem, remedy }: InputProblem): string =>
      `${[file, where].filter((part) => part !== '').join(', ')} — ${problem}. ${remedy}${code === undefined ? '' : ` [${code}]`}`;
    super(problems.map(line).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

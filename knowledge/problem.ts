/** One thing wrong with the content: where it stands, what it is, and what to do. Written for a physiotherapist. */
export interface Problem {
  /** As seen from the project's folder: `knowledge/questions/timing.yaml`. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly problem: string;
  readonly remedy: string;
}

/** One line: `knowledge/questions/timing.yaml:14 — what is wrong. What to do.` */
export function formatProblem({ file, line, problem, remedy }: Problem): string {
  return `${file}:${line} — ${problem}. ${remedy}`;
}

/** The content cannot be used. It holds every problem that was found, in the order of the files. */
export class KnowledgeError extends Error {
  readonly code = 'knowledge-invalid';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super([`The knowledge has ${count}.`, ...sorted.map(formatProblem)].join('\n'));
    this.name = 'KnowledgeError';
    this.problems = sorted;
  }
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || (one.column ?? 0) - (other.column ?? 0);
}

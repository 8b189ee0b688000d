import { isShown } from '../../dialogs/pattern';
import type { Session } from '../../dialogs/session';
import type { Knowledge } from '../../knowledge/model';
import { FEW, stepOf } from './few';

/** What texts looked like in at least five conversations while one question was open, and in how many: 5, 10, 15 … */
export interface CommonPattern {
  readonly question: string;
  readonly pattern: string;
  readonly atLeast: number;
}

/** In how many conversations texts that were not understood looked alike. Changed in place: there may be very many. */
export class PatternTally {
  private readonly counts = new Map<string, Map<string, number>>();

  add({ unclearPatterns = {} }: Session): void {
    for (const [question, patterns] of Object.entries(unclearPatterns)) {
      const known = this.counts.get(question) ?? new Map<string, number>();
      for (const pattern of new Set(patterns)) known.set(pattern, (known.get(pattern) ?? 0) + 1);
      this.counts.set(question, known);
    }
  }

  /** The commonest first, with words of today’s list alone: what an earlier release kept may show more. */
  common({ vocabulary }: Knowledge): readonly CommonPattern[] {
    const nameless = new Set(vocabulary.nameless);
    const all = [...this.counts].flatMap(([question, known]) =>
      [...known]
        .filter(([pattern, count]) => count >= FEW && isShown(pattern, nameless))
        .map(([pattern, count]) => ({ question, pattern, atLeast: stepOf(count) })),
    );
    return all.sort((one, other) => other.atLeast - one.atLeast || one.pattern.localeCompare(other.pattern, 'en'));
  }
}

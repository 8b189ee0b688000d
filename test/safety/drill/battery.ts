import type { ShelfName } from '../../../knowledge/shelves';

/** One step of the drill: an oracle by its name, or a file of tests. */
export interface Step {
  readonly name: string;
  /** Folders of content that it looks at; all, where none are named. */
  readonly reads?: readonly ShelfName[];
  /** It compares the code with rules that must be without fault, so it can tell nothing about the rules. */
  readonly codeOnly?: boolean;
}

const step = (name: string): Step => ({ name });
const DECIDING = ['questions', 'redFlags', 'conditions'] as const;
const HOME = ['questions', 'redFlags', 'conditions', 'exercises', 'programmes', 'selfCare'] as const;

/**
 * What a fault must get past, from cheap to dear; the first that tells ends it. None of them looks at the hash of the
 * content, at the atlas or at the certificate’s hash of the code: those tell of every change, be it right or wrong.
 */
export const BATTERY: readonly Step[] = [
  { name: 'test/vignettes/every-sign.test.ts', reads: ['questions', 'redFlags'] },
  step('test/knowledge/gates/reference.test.ts'),
  step('test/knowledge/assess/criterion.test.ts'),
  step('test/knowledge/assess/screen-red-flags.test.ts'),
  step('test/knowledge/assess/rank-conditions.test.ts'),
  step('test/knowledge/assess/range.test.ts'),
  step('test/knowledge/assess/assess.test.ts'),
  step('test/knowledge/assess/choose-exercises.test.ts'),
  step('test/knowledge/assess/choose-self-care.test.ts'),
  step('test/knowledge/assess/needed.test.ts'),
  { name: 'test/knowledge/gates/programmes.test.ts', reads: HOME },
  step('test/knowledge/gates/seed-exercises.test.ts'),
  step('test/knowledge/gates/places.test.ts'),
  step('test/knowledge/gates/review-notes.test.ts'),
  step('test/knowledge/gates/notes-exercises.test.ts'),
  step('test/knowledge/gates/contradictions.test.ts'),
  step('test/knowledge/gates/red-flags.test.ts'),
  step('test/knowledge/assess/what-would-raise.test.ts'),
  { name: 'proof: the most urgent counts', codeOnly: true },
  { name: 'proof: every answer stands', codeOnly: true },
  { name: 'proof: nothing against a stop', codeOnly: true },
  { name: 'proof: none that is forbidden', codeOnly: true },
  { name: 'proof: no advice that is forbidden', codeOnly: true },
  step('test/dialogs/chart.test.ts'),
  step('test/knowledge/gates/presentations.test.ts'),
  step('test/dialogs/read/dangers.test.ts'),
  step('test/dialogs/places.test.ts'),
  step('test/dialogs/told-is-kept.test.ts'),
  step('test/dialogs/red-flag-screens.test.ts'),
  { name: 'recorded urgencies', reads: DECIDING },
  step('test/dialogs/stories.test.ts'),
  step('test/vignettes/dangerous-answers.test.ts'),
  step('test/vignettes/ordinary-people.test.ts'),
  { name: 'proof: flags over all answers', reads: ['questions', 'redFlags'] },
  { name: 'proof: what is close is shown', codeOnly: true },
  { name: 'second writing of the rules', codeOnly: true },
  step('test/dialogs/commands.test.ts'),
  step('test/dialogs/free-text.test.ts'),
  step('test/dialogs/side-questions.test.ts'),
  step('test/dialogs/change-row.test.ts'),
  step('test/dialogs/side.test.ts'),
  step('test/dialogs/what-changed.test.ts'),
  step('test/dialogs/about-advice.test.ts'),
  step('test/dialogs/advice-facts.test.ts'),
  step('test/dialogs/does-not-fit.test.ts'),
  step('test/dialogs/put-right.test.ts'),
  step('test/dialogs/reply.test.ts'),
  step('test/dialogs/older-release.test.ts'),
  step('test/dialogs/scale.test.ts'),
  step('test/dialogs/origins.test.ts'),
  step('test/dialogs/replay.test.ts'),
  step('test/vignettes/how-people-write.test.ts'),
  step('test/vignettes/how-people-write-again.test.ts'),
  step('test/vignettes/how-people-write-more.test.ts'),
  step('test/safety/danger-words.test.ts'),
  { name: 'gates of the content' },
  { name: 'proof: every criterion is read', codeOnly: true },
  { name: 'proof: every plan keeps them out', codeOnly: true },
  { name: 'proof: each flag alone', codeOnly: true },
  { name: 'test/knowledge/gates/conditions.test.ts', reads: HOME },
  step('test/vignettes/red-flag-pairs.test.ts'),
  step('test/dialogs/other-talk.test.ts'),
  { name: 'test/knowledge/gates/invariants.test.ts', reads: HOME },
  step('test/safety/random-patients.test.ts'),
];

export const isTests = ({ name }: Step): boolean => name.endsWith('.test.ts');

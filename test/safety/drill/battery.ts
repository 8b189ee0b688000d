import type { ShelfName } from '../../../knowledge/shelves';

/** One step of the drill: an oracle by its name, or a file of tests. */
export interface Step {
  readonly name: string;
  /** Folders of content that it looks at; all, where none are named. */
  readonly reads?: readonly ShelfName[];
  /** Left out for faults in the other part: it holds the fault on both sides, or is too dear for what it tells of it. */
  readonly only?: 'rules' | 'code';
  /** Of an oracle, the file that says what it runs: faults in code that this does not rest on are none of its matter. */
  readonly runs?: string;
}

const step = (name: string): Step => ({ name });
const FLAGS = ['questions', 'redFlags'] as const;
const TALK = ['questions', 'redFlags', 'vocabulary'] as const;
const DECIDING = ['questions', 'redFlags', 'conditions'] as const;
const HOME = ['questions', 'redFlags', 'conditions', 'exercises', 'programmes', 'selfCare'] as const;

/**
 * What a fault must get past, from cheap to dear; the first that tells ends it. None of them looks at the hash of the
 * content, at the atlas or at the certificate’s hash of the code: those tell of every change, be it right or wrong.
 */
export const BATTERY: readonly Step[] = [
  { name: 'test/vignettes/every-sign.test.ts', reads: ['questions', 'redFlags'] },
  step('test/knowledge/gates/reference.test.ts'),
  { name: 'test/vignettes/barred.test.ts', reads: HOME, only: 'rules' },
  { name: 'test/vignettes/raised.test.ts', reads: ['questions', 'redFlags', 'conditions'], only: 'rules' },
  { name: 'test/knowledge/gates/asked.test.ts', reads: ['questions'], only: 'rules' },
  step('test/knowledge/assess/criterion.test.ts'),
  step('test/knowledge/assess/screen-red-flags.test.ts'),
  step('test/knowledge/assess/rank-conditions.test.ts'),
  step('test/knowledge/assess/range.test.ts'),
  step('test/knowledge/assess/rule-index.test.ts'),
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
  step('test/knowledge/assess/signs-to-watch.test.ts'),
  { name: 'proof: the most urgent counts', only: 'code', runs: 'test/safety/prove/flags-by-class.ts' },
  { name: 'proof: every answer stands', only: 'code', runs: 'test/safety/prove/answers-by-class.ts' },
  { name: 'proof: nothing against a stop', only: 'code', runs: 'test/safety/prove/exercises-by-class.ts' },
  { name: 'proof: none that is forbidden', only: 'code', runs: 'test/safety/prove/exercises-by-class.ts' },
  { name: 'proof: no advice that is forbidden', only: 'code', runs: 'test/safety/prove/exercises-by-class.ts' },
  { name: 'recorded urgencies', reads: ['redFlags', 'conditions'], runs: 'knowledge/assess/situation.ts' },
  { name: 'test/dialogs/chart.test.ts', reads: ['questions'] },
  { name: 'test/knowledge/gates/presentations.test.ts', reads: DECIDING },
  { name: 'test/dialogs/read/dangers.test.ts', reads: TALK },
  { name: 'test/dialogs/places.test.ts', reads: ['places', 'redFlags'] },
  { name: 'test/dialogs/even-if-clear.test.ts', reads: ['questions'] },
  { name: 'test/dialogs/told-is-kept.test.ts', reads: DECIDING },
  { name: 'test/dialogs/red-flag-screens.test.ts', reads: TALK },
  step('test/dialogs/stories.test.ts'),
  { name: 'test/vignettes/dangerous-answers.test.ts', reads: DECIDING },
  { name: 'test/vignettes/ordinary-people.test.ts', reads: DECIDING },
  { name: 'proof: flags over all answers', reads: FLAGS, only: 'rules' },
  { name: 'proof: what is close is shown', only: 'code', runs: 'test/safety/prove/ranking-by-class.ts' },
  { name: 'second writing of the rules', only: 'code', runs: 'test/safety/prove/compare.ts' },
  { name: 'test/dialogs/commands.test.ts', reads: TALK },
  { name: 'test/dialogs/free-text.test.ts', reads: TALK },
  { name: 'test/dialogs/graver-danger.test.ts', reads: TALK },
  { name: 'test/dialogs/danger-said-again.test.ts', reads: TALK },
  { name: 'test/dialogs/what-stands.test.ts', reads: TALK },
  { name: 'test/dialogs/side-questions.test.ts', reads: TALK },
  { name: 'test/dialogs/change-row.test.ts', reads: TALK },
  { name: 'test/dialogs/side.test.ts', reads: TALK },
  step('test/dialogs/what-changed.test.ts'),
  step('test/dialogs/about-advice.test.ts'),
  { name: 'test/dialogs/bands.test.ts', reads: TALK },
  { name: 'test/dialogs/before-consent.test.ts', reads: TALK },
  { name: 'test/dialogs/changed-questions.test.ts', reads: TALK },
  { name: 'test/dialogs/forget.test.ts', reads: TALK },
  { name: 'test/safety/words-clear-nothing.test.ts', reads: TALK },
  step('test/knowledge/assess/raises-proved.test.ts'),
  step('test/knowledge/assess/what-would-change.test.ts'),
  step('test/dialogs/advice-facts.test.ts'),
  { name: 'test/dialogs/does-not-fit.test.ts', reads: TALK },
  { name: 'test/dialogs/put-right.test.ts', reads: TALK },
  step('test/dialogs/reply.test.ts'),
  { name: 'test/dialogs/older-release.test.ts', reads: TALK },
  { name: 'test/dialogs/scale.test.ts', reads: TALK },
  { name: 'test/dialogs/origins.test.ts', reads: TALK },
  { name: 'test/dialogs/replay.test.ts', reads: TALK },
  { name: 'test/vignettes/how-people-write.test.ts', reads: TALK },
  { name: 'test/vignettes/how-people-write-again.test.ts', reads: TALK },
  { name: 'test/vignettes/how-people-write-more.test.ts', reads: TALK },
  { name: 'test/safety/danger-words.test.ts', reads: TALK },
  { name: 'test/dialogs/other-talk.test.ts', reads: ['vocabulary'], only: 'rules' },
  { name: 'gates of the content', runs: 'knowledge/gates/complaints.ts' },
  { name: 'proof: every criterion is read', only: 'code', runs: 'test/safety/prove/answers-by-class.ts' },
  { name: 'proof: every plan keeps them out', only: 'code', runs: 'test/safety/prove/exercises-by-class.ts' },
  { name: 'proof: each flag alone', only: 'code', runs: 'test/safety/prove/flags-by-class.ts' },
  { name: 'test/vignettes/red-flag-pairs.test.ts', only: 'code' },
];

export const isTests = ({ name }: Step): boolean => name.endsWith('.test.ts');

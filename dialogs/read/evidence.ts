import { type Trigger } from './lexicon';
import { type Match } from './matches';
import { type Passage } from './passage';
import { type Polarity, type SaidFinding } from './reading';
import { withinOneEdit } from './edits';

/** Each a plain fact about one finding, named as in `confidence.yaml`: `one-letter-off`, `denied`, `about-timing`. */
export type Evidence = readonly string[];

/** The triggers that may have turned a finding so. */
const TURNED_BY: Record<Exclude<Polarity, 'present'>, readonly Trigger[]> = {
  denied: ['negation-before', 'negation-after', 'list-negation', 'answer-no'],
  uncertain: ['uncertain', 'question-opener'],
  past: ['past', 'earlier', 'aftermath'],
  'other-person': ['other-person', 'other-person-after'],
};
const ANY_TURN = Object.values(TURNED_BY).flat();

/** The parts of a near pattern, and no phrase: a kind of its own. */
export const NEAR_PATTERN = 'near';
/** A trigger with no more words between is beside the match. */
const BESIDE = 1;
/** One with no more words between, that did not turn the match, might have. */
const NEAR = 4;

/** From the longest: a message of more words than `over` is called so. */
const MESSAGES = [
  { over: 40, name: 'story' },
  { over: 15, name: 'long-message' },
  { over: 4, name: 'short-message' },
] as const;

/** All that bears on whether this finding is rightly read. */
export function evidenceOf(passage: Passage, match: Match, finding: SaidFinding): Evidence {
  return [
    spellingOf(passage, match),
    lengthOf(match),
    ...(finding.onlyAsAnswer === true ? ['only-as-answer'] : []),
    ...turnOf(passage, match, finding.polarity),
    MESSAGES.find(({ over }) => passage.words.length > over)?.name ?? 'brief-message',
    `about-${finding.question}`,
  ];
}

/** How near the words come to the phrase: by its poorest word. */
function spellingOf({ words }: Passage, { form, used }: Match): string {
  const said = used.flatMap((place) => words[place] ?? []);
  const guessed = said.filter(({ corrected }) => corrected);
  if (form.entry.near !== null) return NEAR_PATTERN;
  if (guessed.some(({ plain, name }) => !withinOneEdit(plain, name))) return 'sounds-alike';
  if (guessed.length > 0) return 'one-letter-off';
  return said.map(({ name }) => name).join(' ') === form.words.join(' ') ? 'as-listed' : 'other-form';
}

function lengthOf({ used }: Match): string {
  if (used.length === 1) return 'one-word';
  return used.length === 2 ? 'two-words' : 'more-words';
}

function turnOf(passage: Passage, match: Match, polarity: Polarity): Evidence {
  if (polarity === 'present') {
    const gap = nearest(passage, match, ANY_TURN);
    return [gap !== null && gap <= NEAR ? 'so-near-trigger' : 'plainly-so'];
  }
  const gap = nearest(passage, match, TURNED_BY[polarity]);
  if (gap === null) return [polarity, 'turned-within'];
  return [polarity, gap <= BESIDE ? 'turned-beside' : 'turned-afar'];
}

/** The words between a match and the nearest of these triggers, or null where there is none. */
function nearest({ triggers }: Passage, match: Match, kinds: readonly Trigger[]): number | null {
  const gaps = triggers
    .filter((hit) => hit.kinds.some((kind) => kinds.includes(kind)))
    .map(({ first, last }) => Math.max(match.first - last - 1, first - match.last - 1, 0));
  return gaps.length === 0 ? null : Math.min(...gaps);
}

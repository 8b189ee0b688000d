import { type Match } from './matches';
import { isTrigger, type Passage } from './passage';
import { type Finding, type Polarity } from './reading';
import { polarityOf, type Scope } from './scope';
import { correctedSpelling, spanOf } from './places';

/** What is so outweighs what is not: “no numbness at rest, but numb when I walk” is numbness. */
const BY_WEIGHT: readonly Polarity[] = ['present', 'uncertain', 'denied', 'past', 'other-person'];

/** A finding with the words it rests on. */
export interface FoundAt {
  readonly finding: Finding;
  readonly match: Match;
}

/** One finding per option, the weightiest, in the order of the text. */
export function findingsOf(passage: Passage, scopes: ReadonlyMap<Match, Scope>): FoundAt[] {
  const all = [...scopes].flatMap(([match, scope]) => toFinding(passage, match, scope));
  const best = new Map<string, FoundAt>();
  for (const found of all.filter((found) => !isTakenBack(passage, found, all))) {
    const key = `${found.finding.question}/${found.finding.option}`;
    const known = best.get(key);
    if (known === undefined || weight(found) < weight(known)) best.set(key, found);
  }
  return [...best.values()].sort((one, other) => one.match.first - other.match.first);
}

function toFinding(passage: Passage, match: Match, scope: Scope): FoundAt[] {
  const { meaning, phrase, onlyFor } = match.form.entry;
  if (meaning.kind !== 'finding') return [];
  const { question, option } = meaning;
  const said = { question, option, polarity: polarityOf(match, scope), phrase, span: spanOf(passage, match) };
  const finding: Finding = onlyFor === null ? said : { ...said, onlyAsAnswer: true };
  const corrected = correctedSpelling(passage, match);
  return [{ match, finding: corrected === null ? finding : { ...finding, corrected } }];
}

/** Of two alike, the one that would mean it anywhere. */
function weight({ finding }: FoundAt): number {
  return 2 * BY_WEIGHT.indexOf(finding.polarity) + (finding.onlyAsAnswer === true ? 1 : 0);
}

/** “left, sorry, right”: where only one can be so, the word after the correction is meant. */
function isTakenBack({ triggers }: Passage, found: FoundAt, all: readonly FoundAt[]): boolean {
  const { meaning } = found.match.form.entry;
  if (meaning.kind !== 'finding' || !meaning.single) return false;
  const correction = triggers.find((hit) => isTrigger(hit, 'correction') && hit.first > found.match.last);
  if (correction === undefined) return false;
  return all.some(
    ({ finding, match }) =>
      finding.question === meaning.question && finding.polarity === 'present' && match.first > correction.last,
  );
}

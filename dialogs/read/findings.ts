import { type Match } from './matches';
import { otherSide } from './other-side';
import { isTrigger, type Passage } from './passage';
import { type Polarity, type SaidFinding } from './reading';
import { polarityOf, type Scope } from './scope';
import { correctedSpelling, phraseOf, spanOf } from './places';

/** What is so outweighs what is not: “no numbness at rest, but numb when I walk” is numbness. */
const BY_WEIGHT: readonly Polarity[] = ['present', 'uncertain', 'denied', 'past', 'other-person'];

/** A finding with the words it rests on. */
export interface FoundAt {
  readonly finding: SaidFinding;
  readonly match: Match;
}

/** One finding per option, the weightiest, in the order of the text. */
export function findingsOf(passage: Passage, scopes: ReadonlyMap<Match, Scope>): FoundAt[] {
  const all = [...scopes].flatMap(([match, scope]) => toFinding(passage, match, scope));
  const best = new Map<string, FoundAt>();
  const isLeftOut = (found: FoundAt) =>
    isTakenBack(passage, found, all) ||
    isBesideNewer(found, all) ||
    isContradicted(found, all) ||
    isSaidMoreExactly(found, scopes);
  for (const found of all.filter((one) => !isLeftOut(one))) {
    const key = `${found.finding.question}/${found.finding.option}`;
    const known = best.get(key);
    if (known === undefined || weight(found) < weight(known)) best.set(key, found);
  }
  return [...best.values()].sort((one, other) => one.match.first - other.match.first);
}

function toFinding(passage: Passage, match: Match, scope: Scope): FoundAt[] {
  const { meaning, onlyFor } = match.form.entry;
  if (meaning.kind !== 'finding') return [];
  const { question, older, lasting } = meaning;
  // “I twisted it years ago” is no denial that it was twisted: it is the answer for what is longer ago.
  const wasOlder = older !== null && (scope.past || scope.passed);
  const stillCounts = wasOlder || lasting;
  const polarity = polarityOf(match, stillCounts ? { ...scope, past: false, passed: false } : scope);
  const option = wasOlder ? older : otherSide(passage, match, meaning.option);
  const said = { question, option, polarity, phrase: phraseOf(match), span: spanOf(passage, match) };
  const finding: SaidFinding = onlyFor === null ? said : { ...said, onlyAsAnswer: true };
  const corrected = correctedSpelling(passage, match);
  return [{ match, finding: corrected === null ? finding : { ...finding, corrected } }];
}

/** Of two alike, the one that would mean it anywhere. */
function weight({ finding }: FoundAt): number {
  return 2 * BY_WEIGHT.indexOf(finding.polarity) + (finding.onlyAsAnswer === true ? 1 : 0);
}

/** “I twisted it on Saturday, and sprained it years ago”: what happened now is what counts. */
function isBesideNewer({ finding, match }: FoundAt, all: readonly FoundAt[]): boolean {
  const { meaning } = match.form.entry;
  if (meaning.kind !== 'finding' || finding.option !== meaning.older) return false;
  return all.some(
    ({ finding: { question, option, polarity } }) =>
      question === finding.question && option === meaning.option && polarity === 'present',
  );
}

/** “numb, between the third and fourth toe”: the more exact of two says it all. One that is not so says nothing of it. */
function isSaidMoreExactly({ finding, match }: FoundAt, scopes: ReadonlyMap<Match, Scope>): boolean {
  const { yieldsTo } = match.form.entry;
  if (yieldsTo.length === 0) return false;
  return [...scopes].some(([other, scope]) => {
    const polarity = polarityOf(other, scope);
    return yieldsTo.includes(saidBy(other)) && (isSo({ polarity }) || polarity === finding.polarity);
  });
}

function saidBy({ form: { entry } }: Match): string {
  const { meaning } = entry;
  if (meaning.kind === 'danger') return meaning.redFlag;
  return meaning.kind === 'finding' ? `${meaning.question}/${meaning.option}` : meaning.kind;
}

/** The option that says it was not so. */
const NO = 'no';

/** “no injury, but I fell” is a yes. Told the other way round, it is neither: then it is asked. */
function isContradicted({ finding, match }: FoundAt, all: readonly FoundAt[]): boolean {
  const { meaning } = match.form.entry;
  if (meaning.kind !== 'finding' || !meaning.single || !isSo(finding)) return false;
  const others = all.filter((one) => one.finding.question === finding.question && isSo(one.finding));
  if (finding.option === NO) return others.some((other) => other.finding.option !== NO);
  const denials = others.filter((other) => other.finding.option === NO);
  return denials.some((no) => finding.polarity !== 'present' || no.match.first > match.first);
}

function isSo({ polarity }: Pick<SaidFinding, 'polarity'>): boolean {
  return polarity === 'present' || polarity === 'uncertain';
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

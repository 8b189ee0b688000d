import { leadingAnswer } from './choice-lead';
import { type FoundAt } from './findings';
import { type Answerable } from './answerable';
import { type ReadableQuestion } from './open-question';
import { isTrigger } from './passage';
import { type Choice } from './reading';
import { choose, type Said } from './said';

type Bands = NonNullable<ReadableQuestion['scale']>['bands'];

/** What the text says to the open question, or null where it says nothing clear. */
export function choiceFor(open: Answerable, said: Said): Choice | null {
  const whole = byLabel(open, said) ?? byNumber(open, said) ?? byUtterance(open, said);
  if (whole !== null) return whole;
  const chosen = chosenByWords(open, said);
  const lead = leadingAnswer(open, said);
  if (chosen.length === 0) return lead;
  if (contradicts(open, lead, chosen)) return null;
  return choose(open, chosen, said.labels.options.length > 0 ? 'label' : 'words');
}

function byLabel(open: Answerable, { labels }: Said): Choice | null {
  return labels.whole ? choose(open, labels.options, 'label') : null;
}

function byNumber(open: Answerable, said: Said): Choice | null {
  return open.question.scale === undefined ? byPlace(open, said) : byScale(open, open.question.scale.bands, said);
}

/** Asked for a number on a scale, people mean that, and not the place of an option in a list. */
function byScale(open: Answerable, bands: Bands, { passage, readScale }: Said): Choice | null {
  const value = readScale(passage.words, bands.at(-1)?.upTo ?? 0);
  const band = bands.find(({ upTo }) => value !== null && value <= upTo);
  return choose(open, band === undefined ? [] : [band.option], 'number');
}

function byPlace(open: Answerable, { passage, readNumbers }: Said): Choice | null {
  const places = readNumbers(passage.words, open.options.length) ?? [];
  const options = places.flatMap((place) => open.options[place - 1]?.id ?? []);
  return choose(open, options, 'number');
}

/** The whole text is one answer: “not sure”, “skip”, “none of these”, “yes”, or an option's own words. */
function byUtterance(open: Answerable, { passage, utterances, found }: Said): Choice | null {
  const own = open.byWords(passage.words);
  if (own !== null && !deniesOneOnly(open, own, found)) return choose(open, [own], 'words');
  const names = utterances.whole(passage.words);
  if (names.includes('not-sure')) return { kind: 'unsure' };
  if (names.includes('skip')) return { kind: 'skip' };
  if (names.includes('all') && open.question.kind === 'several') return choose(open, everyOption(open), 'label');
  const meant = (['none', 'yes', 'no'] as const).flatMap((name) => (names.includes(name) ? (open[name] ?? []) : []));
  return choose(open, meant.slice(0, 1), 'words');
}

/** “All of them” is every sign, however unlikely that is: it is for the questions after it, and not for us, to doubt. */
function everyOption({ options }: Answerable): string[] {
  return options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
}

/** “no numbness” on a screen of several signs is not “none of these”, even where the words of that option say so. */
function deniesOneOnly(open: Answerable, own: string, found: readonly FoundAt[]): boolean {
  return own === open.none && found.some(({ finding }) => finding.question === open.question.id);
}

/** Options the text speaks for, as labels among other words, in their own words, or as findings. */
function chosenByWords(open: Answerable, { passage, found, labels }: Said): string[] {
  const about = found.filter(
    ({ finding, match }) =>
      finding.question === open.question.id &&
      open.options.some(({ id }) => id === finding.option) &&
      !match.used.every((place) => labels.used.has(place)),
  );
  const chosen = [...labels.options, ...about.filter((one) => isSo(open, one)).map(({ finding }) => finding.option)];
  if (chosen.length > 0 || !open.isYesNo) return chosen;
  const limited = passage.triggers.some((hit) => isTrigger(hit, 'terminator'));
  const denied = about.some(({ finding }) => finding.option === 'yes' && finding.polarity === 'denied');
  return denied && !limited ? ['no'] : [];
}

/** “Maybe diabetes” counts. Asked whether something happened, people answer in the past: “I twisted it last week”. */
function isSo({ isYesNo }: Answerable, { finding: { polarity } }: FoundAt): boolean {
  return polarity === 'present' || polarity === 'uncertain' || (isYesNo && polarity === 'past');
}

/** “No, I fell”: the head of the text says one thing, its words another. */
function contradicts(open: Answerable, lead: Choice | null, chosen: readonly string[]): boolean {
  return open.isYesNo && lead?.kind === 'options' && !chosen.includes(lead.options[0] ?? '');
}

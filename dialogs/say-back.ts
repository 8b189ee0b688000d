import type { Engine } from './engine';
import { bandOf } from './read/band';
import type { Finding } from './read/reading';
import type { Located } from './locate';
import { notedWords, quotesOf } from './reply/noted';
import type { Reply } from './reply/reply';
import { say } from './reply/speech';
import type { Pending, Session, Understood } from './session';
import { isPastConfirming } from './side-step';
import { placeOf, type Standing } from './standing';
import type { Heard } from './understand';
import { toUnderstood, understoodIn, withWaiting } from './understood';
import { isTakenAtItsWord } from './volunteered';

/** What a message left, and what of it is new. */
export interface Kept {
  readonly session: Session;
  /** The answer to the open question, where it was given in words. */
  readonly answer: readonly Finding[];
  /** That answer is a guess: it is ticked, and the question is put again. */
  readonly isGuess: boolean;
  /** Said unasked, and kept or ticked. */
  readonly fresh: readonly Finding[];
  /** Said unasked, and not used. */
  readonly doubtful: readonly Finding[];
}

/** One message, and what it left. */
interface Said {
  readonly here: Standing;
  readonly heard: Heard;
  readonly kept: Kept;
}

/** What is to be said back, and whether some of it has been waiting to be confirmed. */
interface Waiting {
  readonly list: readonly Understood[];
  readonly isWaiting: boolean;
}

/** Used without its question being put, by words that are often read wrongly; or one of very many things. */
const mustConfirm = (engine: Engine, { heard, kept: { session, fresh } }: Said): boolean =>
  fresh.some((one) => {
    const isUsed = isTakenAtItsWord(engine, one) && session.answers[one.question]?.origin === 'typed';
    return heard.long || (isUsed && bandOf(one.confidence) !== 'accept');
  });

const LISTS: readonly (Pending['kind'] | undefined)[] = ['is-right', 'what-understood'];

/** All that is to be said back: with what was said before, until that is settled. */
const waitingAfter = ({ here, heard, kept }: Said): Waiting => {
  const said = understoodIn(here, heard, [...(kept.isGuess ? [] : kept.answer), ...kept.fresh]);
  // A short answer and nothing else speaks for itself.
  const fresh = heard.brief && said.length === kept.answer.length ? [] : said;
  const { pending } = here.session;
  const isWaiting = LISTS.includes((pending?.before ?? pending)?.kind) && (kept.session.understood ?? []).length > 0;
  return { list: isWaiting ? withWaiting(kept.session, fresh) : fresh, isWaiting };
};

/** The side step stays open: the choice of what to change, or of what is right, to which nothing has come. */
const staysOpen = ({ session: { pending, understood = [] }, fresh }: Kept, list: readonly Understood[]): boolean =>
  pending?.kind === 'change-which' ||
  (pending?.kind === 'what-understood' && fresh.length === 0 && list.length === understood.length);

/** The step after this message: what was open and has not changed, or the list to be confirmed, or none. */
const pendingAfter = (engine: Engine, said: Said, { list, isWaiting }: Waiting): Pending | null => {
  if (staysOpen(said.kept, list)) return said.kept.session.pending;
  return list.length > 0 && (isWaiting || mustConfirm(engine, said)) ? { kind: 'is-right' } : null;
};

const didYouMean = ({ here: { speech }, heard, kept: { answer, isGuess } }: Said): readonly Reply[] => {
  const answers = notedWords(speech, answer.map(toUnderstood));
  return isGuess ? [say(speech, 'did-you-mean', { words: quotesOf(heard.text, answer), answers })] : [];
};

/** The words that were not used, so that nobody thinks they were. */
const notUsed = ({ here: { speech }, heard, kept: { doubtful } }: Said): readonly Reply[] =>
  doubtful.length === 0 ? [] : [say(speech, 'not-sure-of', { words: quotesOf(heard.text, doubtful) })];

const noted = ({ here: { speech } }: Said, list: readonly Understood[]): readonly Reply[] =>
  list.length === 0 ? [] : [say(speech, 'noted', { answers: notedWords(speech, list) })];

/** An answer by itself is not repeated before a sign of danger, nor before the advice, which speaks for it. */
const toldAt = ({ position }: Located, { kept }: Said, list: readonly Understood[]): readonly Understood[] => {
  const isUrgent = position.at === 'danger-check' || position.at === 'advice';
  return isUrgent && list.length === kept.answer.length ? [] : list;
};

/** Says back what was understood: in a list to be confirmed, or in passing where there is no more to confirm. */
export const sayBack = (engine: Engine, said: Said): { session: Session; told: readonly Reply[] } => {
  const waiting = waitingAfter(said);
  const pending = pendingAfter(engine, said, waiting);
  const located = placeOf(engine, { ...said.kept.session, pending });
  const understood = toldAt(located, said, waiting.list);
  const kept: Session = { ...said.kept.session, understood, pending };
  const session = isPastConfirming(kept, located) ? { ...kept, pending: null } : kept;
  const told = session.pending === null ? noted(said, understood) : [];
  if (located.position.at === 'advice') return { session, told };
  return { session, told: [...told, ...didYouMean(said), ...notUsed(said)] };
};

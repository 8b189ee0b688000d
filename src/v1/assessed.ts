import { speechFor, type Engine } from '../../dialogs/engine';
import { adviceFor } from '../../dialogs/reply/advice';
import { withDial } from '../../dialogs/reply/dial';
import type { Reply } from '../../dialogs/reply/reply';
import { speak, type Speech } from '../../dialogs/reply/speech';
import type { Session } from '../../dialogs/session';
import { standingOf } from '../../dialogs/standing';
import type { Located } from '../../dialogs/locate';
import { assess } from '../../knowledge/assess/assess';
import type { Findings } from '../../knowledge/answers';
import type { Assessment, Change } from '../../knowledge/assess/assessment';
import { redFlagUrgency } from '../../knowledge/assess/screen-red-flags';
import { type Lowering, whatWouldLower } from '../../knowledge/assess/what-would-lower';
import { whatWouldRaise } from '../../knowledge/assess/what-would-raise';
import type { Urgency } from '../../knowledge/model';
import { isAtLeast } from '../../knowledge/assess/urgency';
import { shownQuestion, type ShownQuestion } from './questions';
import type { Told } from './told';

/** Enough has been told: the advice of the chat, and what it rests on. */
export interface Advised {
  readonly status: 'advised';
  readonly urgency: Urgency;
  /** The one thing to do. */
  readonly action: string;
  /** As the chat shows it. */
  readonly advice: readonly Reply[];
  readonly assessment: Assessment;
  /** The questions whose answers count: those on another road were left out. */
  readonly counted: readonly string[];
  readonly counterfactuals: { readonly raise: readonly Change[]; readonly lower: readonly Lowering[] };
}

/** Not enough has been told for any advice, which must not be taken for good news. */
export interface MoreNeeded {
  readonly status: 'more-needed';
  /** What the red flags so far call for at the least; null says nothing at all. */
  readonly atLeast: Urgency | null;
  readonly words: string;
  readonly next: Next;
}

export type Next =
  | { readonly kind: 'question'; readonly question: ShownQuestion; readonly item: string | null }
  /** Words raised it: its closed question, to be answered in `raised`. */
  | { readonly kind: 'red-flag'; readonly redFlag: string; readonly ask: string };

export interface ToldFor extends Told {
  /** Country code of knowledge/places, or null. */
  readonly place: string | null;
  readonly language: string;
}

/** Somebody who has agreed, and looked over the answers: that is the matter of whoever asks us. */
const sessionOf = ({ knowledge }: Engine, { answers, raised, place, language }: ToldFor): Session => ({
  consent: 'given',
  checked: true,
  pending: null,
  changing: null,
  misses: 0,
  knowledgeHash: knowledge.hash,
  answers,
  raised,
  place,
  language,
});

function nextOf({ knowledge }: Engine, { position }: Located): Next | null {
  if (position.at === 'danger-check') {
    const flag = knowledge.redFlags[position.redFlag];
    return flag === undefined ? null : { kind: 'red-flag', redFlag: flag.id, ask: flag.ask };
  }
  const question = position.at === 'question' ? knowledge.questions[position.question] : undefined;
  if (position.at !== 'question' || question === undefined) return null;
  return { kind: 'question', question: shownQuestion(question), item: position.item ?? null };
}

const advised = ({ knowledge }: Engine, speech: Speech, findings: Findings): Advised => {
  const assessment = assess(knowledge, findings);
  return {
    status: 'advised',
    urgency: assessment.urgency,
    action: speak(speech, `action.${assessment.urgency}`),
    advice: adviceFor(speech, findings).map((reply) => withDial(speech, reply)),
    assessment,
    counted: Object.keys(findings.answers),
    counterfactuals: { raise: whatWouldRaise(knowledge, findings), lower: whatWouldLower(knowledge, findings) },
  };
};

const isAsUrgent = (urgency: Urgency | null, bound: Urgency): boolean => urgency !== null && isAtLeast(urgency, bound);

/**
 * In the chat no answer can be given that the interview does not lead to; here it can, and a sign of danger among those
 * counts like any other: it waits for no question, and is not left out of the advice.
 */
export function assessed(engine: Engine, given: ToldFor): Advised | MoreNeeded {
  const { knowledge } = engine;
  const session = sessionOf(engine, given);
  const speech = speechFor(engine, session);
  const { located } = standingOf(engine, session);
  const next = nextOf(engine, located);
  const told = { answers: given.answers, raised: given.raised };
  const atLeast = redFlagUrgency(knowledge, told);
  if (next === null) {
    const covers = atLeast === null || isAtLeast(assess(knowledge, located).urgency, atLeast);
    return advised(engine, speech, covers ? located : told);
  }
  if (isAsUrgent(atLeast, 'emergency-department')) return advised(engine, speech, told);
  return { status: 'more-needed', atLeast, words: speak(speech, 'if-emergency'), next };
}

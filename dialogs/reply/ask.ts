import type { Answers } from '../../knowledge/answers';
import type { Question } from '../../knowledge/model';
import { preselected, type OpenQuestion } from '../open-question';
import { explainedOf } from './explained';
import type { Ask, Choice, Side } from './reply';
import { speak, type Speech } from './speech';

/** Questions about the conversation itself, to which “not sure” and “skip” are no answers. */
const OWN = new Set(['check-answers', 'change-which', 'what-understood', 'is-right', 'forget']);

const commandIds = (open: OpenQuestion): readonly string[] => {
  if (open.id === 'consent') return ['why', 'help', 'person'];
  if (open.id === 'after-advice' || open.id === 'declined') return ['why', 'help'];
  if (OWN.has(open.id)) return ['back', 'help', 'person'];
  return [
    ...(open.canPutRight ? ['not-me'] : []),
    ...(open.mustAnswer ? [] : ['not-sure']),
    ...(open.id === 'danger-check' || open.mustAnswer ? [] : ['skip']),
    'back',
    'why',
    'help',
    'person',
    'restart',
  ];
};

const command = (speech: Speech, id: string): Choice => ({ id, label: speak(speech, `command.${id}`) });

const progressWords = (speech: Speech, remaining: number): string =>
  remaining === 1
    ? speak(speech, 'progress-one')
    : speak(speech, remaining === 0 ? 'progress-none' : 'progress-many', { count: String(remaining) });

const choices = (options: OpenQuestion['options']): readonly Choice[] =>
  options.map(({ id, label, exclusive }) => ({ id, label, ...(exclusive && { exclusive }) }));

/** The question to be answered together with this one, with what is known of it. */
const sideOf = ({ id, title, options }: Question, answers: Answers): Side => {
  const answer = answers[id];
  const [chosen = null] = answer?.kind === 'chosen' ? answer.options : [];
  return { question: id, title, options: choices(options), chosen };
};

/** What is already known about a question when it is put. */
export interface AskedWith {
  readonly answers: Answers;
  /** Questions left after this one; null where a count would mean nothing. */
  readonly remaining: number | null;
}

/** The open question as a neutral message. */
export const askFor = (speech: Speech, open: OpenQuestion, { answers, remaining }: AskedWith): Ask => ({
  kind: 'ask',
  question: open.id,
  ...(open.item === undefined ? {} : { item: open.item }),
  prompt: open.prompt,
  ...(open.help === undefined ? {} : { help: open.help }),
  options: choices(open.options),
  several: open.kind === 'several',
  severalHint: open.kind === 'several' ? speak(speech, 'several-hint') : null,
  ...(open.kind === 'several' && { tickHint: speak(speech, 'several-ticks') }),
  ...(open.map === undefined ? {} : { map: open.map }),
  ...(open.scale === undefined ? {} : { scale: open.scale }),
  ...(open.with === undefined ? {} : { side: sideOf(open.with, answers) }),
  freeText: open.id === 'check-answers',
  preselected: preselected(open, answers),
  commands: commandIds(open).map((id) => command(speech, id)),
  remaining,
  progress: remaining === null ? null : progressWords(speech, remaining),
  explained: explainedOf(speech, open),
});

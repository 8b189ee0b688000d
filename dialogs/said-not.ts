import { notedWords } from './reply/noted';
import type { Reply } from './reply/reply';
import { say } from './reply/speech';
import type { Session, Told } from './session';
import type { Standing } from './standing';

const isTicked = ({ answers }: Session, { question, option }: Told): boolean => {
  const answer = answers[question];
  return answer?.kind === 'chosen' && answer.options.includes(option);
};

/**
 * Beside a question that comes up: what words have denied of it. The denial answers nothing (ADR 0052), but whoever has
 * said it should not think that nobody listened.
 */
export const saidNot = (before: Standing, { session, speech, open }: Standing): readonly Reply[] => {
  if (before.open.id === open.id || open.item !== undefined) return [];
  const denied = (session.denied ?? []).filter((one) => one.question === open.id && !isTicked(session, one));
  if (denied.length === 0) return [];
  return [
    say(speech, 'said-not', {
      answers: notedWords(
        speech,
        denied.map((one) => ({ ...one, so: 'no' })),
      ),
    }),
  ];
};

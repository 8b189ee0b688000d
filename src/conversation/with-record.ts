import { speechFor, type Engine } from '../../dialogs/engine';
import { speak } from '../../dialogs/reply/speech';
import { kept } from '../replay/parse-record';
import type { Reply } from '../../dialogs/reply/reply';
import { recordOf, recordWith } from '../replay/record';
import type { Turn } from './core';

const isAdvice = ({ kind }: Reply): boolean => kind === 'advice' || kind === 'exercise';

/** The advice of a turn that ends at it, if it was given once: said twice, or before another question, it may be of before. */
const givenIn = ({ replies }: Turn): readonly Reply[] | null => {
  const last = replies.at(-1);
  const once = replies.filter(({ kind }) => kind === 'advice').length === 1;
  return once && last?.kind === 'ask' && last.question === 'after-advice' ? replies.filter(isAdvice) : null;
};

/** The turn with the record of its advice, whose code the advice then says; as it is if it gave none. */
export function withRecord(engine: Engine, version: string, turn: Turn): Turn {
  if (!turn.replies.some(({ kind }) => kind === 'advice')) return turn;
  const { session } = turn;
  const result = givenIn(turn);
  const record =
    result === null ? recordOf(engine, version, session) : recordWith(engine, { version, session, result });
  if (record === null) return turn;
  const recorded = kept(record);
  const words = speak(speechFor(engine, turn.session), 'version.code', { code: recorded.code });
  const replies = turn.replies.map((reply) =>
    reply.kind === 'advice' && reply.version !== undefined
      ? { ...reply, version: { ...reply.version, words: `${reply.version.words} ${words}` } }
      : reply,
  );
  return { ...turn, replies, record: { code: recorded.code, content: JSON.stringify(recorded) } };
}

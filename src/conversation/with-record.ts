import { speechFor, type Engine } from '../../dialogs/engine';
import { speak } from '../../dialogs/reply/speech';
import { kept } from '../replay/parse-record';
import { recordOf } from '../replay/record';
import type { Turn } from './core';

/** The turn with the record of its advice, whose code the advice then says; as it is if it gave none. */
export function withRecord(engine: Engine, version: string, turn: Turn): Turn {
  if (!turn.replies.some(({ kind }) => kind === 'advice')) return turn;
  const record = recordOf(engine, version, turn.session);
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

import { maybeSafe, safe } from './postgres-ids';
import { PLACES } from './sealed-columns';
import type { SealedValues } from './sealed-values';
import { type LastTurn, MOST_LETTERS, type TurnRecord } from './store';

/** The numbers of its letters, and which instance tells the others. */
interface Around {
  readonly numbers: readonly number[];
  readonly teller: string;
}

/** A turn as the statement `save` takes it. */
export function turnValues(values: SealedValues, turn: TurnRecord, { numbers, teller }: Around): readonly unknown[] {
  const { version, messageId, session, entries, letters, now, record } = turn;
  const id = safe(turn.conversation);
  const code = record === undefined ? null : safe(record.code);
  return [
    ...[id, version, maybeSafe(messageId)],
    ...[values.json(session, PLACES.session(id, version + 1)), session.knowledgeHash, now],
    entries.map(({ seq }) => seq),
    entries.map(({ seq, content }) => values.json(content, PLACES.entry(id, seq))),
    ...[letters?.channel ?? null, sealedLetters(values, turn, numbers), MOST_LETTERS],
    ...[code, code === null ? null : values.seal(record?.content ?? '', PLACES.record(code)), teller],
    numbers,
    turn.address === undefined ? null : values.json(turn.address, PLACES.address(id)),
    ...[turn.stopsCheckIns ?? false, turn.dropsCheckIns ?? false, turn.begun],
  ];
}

/** Each under its number. */
export const sealedLetters = (
  values: SealedValues,
  { letters }: LastTurn,
  numbers: readonly number[],
): readonly string[] =>
  (letters?.contents ?? []).map((one, index) => values.json(one, PLACES.letter(numbers[index] ?? 0)));

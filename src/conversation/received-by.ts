import type { Received } from './answer';

/** A message as far as it is answered. */
interface Pressable extends Received {
  readonly pressedOn?: number;
}

/** No question has this id, so that the dialogue says what it says to any button that is out of date. */
const OUT_OF_DATE = 'out-of-date';

/** What to answer, given the entry that stands last: the open question. */
export function receivedBy(message: Pressable | null, last: number): Received {
  if (message === null) return { input: { kind: 'opened' }, notices: [] };
  const { input, pressedOn = last } = message;
  if (pressedOn === last || input?.kind !== 'chose') return message;
  return { ...message, input: { ...input, question: OUT_OF_DATE } };
}

import type { Reader } from './create-reader';
import type { OpenQuestion } from './open-question';
import type { Reading } from './reading';

const isLabel = ({ question, item }: OpenQuestion, text: string): boolean =>
  item === undefined && question.options.some(({ label }) => label === text);

/** All that a reading of a label depends on: the question, what may be chosen, and for whom it is answered. */
const keyOf = ({ question, forAnother }: OpenQuestion, text: string): string =>
  JSON.stringify([forAnother === true, question.id, question.kind, question.options.map(({ id }) => id), text]);

/** More than our content has; beyond it all begins anew. */
const MOST = 2_000;

/**
 * The same reader, which reads each label of a question once: a press brings the words of its button along. Questions of
 * the talk itself are made anew for each turn, so that a question is known by its id and by what may be chosen.
 */
export function readingLabelsOnce(read: Reader): Reader {
  const known = new Map<string, Reading>();
  return (text, open) => {
    if (open === null || !isLabel(open, text)) return read(text, open);
    const key = keyOf(open, text);
    const reading = known.get(key) ?? read(text, open);
    if (known.size >= MOST) known.clear();
    known.set(key, reading);
    return reading;
  };
}

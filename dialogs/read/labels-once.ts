import { rememberBy } from '../../knowledge/remember';
import type { Reader } from './create-reader';
import type { OpenQuestion, ReadableQuestion } from './open-question';
import type { Reading } from './reading';

const isLabel = ({ question, item }: OpenQuestion, text: string): boolean =>
  item === undefined && question.options.some(({ label }) => label === text);

/** The same reader, which reads each label of a question once: a press brings the words of its button along. */
export function readingLabelsOnce(read: Reader): Reader {
  const readings = rememberBy((_question: ReadableQuestion) => new Map<string, Reading>());
  return (text, open) => {
    if (open === null || !isLabel(open, text)) return read(text, open);
    const known = readings(open.question);
    const key = `${open.forAnother === true ? 'another' : 'own'}: ${text}`;
    const reading = known.get(key) ?? read(text, open);
    known.set(key, reading);
    return reading;
  };
}

import type { Span } from '../read/reading';
import type { Understood } from '../session';
import { speak, type Speech } from './speech';

/** The one answer to a question may be just “Yes”, and needs its title. */
const answerWords = ({ knowledge }: Speech, { question, option }: Understood): string => {
  const asked = knowledge.questions[question];
  const label = asked?.options.find(({ id }) => id === option)?.label ?? option;
  return asked?.kind === 'one' ? `${asked.title}: ${label}` : label;
};

/** One thing that was understood, in the words of its button: “Under the heel”, not “At night in bed”. */
export const understoodWords = (speech: Speech, understood: Understood): string =>
  speak(speech, `understood.${understood.so}`, { answer: answerWords(speech, understood) });

/** The patient’s own words at these places. */
export const quotesOf = (text: string, places: readonly { readonly span: Span }[]): string =>
  [...new Set(places.map(({ span }) => `“${text.slice(span.start, span.end)}”`))].join('; ');

/** All that was understood of one text. */
export const notedWords = (speech: Speech, understood: readonly Understood[]): string =>
  [...new Set(understood.map((one) => understoodWords(speech, one)))].join('; ');

import type { Finding } from '../read/reading';
import type { Speech } from './speech';

/** What was understood besides the answer, in the words of the buttons: “Back of the heel; At night in bed”. */
export const notedWords = ({ knowledge }: Speech, findings: readonly Finding[]): string => {
  const labels = findings.flatMap(({ question, option }) => {
    const found = knowledge.questions[question]?.options.find((one) => one.id === option);
    return found ? [found.label] : [];
  });
  return [...new Set(labels)].join('; ');
};

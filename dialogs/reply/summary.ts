import type { Answer } from '../../knowledge/answers';
import type { Question } from '../../knowledge/model';
import type { Located } from '../locate';
import type { Summary } from './reply';
import { speak, type Speech } from './speech';

const labels = (question: Question, ids: readonly string[]): string =>
  ids.map((id) => question.options.find((option) => option.id === id)?.label ?? id).join('; ');

const itemWords = (speech: Speech, question: Question, items: Readonly<Record<string, string>>): string => {
  const yes = Object.keys(items).filter((item) => items[item] === 'yes');
  const unsure = Object.keys(items).filter((item) => items[item] === 'unsure');
  const none = question.options.filter((option) => option.exclusive).map((option) => option.id);
  const parts = [
    ...(yes.length > 0 ? [labels(question, yes)] : []),
    ...(unsure.length > 0 ? [`${speak(speech, 'answer.unsure')}: ${labels(question, unsure)}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : labels(question, none);
};

/** One answer in the words of its buttons. */
export const answerWords = (speech: Speech, question: Question, answer: Answer): string => {
  switch (answer.kind) {
    case 'chosen':
      return labels(question, answer.options);
    case 'unsure':
      return speak(speech, 'answer.unsure');
    case 'skipped':
      return speak(speech, 'answer.skipped');
    case 'items':
      return itemWords(speech, question, answer.items);
  }
};

const dangerRows = (speech: Speech, located: Located): Summary['rows'] =>
  located.raised.flatMap(({ redFlag, answer }) => {
    const flag = speech.knowledge.redFlags[redFlag];
    const id = answer === 'no' ? 'choice.no' : answer === 'unsure' ? 'answer.unsure' : 'choice.yes';
    return flag ? [{ question: redFlag, title: flag.sign, answer: speak(speech, id) }] : [];
  });

/** All answers that count, one row each, in the order they were asked. */
export const summaryOf = (speech: Speech, located: Located): Summary => ({
  kind: 'summary',
  title: speak(speech, 'ask.check-answers-title'),
  rows: [
    ...Object.entries(located.answers).flatMap(([id, answer]) => {
      const question = speech.knowledge.questions[id];
      return question ? [{ question: id, title: question.title, answer: answerWords(speech, question, answer) }] : [];
    }),
    ...dangerRows(speech, located),
  ],
});

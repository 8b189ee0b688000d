import type { Answer, RaisedFlag } from '../../knowledge/answers';
import type { Question } from '../../knowledge/model';
import type { Located } from '../locate';
import type { Summary, SummaryRow } from './reply';
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

/** The answer to a red flag’s closed question, or that the words said so by themselves. */
export const flagWords = (speech: Speech, { answer }: RaisedFlag): string =>
  speak(speech, answer === 'no' ? 'choice.no' : answer === 'unsure' ? 'answer.unsure' : 'choice.yes');

const dangerRows = (speech: Speech, located: Located): readonly Omit<SummaryRow, 'change'>[] =>
  located.raised.flatMap((raised) => {
    const flag = speech.knowledge.redFlags[raised.redFlag];
    return flag ? [{ question: raised.redFlag, title: flag.sign, answer: flagWords(speech, raised) }] : [];
  });

const answerRows = (speech: Speech, located: Located): readonly Omit<SummaryRow, 'change'>[] =>
  Object.entries(located.answers).flatMap(([id, answer]) => {
    const question = speech.knowledge.questions[id];
    return question ? [{ question: id, title: question.title, answer: answerWords(speech, question, answer) }] : [];
  });

/** All answers that count, one row each, in the order they were asked; each can be changed. */
export const summaryOf = (speech: Speech, located: Located): Summary => {
  const change = speak(speech, 'command.change');
  const rows = [...answerRows(speech, located), ...dangerRows(speech, located)];
  return {
    kind: 'summary',
    title: speak(speech, 'ask.check-answers-title'),
    rows: rows.map((row) => ({ ...row, change })),
  };
};

import type { Assessment, Evidence, UrgencySource } from '../../knowledge/assess/assessment';
import type { Answer, Findings } from '../../knowledge/answers';
import { speak, type Speech } from './speech';
import { answerWords } from './summary';

/** As much of an answer as the evidence rests on; “not sure” stays “not sure”. */
const behind = ({ options }: Evidence, answer: Answer | undefined): Answer => {
  if (answer?.kind === 'unsure' || answer?.kind === 'skipped') return answer;
  if (answer?.kind !== 'items') return { kind: 'chosen', options, origin: 'pressed' };
  const items = Object.fromEntries(Object.entries(answer.items).filter(([item]) => options.includes(item)));
  return { ...answer, items };
};

const evidenceWords = (speech: Speech, evidence: Evidence, { answers }: Findings): readonly string[] => {
  const question = speech.knowledge.questions[evidence.question];
  if (question === undefined) return [];
  return [`${question.title}: ${answerWords(speech, question, behind(evidence, answers[evidence.question]))}`];
};

/** A red flag that no answer raises was raised by what the patient wrote. */
const fromWords = (speech: Speech, source: UrgencySource): readonly string[] => {
  if (source.kind !== 'red-flag' || source.answers.length > 0) return [];
  const sign = speech.knowledge.redFlags[source.redFlag]?.sign;
  return sign === undefined ? [] : [speak(speech, 'set-by.words', { sign })];
};

/** The answers that set the urgency, each once: “Timing: First steps in the morning”. */
export const setByWords = (speech: Speech, { setBy }: Assessment, findings: Findings): readonly string[] => {
  const words = setBy.flatMap((source) => {
    const evidence = source.kind === 'undetermined' ? [] : source.answers;
    return [...evidence.flatMap((one) => evidenceWords(speech, one, findings)), ...fromWords(speech, source)];
  });
  return [...new Set(words)];
};

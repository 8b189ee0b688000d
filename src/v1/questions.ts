import type { Engine } from '../../dialogs/engine';
import type { Question } from '../../knowledge/model';

/** A question as other software puts it. */
export interface ShownQuestion {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly help: string | null;
  readonly why: string;
  readonly kind: 'one' | 'several';
  /** Screens for red flags: may be answered item by item, and “not sure” counts as present. */
  readonly screen: boolean;
  readonly mustAnswer: boolean;
  readonly options: readonly { readonly id: string; readonly label: string; readonly exclusive: boolean }[];
}

/** As it is put to a patient. */
export const shownQuestion = (question: Question): ShownQuestion => {
  const { id, title, prompt, help = null, why, kind, screen, mustAnswer, options } = question;
  const shown = options.map(({ id: option, label, exclusive }) => ({ id: option, label, exclusive }));
  return { id, title, prompt, help, why, kind, screen, mustAnswer, options: shown };
};

/** Every question, in the order in which they are put; which of them are, depends on the answers. */
export const questionsOf = ({ knowledge, order }: Engine): readonly ShownQuestion[] =>
  order.flatMap((id) => {
    const question = knowledge.questions[id];
    return question === undefined ? [] : [shownQuestion(question)];
  });

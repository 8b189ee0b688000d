import { type Knowledge, type Question } from '../../knowledge/model';
import { createLanguageReader } from './language';
import { type OpenQuestion } from './open-question';
import { type Act, createActReader, type Understood } from './outside';
import { type Danger } from './reading';
import { type Lists } from './word-classes';
import { type Wordbook } from './wordbook';

/** What was understood of a text, the text itself, and what is open. */
export interface Said extends Pick<Understood, 'passage' | 'found' | 'choice'> {
  readonly text: string;
  /** Where there is one, nothing stands in its way. */
  readonly dangers: readonly Danger[];
  readonly open: OpenQuestion | null;
}

export type AsideReader = (said: Said) => Act | null;

/** Tells what answers nothing: a command in other words, talk about something else, or another language. */
export function createAsideReader(knowledge: Knowledge, lists: Lists, book: Wordbook): AsideReader {
  const actIn = createActReader(knowledge, lists, book);
  const languageOf = createLanguageReader(knowledge.vocabulary.languages, book);
  const isGrave = (id: string): boolean => isGraveQuestion(knowledge.questions[id]);
  return ({ text, open, dangers, ...said }) => {
    if (dangers.length > 0) return null;
    const { passage, found, choice } = said;
    const isScreen = open?.question.screen === true;
    const act = actIn({ ...said, isScreen, isGrave, forAnother: open?.forAnother === true });
    if (act !== null) return act;
    const language = languageOf(text, passage.words);
    const isEmpty = choice === null && found.every(({ finding }) => finding.corrected !== undefined);
    if (language === null || !(isEmpty || language.isSure)) return null;
    return { outside: { kind: 'language', topic: language.id } };
  };
}

const isGraveQuestion = (question: Question | undefined): boolean =>
  question?.screen === true || question?.mustAnswer === true;

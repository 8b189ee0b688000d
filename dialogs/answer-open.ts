import type { Origin } from '../knowledge/answers';
import type { Question } from '../knowledge/model';
import type { Engine } from './engine';
import { keepChoice, keepDangerAnswer, keepItem, withAnswer } from './keep';
import type { Choice } from './read/reading';
import { reopen } from './reopen';
import type { Session } from './session';
import type { Standing } from './standing';
import type { Heard } from './understand';
import { keepRight } from './understood';
import { isGuess } from './volunteered';

/** A red flag in the middle of a story ticks its box, as does a guess, and the question is put again. */
const originOf = (engine: Engine, here: Standing, heard: Heard): Origin => {
  if (heard.pressed) return 'pressed';
  const isTold = heard.story && engine.alwaysAsked.has(here.open.id);
  return isTold || isGuess(engine, here, heard) ? 'pre-filled' : 'typed';
};

/** Pressed together with this question, so that it is not asked again. */
const keepAlso = (session: Session, { id }: Question, { also }: Heard): Session =>
  also === null
    ? session
    : withAnswer(session, also.question, { kind: 'chosen', options: [also.option], origin: 'pressed', with: id });

const answerInterview = (engine: Engine, here: Standing, said: { choice: Choice; heard: Heard }): Session => {
  const { session, open } = here;
  const question = engine.knowledge.questions[open.id];
  if (question === undefined) return session;
  const origin = originOf(engine, here, said.heard);
  if (open.item !== undefined) return keepItem(session, open, { choice: said.choice, origin });
  return keepAlso(keepChoice(session, question, { choice: said.choice, origin }), question, said.heard);
};

const optionsOf = (choice: Choice): readonly string[] => (choice.kind === 'options' ? choice.options : []);

const changeWhich = (here: Standing, choice: Choice): Session => {
  const [id] = optionsOf(choice);
  return id === undefined || id === 'keep-answers' ? { ...here.session, pending: null } : reopen(here, id);
};

/** “Yes” settles it; “no” shows each thing by itself, to be taken out. */
const isRight = (session: Session, choice: Choice): Session =>
  optionsOf(choice).includes('all-right')
    ? { ...session, pending: null, understood: [] }
    : { ...session, pending: { kind: 'what-understood' } };

/** Keeps what was said to the open question, whichever kind of question that is. */
export const answerOpen = (engine: Engine, here: Standing, said: { choice: Choice; heard: Heard }): Session => {
  const { session, open } = here;
  switch (open.id) {
    case 'danger-check':
      return keepDangerAnswer(session, open.item ?? '', said.choice);
    case 'change-which':
      return changeWhich(here, said.choice);
    case 'what-understood':
      return keepRight(engine, session, { ids: optionsOf(said.choice), pressed: said.heard.pressed });
    case 'is-right':
      return isRight(session, said.choice);
    case 'check-answers':
      return said.choice.kind === 'options' ? { ...session, checked: true } : session;
    default:
      return answerInterview(engine, here, said);
  }
};

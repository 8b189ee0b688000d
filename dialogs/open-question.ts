import type { Answers } from '../knowledge/answers';
import { assess } from '../knowledge/assess/assess';
import type { Option, Question } from '../knowledge/model';
import { notedWords, understoodWords } from './reply/noted';
import { speak, type Speech } from './reply/speech';
import { isTicked, type Located, type Position } from './locate';
import type { Pending, Session, Understood } from './session';
import { sideStep } from './side-step';
import { understoodId } from './understood-id';

/** What is open just now, in one shape: a question of the interview, one item of a screen, or a question of our own. */
export interface OpenQuestion {
  /** Question id, or `consent`, `danger-check`, `check-answers`, `after-advice`, `change-which`, `what-understood`, `is-right`, `forget`, `declined`. */
  readonly id: string;
  /** The option asked about, when a red-flag screen is opened item by item. */
  readonly item?: string;
  readonly kind: Question['kind'];
  readonly screen: boolean;
  /** “Not sure” and skipping are no answers here. */
  readonly mustAnswer: boolean;
  readonly prompt: string;
  readonly help?: string;
  readonly why: string;
  readonly options: readonly Option[];
  readonly map?: 'foot';
  readonly scale?: Question['scale'];
  /** The question that may be answered together with it. */
  readonly with?: Question;
  /** Options ticked that are no answers yet. */
  readonly ticked?: readonly string[];
  /** More was understood than the answer, and can be put right. */
  readonly canPutRight?: true;
  /** The answers given, where each of them has a button to change it. */
  readonly rows?: readonly Option[];
}

const option = (speech: Speech, id: string, message = `choice.${id}`): Option => ({
  id,
  label: speak(speech, message),
  words: [],
  exclusive: false,
});

/** With other words for it, so that “yes” shows the advice and “no” changes an answer. */
const withWords = (speech: Speech, id: string): Option => ({
  ...option(speech, id),
  words: speak(speech, `said.${id}`).split('; '),
});

const yesNo = (speech: Speech): readonly Option[] => [option(speech, 'yes'), option(speech, 'no')];

/** A question about the conversation itself; its wording is `ask.<id>` and `why.<id>`. */
const ownQuestion = (speech: Speech, id: string, options: readonly Option[]): OpenQuestion => ({
  id,
  kind: 'one',
  screen: false,
  mustAnswer: true,
  prompt: speak(speech, `ask.${id}`),
  why: speak(speech, `why.${id}`),
  options,
});

const interviewQuestion = ({ knowledge }: Speech, question: Question): OpenQuestion => {
  const { id, kind, screen, mustAnswer, prompt, help, map, why, options, scale } = question;
  const companion = knowledge.questions[question.with ?? ''];
  const optional = {
    ...(help === undefined ? {} : { help }),
    ...(map === undefined ? {} : { map }),
    ...(scale === undefined ? {} : { scale }),
    ...(companion === undefined ? {} : { with: companion }),
  };
  return { id, kind, screen, mustAnswer, prompt, why, options, ...optional };
};

const itemQuestion = (speech: Speech, question: Question, item: string): OpenQuestion => ({
  id: question.id,
  screen: question.screen,
  mustAnswer: false,
  why: question.why,
  item,
  kind: 'one',
  prompt: question.options.find((one) => one.id === item)?.ask ?? question.prompt,
  options: yesNo(speech),
});

const dangerCheck = (speech: Speech, redFlag: string): OpenQuestion => ({
  ...ownQuestion(speech, 'after-advice', yesNo(speech)),
  id: 'danger-check',
  mustAnswer: false,
  item: redFlag,
  prompt: speak(speech, 'ask.danger-check', { check: speech.knowledge.redFlags[redFlag]?.ask ?? '' }),
  why: speak(speech, 'why.danger-check'),
});

/** What can be changed: every answer given, and every danger word answered for. */
export const changeable = (speech: Speech, located: Located): readonly Option[] => [
  ...Object.keys(located.answers).flatMap((id) => {
    const question = speech.knowledge.questions[id];
    return question ? [{ id, label: question.title, words: [...question.calledAlso], exclusive: false }] : [];
  }),
  ...located.raised.flatMap(({ redFlag }) => {
    const flag = speech.knowledge.redFlags[redFlag];
    return flag ? [{ id: redFlag, label: flag.sign, words: [], exclusive: false }] : [];
  }),
];

/** What can be asked about this advice: only what there is something to say about. */
const aboutAdvice = ({ knowledge }: Speech, located: Located): readonly string[] => {
  const { urgency, programme } = assess(knowledge, located);
  const offered = programme.kind === 'offered' ? programme : null;
  return [
    ...(offered && offered.later.length > 0 ? ['later-exercises'] : []),
    ...(offered && offered.leftOut.length > 0 ? ['left-out'] : []),
    ...(urgency === 'ambulance' ? [] : ['what-raises']),
  ];
};

const afterAdvice = (speech: Speech, located: Located): OpenQuestion => {
  const byWords = located.raised.some((flag) => flag.certainty === 'unmistakable');
  const ids = [
    ...(byWords ? ['not-me'] : []),
    ...aboutAdvice(speech, located),
    'change-answer',
    'start-again',
    'person',
  ];
  const options = ids.map((id) => option(speech, id));
  return { ...ownQuestion(speech, 'after-advice', options), rows: changeable(speech, located) };
};

const checkAnswers = (speech: Speech, located: Located): OpenQuestion => {
  const options = ['show-advice', 'change-answer'].map((id) => withWords(speech, id));
  return { ...ownQuestion(speech, 'check-answers', options), rows: changeable(speech, located) };
};

const ofInterview = (speech: Speech, id: string, item?: string): OpenQuestion => {
  const question = speech.knowledge.questions[id];
  if (question === undefined) throw new Error(`The chart asks “${id}”, which knowledge/questions does not hold.`);
  return item === undefined ? interviewQuestion(speech, question) : itemQuestion(speech, question, item);
};

const atPosition = (speech: Speech, position: Position, located: Located): OpenQuestion => {
  switch (position.at) {
    case 'consent':
      return ofInterview(speech, 'consent');
    case 'declined':
      return ownQuestion(speech, 'declined', [option(speech, 'agree-after-all')]);
    case 'danger-check':
      return dangerCheck(speech, position.redFlag);
    case 'question':
      return ofInterview(speech, position.question, position.item);
    case 'check-answers':
      return checkAnswers(speech, located);
    case 'advice':
      return afterAdvice(speech, located);
  }
};

/** A session with the place that it has come to. */
interface Place {
  readonly session: Session;
  readonly located: Located;
}

const changeWhich = (speech: Speech, located: Located): OpenQuestion =>
  ownQuestion(speech, 'change-which', [...changeable(speech, located), option(speech, 'keep-answers')]);

/** What was understood, each to be left ticked if it is right. */
const whatUnderstood = (speech: Speech, understood: readonly Understood[]): OpenQuestion => {
  const options = understood.map((one) => ({
    id: understoodId(one),
    label: understoodWords(speech, one),
    words: [],
    exclusive: false,
  }));
  const none = { ...option(speech, 'none-right'), exclusive: true };
  return {
    ...ownQuestion(speech, 'what-understood', [...options, none]),
    kind: 'several',
    ticked: options.map(({ id }) => id),
  };
};

/** What was understood, as one list: one tap if it is right, one to put it right. */
const isRight = (speech: Speech, understood: readonly Understood[]): OpenQuestion => ({
  id: 'is-right',
  kind: 'one',
  screen: false,
  mustAnswer: true,
  prompt: speak(speech, 'ask.is-right', { answers: notedWords(speech, understood) }),
  why: speak(speech, 'why.is-right'),
  options: ['all-right', 'not-all-right'].map((id) => withWords(speech, id)),
});

const forgetAll = (speech: Speech): OpenQuestion =>
  ownQuestion(
    speech,
    'forget',
    ['forget-all', 'keep-all'].map((id) => withWords(speech, id)),
  );

const aside = (speech: Speech, kind: Pending['kind'], { session, located }: Place): OpenQuestion => {
  switch (kind) {
    case 'change-which':
      return changeWhich(speech, located);
    case 'what-understood':
      return whatUnderstood(speech, session.understood ?? []);
    case 'is-right':
      return isRight(speech, session.understood ?? []);
    case 'forget':
      return forgetAll(speech);
  }
};

const IN_INTERVIEW: readonly Position['at'][] = ['question', 'danger-check'];

/** The question that is open for this session. A side step, such as choosing what to change, comes first. */
export const openQuestion = (speech: Speech, session: Session, located: Located): OpenQuestion => {
  const pending = sideStep(session, located);
  if (pending !== null) return aside(speech, pending.kind, { session, located });
  const open = atPosition(speech, located.position, located);
  const canPutRight = (session.understood ?? []).length > 0 && IN_INTERVIEW.includes(located.position.at);
  return canPutRight ? { ...open, canPutRight } : open;
};

/** Options already said, though the question has not been asked: shown ticked. */
export const preselected = (open: OpenQuestion, answers: Answers): readonly string[] => {
  if (open.ticked !== undefined) return open.ticked;
  const answer = answers[open.id];
  if (open.item !== undefined || answer === undefined || !isTicked(answer)) return [];
  if (answer.kind === 'chosen') return answer.options;
  return answer.kind === 'items' ? Object.keys(answer.items).filter((item) => answer.items[item] === 'yes') : [];
};

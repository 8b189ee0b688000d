import { createActor, initialTransition, type EventFrom, type SnapshotFrom } from 'xstate';
import type { Answer, Answers, RaisedFlag } from '../knowledge/answers';
import type { Question } from '../knowledge/model';
import { rememberWithin, rememberBy } from '../knowledge/remember';
import type { Session } from './session';
import { isOpenDanger, type ChartRules, type TriageMachine } from './triage-machine';

type Snapshot = SnapshotFrom<TriageMachine>;
type Event = EventFrom<TriageMachine>;

/** Where the conversation stands. */
export type Position =
  | { readonly at: 'consent' }
  | { readonly at: 'declined' }
  | { readonly at: 'danger-check'; readonly redFlag: string }
  /** `item` is the option asked about while a red-flag screen is opened item by item. */
  | { readonly at: 'question'; readonly question: string; readonly item?: string }
  | { readonly at: 'check-answers' }
  | { readonly at: 'advice' };

export interface Located {
  readonly position: Position;
  /** The answers that count here, in the order they were asked: no leftovers of a road not taken. */
  readonly answers: Answers;
  readonly raised: readonly RaisedFlag[];
  /** Ticked from the words, and not reached by the interview. */
  readonly heard: Answers;
}

type Questions = Readonly<Record<string, Question>>;

/** What is needed to find the way: the chart, its rules, and the questions it asks. */
export interface ChartMap {
  readonly machine: TriageMachine;
  readonly rules: ChartRules;
  readonly questions: Questions;
}

/** The options a red-flag screen asks about one by one: all but “none of these”. */
export const itemsOf = (question: Question): readonly string[] =>
  question.options.filter((option) => !option.exclusive).map((option) => option.id);

/** The first item of an opened screen that still needs its yes, no or not sure. */
export const openItem = (question: Question, answer: Answer | undefined): string | undefined =>
  answer?.kind === 'items' ? itemsOf(question).find((item) => answer.items[item] === undefined) : undefined;

/** Ticked, but still to be asked: said before its question came, or taken back by the patient. */
export const isTicked = (answer: Answer | undefined): boolean =>
  answer?.origin === 'pre-filled' || answer?.origin === 'reopened';

/**
 * Does this answer close its question? What is only ticked is still to be asked,
 * a screen skipped once is asked once more, and an opened screen needs all its items.
 */
export const isSettled = (question: Question, answer: Answer | undefined): boolean => {
  if (answer === undefined || isTicked(answer)) return false;
  if (answer.kind === 'skipped') return !question.screen || answer.times > 1;
  return openItem(question, answer) === undefined;
};

const leafOf = (snapshot: Snapshot): string =>
  typeof snapshot.value === 'string' ? snapshot.value : snapshot.value.interview;

/** What is certain or answered first, then what is still to be asked: the gravest first. */
const dangersInOrder = (raised: readonly RaisedFlag[], rank: ChartRules['rank']): readonly RaisedFlag[] => [
  ...raised.filter((flag) => !isOpenDanger(flag)),
  ...raised.filter(isOpenDanger).sort((one, other) => rank(one.redFlag) - rank(other.redFlag)),
];

const nothing = (): void => undefined;

/**
 * The surroundings in which the chart is asked where an event leads: in these nothing is started, sent or done. Made
 * once, where `transition` of xstate makes an actor for each step, which is a third of its cost.
 */
const inert = rememberBy((machine: TriageMachine): Parameters<TriageMachine['transition']>[2] => {
  const self = createActor(machine);
  const silent = { logger: nothing, defer: nothing, emit: nothing, stopChild: nothing, actionExecutor: nothing };
  return { ...silent, self, system: self.system, id: '', sessionId: '' };
});

const after = (snapshot: Snapshot, event: Event): Snapshot => {
  const machine = snapshot.machine as TriageMachine;
  return machine.transition(snapshot, event, inert(machine));
};

const start = rememberBy((machine: TriageMachine) => initialTransition(machine)[0]);
/** After the consent, by what was told: few questions may be passed over, so these are few. */
const agreedTo = rememberBy((_machine: TriageMachine) => new Map<string, Snapshot>());

const agreed = (machine: TriageMachine, told: readonly string[]): Snapshot => {
  const known = agreedTo(machine);
  const snapshot = known.get(told.join()) ?? after(start(machine), { type: 'CONSENT_GIVEN', told });
  known.set(told.join(), snapshot);
  return snapshot;
};

/** What was told to questions that are passed over where they are not needed: what was told counts all the same. */
const toldIn = (questions: Questions, answers: Answers): readonly string[] =>
  Object.keys(answers)
    .filter((id) => questions[id]?.unlessClear || questions[id]?.beforeExercises)
    .sort();

/** What happened before the first question: consent, and danger words. */
const opening = ({ machine, rules, questions }: ChartMap, { consent, raised, answers }: Session): Snapshot => {
  if (consent === 'open') return start(machine);
  if (consent === 'refused') return after(start(machine), { type: 'CONSENT_REFUSED' });
  const heard = dangersInOrder(raised, rules.rank).map((flag): Event => ({ type: 'DANGER_HEARD', flag }));
  return heard.reduce(after, agreed(machine, toldIn(questions, answers)));
};

/** The same answer at the same place leads to the same place: of a replay only what is new is walked. */
const afterAnswer = rememberWithin((snapshot: Snapshot, answer: Answer): Snapshot =>
  after(snapshot, { type: 'QUESTION_ANSWERED', question: leafOf(snapshot), answer }),
);

/** Where the kept answers lead next from here; null at the first gap. */
const onward = (snapshot: Snapshot, session: Session, questions: Questions): Snapshot | null => {
  const leaf = leafOf(snapshot);
  if (leaf === 'check-answers') return session.checked ? after(snapshot, { type: 'ANSWERS_CHECKED' }) : null;
  const question = questions[leaf];
  const answer = session.answers[leaf];
  if (question === undefined || answer === undefined || !isSettled(question, answer)) return null;
  return afterAnswer(snapshot, answer);
};

const positionOf = (snapshot: Snapshot, session: Session, questions: Questions): Position => {
  const leaf = leafOf(snapshot);
  const question = questions[leaf];
  if (leaf === 'danger-check') return { at: 'danger-check', redFlag: snapshot.context.raised.at(-1)?.redFlag ?? '' };
  if (leaf === 'consent' || leaf === 'declined' || leaf === 'check-answers' || leaf === 'advice') return { at: leaf };
  const item = question && openItem(question, session.answers[leaf]);
  return { at: 'question', question: leaf, ...(item === undefined ? {} : { item }) };
};

/**
 * Replays the kept answers through the chart, from the start to the first gap.
 * Pure: the same session gives the same place, on any machine and after any restart.
 */
export const locate = (map: ChartMap, session: Session): Located => {
  const { questions } = map;
  let snapshot = opening(map, session);
  for (let next = onward(snapshot, session, questions); next !== null; next = onward(snapshot, session, questions))
    snapshot = next;
  const { answers, raised } = snapshot.context;
  return { position: positionOf(snapshot, session, questions), answers, raised, heard: heardIn(session, answers) };
};

/** What the words said of questions that have no answer here. */
const heardIn = (session: Session, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(session.answers).filter(
      ([id, { origin }]) => answers[id] === undefined && (origin === 'pre-filled' || origin === 'typed'),
    ),
  );

/** The questions in the order of the chart. */
export const questionsInOrder = (machine: TriageMachine): readonly string[] =>
  Object.keys(machine.states.interview?.states ?? {}).filter((state) => state !== 'check-answers');

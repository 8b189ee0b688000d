import { assess } from '../../knowledge/assess/assess';
import { isAtLeast } from '../../knowledge/assess/urgency';
import type { Urgency } from '../../knowledge/model';
import { adviceCard } from '../reply/advice';
import type { Advice, Section } from '../reply/reply';
import { speak, type Speech } from '../reply/speech';
import { type Because, type Outcome, stopsExercises } from './outcome';

/** What a patient reads when they have checked in. */
export interface CheckInAdvice {
  readonly kind: Outcome['kind'];
  readonly urgency: Urgency;
  /** How soon to see whom, where that is what it comes to; else how to go on. */
  readonly heading: string;
  /** Right under the heading. */
  readonly soon: readonly string[];
  readonly sections: readonly Section[];
}

const linesOf = ({ sections }: Advice, id: string): readonly string[] =>
  sections.find((section) => section.id === id)?.lines ?? [];

const section = (id: string, title: string, lines: readonly string[]): readonly Section[] =>
  lines.length === 0 ? [] : [{ id, title, lines }];

/** Signs are told in the words of the advice. */
const namesSigns = ({ because }: Outcome): boolean => because.includes('new-sign') || because.includes('told-before');

/** What follows for the exercises is no reason where none are done. */
const reasonsTold = ({ because }: Outcome): readonly Because[] =>
  stopsExercises(because) ? because.filter((one) => BESIDE_SIGNS.includes(one)) : because;

const BESIDE_SIGNS: readonly Because[] = ['new-sign', 'not-sure', 'unsure-before', 'told-before', 'worse', 'no-better'];

const whyLines = (speech: Speech, outcome: Outcome, card: Advice): readonly string[] => [
  ...(namesSigns(outcome) ? linesOf(card, 'why') : []),
  ...courseLines(speech, outcome),
  ...reasonsTold(outcome).flatMap((one) => (one === 'new-sign' ? [] : [speak(speech, `check-in-because.${one}`)])),
];

/** Never beside a sign of danger: there it would reassure. */
const courseLines = (speech: Speech, { because, course }: Outcome): readonly string[] =>
  !stopsExercises(because) && (course === 'better' || course === 'same')
    ? [speak(speech, `check-in-course.${course}`)]
    : [];

/** What to say on the phone: of the weightiest reason. */
const tellLines = (speech: Speech, outcome: Outcome, card: Advice): readonly string[] => {
  const { because } = outcome;
  if (namesSigns(outcome)) return linesOf(card, 'tell');
  if (because.includes('not-sure')) return [speak(speech, 'check-in.tell-not-sure')];
  if (because.includes('worse')) return [speak(speech, 'check-in.tell-worse')];
  return because.includes('no-better') ? [speak(speech, 'check-in.tell-no-better')] : [];
};

/** Of each exercise how to do it now, from its own content. */
const exerciseLines = (speech: Speech, { findings, step }: Outcome): readonly string[] => {
  const { programme } = assess(speech.knowledge, findings);
  if (step === null || programme.kind !== 'offered') return [];
  return programme.exercises.flatMap(({ exercise }) => {
    const found = speech.knowledge.exercises[exercise];
    if (found === undefined) return [];
    const { name, easier, harder, dosage } = found;
    const how = { progress: harder ?? speak(speech, 'check-in.same'), hold: dosage.words, regress: easier }[step];
    return [speak(speech, 'check-in.exercise', { name, how })];
  });
};

/** How to go on with the exercises, or that there are none to go on with. */
const exerciseSections = (speech: Speech, outcome: Outcome, card: Advice): readonly Section[] => {
  const { kind, step, because } = outcome;
  if (step === null) {
    const stop = stopsExercises(because);
    const title = speak(speech, 'title.no-exercises');
    const why = stop ? [speak(speech, 'check-in.no-exercises')] : linesOf(card, 'no-exercises');
    return section('no-exercises', title, why);
  }
  const until = kind === 'see-someone' ? [speak(speech, 'check-in.until-seen')] : [];
  const lines = [...until, ...exerciseLines(speech, outcome)];
  const later = step === 'progress' ? ['later'] : [];
  return [
    ...section('step', speak(speech, `check-in-do.${step}`), lines),
    ...card.sections.filter(({ id }) => [...later, 'pain-rule'].includes(id)),
  ];
};

/** How soon to be seen: the advice of now, or that which stands, where it is the more urgent. */
const soonLines = (speech: Speech, { urgency }: Outcome, card: Advice): readonly string[] =>
  card.urgency === urgency ? linesOf(card, 'how-soon') : [speak(speech, `how-soon.${urgency}`)];

/** Is someone to see it, or is there nothing to go on with? Then that is said before anything else. */
const actsFirst = ({ kind, urgency, step }: Outcome): boolean =>
  kind === 'see-someone' || step === null || isAtLeast(urgency, 'soon');

function headOf(speech: Speech, outcome: Outcome, card: Advice): Pick<CheckInAdvice, 'heading' | 'soon'> {
  const { kind, urgency } = outcome;
  const action = speak(speech, `action.${urgency}`);
  if (actsFirst(outcome) || kind === 'see-someone') {
    const refer = outcome.refer ? [speak(speech, 'check-in.refer')] : [];
    return { heading: action, soon: [...soonLines(speech, outcome, card), ...refer] };
  }
  const stands = urgency === 'self-care' ? [] : [speak(speech, 'check-in.advice-stands', { action })];
  return { heading: speak(speech, `check-in-step.${kind}`), soon: stands };
}

/** The outcome of a check-in in words: first how soon to see whom, if someone is to be seen. */
export function checkInAdvice(speech: Speech, outcome: Outcome): CheckInAdvice {
  const card = adviceCard(speech, outcome.findings);
  const { kind, urgency } = outcome;
  const own = (id: string): readonly Section[] => card.sections.filter((one) => one.id === id);
  return {
    kind,
    urgency,
    ...headOf(speech, outcome, card),
    sections: [
      ...section('why', speak(speech, 'title.why'), whyLines(speech, outcome, card)),
      ...section('tell', speak(speech, 'title.tell'), tellLines(speech, outcome, card)),
      ...(namesSigns(outcome) ? own('meanwhile') : []),
      ...exerciseSections(speech, outcome, card),
      ...own('safety-net'),
      ...own('notice'),
    ],
  };
}

import type { Assessment, LeftOutExercise, PlannedExercise, ProgrammeChoice } from '../../knowledge/assess/assessment';
import type { Exercise } from '../../knowledge/model';
import type { ExerciseCard, Section } from './reply';
import { speak, type Speech } from './speech';

type Offered = Extract<ProgrammeChoice, { kind: 'offered' }>;
type Withheld = Extract<ProgrammeChoice, { kind: 'withheld' }>;

/** Signs on which any exercise is stopped and help sought. */
const STOP = ['numb', 'pop', 'swelling', 'dizzy'] as const;

const titled = (speech: Speech, id: string, lines: readonly string[]): readonly Section[] =>
  lines.length === 0 ? [] : [{ id, title: speak(speech, `title.${id}`), lines }];

const nameOf = (speech: Speech, exercise: string): string => speech.knowledge.exercises[exercise]?.name ?? exercise;

const withheldWords = (speech: Speech, choice: Withheld): string =>
  choice.reason === 'no-programme' ? choice.why : speak(speech, `withheld.${choice.reason}`);

const leftOutWords = (speech: Speech, { exercise, replacedBy }: LeftOutExercise): string => {
  const name = nameOf(speech, exercise);
  return replacedBy === undefined
    ? speak(speech, 'programme.left-out', { name })
    : speak(speech, 'programme.left-out-instead', { name, instead: nameOf(speech, replacedBy) });
};

const programmeLines = (speech: Speech, choice: Offered): readonly string[] => {
  const programme = speech.knowledge.programmes[choice.programme];
  if (programme === undefined) return [];
  const { name, intro, frequency, reviewAfterWeeks } = programme;
  return [
    speak(speech, 'programme.intro', { name, intro }),
    speak(speech, 'programme.frequency', { frequency }),
    speak(speech, 'programme.review', { weeks: String(reviewAfterWeeks) }),
    speak(speech, 'programme.check-first'),
  ];
};

const selfCareLines = (speech: Speech, choice: Offered): readonly string[] =>
  choice.selfCare.flatMap((id) => {
    const advice = speech.knowledge.selfCare[id];
    return advice ? [`${advice.title}. ${advice.advice}`] : [];
  });

const offeredSections = (speech: Speech, choice: Offered): readonly Section[] => [
  ...titled(speech, 'self-care', selfCareLines(speech, choice)),
  ...titled(speech, 'programme', programmeLines(speech, choice)),
  ...titled(
    speech,
    'left-out',
    choice.leftOut.map((one) => leftOutWords(speech, one)),
  ),
  ...titled(speech, 'pain-rule', [speak(speech, 'pain-rule.scale'), speak(speech, 'pain-rule.tomorrow')]),
  ...titled(
    speech,
    'stop-and-ask',
    STOP.map((sign) => speak(speech, `stop.${sign}`)),
  ),
];

/** What can be done at home and how to exercise, or why there are no exercises. */
export const programmeSections = (speech: Speech, { programme }: Assessment): readonly Section[] =>
  programme.kind === 'offered'
    ? offeredSections(speech, programme)
    : titled(speech, 'no-exercises', [withheldWords(speech, programme)]);

const cardSections = (speech: Speech, exercise: Exercise, planned: PlannedExercise): readonly Section[] => [
  ...titled(speech, 'equipment', exercise.equipment),
  ...titled(speech, 'easier', [exercise.easier]),
  ...titled(speech, 'harder', exercise.harder === null ? [] : [exercise.harder]),
  ...titled(speech, 'cautions', [...(planned.note === undefined ? [] : [planned.note]), ...exercise.cautions]),
  ...titled(speech, 'stop', exercise.stopIf),
];

const card = (speech: Speech, planned: PlannedExercise): readonly ExerciseCard[] => {
  const exercise = speech.knowledge.exercises[planned.exercise];
  if (exercise === undefined) return [];
  const stage = planned.stage > 1 ? [speak(speech, 'programme.stage', { stage: String(planned.stage) })] : [];
  return [
    {
      kind: 'exercise',
      exercise: exercise.id,
      name: exercise.name,
      purpose: [...stage, exercise.purpose].join(' '),
      steps: exercise.steps,
      dosage: exercise.dosage.words,
      sections: cardSections(speech, exercise, planned),
    },
  ];
};

/** One card for each exercise offered, in the programme’s order; none when exercises are withheld. */
export const exerciseCards = (speech: Speech, choice: ProgrammeChoice): readonly ExerciseCard[] =>
  choice.kind === 'offered' ? choice.exercises.flatMap((planned) => card(speech, planned)) : [];

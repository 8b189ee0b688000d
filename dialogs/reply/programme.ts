import type { Assessment, PlannedExercise, ProgrammeChoice } from '../../knowledge/assess/assessment';
import type { Exercise } from '../../knowledge/treatment-model';
import type { ExerciseCard, Section } from './reply';
import { localise, speak, type Speech } from './speech';

type Offered = Extract<ProgrammeChoice, { kind: 'offered' }>;
type Withheld = Extract<ProgrammeChoice, { kind: 'withheld' }>;

/** Signs on which any exercise is stopped and help sought. */
const STOP = ['numb', 'pop', 'swelling', 'dizzy'] as const;

const titled = (speech: Speech, id: string, lines: readonly string[]): readonly Section[] =>
  lines.length === 0 ? [] : [{ id, title: speak(speech, `title.${id}`), lines }];

export const nameOf = (speech: Speech, exercise: string): string =>
  speech.knowledge.exercises[exercise]?.name ?? exercise;

const withheldWords = (speech: Speech, choice: Withheld): string =>
  choice.reason === 'no-programme' ? localise(speech, choice.why) : speak(speech, `withheld.${choice.reason}`);

/** When a stage begins, in the programme’s own words. */
const stageWords = (speech: Speech, choice: Offered, stage: number): string => {
  const { name, startWhen } = speech.knowledge.programmes[choice.programme]?.stages[stage - 1] ?? {};
  return name === undefined || startWhen === undefined
    ? speak(speech, 'programme.stage', { stage: String(stage) })
    : speak(speech, 'programme.stage-when', { stage: String(stage), name, when: startWhen });
};

/** One line for each later stage: when it begins, and what it brings. */
const laterLines = (speech: Speech, choice: Offered): readonly string[] =>
  [...new Set(choice.later.map(({ stage }) => stage))].map((stage) => {
    const names = choice.later.filter((one) => one.stage === stage).map(({ exercise }) => nameOf(speech, exercise));
    return speak(speech, 'programme.later', { when: stageWords(speech, choice, stage), names: names.join(', ') });
  });

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

const selfCareLines = (speech: Speech, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => {
    const advice = speech.knowledge.selfCare[id];
    return advice ? [`${advice.title}. ${advice.advice}`] : [];
  });

const offeredSections = (speech: Speech, choice: Offered): readonly Section[] => [
  ...titled(speech, 'programme', programmeLines(speech, choice)),
  ...titled(speech, 'later', laterLines(speech, choice)),
  ...titled(speech, 'left-out', choice.leftOut.length === 0 ? [] : [speak(speech, 'programme.left-out-count')]),
  ...titled(speech, 'pain-rule', [speak(speech, 'pain-rule.scale'), speak(speech, 'pain-rule.tomorrow')]),
  ...titled(
    speech,
    'stop-and-ask',
    STOP.map((sign) => speak(speech, `stop.${sign}`)),
  ),
];

/** What can be done at home and how to exercise, or why there are no exercises. */
export const programmeSections = (speech: Speech, { programme, selfCare }: Assessment): readonly Section[] => [
  ...titled(speech, 'self-care', selfCareLines(speech, selfCare)),
  ...(programme.kind === 'offered'
    ? offeredSections(speech, programme)
    : titled(speech, 'no-exercises', [withheldWords(speech, programme)])),
];

const cardSections = (speech: Speech, exercise: Exercise, planned: PlannedExercise): readonly Section[] => [
  ...titled(speech, 'feel', [exercise.feel]),
  ...titled(speech, 'equipment', [
    ...exercise.equipment,
    ...(exercise.withoutEquipment === undefined ? [] : [exercise.withoutEquipment]),
  ]),
  ...titled(speech, 'easier', [exercise.easier]),
  ...titled(speech, 'harder', exercise.harder === null ? [] : [exercise.harder]),
  ...titled(speech, 'cautions', [...(planned.note === undefined ? [] : [planned.note]), ...exercise.cautions]),
  ...titled(speech, 'stop', exercise.stopIf),
];

const card = (speech: Speech, choice: Offered, planned: PlannedExercise): readonly ExerciseCard[] => {
  const exercise = speech.knowledge.exercises[planned.exercise];
  if (exercise === undefined) return [];
  const stage = planned.stage > 1 ? [stageWords(speech, choice, planned.stage)] : [];
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

/** One card for each exercise to begin with, in order; none when exercises are withheld. */
export const exerciseCards = (speech: Speech, choice: ProgrammeChoice): readonly ExerciseCard[] =>
  choice.kind === 'offered' ? choice.exercises.flatMap((planned) => card(speech, choice, planned)) : [];

/** The same for the stages after it. */
export const laterCards = (speech: Speech, choice: ProgrammeChoice): readonly ExerciseCard[] =>
  choice.kind === 'offered' ? choice.later.flatMap((planned) => card(speech, choice, planned)) : [];

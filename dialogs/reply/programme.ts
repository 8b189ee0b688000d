import type { Assessment, PlannedExercise, ProgrammeChoice } from '../../knowledge/assess/assessment';
import { rememberBy } from '../../knowledge/remember';
import type { Exercise, Programme } from '../../knowledge/treatment-model';
import { lineFrom, lineFromAll, ownLine, sectionOf, sourceNotes, type Line, type Sourced } from './lines';
import { conditionOf } from './reasons';
import type { Counts, ExerciseCard, Section } from './reply';
import { localise, speak, type Speech } from './speech';

type Offered = Extract<ProgrammeChoice, { kind: 'offered' }>;
type Withheld = Extract<ProgrammeChoice, { kind: 'withheld' }>;

/** Signs on which any exercise is stopped and help sought. */
const STOP = ['numb', 'pop', 'swelling', 'dizzy'] as const;

export const nameOf = (speech: Speech, exercise: string): string =>
  speech.knowledge.exercises[exercise]?.name ?? exercise;

const withheldLines = (speech: Speech, choice: Withheld): readonly Line[] =>
  choice.reason === 'no-programme'
    ? conditionOf(speech, choice).map((condition) => lineFrom(condition, localise(speech, choice.why)))
    : [ownLine(speech, `withheld.${choice.reason}`)];

/** When a stage begins, in the programme’s own words. */
const stageWords = (speech: Speech, choice: Offered, stage: number): string => {
  const { name, startWhen } = speech.knowledge.programmes[choice.programme]?.stages[stage - 1] ?? {};
  return name === undefined || startWhen === undefined
    ? speak(speech, 'programme.stage', { stage: String(stage) })
    : speak(speech, 'programme.stage-when', { stage: String(stage), name, when: startWhen });
};

const programmeOf = (speech: Speech, { programme }: Offered): readonly Programme[] => {
  const found = speech.knowledge.programmes[programme];
  return found ? [found] : [];
};

/** One line for each later stage: when it begins, and what it brings. */
const laterLines = (speech: Speech, choice: Offered): readonly Line[] =>
  [...new Set(choice.later.map(({ stage }) => stage))].map((stage) => {
    const ids = choice.later.filter((one) => one.stage === stage).map(({ exercise }) => exercise);
    const names = ids.map((id) => nameOf(speech, id)).join(', ');
    const files: readonly Sourced[] = [
      ...programmeOf(speech, choice),
      ...ids.flatMap((id) => speech.knowledge.exercises[id] ?? []),
    ];
    return lineFromAll(files, speak(speech, 'programme.later', { when: stageWords(speech, choice, stage), names }));
  });

const programmeLines = (speech: Speech, choice: Offered): readonly Line[] =>
  programmeOf(speech, choice).flatMap((programme) => {
    const { name, intro, frequency, reviewAfterWeeks } = programme;
    return [
      lineFrom(programme, speak(speech, 'programme.intro', { name, intro })),
      lineFrom(programme, speak(speech, 'programme.frequency', { frequency })),
      lineFrom(programme, speak(speech, 'programme.review', { weeks: String(reviewAfterWeeks) })),
      ownLine(speech, 'programme.check-first'),
    ];
  });

const selfCareLines = (speech: Speech, ids: readonly string[]): readonly Line[] =>
  ids.flatMap((id) => {
    const advice = speech.knowledge.selfCare[id];
    return advice ? [lineFrom(advice, `${advice.title}. ${advice.advice}`)] : [];
  });

const offeredSections = (speech: Speech, choice: Offered): readonly Section[] => [
  ...sectionOf(speech, 'programme', programmeLines(speech, choice)),
  ...sectionOf(speech, 'later', laterLines(speech, choice)),
  ...sectionOf(speech, 'left-out', choice.leftOut.length === 0 ? [] : [ownLine(speech, 'programme.left-out-count')]),
  ...sectionOf(speech, 'pain-rule', [ownLine(speech, 'pain-rule.scale'), ownLine(speech, 'pain-rule.tomorrow')]),
  ...sectionOf(
    speech,
    'stop-and-ask',
    STOP.map((sign) => ownLine(speech, `stop.${sign}`)),
  ),
];

/** What can be done at home and how to exercise, or why there are no exercises. */
export const programmeSections = (speech: Speech, { programme, selfCare }: Assessment): readonly Section[] => [
  ...sectionOf(speech, 'self-care', selfCareLines(speech, selfCare)),
  ...(programme.kind === 'offered'
    ? offeredSections(speech, programme)
    : sectionOf(speech, 'no-exercises', withheldLines(speech, programme))),
];

/** The programme’s note is the programme’s; all else is the exercise’s own. */
const cautionLines = (exercise: Exercise, { note }: PlannedExercise, programme: Sourced): readonly Line[] => [
  ...(note === undefined ? [] : [lineFrom(programme, note)]),
  ...exercise.cautions.map((text) => lineFrom(exercise, text)),
];

const exerciseSections = (speech: Speech, exercise: Exercise, cautions: readonly Line[]): readonly Section[] => {
  const { feel, equipment, withoutEquipment, easier, harder, stopIf } = exercise;
  const own = (id: string, texts: readonly string[]): readonly Section[] =>
    sectionOf(
      speech,
      id,
      texts.map((text) => lineFrom(exercise, text)),
    );
  return [
    ...own('feel', [feel]),
    ...own('equipment', [...equipment, ...(withoutEquipment === undefined ? [] : [withoutEquipment])]),
    ...own('easier', [easier]),
    ...own('harder', harder === null ? [] : [harder]),
    ...sectionOf(speech, 'cautions', cautions),
    ...own('stop', stopIf),
  ];
};

/** The numbers of a dosage, where they are of the whole exercise. */
const countsOf = ({ dosage, bothSides }: Exercise): { readonly counts?: Counts } => {
  const { sets, reps, holdSeconds, parts } = dosage;
  if (parts || !(sets ?? reps ?? holdSeconds)) return {};
  return { counts: { ...(sets && { sets }), ...(reps && { reps }), ...(holdSeconds && { holdSeconds }), bothSides } };
};

/** Of all that was answered a card depends on these alone: each is made once, and there are no more than our content has. */
const cardsKnown = rememberBy((_speech: Speech) => new Map<string, readonly ExerciseCard[]>());

const card = (speech: Speech, choice: Offered, planned: PlannedExercise): readonly ExerciseCard[] => {
  const known = cardsKnown(speech);
  const key = [choice.programme, planned.exercise, planned.stage, planned.note].join('/');
  const made = known.get(key) ?? makeCard(speech, choice, planned);
  known.set(key, made);
  return made;
};

const makeCard = (speech: Speech, choice: Offered, planned: PlannedExercise): readonly ExerciseCard[] => {
  const exercise = speech.knowledge.exercises[planned.exercise];
  if (exercise === undefined) return [];
  const stage = planned.stage > 1 ? [stageWords(speech, choice, planned.stage)] : [];
  const [programme = exercise] = programmeOf(speech, choice) as readonly Sourced[];
  const sections = exerciseSections(speech, exercise, cautionLines(exercise, planned, programme));
  const { origin } = lineFrom(exercise, exercise.name);
  return [
    {
      kind: 'exercise',
      exercise: exercise.id,
      name: exercise.name,
      purpose: [...stage, exercise.purpose].join(' '),
      steps: exercise.steps,
      dosage: exercise.dosage.words,
      ...countsOf(exercise),
      painLimit: exercise.painLimit,
      sections,
      origin,
      sources: sourceNotes(speech.knowledge, [origin, ...sections.flatMap(({ origins }) => origins ?? [])]),
    },
  ];
};

/** One card for each exercise to begin with, in order; none when exercises are withheld. */
export const exerciseCards = (speech: Speech, choice: ProgrammeChoice): readonly ExerciseCard[] =>
  choice.kind === 'offered' ? choice.exercises.flatMap((planned) => card(speech, choice, planned)) : [];

/** The same for the stages after it. */
export const laterCards = (speech: Speech, choice: ProgrammeChoice): readonly ExerciseCard[] =>
  choice.kind === 'offered' ? choice.later.flatMap((planned) => card(speech, choice, planned)) : [];

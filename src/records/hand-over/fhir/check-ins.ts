import { urgencyWords } from '../../../atlas/in-words';
import { checkInRows, unsureEarlier } from '../check-in-rows';
import type { CheckInGiven } from '../hand-over';
import { type Observed, SURVEY } from './observations';
import { instant, type Json, NOT_SURE } from './resource';

/** Codes of our own: the ids of the answers, and of the red flags. */
const OURS = 'urn:surefoot:check-in';

const spaced = (id: string): string => id.replace(/-/g, ' ');

const ours = (code: string, text = spaced(code)): Json => ({ coding: [{ system: OURS, code }], text });

/** The one standard code of ours: it was checked, and asks what we ask, the worst pain at 10. */
const PAIN: Json = {
  coding: [
    {
      system: 'http://loinc.org',
      code: '72514-3',
      display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
    },
  ],
  text: 'Pain now, 0 to 10',
};

const signsTold = ({ answers: { newSigns: ids }, newSigns: words }: CheckInGiven): Json => {
  if (ids === 'not-sure') return { dataAbsentReason: { coding: [NOT_SURE] } };
  if (ids.length === 0) return { valueBoolean: false };
  return { component: ids.map((id, index) => ({ code: ours(id, words[index]), valueBoolean: true })) };
};

/** That the patient was not sure before, and has not said since that there is none: it is no less open beside a new sign. */
const unsureStill = (checkIn: CheckInGiven): readonly (readonly [string, Json])[] => {
  const earlier = unsureEarlier(checkIn);
  if (earlier === null) return [];
  const code = ours('unsure-since', 'Danger signs about which they were not sure at an earlier check-in');
  return [['unsure-since', { code, dataAbsentReason: { coding: [NOT_SURE] }, note: [{ text: earlier }] }]];
};

/** Tells the observations of one from those of all others: a form that came late may be one of several on a day. */
const nameOf = ({ days, at, isLate }: CheckInGiven): string => (isLate ? `late.${at}` : `check-in.${days}`);

/** Of a check-in alone. */
const exercisesTold = ({ isLate, answers }: CheckInGiven): readonly (readonly [string, Json])[] =>
  isLate || answers.pain === undefined
    ? []
    : [
        [
          'doing',
          { code: ours('doing', 'How often the exercises are done'), valueCodeableConcept: ours(answers.doing) },
        ],
        [
          'next-morning',
          {
            code: ours('next-morning', 'The foot on the morning after the exercises'),
            valueCodeableConcept: ours(answers.nextMorning),
          },
        ],
      ];

/** What the patient told at one check-in, with what still stands of those before. */
export const checkInObserved = (checkIn: CheckInGiven): readonly Observed[] => {
  const { at, answers } = checkIn;
  const round = { status: 'final', category: SURVEY, effectiveDateTime: instant(at) };
  const observed = (name: string, content: Json): Observed => ({
    name: `${nameOf(checkIn)}.${name}`,
    content: { ...round, ...content },
  });
  return [
    ...(answers.pain === undefined ? [] : [observed('pain', { code: PAIN, valueInteger: answers.pain })]),
    ...exercisesTold(checkIn).map(([name, content]) => observed(name, content)),
    observed('new-signs', {
      code: ours('new-signs', 'Danger signs that are new since the advice'),
      ...signsTold(checkIn),
    }),
    ...unsureStill(checkIn).map(([name, content]) => observed(name, content)),
  ];
};

/** What followed from it by our rules: preliminary, as all that a program concludes. */
export const checkInConcluded = (checkIn: CheckInGiven): Observed => {
  const { days, at, kind, urgency, isLate } = checkIn;
  const after = isLate ? `what came on day ${days}, when no check-in was open` : `the check-in of day ${days}`;
  return {
    name: `${nameOf(checkIn)}.told`,
    content: {
      status: 'preliminary',
      category: SURVEY,
      effectiveDateTime: instant(at),
      code: ours('told', `What was told after ${after}`),
      valueCodeableConcept: ours(kind, `${spaced(kind)} (${urgencyWords(urgency)})`),
    },
  };
};

/** How it went, for each exercise alike: nobody is asked of each by itself. */
export const progressOf = (checkIns: readonly CheckInGiven[]): readonly Json[] =>
  checkInRows(checkIns).map(({ label, text }, index) => ({
    time: instant(checkIns[index]?.at ?? 0),
    text: `${label ?? ''}: ${text}`,
  }));

/** By the latest check-in; on hold where no exercise is to be done. */
export function activityStatus(checkIns: readonly CheckInGiven[]): 'not-started' | 'in-progress' | 'on-hold' {
  if (checkIns.at(-1)?.step === null) return 'on-hold';
  return checkIns.some(({ isLate, answers }) => !isLate && answers.pain !== undefined && answers.doing !== 'not-at-all')
    ? 'in-progress'
    : 'not-started';
}

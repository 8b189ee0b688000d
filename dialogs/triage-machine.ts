import { assign, setup } from 'xstate';
import type { Answer, Answers, RaisedFlag } from '../knowledge/answers';

/** What the chart needs to know about the knowledge, asked of pure functions. */
export interface ChartRules {
  /** Is this question asked, given what was found so far? */
  readonly isNeeded: (question: string, answers: Answers, raised: readonly RaisedFlag[]) => boolean;
  /** Does it fit the answers before it, be it needed or not? */
  readonly fits: (question: string, answers: Answers) => boolean;
  /** Do these findings call for an ambulance or an emergency department? */
  readonly isEmergency: (answers: Answers, raised: readonly RaisedFlag[]) => boolean;
  /** Could this red flag call for more than what already stands? */
  readonly isGraver: (redFlag: string, answers: Answers, raised: readonly RaisedFlag[]) => boolean;
  /** 0 for the most urgent red flags, and up. */
  readonly rank: (redFlag: string) => number;
}

interface Findings {
  readonly answers: Answers;
  readonly raised: readonly RaisedFlag[];
  /** Questions that something was told to: none of them is passed over for not being needed any more. */
  readonly told: readonly string[];
}

type TriageEvent =
  | { readonly type: 'CONSENT_GIVEN'; readonly told: readonly string[] }
  | { readonly type: 'CONSENT_REFUSED' }
  | { readonly type: 'DANGER_HEARD'; readonly flag: RaisedFlag }
  | { readonly type: 'QUESTION_ANSWERED'; readonly question: string; readonly answer: Answer }
  | { readonly type: 'ANSWERS_CHECKED' };

/** Asked if it matters or was told already, else passed over; once answered, the next one is open. */
const ask = (question: string, next: string) => ({
  always: { guard: { type: 'notNeeded' as const, params: { question } }, target: next },
  on: { QUESTION_ANSWERED: { actions: 'keepAnswer' as const, target: next } },
});

/** The interview, top to bottom. Each state is named for its question. */
const interview = {
  'about-whom': ask('about-whom', 'emergency-screen'),
  'emergency-screen': ask('emergency-screen', 'child-signs'),
  'child-signs': ask('child-signs', 'injury'),

  // What would need a doctor soon
  injury: ask('injury', 'injury-signs'),
  'injury-signs': ask('injury-signs', 'skin-and-fever'),
  'skin-and-fever': ask('skin-and-fever', 'burn-signs'),
  'burn-signs': ask('burn-signs', 'swelling'),
  swelling: ask('swelling', 'gout-before'),
  'gout-before': ask('gout-before', 'health'),

  // Health that changes the advice
  health: ask('health', 'treatments'),
  treatments: ask('treatments', 'pregnancy-signs'),
  'pregnancy-signs': ask('pregnancy-signs', 'pain-place'),

  // Where, when, and the nerves
  'pain-place': ask('pain-place', 'pop-or-snap'),
  'pop-or-snap': ask('pop-or-snap', 'timing'),
  timing: ask('timing', 'rest-pain'),
  'rest-pain': ask('rest-pain', 'nerve-signs'),
  'nerve-signs': ask('nerve-signs', 'weakness-since'),
  'weakness-since': ask('weakness-since', 'nerve-course'),
  'nerve-course': ask('nerve-course', 'severity'),

  // How bad, the last of the dangers
  severity: ask('severity', 'movement'),

  // Only while it is not clear yet
  movement: ask('movement', 'onset'),
  onset: ask('onset', 'bone-signs'),
  'bone-signs': ask('bone-signs', 'feel'),
  feel: ask('feel', 'side'),
  side: ask('side', 'before-exercises'),

  // Only if exercises may follow
  'before-exercises': ask('before-exercises', 'check-answers'),

  'check-answers': { on: { ANSWERS_CHECKED: '#triage.advice' } },
};

/** Words that may mean danger: the red flag's own closed question, put before anything else. */
const dangerCheck = {
  on: {
    DANGER_HEARD: [{ guard: 'openDanger' as const }, { actions: 'keepDanger' as const, target: 'interview' }],
  },
};

/** Advice stands; only words that could mean more than it says put a question in its way. */
const advice = {
  on: {
    DANGER_HEARD: [
      { guard: 'graverDanger' as const, actions: 'keepDanger' as const, target: 'danger-check' },
      { guard: 'openDanger' as const },
      { actions: 'keepDanger' as const },
    ],
  },
};

const withAnswer = ({ answers }: Findings, event: TriageEvent): Partial<Findings> =>
  event.type === 'QUESTION_ANSWERED' ? { answers: { ...answers, [event.question]: event.answer } } : {};

/** Kept once, as it was last told: heard, or heard and its closed question answered. */
const withDanger = ({ raised }: Findings, event: TriageEvent): Partial<Findings> =>
  event.type === 'DANGER_HEARD'
    ? { raised: [...raised.filter(({ redFlag }) => redFlag !== event.flag.redFlag), event.flag] }
    : {};

/** Not needed, and nothing was told to it: it is passed over. */
const isPassed = (rules: ChartRules, { answers, raised, told }: Findings, question: string): boolean =>
  !rules.isNeeded(question, answers, raised) && !(told.includes(question) && rules.fits(question, answers));

const withTold = (event: TriageEvent): Partial<Findings> =>
  event.type === 'CONSENT_GIVEN' ? { told: event.told } : {};

/** A red flag raised by words that leave it open whether it is so. */
export const isOpenDanger = ({ certainty, answer }: RaisedFlag): boolean =>
  certainty === 'ambiguous' && answer === undefined;

const openFlag = (event: TriageEvent): string | null =>
  event.type === 'DANGER_HEARD' && isOpenDanger(event.flag) ? event.flag.redFlag : null;

/**
 * The whole conversation as a chart. It is never run: `locate` replays the
 * kept answers through pure transitions to find which question is open.
 */
export const createTriageMachine = (rules: ChartRules) =>
  setup({
    types: { context: {} as Findings, events: {} as TriageEvent },
    guards: {
      notNeeded: ({ context }, { question }: { question: string }) => isPassed(rules, context, question),
      emergency: ({ context }) => rules.isEmergency(context.answers, context.raised),
      openDanger: ({ event }) => openFlag(event) !== null,
      graverDanger: ({ context, event }) => {
        const flag = openFlag(event);
        return flag !== null && rules.isGraver(flag, context.answers, context.raised);
      },
    },
    actions: {
      keepTold: assign(({ event }) => withTold(event)),
      keepAnswer: assign(({ context, event }) => withAnswer(context, event)),
      keepDanger: assign(({ context, event }) => withDanger(context, event)),
    },
  }).createMachine({
    id: 'triage',
    context: { answers: {}, raised: [], told: [] },
    initial: 'consent',
    states: {
      consent: { on: { CONSENT_GIVEN: { actions: 'keepTold', target: 'interview' }, CONSENT_REFUSED: 'declined' } },
      interview: {
        // One step away from every question: a sign of an emergency ends the interview with advice.
        always: { guard: 'emergency', target: 'advice' },
        on: {
          DANGER_HEARD: [
            { guard: 'openDanger', actions: 'keepDanger', target: 'danger-check' },
            { actions: 'keepDanger' },
          ],
        },
        initial: 'about-whom',
        states: interview,
      },
      'danger-check': dangerCheck,
      declined: {},
      advice,
    },
  });

export type TriageMachine = ReturnType<typeof createTriageMachine>;

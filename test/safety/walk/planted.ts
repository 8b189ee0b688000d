import { standingOf } from '../../../dialogs/standing';
import { type ChartRules, createTriageMachine } from '../../../dialogs/triage-machine';
import type { Knowledge } from '../../../knowledge/model';
import { type Chart, chartOf } from './chart';
import { nameOf, type Running } from './running';
import { type Extent, walked } from './walked';

/** A fault put into the code that the walk meets, and the invariant that must name it. */
export interface Fault {
  readonly told: string;
  readonly caughtBy: string;
  readonly plant: (running: Running) => Running;
  /** What is needed to meet it, where that is more than a few ways pressed. */
  readonly needs?: Partial<Extent>;
}

/** With a chart over other rules. */
const ruled = (running: Running, change: (rules: ChartRules) => Partial<ChartRules>): Running => {
  const { engine } = running;
  const rules = { ...engine.rules, ...change(engine.rules) };
  return { ...running, engine: { ...engine, rules, machine: createTriageMachine(rules) } };
};

/** With a chart in which this question can be put and not be answered. */
function deadEnd(running: Running, question: string): Running {
  const machine = createTriageMachine(running.engine.rules);
  const states = machine.states.interview?.states as unknown as Readonly<
    Record<string, { readonly transitions: Map<string, unknown> }>
  >;
  states[question]?.transitions.delete('QUESTION_ANSWERED');
  return { ...running, engine: { ...running.engine, machine } };
}

const withoutRulesOn = (knowledge: Knowledge, question: string): Knowledge => ({
  ...knowledge,
  redFlags: Object.fromEntries(
    Object.entries(knowledge.redFlags).map(([id, flag]) => [
      id,
      { ...flag, rules: flag.rules.filter(({ when }) => !JSON.stringify(when).includes(question)) },
    ]),
  ),
});

const EXERCISE = { kind: 'exercise', exercise: 'calf-raise' } as never;

export const FAULTS: readonly Fault[] = [
  {
    told: 'an answer is passed over with its question once that is not needed',
    caughtBy: 'what-was-told-counts',
    plant: (running) => ruled(running, () => ({ fits: () => false })),
    needs: { manners: ['one-by-one'] },
  },
  {
    told: 'a question that was ticked from words is passed over once it is not needed',
    caughtBy: 'what-is-ticked-is-asked',
    plant: (running) => ruled(running, () => ({ fits: () => false })),
    needs: { manners: ['one-by-one'], oneOf: 41 },
  },
  {
    told: 'an answer left over from another road counts',
    caughtBy: 'in-any-order',
    plant: (running) => ruled(running, () => ({ fits: () => true })),
  },
  {
    told: 'a question has no way out',
    caughtBy: 'every-path-ends',
    plant: (running) => deadEnd(running, 'severity'),
  },
  {
    told: 'the guard of one question is turned round',
    caughtBy: 'the-chart-stands-where-the-walk-does',
    plant: (running) =>
      ruled(running, ({ isNeeded }) => ({
        isNeeded: (id, answers, raised) => isNeeded(id, answers, raised) !== (id === 'gout-before'),
      })),
  },
  {
    told: 'an emergency in the answers to one question does not end the interview',
    caughtBy: 'the-chart-stands-where-the-walk-does',
    plant: (running) =>
      ruled(running, ({ isEmergency }) => ({
        isEmergency: (answers, raised) =>
          isEmergency(answers, raised) && !('nerve-signs' in answers && !('severity' in answers)),
      })),
  },
  {
    told: 'an emergency raised by words is none',
    caughtBy: 'emergency-in-one-step',
    plant: (running) => ruled(running, ({ isEmergency }) => ({ isEmergency: (answers) => isEmergency(answers, []) })),
  },
  {
    told: 'the words for an emergency are missing at one question',
    caughtBy: 'commands-everywhere',
    plant: (running) => ({
      ...running,
      obey: (engine, here, command) =>
        command.name === 'emergency' && nameOf(here.located) === 'onset'
          ? { session: here.session, remarks: [] }
          : running.obey(engine, here, command),
    }),
    needs: { oneOf: 31 },
  },
  {
    told: 'back does nothing at one question',
    caughtBy: 'commands-everywhere',
    plant: (running) => ({
      ...running,
      obey: (engine, here, command) =>
        command.name === 'back' && nameOf(here.located) === 'severity'
          ? { session: here.session, remarks: [] }
          : running.obey(engine, here, command),
    }),
  },
  {
    told: 'a restart keeps the answers',
    caughtBy: 'commands-everywhere',
    plant: (running) => ({
      ...running,
      obey: (engine, here, command) => {
        const step = running.obey(engine, here, command);
        if (command.name !== 'restart') return step;
        return { ...step, session: { ...step.session, answers: here.session.answers } };
      },
    }),
  },
  {
    told: '“not sure” leaves one question open',
    caughtBy: 'not-sure-leads-on',
    plant: (running) => ({
      ...running,
      answerOpen: (engine, here, said) =>
        here.open.id === 'timing' && said.choice.kind === 'unsure'
          ? here.session
          : running.answerOpen(engine, here, said),
    }),
  },
  {
    told: 'a changed answer stays as it was',
    caughtBy: 'a-change-is-as-if-said-at-once',
    plant: (running) => ({
      ...running,
      answerOpen: (engine, here, said) => {
        const before = here.session.answers[here.open.id];
        if (before?.origin !== 'reopened') return running.answerOpen(engine, here, said);
        return {
          ...here.session,
          answers: { ...here.session.answers, [here.open.id]: { ...before, origin: 'pressed' } },
        };
      },
    }),
  },
  {
    told: 'exercises are shown with a hard stop after a change',
    caughtBy: 'no-exercise-past-a-stop',
    plant: (running) => ({
      ...running,
      obey: (engine, here, command) =>
        command.name === 'later-exercises' && here.session.changing !== null
          ? { session: here.session, remarks: [EXERCISE] }
          : running.obey(engine, here, command),
    }),
  },
  {
    told: 'danger in words is not heard at one question',
    caughtBy: 'every-input-is-answered',
    plant: (running) => ({
      ...running,
      takeTurn: (engine, session, input) => {
        const isThere = nameOf(standingOf(engine, session).located) === 'health';
        const isHeard = input.kind !== 'said' || !isThere;
        return running.takeTurn(engine, session, isHeard ? input : { kind: 'said', text: 'help' });
      },
    }),
    needs: { stands: 1 },
  },
  {
    told: 'no red flag reads the screen for numbness any more',
    caughtBy: 'no-path-with-numbness-stays-at-home',
    plant: (running) => {
      const knowledge = withoutRulesOn(running.engine.knowledge, 'nerve-signs');
      return { ...running, engine: { ...running.engine, knowledge } };
    },
  },
];

/** A few ways, pressed. */
const FEW: Extent = { manners: ['pressed'], oneOf: 211, stands: 0, conversations: 0 };

/** The invariants that do not hold in this code. */
function brokenIn(running: Running, chart: Chart, extent: Extent): readonly string[] {
  const { engine } = running;
  const own = engine.knowledge === chart.knowledge ? chart : chartOf(engine);
  return walked(running, own, extent).proofs.flatMap(({ id, failures }) => (failures.length > 0 ? [id] : []));
}

/** Of each fault what finds it; of the code as it is nothing does. */
export function caughtIn(running: Running): Readonly<Record<string, readonly string[]>> {
  const chart = chartOf(running.engine);
  const caught = FAULTS.map(
    ({ told, plant, needs }) => [told, brokenIn(plant(running), chart, { ...FEW, ...needs })] as const,
  );
  return Object.fromEntries([['nothing', brokenIn(running, chart, FEW)], ...caught]);
}

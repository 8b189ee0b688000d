import type { TriageMachine } from './triage-machine';

/** One step of the interview as the chart has it: what is asked, and where an answer leads. */
export interface ChartStep {
  readonly question: string;
  readonly answered: string;
}

interface Target {
  readonly target?: readonly { readonly key: string }[] | undefined;
}

const keyOf = (targets: readonly Target[] | undefined): string => targets?.[0]?.target?.[0]?.key ?? '';

/** The interview's states in their order, read from the chart itself. */
export const chartSteps = (machine: TriageMachine): readonly ChartStep[] =>
  Object.entries(machine.states.interview?.states ?? {}).map(([question, state]) => ({
    question,
    answered: keyOf(
      (state.on as Record<string, readonly Target[]>)[
        question === 'check-answers' ? 'ANSWERS_CHECKED' : 'QUESTION_ANSWERED'
      ],
    ),
  }));

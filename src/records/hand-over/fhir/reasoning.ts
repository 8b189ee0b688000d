import { urgencyWords } from '../../../atlas/in-words';
import type { Considered, HandOver, ReasonGiven } from '../hand-over';
import { DRAFT } from '../outline';
import { type Json, inText } from './resource';

const reasons = (title: string, given: readonly ReasonGiven[]): string =>
  `${title}: ${given.length > 0 ? given.map(({ because, bearing }) => `${because} (${bearing})`).join(' ') : 'none.'}`;

const prediction = ({ name, urgency, reasonsFor, reasonsAgainst, raisedBy }: Considered): Json => ({
  outcome: inText(name),
  rationale: [
    `Urgency: ${urgencyWords(urgency)}.`,
    ...raisedBy,
    reasons('For', reasonsFor),
    reasons('Against', reasonsAgainst),
  ].join(' '),
});

/** The sources considered, without any likelihood: points of ours order a list and are no probability. */
export const riskAssessmentOf = (handOver: HandOver): Json => {
  const { considered, possibleCauses, advice } = handOver;
  const causes = possibleCauses.map((name) => ({ outcome: inText(name), rationale: 'May be behind the emergency.' }));
  const predictions = [...considered.map(prediction), ...causes];
  return {
    status: 'preliminary',
    code: inText('Triage of foot or ankle pain'),
    ...(predictions.length > 0 && { prediction: predictions }),
    mitigation: `${urgencyWords(advice.urgency)}: ${advice.heading}`,
    note: [{ text: DRAFT }],
  };
};

/** The exercises to begin with as a proposal; null where none were offered. */
export const carePlanOf = ({ programme }: HandOver): Json | null =>
  programme.kind === 'withheld'
    ? null
    : {
        status: 'draft',
        intent: 'proposal',
        title: programme.name,
        activity: programme.exercises.map(({ name, dosage }) => ({
          detail: { code: inText(name), status: 'not-started', description: dosage },
        })),
        note: [{ text: DRAFT }],
      };

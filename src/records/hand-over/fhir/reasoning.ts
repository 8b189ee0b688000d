import { urgencyWords } from '../../../atlas/in-words';
import type { Considered, HandOver, ReasonGiven } from '../hand-over';
import { DRAFT } from '../outline';
import { activityStatus, progressOf } from './check-ins';
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

/** The exercises to begin with as a proposal, and how they went; null where none were offered. */
export function carePlanOf({ programme, checkIns }: HandOver): Json | null {
  if (programme.kind === 'withheld') return null;
  const progress = progressOf(checkIns ?? []);
  const status = activityStatus(checkIns ?? []);
  return {
    status: 'draft',
    intent: 'proposal',
    title: programme.name,
    activity: programme.exercises.map(({ name, dosage }) => ({
      ...(progress.length > 0 && { progress }),
      detail: { code: inText(name), status, description: dosage },
    })),
    note: [{ text: DRAFT }],
  };
}

import type { Finding, HandOver } from './hand-over';
import type { Row } from './part';

const listed = (name: string, labels: readonly string[]): readonly string[] =>
  labels.length > 0 ? [`${name}: ${labels.join('; ')}.`] : [];

/** A no that is the sign of a red flag is told there, in full, and here by its number. */
const noesAmongFlags = ({ amongFlags: { length } }: Finding): readonly string[] =>
  length > 0 ? [`No to ${length} red-flag ${length === 1 ? 'sign' : 'signs'}.`] : [];

const findingText = (finding: Finding): string => {
  if (finding.how === 'not-sure') return 'Not sure.';
  if (finding.how === 'skipped') return 'Skipped.';
  const others = (labels: readonly string[]) => labels.filter((label) => !finding.amongFlags.includes(label));
  const parts = [
    ...(finding.present.length > 0 ? [`${finding.present.join('; ')}.`] : []),
    ...listed('Not sure', finding.unsure),
    ...listed('No', others(finding.denied)),
    ...listed('Not ticked', others(finding.notTicked)),
    ...noesAmongFlags(finding),
  ];
  return parts.join(' ');
};

/** One row for each question that was answered, with its noes and not-sures, and one for those not put. */
export const findingRows = ({ findings, notAsked }: Pick<HandOver, 'findings' | 'notAsked'>): readonly Row[] => [
  ...findings.map((finding) => ({ label: finding.title, text: findingText(finding) })),
  ...(notAsked.length > 0 ? [{ label: 'Not asked', text: `${notAsked.join('; ')}.` }] : []),
];

import type { Finding, HandOver } from './hand-over';
import type { Row } from './part';

const listed = (name: string, labels: readonly string[]): readonly string[] =>
  labels.length > 0 ? [`${name}: ${labels.join('; ')}.`] : [];

const findingText = (finding: Finding): string => {
  if (finding.how === 'not-sure') return 'Not sure.';
  if (finding.how === 'skipped') return 'Skipped.';
  const parts = [
    ...(finding.present.length > 0 ? [`${finding.present.join('; ')}.`] : []),
    ...listed('Not sure', finding.unsure),
    ...listed('No', finding.denied),
    ...listed('Not ticked', finding.notTicked),
  ];
  return parts.join(' ');
};

/** One row for each question that was answered, with its noes and not-sures, and one for those not put. */
export const findingRows = ({ findings, notAsked }: Pick<HandOver, 'findings' | 'notAsked'>): readonly Row[] => [
  ...findings.map((finding) => ({ label: finding.title, text: findingText(finding) })),
  ...(notAsked.length > 0 ? [{ label: 'Not asked', text: `${notAsked.join('; ')}.` }] : []),
];

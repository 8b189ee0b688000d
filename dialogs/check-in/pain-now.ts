import type { Findings } from '../../knowledge/answers';
import type { Knowledge } from '../../knowledge/model';

const SEVERITY = 'severity';

/** The stretches of the scale of “How bad is it?”, the least first, each with the option that it stands for. */
export interface Band {
  readonly option: string;
  readonly least: number;
  readonly most: number;
}

export const painBands = ({ questions }: Knowledge): readonly Band[] => {
  const bands = questions[SEVERITY]?.scale?.bands ?? [];
  return bands.map(({ option, upTo }, index) => ({ option, least: (bands[index - 1]?.upTo ?? -1) + 1, most: upTo }));
};

/** The stretch that the interview heard; undefined where it was not answered by one of the scale. */
export const bandTold = (bands: readonly Band[], { answers }: Findings): Band | undefined => {
  const answer = answers[SEVERITY];
  return bands.find(({ option }) => answer?.kind === 'chosen' && answer.options.includes(option));
};

/**
 * The findings with the pain of now, where that is graver than what was told: nothing is taken back. Who was not sure
 * counts as having told all but the gravest.
 */
export function withPainNow(knowledge: Knowledge, findings: Findings, pain: number): Findings {
  const bands = painBands(knowledge);
  const told = bandTold(bands, findings) ?? bands.at(-2);
  const now = bands.find(({ least, most }) => pain >= least && pain <= most);
  const isOther = bandTold(bands, findings) === undefined && findings.answers[SEVERITY]?.kind === 'chosen';
  if (isOther || told === undefined || now === undefined || now.least <= told.least) return findings;
  const answer = { kind: 'chosen', options: [now.option], origin: 'pressed' } as const;
  return { ...findings, answers: { ...findings.answers, [SEVERITY]: answer } };
}

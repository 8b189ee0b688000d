import type { Polarity } from '../../../dialogs/read/reading';
import type { Compared } from './compared';
import { ratioOf, type Ratio } from './ratio';

/** How well it is told what is so from what is denied, past, doubtful or of another person. */
export interface ScopeFigures {
  /** Of all that is said in this way, so much is taken for so. */
  readonly deniedAsserted: Ratio;
  readonly pastAsserted: Ratio;
  readonly otherAsserted: Ratio;
  readonly uncertainAsserted: Ratio;
  readonly hypotheticalAsserted: Ratio;
  /** Of what was found at all: what is denied that is read so, and what is not denied that is not read so. */
  readonly sensitivity: Ratio;
  readonly specificity: Ratio;
}

interface Meeting {
  readonly gold: Polarity;
  readonly found: Polarity | undefined;
}

const meetingsIn = ({ gold, found }: Compared): readonly Meeting[] =>
  [...gold].map(([key, polarity]) => ({ gold: polarity, found: found.get(key) }));

export const scopeFigures = (compared: readonly Compared[]): ScopeFigures => {
  const meetings = compared.flatMap(meetingsIn);
  const asserted = (polarity: Polarity): Ratio =>
    ratioOf(
      meetings.filter(({ gold }) => gold === polarity),
      ({ found }) => found === 'present',
    );
  const met = meetings.filter(({ found }) => found !== undefined);
  const supposed = compared.flatMap(({ sentence, found }) =>
    sentence.findings.hypothetical.map((key) => found.get(key)),
  );
  return {
    deniedAsserted: asserted('denied'),
    pastAsserted: asserted('past'),
    otherAsserted: asserted('other-person'),
    uncertainAsserted: asserted('uncertain'),
    hypotheticalAsserted: ratioOf(supposed, (found) => found === 'present'),
    sensitivity: ratioOf(
      met.filter(({ gold }) => gold === 'denied'),
      ({ found }) => found === 'denied',
    ),
    specificity: ratioOf(
      met.filter(({ gold }) => gold !== 'denied'),
      ({ found }) => found !== 'denied',
    ),
  };
};

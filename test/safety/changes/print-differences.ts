import type { Atom } from './answer-sets';
import type { Difference, Differences } from './differences';
import type { Lowering } from './lowered';
import type { Verdict } from './version';

const listed = (atoms: readonly Atom[]): string => (atoms.length === 0 ? 'nothing' : atoms.join(', '));

const verdict = ({ urgency, source, exercises }: Verdict): string =>
  `${urgency}; ${source || 'cannot tell'}; exercises: ${exercises || 'none'}`;

const oneDifference = ({ what, sets, example }: Difference): string =>
  [
    `${what}: ${sets} ${sets === 1 ? 'set' : 'sets'} of answers, such as`,
    `    answers  ${listed(example.atoms)}`,
    `    before   ${verdict(example.before)}`,
    `    now      ${verdict(example.now)}`,
  ].join('\n');

/** The clinical change log of two versions, for people. */
export function printDifferences({ compared, differences, added, lost }: Differences): string {
  const found =
    differences.length === 0 ? ['No set of answers is told anything else.'] : differences.map(oneDifference);
  return [
    `${compared} sets of answers compared: all single answers and pairs, and drawn whole patients.`,
    ...found,
    `Answers added: ${listed(added)}`,
    `Answers taken away: ${listed(lost)}`,
    '',
  ].join('\n');
}

const MOST_SHOWN = 10;

/** The answers that all of them share; of none, those of the first. */
function shared([first, ...others]: readonly Lowering[]): readonly Atom[] {
  const atoms = first?.atoms ?? [];
  const common = atoms.filter((atom) => others.every((other) => other.atoms.includes(atom)));
  return common.length > 0 ? common : atoms;
}

/** Why a change may not go in as it is, and what to do. */
export function printUnnamed(lowerings: readonly Lowering[], from: string): string {
  const shortest = [...lowerings].sort((one, other) => one.atoms.length - other.atoms.length).slice(0, MOST_SHOWN);
  const shown = shortest.map(({ atoms, before, now }) => `  ${before} → ${now ?? 'no answer'}: ${listed(atoms)}`);
  const more = lowerings.length > MOST_SHOWN ? [`  … and ${lowerings.length - MOST_SHOWN} more`] : [];
  return [
    `${lowerings.length} sets of answers are less urgent than before, and nobody has said why:`,
    ...shown,
    ...more,
    'If that is meant, name it in docs/safety/lowered.yaml, with answers that they share:',
    `  - { from: ${from.slice(0, 12)}, answers: [${listed(shared(lowerings))}], why: …, by: … }`,
    'If it is not, mend the content.',
    '',
  ].join('\n');
}

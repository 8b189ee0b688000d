import type { Explanation } from './explained';
import type { DrillRecord, Drilled } from './record';

const kindOf = ({ id }: Drilled): string => id.split(' | ')[0] ?? '';
const isKilled = ({ killedBy }: Drilled): boolean => killedBy !== null;

const counted = (list: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
};

function byKind({ mutants, exist }: DrillRecord): readonly string[] {
  const kinds = [...new Set(mutants.map(kindOf))];
  return [
    '| kind | exist | drilled | killed |',
    '| --- | ---: | ---: | ---: |',
    ...kinds.map((kind) => {
      const of = mutants.filter((one) => kindOf(one) === kind);
      return `| ${kind} | ${exist[kind] ?? of.length} | ${of.length} | ${of.filter(isKilled).length} |`;
    }),
  ];
}

const byStep = ({ mutants }: DrillRecord): readonly string[] => [
  '| killed by | mutants |',
  '| --- | ---: |',
  ...counted(mutants.flatMap(({ killedBy }) => killedBy ?? [])).map(([step, count]) => `| ${step} | ${count} |`),
];

/** Pipes and stars within a mutant’s own words are no layout. */
const plain = (words: string): string => `\`${words.replace(/`/g, '’')}\``;

function survivors({ mutants }: DrillRecord, explained: readonly Explanation[]): readonly string[] {
  const found = mutants.filter((one) => !isKilled(one));
  return found.map(({ id }) => {
    const one = explained.find(({ mutant }) => mutant === id);
    return `- ${plain(id)}: **${one?.verdict ?? 'not explained'}**. ${one?.why ?? ''}`.trim();
  });
}

const shareOf = (part: number, whole: number): string => `${part} of ${whole}`;

/** The drill for people. */
export function pageOf(drill: DrillRecord, explained: readonly Explanation[]): string {
  const { mutants, exist, content, code } = drill;
  const ofRules = mutants.filter(({ id }) => !id.startsWith('code: '));
  const ofCode = mutants.filter(({ id }) => id.startsWith('code: '));
  const all = Object.values(exist).reduce((sum, one) => sum + one, 0);
  return [
    '# Mutation drill',
    '',
    'Written by `npm run safety:drill`. One fault at a time is put into the rules or the code, in memory, and what the',
    'project already has to tell right from wrong is run on it, from cheap to dear, until something tells. What is',
    'compared with rules that hold the same fault cannot tell; so the fault meets tables written from the clinical',
    'reference, recorded urgencies, patients’ stories, proofs of the running code and a second writing of the reasoning.',
    'Whatever tells of every change (hashes, the atlas) is left out. How, and what it does not show: ADR 0072.',
    '',
    `- Content ${content}, code ${code}`,
    `- Rules: ${shareOf(ofRules.filter(isKilled).length, ofRules.length)} killed`,
    `- Code: ${shareOf(ofCode.filter(isKilled).length, ofCode.length)} killed`,
    `- There are ${all} mutants of these kinds; a fixed draw takes some of each`,
    '',
    '## Survivors',
    '',
    ...survivors(drill, explained),
    '',
    '## Of which kind',
    '',
    ...byKind(drill),
    '',
    '## What told first',
    '',
    'The cheaper comes first, so that a dear one is counted only for what the cheaper ones let pass.',
    '',
    ...byStep(drill),
    '',
  ].join('\n');
}

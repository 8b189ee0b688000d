import type { WholeCertificate } from './certificate';
import type { Comparison } from './compare';
import type { Proof } from './proof';
import type { Version } from './setting';

const OVER: Readonly<Record<Proof['over'], string>> = {
  'all-answers': 'every answer set, by the compiled rules',
  'all-classes': 'the running code, over every class of what it reads',
  'all-paths': 'every state × class, by the compiled guards',
  'all-places': 'the running chart, every state × class',
  'some-places': 'the running code, in some sessions of every state',
  'random-roads': 'the running code, in random conversations',
};

const row = ({ id, holds, bearsOn, over, cases, arithmetic, failures }: Proof): string =>
  `- **${id}** (${bearsOn.join(', ')}): ${holds} ${failures.length === 0 ? 'Holds' : 'DOES NOT HOLD'} for ` +
  `${String(cases)} cases: ${arithmetic}. Shown over ${OVER[over]}.`;

const compared = ({ sets, twins, differences, withExercises }: Comparison): string =>
  `${String(sets)} random answer sets, ${String(twins)} of them given in a second way, ${String(withExercises)} that may ` +
  `exercise: ${String(differences.length)} differences.`;

const longRun = (version: Version, long: (Version & Comparison) | null): string => {
  if (long === null) return 'The long comparison has not been run.';
  const isSame = long.reasoning === version.reasoning;
  return `Long run (${isSame ? 'these rules and this reasoning' : 'EARLIER rules or reasoning'}): ${compared(long)}`;
};

/** The certificate for people. */
export function pageOf(
  { version, space, proofs, comparison, walk }: WholeCertificate,
  long: (Version & Comparison) | null,
): string {
  return [
    '# Safety certificate',
    '',
    'Written by `npm run safety:prove`, compared by a test. How it is made, and what it does not show: ADR 0070.',
    'No clinician has signed off the rules. This shows that they do what they say, not that they are right.',
    '',
    `- Content ${version.content}`,
    `- Engine ${version.release}, ${version.code}`,
    `- Rules and reasoning ${version.reasoning}`,
    `- ${String(space.variables)} yes/no variables, ${String(space.answerSets)} answer sets`,
    ...Object.entries(space.byRedFlags).map(
      ([urgency, sets]) => `- ${urgency} by red flags alone: ${sets} answer sets`,
    ),
    '',
    '## What holds',
    '',
    ...proofs.map(row),
    '',
    '## The chart of questions, walked',
    '',
    `- ${String(walk.places)} places (a state × what the guards and red flags make of whatever is answered from there)`,
    `- ${String(walk.transitions)} transitions, ${String(walk.conversations)} conversations, told apart by options`,
    '',
    ...walk.proofs.map(row),
    '',
    '## The compiled rules and the running code',
    '',
    `- ${compared(comparison)}`,
    `- ${longRun(version, long)}`,
    '',
    '## What does not hold, or is not shown',
    '',
    '- Told with “yes”, being 45 or over and numbness in the foot or the sole tell what it is, and may make a label less',
    '  urgent; the red flags for numbness stand beside it (ADR 0063).',
    '- The walk (ADR 0071) goes through every state × class with one conversation for each way of answering that guards',
    '  or red flags tell apart, pressed. Answers typed in free words are not walked: how they are read is tested apart.',
    '- Where only the ranking decides whether a question is asked, the walk lets it be asked or passed, and the running',
    '  code was met at each of these places, at some only passing.',
    '- Everything that can be pressed or said was tried in some sessions of each state, and not at every place.',
    '- That the running code reads nothing but the classes is tested by random pairs, and not proved.',
    '- Wordings and sources are looked at by the gates of the content, and not here.',
    '- How many faults put in on purpose are found is told by the [drill](drill.md), of an earlier content and code.',
    '',
  ].join('\n');
}

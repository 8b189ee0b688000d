import { urgencyWords } from '../../atlas/in-words';
import type { AdviceGiven, Considered, FlagAsked, FlagState, HandOver, ProgrammeGiven, ReasonGiven } from './hand-over';
import { checkInRows, moreUrgentSince, signsSince } from './check-in-rows';
import { findingRows } from './finding-rows';
import type { Part, Row } from './part';

export const TITLE = 'Foot and ankle triage: hand-over';
export const DRAFT =
  'Not signed off by a clinician; a draft. Worked out by a program from what the patient answered: no diagnosis, and nobody has examined the foot.';
const OTHER_RELEASE =
  'The advice is as the patient read it. The findings, red flags and sources were worked out anew by another release, and may differ from what led to it.';

const NONE = 'None';

const row = (label: string, text: string): Row => ({ label, text });
const orNone = (rows: readonly Row[], otherwise = NONE): readonly Row[] =>
  rows.length > 0 ? rows : [{ text: otherwise }];

/** `28 Nov 2026, 09:00 UTC` */
const momentWords = (at: number | null): string =>
  at === null
    ? 'not kept'
    : `${new Date(at)
        .toUTCString()
        .slice(5, 22)
        .replace(/ (\d\d:)/, ', $1')} UTC`;

/** What a clinician may be asked about; of the rest of what the patient read, only that it was there. */
const IN_FULL: readonly string[] = ['how-soon', 'why', 'tell', 'meanwhile', 'no-exercises'];

const adviceRows = ({ sections }: AdviceGiven): readonly Row[] =>
  sections.filter(({ id }) => IN_FULL.includes(id)).map(({ title, lines }) => row(title, lines.join(' ')));

const alsoShown = ({ sections }: AdviceGiven): readonly Row[] => {
  const others = sections.filter(({ id }) => !IN_FULL.includes(id)).map(({ title }) => title);
  return others.length > 0 ? [row('The patient was also shown', others.join('; '))] : [];
};

const wordsRows = ({ words }: HandOver): readonly Row[] => {
  if (words === null) return [{ text: 'Not kept with the replay code: ask the patient for their own link.' }];
  const quoted = words.said.map((text) => ({ text: `“${text}”` }));
  const more = words.more > 0 ? [{ text: `and ${words.more} messages more` }] : [];
  return orNone([...quoted, ...more], 'The patient wrote none: they pressed buttons.');
};

const because = (reasons: readonly string[]): string => (reasons.length > 0 ? `. ${reasons.join('. ')}` : '');

const flagRow = (flag: FlagAsked): Row => {
  const means = flag.mayMean.length > 0 ? `. May mean: ${flag.mayMean.join(', ')}` : '';
  const stop = flag.hardStop ? '. No exercises while it stands' : '';
  return row(flag.sign, `${urgencyWords(flag.urgency)}${because(flag.because)}${means}${stop}`);
};

const inState = ({ redFlags }: HandOver, state: FlagState): readonly FlagAsked[] =>
  redFlags.filter((flag) => flag.state === state);

const standingRows = (one: HandOver): readonly Row[] => {
  const present = inState(one, 'present').map(flagRow);
  const unsure = inState(one, 'unsure').map((flag) =>
    row(`${flag.sign} (not sure: counted as present)`, flagRow(flag).text),
  );
  const since = signsSince(one.checkIns ?? []);
  if (present.length + unsure.length > 0) return [...present, ...unsure, ...since];
  return since.length > 0 ? [row('Present at the time of the advice', NONE), ...since] : [row('Present', NONE)];
};

const otherFlagRows = (one: HandOver): readonly Row[] => {
  const signs = (state: FlagState): string =>
    inState(one, state)
      .map(({ sign }) => sign)
      .join('; ') || NONE;
  return [
    row('Denied, or ruled out by an answer', signs('denied')),
    row('Not asked, or not in full', signs('not-asked')),
  ];
};

const reasonWords = ({ because: why, bearing, sources }: ReasonGiven): string =>
  `${why} (${[bearing, ...sources].join(', ')})`;

const consideredRows = (one: Considered, index: number): readonly Row[] => [
  row(`${index + 1}. ${one.name}`, `${urgencyWords(one.urgency)}${because(one.raisedBy)}`),
  row('For', one.reasonsFor.map(reasonWords).join(' ') || NONE),
  row('Against', one.reasonsAgainst.map(reasonWords).join(' ') || NONE),
];

const sourceRows = ({ considered, possibleCauses }: HandOver): readonly Row[] => [
  ...orNone(considered.flatMap(consideredRows), 'None fits: undetermined'),
  ...(possibleCauses.length > 0 ? [row('What may be behind the emergency', possibleCauses.join('; '))] : []),
];

const WITHHELD: Readonly<Record<Extract<ProgrammeGiven, { kind: 'withheld' }>['reason'], string>> = {
  urgent: 'No exercises: it is too urgent',
  'hard-stop': 'No exercises: a red flag stands that forbids them',
  undetermined: 'No exercises: the source is undetermined',
  'no-programme': 'No exercises: not for one of the conditions considered',
  'nothing-left': 'No exercises: an answer rules out each of them',
  'not-shown': 'No exercises: the patient was shown none',
};

const programmeRows = (programme: ProgrammeGiven): readonly Row[] => {
  if (programme.kind === 'withheld') return [{ text: WITHHELD[programme.reason] }];
  const later = programme.later.map(({ name, stage }) => `${name} (stage ${stage})`).join('; ');
  return [
    row('Programme', programme.name),
    ...programme.exercises.map(({ name, dosage }) => row(name, dosage)),
    ...(later === '' ? [] : [row('Later', later)]),
  ];
};

const madeRows = (one: HandOver): readonly Row[] => [
  row('Replay code', one.code),
  row('Content version (SHA-256)', one.knowledge),
  row('Program version', one.engine),
  row('Practice', one.practice ?? 'not named'),
  row('Language of the conversation', one.language),
  row('Advice given', momentWords(one.advisedAt)),
  row('Hand-over made', momentWords(one.madeAt)),
  ...alsoShown(one.advice),
];

/** Only where somebody has told of it. */
const progressPart = ({ checkIns }: HandOver): readonly Part[] =>
  checkIns === null || checkIns.length === 0
    ? []
    : [{ title: 'Progress: check-ins since the advice', rows: checkInRows(checkIns) }];

/** All of the hand-over in lines, for every format that is read by people: the long lists of what is not so come last. */
export function outlineOf(one: HandOver): readonly Part[] {
  const { advice } = one;
  return [
    { title: 'Standing of this page', rows: [{ text: DRAFT }, ...(one.asGiven ? [] : [{ text: OTHER_RELEASE }])] },
    {
      title: 'Urgency and advice given',
      rows: [
        row('Urgency', urgencyWords(advice.urgency)),
        ...moreUrgentSince(advice.urgency, one.checkIns ?? []),
        row('What the patient was told', advice.heading),
        ...adviceRows(advice),
      ],
    },
    { title: 'Complaint, in the patient’s own words', rows: wordsRows(one) },
    { title: 'Red flags', rows: standingRows(one) },
    { title: 'Sources considered', rows: sourceRows(one) },
    { title: 'Programme', rows: programmeRows(one.programme) },
    ...progressPart(one),
    { title: 'Findings, by question', rows: findingRows(one) },
    { title: 'Other red flags', rows: otherFlagRows(one) },
    { title: 'Where this comes from', rows: madeRows(one) },
  ];
}

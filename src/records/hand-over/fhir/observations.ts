import type { FlagAsked, HandOver } from '../hand-over';
import { type Json, inText, NOT_SURE } from './resource';

export const SURVEY: readonly Json[] = [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey', display: 'Survey' },
    ],
  },
];

/** `name` tells the observations of one bundle apart. */
export interface Observed {
  readonly name: string;
  readonly content: Json;
}

const observed = (name: string, code: string, value: Json): Observed => ({
  name,
  content: { status: 'preliminary', category: SURVEY, code: inText(code), ...value },
});

const flagValue = ({ state }: FlagAsked): Json =>
  state === 'unsure' ? { dataAbsentReason: { coding: [NOT_SURE] } } : { valueBoolean: state === 'present' };

const flagsObserved = (redFlags: readonly FlagAsked[]): readonly Observed[] =>
  redFlags
    .filter(({ state }) => state !== 'not-asked')
    .map((flag) => observed(`red-flag.${flag.redFlag}`, `Red flag: ${flag.sign}`, flagValue(flag)));

/** In words: our answers are bands, and a code for a score from 0 to 10 would say more than was told. */
const severityObserved = ({ findings }: HandOver): readonly Observed[] =>
  findings
    .filter(({ question, present }) => question === 'severity' && present.length > 0)
    .map(({ title, present }) =>
      observed('severity', `Pain severity as reported: ${title}`, { valueCodeableConcept: inText(present.join('; ')) }),
    );

const wordsObserved = ({ words }: HandOver): readonly Observed[] =>
  (words?.said ?? []).map((text, index) =>
    observed(`words.${index}`, 'Complaint in the patient’s own words', { valueString: text }),
  );

/** What was told, one observation each; a red flag that nobody asked about is none. */
export const observationsOf = (handOver: HandOver): readonly Observed[] => [
  ...wordsObserved(handOver),
  ...severityObserved(handOver),
  ...flagsObserved(handOver.redFlags),
];

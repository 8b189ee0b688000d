import type { Assessment, Candidate, RaisedRedFlag } from '../../knowledge/assess/assessment';
import type { Condition, RedFlag } from '../../knowledge/model';
import { lineFrom, ownLine, type Line } from './lines';
import { localise, speak, type Speech } from './speech';

/** As many reasons as a frightened person can take in. */
const MOST_REASONS = 4;

const flagOf = (speech: Speech, { redFlag }: RaisedRedFlag): readonly RedFlag[] => {
  const flag = speech.knowledge.redFlags[redFlag];
  return flag ? [flag] : [];
};

/** The condition that a candidate names. */
export const conditionOf = (speech: Speech, { condition }: Pick<Candidate, 'condition'>): readonly Condition[] => {
  const found = speech.knowledge.conditions[condition];
  return found ? [found] : [];
};

/** The reasons of one candidate, each with the source of its own claim. */
export const reasonLines = (
  speech: Speech,
  candidate: Candidate,
  reasons: readonly Pick<Candidate['raisedBy'][number], 'because' | 'cites'>[],
): readonly Line[] =>
  conditionOf(speech, candidate).flatMap(({ review }) =>
    reasons.map(({ because, cites }) => lineFrom({ review, cites }, because)),
  );

export const isEmergency = ({ urgency }: Assessment): boolean =>
  urgency === 'ambulance' || urgency === 'emergency-department';

/** The red flags that make it as urgent as it is, or all of them when none does; what was said before what is unsure. */
const telling = ({ redFlags, urgency }: Assessment): readonly RaisedRedFlag[] => {
  const setting = redFlags.filter((flag) => flag.urgency === urgency);
  const all = setting.length > 0 ? setting : redFlags;
  return [...all.filter(({ unsure }) => !unsure), ...all.filter(({ unsure }) => unsure)].slice(0, MOST_REASONS);
};

/** How it is put where nobody said that it is so. */
const UNSURE = { why: 'why.unsure', tell: 'tell.unsure' } as const;

/** In the flag’s own words, or, where nobody said that it is so, that we count it all the same. */
const flagLine = (speech: Speech, raised: RaisedRedFlag, what: 'why' | 'tell'): readonly Line[] =>
  flagOf(speech, raised).map((flag) => {
    const { sign, say } = flag;
    return lineFrom(flag, raised.unsure ? speak(speech, UNSURE[what], { sign }) : localise(speech, say[what]));
  });

const raisedReasons = (speech: Speech, { differential, urgency }: Assessment): readonly Line[] =>
  differential.flatMap((candidate) =>
    reasonLines(
      speech,
      candidate,
      candidate.raisedBy.filter((raise) => raise.urgency === urgency),
    ),
  );

/** Where a condition alone makes it so urgent: what speaks for it; or, if none of those shown does, that one of them might. */
const conditionReasons = (speech: Speech, { urgency, differential }: Assessment): readonly Line[] => {
  if (urgency === 'self-care' || urgency === 'routine') return [];
  const behind = differential.filter((candidate) => candidate.urgency === urgency);
  const reasons = behind
    .flatMap((candidate) => reasonLines(speech, candidate, candidate.reasonsFor))
    .slice(0, MOST_REASONS);
  return reasons.length > 0 ? reasons : [ownLine(speech, 'why.story')];
};

/** Why it is as urgent as it is. */
export const whyLines = (speech: Speech, assessment: Assessment): readonly Line[] => {
  const { redFlags, urgency } = assessment;
  const setByFlag = redFlags.some((flag) => flag.urgency === urgency);
  const raised = raisedReasons(speech, assessment);
  return [
    ...telling(assessment).flatMap((flag) => flagLine(speech, flag, 'why')),
    ...raised,
    ...(setByFlag || raised.length > 0 ? [] : conditionReasons(speech, assessment)),
  ];
};

/** What the patient can say on the phone or at the desk. */
export const tellLines = (speech: Speech, assessment: Assessment): readonly Line[] => {
  const lines = telling(assessment).flatMap((raised) => flagLine(speech, raised, 'tell'));
  if (lines.length > 0) return lines;
  return assessment.urgency === 'self-care'
    ? []
    : [ownLine(speech, 'tell.self', { when: speak(speech, `when.${assessment.urgency}`) })];
};

/** What the red flags say to do; a fixed line where a condition alone makes it an emergency. */
export const meanwhileLines = (speech: Speech, assessment: Assessment): readonly Line[] => {
  const setByFlag = assessment.redFlags.some(({ urgency }) => urgency === assessment.urgency);
  const own = isEmergency(assessment) && !setByFlag ? [ownLine(speech, 'meanwhile.no-weight')] : [];
  const flags = telling(assessment).flatMap((raised) => flagOf(speech, raised));
  return [...own, ...flags.flatMap((flag) => flag.say.meanwhile.map((line) => lineFrom(flag, localise(speech, line))))];
};

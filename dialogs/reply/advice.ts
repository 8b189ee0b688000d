import type { Assessment, Candidate, RaisedRedFlag } from '../../knowledge/assess/assessment';
import type { Condition, RedFlag } from '../../knowledge/model';
import { exerciseCards, programmeSections } from './programme';
import type { Advice, Reply, Section } from './reply';
import { localise, speak, type Speech } from './speech';

/** As many reasons as a frightened person can take in. */
const MOST_REASONS = 4;

const section = (speech: Speech, id: string, lines: readonly string[]): readonly Section[] =>
  lines.length === 0 ? [] : [{ id, title: speak(speech, `title.${id}`), lines: [...new Set(lines)] }];

const flagOf = (speech: Speech, { redFlag }: RaisedRedFlag): readonly RedFlag[] => {
  const flag = speech.knowledge.redFlags[redFlag];
  return flag ? [flag] : [];
};

const conditionOf = (speech: Speech, { condition }: Candidate): readonly Condition[] => {
  const found = speech.knowledge.conditions[condition];
  return found ? [found] : [];
};

/** The red flags that make it as urgent as it is, or all of them when none does. */
const telling = (speech: Speech, { redFlags, urgency }: Assessment): readonly RedFlag[] => {
  const setting = redFlags.filter((flag) => flag.urgency === urgency);
  return (setting.length > 0 ? setting : redFlags).slice(0, MOST_REASONS).flatMap((flag) => flagOf(speech, flag));
};

const isEmergency = ({ urgency }: Assessment): boolean => urgency === 'ambulance' || urgency === 'emergency-department';

const howSoon = (speech: Speech, { urgency }: Assessment): readonly string[] => [
  speak(speech, `how-soon.${urgency}`),
  ...(urgency === 'same-day' && speech.place.urgentLine ? [speak(speech, 'how-soon.same-day-line')] : []),
];

const raisedReasons = (assessment: Assessment): readonly string[] =>
  assessment.differential.flatMap((candidate) =>
    candidate.raisedBy.filter((raise) => raise.urgency === assessment.urgency).map((raise) => raise.because),
  );

const why = (speech: Speech, assessment: Assessment): readonly string[] => [
  ...telling(speech, assessment).map((flag) => localise(speech, flag.say.why)),
  ...raisedReasons(assessment),
];

const tell = (speech: Speech, assessment: Assessment): readonly string[] => {
  const lines = telling(speech, assessment).map((flag) => localise(speech, flag.say.tell));
  if (lines.length > 0) return lines;
  return assessment.urgency === 'self-care'
    ? []
    : [speak(speech, 'tell.self', { when: speak(speech, `when.${assessment.urgency}`) })];
};

const meanwhile = (speech: Speech, assessment: Assessment): readonly string[] =>
  telling(speech, assessment).flatMap((flag) => flag.say.meanwhile.map((line) => localise(speech, line)));

const sourceLines = (speech: Speech, candidates: readonly Candidate[]): readonly string[] => {
  const [first, ...others] = candidates.flatMap((candidate) => conditionOf(speech, candidate));
  if (first === undefined) return [speak(speech, 'source.undetermined')];
  const shown = [first, ...others];
  const listed = (names: readonly string[]): { names: string } => ({ names: names.join('; ') });
  return [
    speak(speech, others.length === 0 ? 'source.one' : 'source.close', listed(shown.map((one) => one.layName))),
    speak(speech, 'source.called', listed(shown.map((one) => one.name))),
    first.explanation,
    speak(speech, 'source.also', listed(first.couldAlsoBe)),
  ];
};

/** The likely source with what fits and what does not; nothing of it while it is an emergency. */
const source = (speech: Speech, assessment: Assessment): readonly Section[] => {
  if (isEmergency(assessment)) return [];
  const [first] = assessment.differential;
  return [
    ...section(speech, 'source', sourceLines(speech, assessment.differential)),
    ...section(
      speech,
      'reasons',
      (first?.reasonsFor ?? []).map((reason) => reason.because),
    ),
    ...section(
      speech,
      'against',
      (first?.reasonsAgainst ?? []).map((reason) => reason.because),
    ),
    ...section(
      speech,
      'course',
      first ? conditionOf(speech, first).flatMap((one) => [one.course, one.seekReview]) : [],
    ),
  ];
};

const generalSafetyNet = (speech: Speech, { urgency }: Assessment): readonly string[] => {
  if (urgency === 'ambulance' || urgency === 'emergency-department' || urgency === 'same-day')
    return [speak(speech, `safety-net.${urgency}`)];
  return [speak(speech, 'safety-net.urgent-signs'), speak(speech, 'safety-net.emergency-signs')];
};

const safetyNet = (speech: Speech, assessment: Assessment): readonly Section[] =>
  section(speech, 'safety-net', [
    ...(isEmergency(assessment)
      ? []
      : assessment.differential.flatMap((one) => conditionOf(speech, one)).flatMap((one) => one.safetyNet)),
    ...generalSafetyNet(speech, assessment),
    speak(speech, 'safety-net.worried'),
  ]);

/** The outcome card: the one action first, always with a safety net and the notice that it is a draft. */
const adviceCard = (speech: Speech, assessment: Assessment): Advice => ({
  kind: 'advice',
  urgency: assessment.urgency,
  heading: speak(speech, `action.${assessment.urgency}`),
  sections: [
    ...section(speech, 'how-soon', howSoon(speech, assessment)),
    ...section(speech, 'why', why(speech, assessment)),
    ...section(speech, 'tell', tell(speech, assessment)),
    ...section(speech, 'meanwhile', meanwhile(speech, assessment)),
    ...source(speech, assessment),
    ...programmeSections(speech, assessment),
    ...safetyNet(speech, assessment),
    ...section(speech, 'notice', [speak(speech, 'notice.draft')]),
  ],
});

/** The whole outcome: the card, then the exercises one by one. */
export const adviceFor = (speech: Speech, assessment: Assessment): readonly Reply[] => [
  adviceCard(speech, assessment),
  ...exerciseCards(speech, assessment.programme),
];

/** Why the advice is as it is, in the words of the card. */
export const whyAdvice = (speech: Speech, assessment: Assessment): string =>
  [
    speak(speech, 'why-advice'),
    ...why(speech, assessment),
    ...(assessment.differential[0]?.reasonsFor.map((reason) => reason.because) ?? []),
    ...(assessment.differential.length === 0 && assessment.redFlags.length === 0
      ? [speak(speech, 'source.undetermined')]
      : []),
  ].join(' ');

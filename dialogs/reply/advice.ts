import type { Assessment, Candidate, RaisedRedFlag } from '../../knowledge/assess/assessment';
import type { Condition, RedFlag } from '../../knowledge/model';
import { explainedIn } from './explained';
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

/** The red flags that make it as urgent as it is, or all of them when none does; what was said before what is unsure. */
const telling = ({ redFlags, urgency }: Assessment): readonly RaisedRedFlag[] => {
  const setting = redFlags.filter((flag) => flag.urgency === urgency);
  const all = setting.length > 0 ? setting : redFlags;
  return [...all.filter(({ unsure }) => !unsure), ...all.filter(({ unsure }) => unsure)].slice(0, MOST_REASONS);
};

const whyFlag = (speech: Speech, raised: RaisedRedFlag): readonly string[] =>
  flagOf(speech, raised).map(({ sign, say }) =>
    raised.unsure ? speak(speech, 'why.unsure', { sign }) : localise(speech, say.why),
  );

const tellFlag = (speech: Speech, raised: RaisedRedFlag): readonly string[] =>
  flagOf(speech, raised).map(({ sign, say }) =>
    raised.unsure ? speak(speech, 'tell.unsure', { sign }) : localise(speech, say.tell),
  );

const isEmergency = ({ urgency }: Assessment): boolean => urgency === 'ambulance' || urgency === 'emergency-department';

const howSoon = (speech: Speech, { urgency }: Assessment): readonly string[] => [
  speak(speech, `how-soon.${urgency}`),
  ...(urgency === 'same-day'
    ? [speak(speech, speech.place.urgentLine ? 'how-soon.same-day-line' : 'how-soon.same-day-no-line')]
    : []),
];

const raisedReasons = (assessment: Assessment): readonly string[] =>
  assessment.differential.flatMap((candidate) =>
    candidate.raisedBy.filter((raise) => raise.urgency === assessment.urgency).map((raise) => raise.because),
  );

/** Where a condition alone makes it so urgent: what speaks for it; or, if none of those shown does, that one of them might. */
const conditionReasons = (speech: Speech, { urgency, differential }: Assessment): readonly string[] => {
  if (urgency === 'self-care' || urgency === 'routine') return [];
  const behind = differential.filter((candidate) => candidate.urgency === urgency);
  const reasons = behind.flatMap(({ reasonsFor }) => reasonsFor.map(({ because }) => because)).slice(0, MOST_REASONS);
  return reasons.length > 0 ? reasons : [speak(speech, 'why.story')];
};

const why = (speech: Speech, assessment: Assessment): readonly string[] => {
  const { redFlags, urgency } = assessment;
  const setByFlag = redFlags.some((flag) => flag.urgency === urgency);
  const raised = raisedReasons(assessment);
  return [
    ...telling(assessment).flatMap((flag) => whyFlag(speech, flag)),
    ...raised,
    ...(setByFlag || raised.length > 0 ? [] : conditionReasons(speech, assessment)),
  ];
};

const tell = (speech: Speech, assessment: Assessment): readonly string[] => {
  const lines = telling(assessment).flatMap((raised) => tellFlag(speech, raised));
  if (lines.length > 0) return lines;
  return assessment.urgency === 'self-care'
    ? []
    : [speak(speech, 'tell.self', { when: speak(speech, `when.${assessment.urgency}`) })];
};

/** What the red flags say to do; a fixed line where a condition alone makes it an emergency. */
const meanwhile = (speech: Speech, assessment: Assessment): readonly string[] => {
  const setByFlag = assessment.redFlags.some(({ urgency }) => urgency === assessment.urgency);
  const own = isEmergency(assessment) && !setByFlag ? [speak(speech, 'meanwhile.no-weight')] : [];
  return [...own, ...flagMeanwhile(speech, assessment)];
};

const flagMeanwhile = (speech: Speech, assessment: Assessment): readonly string[] =>
  telling(assessment)
    .flatMap((raised) => flagOf(speech, raised))
    .flatMap((flag) => flag.say.meanwhile.map((line) => localise(speech, line)));

const sourceLines = (speech: Speech, candidates: readonly Candidate[]): readonly string[] => {
  const [first, ...others] = candidates.flatMap((candidate) => conditionOf(speech, candidate));
  if (first === undefined) return [speak(speech, 'source.undetermined')];
  const shown = [first, ...others];
  const listed = (names: readonly string[]): { names: string } => ({ names: names.join('; ') });
  return [
    speak(speech, others.length === 0 ? 'source.one' : 'source.close', listed(shown.map((one) => one.layName))),
    speak(speech, 'source.called', listed(shown.map((one) => one.name))),
    localise(speech, first.explanation),
    speak(speech, 'source.also', listed(first.couldAlsoBe)),
  ];
};

/** A red flag asks for more than the condition that fits best: what to expect of that one would mislead. */
const isOvertaken = ({ urgency, differential }: Assessment): boolean =>
  differential[0] !== undefined && differential[0].urgency !== urgency;

/** The likely source with what fits and what does not; nothing of it while it is an emergency. */
const source = (speech: Speech, assessment: Assessment): readonly Section[] => {
  if (isEmergency(assessment)) return [];
  if (isOvertaken(assessment) && assessment.urgency === 'same-day')
    return section(speech, 'source', [speak(speech, 'source.overtaken')]);
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
      first && !isOvertaken(assessment)
        ? conditionOf(speech, first).flatMap((one) => [localise(speech, one.course), localise(speech, one.seekReview)])
        : [],
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
      : assessment.differential
          .flatMap((one) => conditionOf(speech, one))
          .flatMap((one) => one.safetyNet.map((line) => localise(speech, line)))),
    ...generalSafetyNet(speech, assessment),
    speak(speech, 'safety-net.worried'),
  ]);

const cardSections = (speech: Speech, assessment: Assessment): readonly Section[] => [
  ...section(speech, 'how-soon', howSoon(speech, assessment)),
  ...section(speech, 'why', why(speech, assessment)),
  ...section(speech, 'tell', tell(speech, assessment)),
  ...section(speech, 'meanwhile', meanwhile(speech, assessment)),
  ...source(speech, assessment),
  ...programmeSections(speech, assessment),
  ...safetyNet(speech, assessment),
  ...section(speech, 'notice', [speak(speech, 'notice.draft')]),
];

/** The outcome card: the one action first, always with a safety net and the notice that it is a draft. */
export const adviceCard = (speech: Speech, assessment: Assessment): Advice => {
  const heading = speak(speech, `action.${assessment.urgency}`);
  const sections = cardSections(speech, assessment);
  const texts = [heading, ...sections.flatMap(({ title, lines }) => [title, ...lines])];
  return { kind: 'advice', urgency: assessment.urgency, heading, sections, explained: explainedIn(speech, texts) };
};

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
    ...(isEmergency(assessment) ? [] : (assessment.differential[0]?.reasonsFor ?? []).map(({ because }) => because)),
    ...(assessment.differential.length === 0 && assessment.redFlags.length === 0
      ? [speak(speech, 'source.undetermined')]
      : []),
  ].join(' ');

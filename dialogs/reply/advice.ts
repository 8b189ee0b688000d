import type { Findings } from '../../knowledge/answers';
import { assess } from '../../knowledge/assess/assess';
import type { Assessment } from '../../knowledge/assess/assessment';
import { signsToWatch } from '../../knowledge/assess/signs-to-watch';
import { byUrgency } from '../../knowledge/assess/urgency';
import { checkBackOf } from './check-back';
import { explainedIn } from './explained';
import { sourceSections } from './likely-source';
import { lineFrom, ownLine, sectionOf, sourceNotes, type Line } from './lines';
import { exerciseCards, programmeSections } from './programme';
import { conditionOf, isEmergency, meanwhileLines, tellLines, whyLines } from './reasons';
import type { Advice, Reply, Section } from './reply';
import { setByWords } from './set-by';
import { localise, speak, type Speech } from './speech';
import { versionOf } from './version';

const howSoon = (speech: Speech, { urgency }: Assessment): readonly Line[] => [
  ownLine(speech, `how-soon.${urgency}`),
  ...(urgency === 'same-day'
    ? [ownLine(speech, speech.place.urgentLine ? 'how-soon.same-day-line' : 'how-soon.same-day-no-line')]
    : []),
];

const generalSafetyNet = (speech: Speech, { urgency }: Assessment): readonly Line[] => {
  if (urgency === 'ambulance' || urgency === 'emergency-department' || urgency === 'same-day')
    return [ownLine(speech, `safety-net.${urgency}`)];
  return [ownLine(speech, 'safety-net.emergency-signs'), ownLine(speech, 'safety-net.urgent-signs')];
};

/** Signs that were denied and would make it more urgent, each with what to do then. */
const raisingSigns = (speech: Speech, assessment: Assessment, findings: Findings): readonly Line[] =>
  [...signsToWatch(speech.knowledge, findings, assessment)]
    .sort((one, other) => byUrgency(one.urgency, other.urgency))
    .map(({ urgency, watch }) =>
      ownLine(speech, 'safety-net.raises', { action: speak(speech, `action.${urgency}`), sign: watch }),
    );

/** What cannot wait comes first: few read a list to its end. */
const safetyNet = (speech: Speech, assessment: Assessment, findings: Findings): readonly Line[] => {
  const shown = isEmergency(assessment) ? [] : assessment.differential.flatMap((one) => conditionOf(speech, one));
  return [
    ...generalSafetyNet(speech, assessment),
    ...raisingSigns(speech, assessment, findings),
    ...shown.flatMap((one) => one.safetyNet.map((line) => lineFrom(one, localise(speech, line)))),
    ownLine(speech, 'safety-net.worried'),
  ];
};

const cardSections = (speech: Speech, assessment: Assessment, findings: Findings): readonly Section[] => [
  ...sectionOf(speech, 'how-soon', howSoon(speech, assessment)),
  ...sectionOf(speech, 'why', whyLines(speech, assessment)),
  ...sectionOf(speech, 'tell', tellLines(speech, assessment)),
  ...sectionOf(speech, 'meanwhile', meanwhileLines(speech, assessment)),
  ...sourceSections(speech, assessment),
  ...programmeSections(speech, assessment),
  ...sectionOf(speech, 'safety-net', safetyNet(speech, assessment, findings)),
  ...sectionOf(speech, 'notice', [ownLine(speech, 'notice.draft')]),
];

const cardFor = (speech: Speech, assessment: Assessment, findings: Findings): Advice => {
  const { urgency } = assessment;
  const heading = speak(speech, `action.${urgency}`);
  const sections = cardSections(speech, assessment, findings);
  const origins = sections.flatMap((section) => section.origins ?? []);
  const texts = [heading, ...sections.flatMap(({ title, lines }) => [title, ...lines])];
  return {
    kind: 'advice',
    urgency,
    heading,
    sections,
    sources: sourceNotes(speech.knowledge, origins),
    setBy: setByWords(speech, assessment, findings),
    version: versionOf(speech),
    ...checkBackOf(speech, urgency),
    explained: explainedIn(speech, texts),
  };
};

/** The outcome card: the one action first, always with a safety net and the notice that it is a draft. */
export const adviceCard = (speech: Speech, findings: Findings): Advice =>
  cardFor(speech, assess(speech.knowledge, findings), findings);

/** The whole outcome: the card, then the exercises one by one. */
export const adviceFor = (speech: Speech, findings: Findings): readonly Reply[] => {
  const assessment = assess(speech.knowledge, findings);
  return [cardFor(speech, assessment, findings), ...exerciseCards(speech, assessment.programme)];
};

/** Why the advice is as it is, in the words of the card. */
export const whyAdvice = (speech: Speech, assessment: Assessment): string =>
  [
    speak(speech, 'why-advice'),
    ...whyLines(speech, assessment).map(({ text }) => text),
    ...(isEmergency(assessment) ? [] : (assessment.differential[0]?.reasonsFor ?? []).map(({ because }) => because)),
    ...(assessment.differential.length === 0 && assessment.redFlags.length === 0
      ? [speak(speech, 'source.undetermined')]
      : []),
  ].join(' ');

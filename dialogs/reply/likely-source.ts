import type { Assessment, Candidate } from '../../knowledge/assess/assessment';
import { lineFrom, lineFromAll, ownLine, sectionOf, type Line } from './lines';
import { conditionOf, isEmergency, reasonLines } from './reasons';
import type { Section } from './reply';
import { localise, speak, type Speech } from './speech';

const sourceLines = (speech: Speech, candidates: readonly Candidate[]): readonly Line[] => {
  const [first, ...others] = candidates.flatMap((candidate) => conditionOf(speech, candidate));
  if (first === undefined) return [ownLine(speech, 'source.undetermined')];
  const shown = [first, ...others];
  const listed = (names: readonly string[]): { names: string } => ({ names: names.join('; ') });
  const fits = others.length === 0 ? 'source.one' : 'source.close';
  return [
    lineFromAll(shown, speak(speech, fits, listed(shown.map((one) => one.layName)))),
    lineFromAll(shown, speak(speech, 'source.called', listed(shown.map((one) => one.name)))),
    lineFrom(first, localise(speech, first.explanation)),
    lineFrom(first, speak(speech, 'source.also', listed(first.couldAlsoBe))),
  ];
};

/** A red flag asks for more than the condition that fits best: what to expect of that one would mislead. */
const isOvertaken = ({ urgency, differential }: Assessment): boolean =>
  differential[0] !== undefined && differential[0].urgency !== urgency;

const courseLines = (speech: Speech, assessment: Assessment): readonly Line[] => {
  const [first] = assessment.differential;
  if (first === undefined || isOvertaken(assessment)) return [];
  return conditionOf(speech, first).flatMap((one) =>
    [one.course, one.seekReview].map((text) => lineFrom(one, localise(speech, text))),
  );
};

/** The likely source with what fits and what does not; nothing of it while it is an emergency. */
export const sourceSections = (speech: Speech, assessment: Assessment): readonly Section[] => {
  if (isEmergency(assessment)) return [];
  if (isOvertaken(assessment) && assessment.urgency === 'same-day')
    return sectionOf(speech, 'source', [ownLine(speech, 'source.overtaken')]);
  const [first] = assessment.differential;
  const lines = (of: 'reasonsFor' | 'reasonsAgainst'): readonly Line[] =>
    first === undefined ? [] : reasonLines(speech, first, first[of]);
  return [
    ...sectionOf(speech, 'source', sourceLines(speech, assessment.differential)),
    ...sectionOf(speech, 'reasons', lines('reasonsFor')),
    ...sectionOf(speech, 'against', lines('reasonsAgainst')),
    ...sectionOf(speech, 'course', courseLines(speech, assessment)),
  ];
};

import type { Assessment, Change, Evidence, LeftOutExercise } from '../../knowledge/assess/assessment';
import type { Urgency } from '../../knowledge/model';
import { URGENCIES } from '../../knowledge/scales';
import { laterCards, nameOf } from './programme';
import type { Reply } from './reply';
import { say, speak, type Speech } from './speech';

/** An answer out of several says enough; the one answer to a question may be just “Yes”, and needs its title. */
const labelsOf = ({ knowledge }: Speech, evidence: readonly Evidence[]): readonly string[] =>
  evidence.flatMap(({ question, options }) => {
    const asked = knowledge.questions[question];
    const title = asked?.kind === 'one' ? `${asked.title}: ` : '';
    return options.map((id) => `${title}${asked?.options.find((option) => option.id === id)?.label ?? id}`);
  });

const reasonsFor = (speech: Speech, { why }: LeftOutExercise): string =>
  why.kind === 'answers'
    ? labelsOf(speech, why.answers).join('; ')
    : why.redFlags.map((id) => speech.knowledge.redFlags[id]?.sign ?? id).join('; ');

const leftOutName = (speech: Speech, { exercise, replacedBy }: LeftOutExercise): string => {
  const name = nameOf(speech, exercise);
  return replacedBy === undefined
    ? name
    : speak(speech, 'programme.left-out-instead', { name, instead: nameOf(speech, replacedBy) });
};

/** Said once for each reason, with all that it rules out. */
const leftOutLines = (speech: Speech, leftOut: readonly LeftOutExercise[]): readonly string[] =>
  [...new Set(leftOut.map((one) => reasonsFor(speech, one)))].map((reasons) => {
    const names = leftOut.filter((one) => reasonsFor(speech, one) === reasons).map((one) => leftOutName(speech, one));
    return speak(speech, 'programme.left-out', { reasons, names: names.join(', ') });
  });

const listed = (lines: readonly string[]): string => lines.map((line) => `\n- ${line}`).join('');

const leftOutOf = ({ programme }: Assessment): readonly LeftOutExercise[] =>
  programme.kind === 'offered' || programme.reason === 'nothing-left' ? programme.leftOut : [];

/** What was left out of the programme, and because of which answers. */
export const leftOut = (speech: Speech, assessment: Assessment): readonly Reply[] => {
  const lines = leftOutLines(speech, leftOutOf(assessment));
  return lines.length === 0
    ? [say(speech, 'nothing-left-out')]
    : [{ kind: 'say', id: 'left-out', text: lines.join('\n'), tone: 'plain' }];
};

/** The stages after the first, each with what must be true before it begins. */
export const laterExercises = (speech: Speech, { programme }: Assessment): readonly Reply[] => {
  const cards = laterCards(speech, programme);
  return cards.length === 0 ? [say(speech, 'nothing-later')] : [say(speech, 'later-intro'), ...cards];
};

const raising = (speech: Speech, changes: readonly Change[], urgency: Urgency): readonly Reply[] => {
  const those = changes.filter((change) => change.urgency === urgency);
  if (those.length === 0) return [];
  const signs = labelsOf(
    speech,
    those.map(({ question, option }) => ({ question, options: [option] })),
  );
  return [say(speech, 'would-raise', { action: speak(speech, `action.${urgency}`), signs: listed(signs) })];
};

/** Which further answers would make the advice more urgent, the most urgent first. */
export const whatRaises = (speech: Speech, changes: readonly Change[]): readonly Reply[] =>
  changes.length === 0
    ? [say(speech, 'nothing-raises')]
    : URGENCIES.flatMap((urgency) => raising(speech, changes, urgency));

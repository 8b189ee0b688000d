import { assess } from '../../knowledge/assess/assess';
import { isAtLeast } from '../../knowledge/assess/urgency';
import type { Urgency } from '../../knowledge/model';
import type { Located } from '../locate';
import type { Changing } from '../session';
import type { Say } from './reply';
import { speak, type Fill, type Speech } from './speech';
import { answerWords, flagWords } from './summary';

/** One answer before and after, in words. */
interface Row {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** The questions that were put again and are answered; one that counts no more has nothing to be compared with. */
const answerRows = (speech: Speech, { answers }: Changing, located: Located): readonly Row[] =>
  Object.entries(answers).flatMap(([id, answer]) => {
    const question = speech.knowledge.questions[id];
    const now = located.answers[id];
    if (question === undefined || now === undefined) return [];
    const [before, after] = [answer, now].map((one) => answerWords(speech, question, one)) as [string, string];
    return [{ title: question.title, before, after }];
  });

const flagRows = (speech: Speech, { raised }: Changing, located: Located): readonly Row[] =>
  raised.flatMap((flag) => {
    const title = speech.knowledge.redFlags[flag.redFlag]?.sign;
    const now = located.raised.find(({ redFlag }) => redFlag === flag.redFlag);
    if (title === undefined || now === undefined) return [];
    return [{ title, before: flagWords(speech, flag), after: flagWords(speech, now) }];
  });

const answerLines = (speech: Speech, rows: readonly Row[]): readonly string[] => {
  const changed = rows.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return [speak(speech, 'what-changed.kept')];
  return changed.map(({ title, before, after }) => speak(speech, 'what-changed.answer', { title, before, after }));
};

/** Less urgent is no all-clear: the earlier answer may have been the right one. */
const adviceLine = (speech: Speech, before: Urgency, after: Urgency): string => {
  const fill: Fill = { before: speak(speech, `action.${before}`), after: speak(speech, `action.${after}`) };
  if (before === after) return speak(speech, 'what-changed.same', fill);
  return speak(speech, isAtLeast(after, before) ? 'what-changed.more' : 'what-changed.less', fill);
};

/** What was changed since the last advice, and what that did to it; nothing while no such answer stands. */
export const whatChanged = (speech: Speech, changing: Changing, located: Located): readonly Say[] => {
  const rows = [...answerRows(speech, changing, located), ...flagRows(speech, changing, located)];
  if (rows.length === 0) return [];
  const { urgency } = assess(speech.knowledge, located);
  const lines = [...answerLines(speech, rows), adviceLine(speech, changing.urgency, urgency)];
  return [{ kind: 'say', id: 'what-changed', text: lines.join(' '), tone: 'plain' }];
};

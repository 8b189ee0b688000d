import type { Citation } from '../knowledge/provenance';
import { adviceCard } from './reply/advice';
import { noteOf } from './reply/lines';
import { sourceWords } from './reply/source-words';
import type { Reply, SourceNote } from './reply/reply';
import { practiceWords, say, speak, type Speech } from './reply/speech';
import { summaryOf } from './reply/summary';
import type { Standing } from './standing';

/** Asked beside the interview: answered, and the question is put again. */
export type SideQuestion = 'sources' | 'hold' | 'forget';

const isAfterAdvice = ({ located, open }: Standing): boolean =>
  located.position.at === 'advice' && open.id === 'after-advice';

/** What the open question was written from; a question about the conversation itself needs nothing. */
const citesOf = ({ speech: { knowledge }, open }: Standing): readonly Citation[] =>
  open.id === 'danger-check'
    ? (knowledge.redFlags[open.item ?? '']?.cites ?? [])
    : (knowledge.questions[open.id]?.cites ?? []);

const sourcesOf = (here: Standing): readonly SourceNote[] => {
  const { speech, located } = here;
  if (isAfterAdvice(here)) return Object.values(adviceCard(speech, located).sources ?? {});
  const ids = new Set(citesOf(here).map(({ source }) => source));
  return [...ids].flatMap((id) => noteOf(speech.knowledge, id) ?? []);
};

const sources = (here: Standing): readonly Reply[] => {
  const notes = sourcesOf(here);
  if (notes.length === 0) return [say(here.speech, 'sources-none')];
  return [{ kind: 'say', id: 'sources', text: sourceWords(here.speech, notes), tone: 'plain' }];
};

/** What is kept, shown as it stands; a button to change it has its own place. */
const hold = (here: Standing): readonly Reply[] => {
  const { session, speech, located } = here;
  if (session.consent !== 'given') return [say(speech, 'hold-nothing')];
  const { rows, ...summary } = summaryOf(speech, located);
  if (rows.length === 0 || located.position.at === 'check-answers') return [say(speech, 'hold')];
  return [
    say(speech, 'hold'),
    { ...summary, rows: rows.map(({ question, title, answer }) => ({ question, title, answer })) },
  ];
};

/** Ends with how the practice can be reached, if that is known. */
const forgetWords = (speech: Speech): string => speak(speech, 'forget', { practice: practiceWords(speech) }).trimEnd();

/** Nothing is said to be deleted that is not. */
const forget = ({ session, speech }: Standing): readonly Reply[] =>
  session.consent === 'given'
    ? [{ kind: 'say', id: 'forget', text: forgetWords(speech), tone: 'plain' }]
    : [say(speech, 'hold-nothing')];

const ANSWERS: Record<SideQuestion, (here: Standing) => readonly Reply[]> = { sources, hold, forget };

export const answerAside = (here: Standing, question: SideQuestion): readonly Reply[] => ANSWERS[question](here);

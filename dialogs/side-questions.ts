import type { Citation } from '../knowledge/provenance';
import { adviceCard } from './reply/advice';
import { noteOf } from './reply/lines';
import { sourceWords } from './reply/source-words';
import { understoodWords } from './reply/noted';
import type { Reply, Say, SourceNote, SummaryRow } from './reply/reply';
import { say, speak, type Speech } from './reply/speech';
import { summaryOf } from './reply/summary';
import type { Standing } from './standing';

/** Asked beside the interview: answered, and the question is put again. */
export type SideQuestion = 'sources' | 'hold';

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

/** What was denied is kept as well, to be said beside its question. */
const deniedRows = ({ session, speech }: Standing): readonly SummaryRow[] =>
  (session.denied ?? []).flatMap((one) => {
    const title = speech.knowledge.questions[one.question]?.title;
    return title === undefined
      ? []
      : [{ question: one.question, title, answer: understoodWords(speech, { ...one, so: 'no' }) }];
  });

/** What is kept, and for how long where that is known. */
const holdWords = (speech: Speech): Say => {
  const { keptDays: days } = speech;
  if (days === undefined) return say(speech, 'hold');
  const until = days === 1 ? speak(speech, 'hold-kept-one') : speak(speech, 'hold-kept', { days: String(days) });
  return { ...say(speech, 'hold'), text: `${speak(speech, 'hold')} ${until}` };
};

/** How texts that were not understood look to the practice; nothing where none does. */
const patternWords = ({ session, speech }: Standing): readonly Reply[] => {
  const patterns = Object.values(session.unclearPatterns ?? {}).flat();
  if (patterns.length === 0) return [];
  return [say(speech, 'hold-patterns', { patterns: [...new Set(patterns)].map((one) => `“${one}”`).join('; ') })];
};

/** All that is kept, on the road taken or off it, shown as it stands; a button to change it has its own place. */
const hold = (here: Standing): readonly Reply[] => {
  const { session, speech, located } = here;
  if (session.consent !== 'given') return [say(speech, 'hold-nothing')];
  const { rows: answered, ...summary } = summaryOf(speech, { ...located, ...session });
  const kept = answered.map(({ question, title, answer }) => ({ question, title, answer }));
  const rows = [...kept, ...deniedRows(here)];
  return [holdWords(speech), ...patternWords(here), ...(rows.length === 0 ? [] : [{ ...summary, rows }])];
};

const ANSWERS: Record<SideQuestion, (here: Standing) => readonly Reply[]> = { sources, hold };

export const answerAside = (here: Standing, question: SideQuestion): readonly Reply[] => ANSWERS[question](here);

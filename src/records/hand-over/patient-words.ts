import type { Knowledge } from '../../../knowledge/model';
import type { Content, Entry } from '../../store/store';
import type { PatientWords } from './hand-over';

/** As many as stand on one page. */
const MOST = 8;

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the patient sent in words, in whatever shape their channel keeps it; nothing of ours, and no press. */
function saidIn(content: Content): string {
  const { said, type, text, value, from } = content;
  if (said !== undefined) return textIn(said);
  const isOurs = (from as { role?: unknown } | undefined)?.role === 'bot';
  return type === 'message' && value === undefined && !isOurs ? textIn(text) : '';
}

/** Words as one line, so that no line break can make them look like a line of ours. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const plain = (text: string): string => onOneLine(text.toLowerCase()).replace(/(?<![.!?])[.!?]+$/, '');

/** The words of all buttons: a client without buttons sends them as text. */
const buttonsOf = ({ questions, messages }: Knowledge): ReadonlySet<string> =>
  new Set(
    [
      ...Object.values(questions).flatMap(({ options }) => options.map(({ label }) => label)),
      ...Object.entries(messages).flatMap(([id, text]) => (/^(choice|command|said)\./.test(id) ? [text] : [])),
    ].map(plain),
  );

/** “3”, “yes”, “none of these” answer a question, and stand among the findings. */
const isTelling = (text: string, buttons: ReadonlySet<string>): boolean =>
  text.split(' ').filter((word) => /\p{L}/u.test(word)).length > 1 && !buttons.has(plain(text));

/** What we say when the interview begins anew. */
const ANEW: readonly string[] = ['restarted', 'restarted-after-advice'];

/** Words of an interview before are about another advice, and maybe about the other foot. */
function ofThisInterview({ messages }: Knowledge, entries: readonly Entry[]): readonly Entry[] {
  const words = ANEW.flatMap((id) => messages[id] ?? []);
  const isAnew = ({ content }: Entry): boolean =>
    saidIn(content) === '' && words.some((one) => JSON.stringify(content).includes(one));
  return entries.slice(entries.findLastIndex(isAnew) + 1);
}

/** What the patient wrote of their own accord, as far as it is kept. */
export function patientWords(knowledge: Knowledge, all: readonly Entry[]): PatientWords {
  const buttons = buttonsOf(knowledge);
  const entries = ofThisInterview(knowledge, all);
  const said = entries.map(({ content }) => onOneLine(saidIn(content))).filter((text) => isTelling(text, buttons));
  return { said: said.slice(0, MOST), more: Math.max(0, said.length - MOST) };
}

const isAdvice = ({ channelData }: Content): boolean =>
  (channelData as { surefoot?: { kind?: unknown } } | undefined)?.surefoot?.kind === 'advice';

/** When the advice that stands was given, in milliseconds since 1970; null where its channel keeps no time. */
export function advisedAt(entries: readonly Entry[]): number | null {
  const timestamp = textIn(entries.findLast(({ content }) => isAdvice(content))?.content['timestamp']);
  return Number.isNaN(Date.parse(timestamp)) ? null : Date.parse(timestamp);
}

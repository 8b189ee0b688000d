import { createReader, type Reader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { realKnowledge } from '../../knowledge/real-knowledge';

export const knowledge = realKnowledge();
export const read: Reader = createReader(knowledge, naturalPort);

const MARKS = { present: '', denied: 'no ', uncertain: 'maybe ', past: 'past ', 'other-person': 'other ' } as const;

/** What a text says unasked: `nerve-signs/one-area`, `no nerve-signs/one-area` … */
export function said(text: string): string[] {
  return read(text, null).findings.map(({ question, option, polarity }) => `${MARKS[polarity]}${question}/${option}`);
}

/** `chest-signs` is a danger to ask about, `chest-signs!` an unmistakable one. */
export function dangers(text: string): string[] {
  return read(text, null).dangers.map(
    ({ redFlag, certainty }) => `${redFlag}${certainty === 'unmistakable' ? '!' : ''}`,
  );
}

export function answer(id: string, text: string, item?: string): readonly string[] | string | null {
  const question = knowledge.questions[id];
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  const { choice } = read(text, item === undefined ? { question } : { question, item });
  return choice?.kind === 'options' ? choice.options : (choice?.kind ?? null);
}

import type { Answer } from '../../http/route';
import { PRIVATE_HEADERS } from '../sheet-page';
import { PrintError } from './print-error';

export interface FileParts {
  /** As it is called where it is saved. */
  readonly name: string;
  /** The page that says why there is none, and what to do if it is urgent. */
  readonly refuse: (why: PrintError['code']) => Answer;
}

/** Where sheets of paper are Letter. */
const LETTER: ReadonlySet<string> = new Set(['us', 'ca', 'mx', 'ph']);

/** The paper of a country, by its code in knowledge/places. */
export const sizeIn = (place: string): 'A4' | 'LETTER' => (LETTER.has(place) ? 'LETTER' : 'A4');

/** A PDF that is being made, as an answer; where none is made, the page that says so. */
export async function fileAnswer(made: Promise<Buffer>, { name, refuse }: FileParts): Promise<Answer> {
  const headers = {
    ...PRIVATE_HEADERS,
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}"`,
  };
  try {
    return { status: 200, body: await made, headers };
  } catch (error) {
    if (error instanceof PrintError) return refuse(error.code);
    throw error;
  }
}

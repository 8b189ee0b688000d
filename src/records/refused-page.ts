import { newSession, speechFor } from '../../dialogs/engine';
import { speak, type Speech } from '../../dialogs/reply/speech';
import { SOURCE_LANGUAGE } from '../../knowledge/languages';
import type { Problem } from '../http/problem';
import type { Answer } from '../http/route';
import { type LinkParts, refused } from './opened';
import { htmlText } from './seen-text';
import { PRIVATE_HEADERS, sheetPage } from './sheet-page';

/** The messages of one refusal. */
interface Words {
  readonly title: string;
  readonly what: string;
}

const NOT_TAKEN: Words = { title: 'check-in.refused', what: 'check-in.refused-what' };
const FAILED: Words = { title: 'refused.failed', what: 'refused.failed-what' };

const WORDS: Readonly<Record<number, Words>> = {
  401: { title: 'refused.key', what: 'refused.key-what' },
  413: { title: 'check-in.refused', what: 'refused.too-large-what' },
  429: { title: 'check-in.refused', what: 'check-in.busy-what' },
};

export const wordsOf = (status: number): Words => WORDS[status] ?? (status >= 500 ? FAILED : NOT_TAKEN);

/** A page that says what was not done and why, and what to do if it is urgent. */
export function refusedPage(speech: Speech, language: string, status: number): Answer {
  const { title, what } = wordsOf(status);
  const heading = speak(speech, title);
  const body = [
    `<h1>${htmlText(heading)}</h1>`,
    `<p class="urgent">${htmlText(speak(speech, 'link.urgent'))}</p>`,
    `<p>${htmlText(speak(speech, what))}</p>`,
  ].join('\n');
  return { status, body: Buffer.from(sheetPage({ title: heading, language, body })), headers: PRIVATE_HEADERS };
}

/** For every refusal at the addresses of private links: whoever opens one has a browser and maybe a foot that hurts. */
export const refusedAsPage =
  (parts: Pick<LinkParts, 'engines' | 'place'>) =>
  ({ status }: Problem): Answer => {
    if (status === 404) return refused(parts, 'wrong');
    const { en } = parts.engines;
    return refusedPage(speechFor(en, newSession(en, parts.place)), SOURCE_LANGUAGE, status);
  };

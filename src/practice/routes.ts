import type { Engine } from '../../dialogs/engine';
import { HttpError } from '../http/http-error';
import { ASK_FOR_KEY, holdsKey } from '../http/holds-key';
import type { Route } from '../http/route';
import { PAGE_POLICY } from '../http/security-headers';
import type { Store } from '../store/store';
import { NO_NUMBERS, type PracticeNumbers, withConversation } from './numbers';
import { practicePage } from './page';
import { PatternTally } from './patterns';

export interface PracticeParts {
  readonly engines: { readonly en: Engine };
  readonly store: Pick<Store, 'sessions'>;
  /** Who reads the page has it; null turns the page off. */
  readonly key: string | null;
  readonly retentionDays: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const DAY_MS = 86_400_000;
/** Read at a time, so that patients are answered in between. */
const PAGE = 50;
/** Some seconds of work at most. */
const MOST = 10_000;
/** Whoever reloads the page does not make the server count anew. */
const FRESH_MS = 60_000;

interface Counted {
  readonly numbers: PracticeNumbers;
  readonly cut: boolean;
}

async function count({ engines: { en: engine }, store, retentionDays, now }: PracticeParts): Promise<Counted> {
  const here = { engine, now: now() };
  const tally = new PatternTally();
  const withPatterns = (counted: PracticeNumbers): PracticeNumbers => ({
    ...counted,
    patterns: tally.common(engine.knowledge),
  });
  const since = here.now - retentionDays * DAY_MS;
  let numbers = NO_NUMBERS;
  let after = '';
  while (numbers.conversations < MOST) {
    const page = await store.sessions({ after, since, most: PAGE });
    numbers = page.reduce((sum, kept) => withConversation(sum, here, kept), numbers);
    for (const { session } of page) tally.add(session);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return { numbers: withPatterns(numbers), cut: false };
    after = last.conversation;
    await new Promise(setImmediate);
  }
  return { numbers: withPatterns(numbers), cut: true };
}

/** The page for the practice at `/practice`, behind its key. */
export function practiceRoute(parts: PracticeParts): Route {
  const { key, engines, now, retentionDays: days } = parts;
  let counted: { readonly at: number; readonly result: Promise<Counted> } | null = null;
  const fresh = (): Promise<Counted> => {
    if (counted === null || now() - counted.at > FRESH_MS) counted = { at: now(), result: count(parts) };
    return counted.result;
  };
  return {
    method: 'get',
    path: '/practice',
    handle: async ({ headers }) => {
      if (key === null) throw new HttpError('not-found', 'There is nothing at this address.');
      if (!holdsKey(headers, key)) throw new HttpError('practice-refused', 'The key is missing or wrong.', ASK_FOR_KEY);
      const { numbers, cut } = await fresh().catch((error: unknown) => {
        counted = null;
        throw error;
      });
      const page = practicePage(engines.en.knowledge, numbers, { days, cut });
      const type = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PAGE_POLICY };
      return { status: 200, body: Buffer.from(page), headers: type };
    },
  };
}

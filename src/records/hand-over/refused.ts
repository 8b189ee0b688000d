import { newSession, speechFor } from '../../../dialogs/engine';
import { speak, type Speech } from '../../../dialogs/reply/speech';
import type { Problem } from '../../http/problem';
import type { Answer } from '../../http/route';
import { refusedAnswer, type Refused } from '../link-refused';
import type { LinkParts } from '../opened';
import { refusedPage, wordsOf } from '../refused-page';
import { seenText } from '../seen-text';
import { answerAs, type Format, wantedIn } from './format';

/** FHIR’s own codes for why there is nothing. */
const ISSUES: Readonly<Record<Refused, string>> = {
  wrong: 'not-found',
  expired: 'expired',
  gone: 'deleted',
  'not-yet': 'conflict',
  changed: 'conflict',
  'no-days': 'not-found',
  'file-busy': 'throttled',
  'file-failed': 'exception',
};

/** The same by status, where it is not the link that is refused. */
const ISSUE_OF: Readonly<Record<number, string>> = {
  401: 'login',
  405: 'not-supported',
  413: 'too-long',
  429: 'throttled',
  503: 'transient',
};

interface Told {
  /** Ids of messages. */
  readonly ids: readonly string[];
  readonly issue: string;
  readonly status: number;
}

function told(format: 'txt' | 'json', speech: Speech, { ids, issue: code, status }: Told): Answer {
  const words = seenText(ids.map((id) => speak(speech, id)).join('\n'));
  const issue = [{ severity: 'error', code, details: { text: words } }];
  const body = format === 'txt' ? `${words}\n` : JSON.stringify({ resourceType: 'OperationOutcome', issue });
  return answerAs(format, body, status);
}

/** Why nothing is shown, and what to do if it is urgent, in the format that was asked for. */
export function refusedIn(format: Format, speech: Speech, why: Refused): Answer {
  const page = refusedAnswer(speech, why, 'en');
  if (format === 'html' || format === 'pdf') return page;
  const ids = [`link.${why}.title`, 'link.urgent', `link.${why}.what`];
  return told(format, speech, { ids, issue: ISSUES[why], status: page.status });
}

/** For every other refusal at this address, and at those below it. */
export const refusedHandOver =
  (parts: Pick<LinkParts, 'engines' | 'place'>) =>
  ({ status }: Problem, address: string): Answer => {
    const { format } = wantedIn(address);
    const { en } = parts.engines;
    const speech = speechFor(en, newSession(en, parts.place));
    if (status === 404) return refusedIn(format, speech, 'wrong');
    if (format === 'html' || format === 'pdf') return refusedPage(speech, 'en', status);
    const { title, what } = wordsOf(status);
    const issue = ISSUE_OF[status] ?? (status >= 500 ? 'exception' : 'invalid');
    return told(format, speech, { ids: [title, 'link.urgent', what], issue, status });
  };

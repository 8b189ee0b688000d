import type { Speech } from '../../../dialogs/reply/speech';
import { speak } from '../../../dialogs/reply/speech';
import type { Answer } from '../../http/route';
import { refusedAnswer, type Refused } from '../link-refused';
import { seenText } from '../seen-text';
import { answerAs, type Format } from './format';

/** FHIR’s own codes for why there is nothing. */
const ISSUES: Readonly<Record<Refused, string>> = {
  wrong: 'not-found',
  expired: 'expired',
  gone: 'deleted',
  'not-yet': 'conflict',
  'no-days': 'not-found',
  'file-busy': 'throttled',
  'file-failed': 'exception',
};

/** Why nothing is shown, and what to do if it is urgent, in the format that was asked for. */
export function refusedIn(format: Format, speech: Speech, why: Refused): Answer {
  const page = refusedAnswer(speech, why, 'en');
  if (format === 'html' || format === 'pdf') return page;
  const ids = [`link.${why}.title`, 'link.urgent', `link.${why}.what`];
  const words = seenText(ids.map((id) => speak(speech, id)).join('\n'));
  const issue = [{ severity: 'error', code: ISSUES[why], details: { text: words } }];
  const body = format === 'txt' ? `${words}\n` : JSON.stringify({ resourceType: 'OperationOutcome', issue });
  return answerAs(format, body, page.status);
}

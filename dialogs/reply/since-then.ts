import type { Reply } from './reply';
import { notice, type Speech } from './speech';

const titleOf = ({ knowledge }: Speech, id: string): string =>
  knowledge.questions[id]?.title ?? knowledge.redFlags[id]?.sign ?? id;

/** Says which questions mean something else since they were answered, and so are put again. */
export const askedAnew = (speech: Speech, ids: readonly string[]): Reply =>
  notice(speech, 'asked-anew', { titles: ids.map((id) => titleOf(speech, id)).join('; ') });

/** Says that the advice given stays, though questions have changed since. */
export const adviceStays = (speech: Speech): Reply => notice(speech, 'advice-stays');

/** Says that the advice that follows takes the place of the one given. */
export const adviceAnew = (speech: Speech): Reply => notice(speech, 'advice-anew');

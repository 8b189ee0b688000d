import { CLEAR, type Clear } from '../../../dialogs/session';
import type { Route } from '../../http/route';
import type { Store } from '../../store/store';
import { refused } from '../opened';
import { onLink, type OnLink, type OnLinkParts } from '../on-link';
import { refusedPage } from '../refused-page';
import { MOST_FORM, sentForm } from '../sent-form';

export interface FeedbackParts extends OnLinkParts {
  readonly store: Pick<Store, 'load' | 'save'>;
  readonly publicUrl: string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Each try that fails is a turn that was taken meanwhile. */
const TRIES = 20;

/** Kept with the conversation, and deleted with it. `gone` if that has happened; `busy` if others were always first. */
async function keep(
  { store, now }: FeedbackParts,
  conversation: string,
  clear: Clear,
): Promise<'kept' | 'gone' | 'busy'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.load(conversation);
    if (stored === null) return 'gone';
    const { version } = stored;
    const session = { ...stored.session, clear };
    const saved = await store.save({ conversation, version, messageId: null, session, entries: [], now: now() });
    if (saved === 'saved') return 'kept';
  }
  return 'busy';
}

const take: OnLink<FeedbackParts> = async (parts, { conversation, day, link, sheet, speech }, asked) => {
  const told = sentForm(asked, parts.publicUrl)?.get('clear');
  const clear = CLEAR.find((one) => one === told);
  if (clear === undefined) return refusedPage(speech, sheet.language, 400);
  const kept = await keep(parts, conversation, clear);
  if (kept === 'gone') return refused(parts, 'gone');
  if (kept === 'busy') return refusedPage(speech, sheet.language, 503);
  return { status: 303, headers: { Location: `/programme/${link}?day=${day}#feedback` } };
};

/** Whether the advice was clear, from whoever has the private link. */
export const feedbackRoute = (parts: FeedbackParts): Route => ({
  method: 'post',
  path: '/programme/:link/feedback',
  maxBody: MOST_FORM,
  rawBody: true,
  handle: onLink(parts, take),
});

import { isOfSameAdvice, questionsAsked, withFeedback } from '../../../dialogs/feedback';
import { CLEAR, type Feedback } from '../../../dialogs/session';
import type { Route } from '../../http/route';
import type { Store } from '../../store/store';
import { refusedAnswer } from '../link-refused';
import { type Opened, refused } from '../opened';
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

type Kept = 'kept' | 'gone' | 'changed' | 'busy';

/** Kept with the conversation, and deleted with it. `changed` if its advice is another; `busy` if others were always first. */
async function keep(
  { store, now }: FeedbackParts,
  { conversation, session: seen }: Opened,
  said: Feedback,
): Promise<Kept> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.load(conversation);
    if (stored === null) return 'gone';
    if (!isOfSameAdvice(seen, stored.session)) return 'changed';
    const { version } = stored;
    const session = withFeedback(stored.session, said);
    const saved = await store.save({ conversation, version, messageId: null, session, entries: [], now: now() });
    if (saved === 'saved') return 'kept';
  }
  return 'busy';
}

/** Reads the form; null where it does not say how clear it was. What the form does not offer does not get through. */
function saidIn(sent: URLSearchParams | null, { engine, session }: Opened): Feedback | null {
  const [one, ...more] = new Set(sent?.getAll('clear'));
  const clear = more.length > 0 ? undefined : CLEAR.find((known) => known === one);
  if (sent === null || clear === undefined) return null;
  const ticked = clear === 'yes' ? [] : sent.getAll('hard');
  const asked = questionsAsked(engine, session).map(({ id }) => id);
  return { clear, hard: asked.filter((id) => ticked.includes(id)), advice: sent.get('advice') ?? '' };
}

const take: OnLink<FeedbackParts> = async (parts, opened, asked) => {
  const { day, link, sheet, speech } = opened;
  const said = saidIn(sentForm(asked, parts.publicUrl), opened);
  if (said === null) return refusedPage(speech, sheet.language, 400);
  const kept = said.advice === sheet.code ? await keep(parts, opened, said) : 'changed';
  if (kept === 'gone') return refused(parts, 'gone');
  if (kept === 'changed') return refusedAnswer(speech, 'changed', sheet.language);
  if (kept === 'busy') return refusedPage(speech, sheet.language, 503);
  return { status: 303, headers: { Location: `/programme/${link}?day=${day}#feedback` } };
};

/** Whether the advice was clear, and which question was hard, from whoever has the private link. */
export const feedbackRoute = (parts: FeedbackParts): Route => ({
  method: 'post',
  path: '/programme/:link/feedback',
  maxBody: MOST_FORM,
  rawBody: true,
  handle: onLink(parts, take),
});

import { checkInRulesOf } from '../../../dialogs/check-in/rules';
import type { Route } from '../../http/route';
import { onLink, type OnLink, type OnLinkParts } from '../on-link';
import { type Opened, refused } from '../opened';
import { refusedAsPage, refusedPage } from '../refused-page';
import { MOST_FORM, sentForm } from '../sent-form';
import { type AnsweredCheckIn, answeredIn, dueAt, dueOf } from './due';
import { formPage, NOTHING_SENT, nothingDuePage, outcomePage, type Standing } from './pages';
import type { CheckInParts } from './parts';
import { openDays } from './plan-html';
import { readAnswers } from './read-answers';

export const CHECK_IN = '/check-in';

export interface CheckInRouteParts extends OnLinkParts, CheckInParts {}

type Handler = OnLink<CheckInRouteParts>;

const standingOf = async ({ store, now, local }: CheckInRouteParts, opened: Opened): Promise<Standing> => ({
  opened,
  checkIns: await store.checkIns(opened.conversation),
  now: now(),
  local,
});

const show: Handler = async (parts, opened) => {
  const standing = await standingOf(parts, opened);
  const due = dueOf(standing.checkIns, standing.now);
  return due === null ? nothingDuePage(standing) : formPage(standing, due, NOTHING_SENT);
};

/** The one that the form was for, if it has its answer already. */
const answeredBefore = ({ checkIns }: Standing, sent: URLSearchParams): AnsweredCheckIn | undefined =>
  answeredIn(checkIns).find(({ days }) => String(days) === sent.get('days'));

/** What is told now counts for the check-in that is due now, also from a form of one that has lapsed. */
const take: Handler = async (parts, opened, asked) => {
  const sent = sentForm(asked, parts.publicUrl);
  if (sent === null) return refusedPage(opened.speech, opened.sheet.language, 400);
  const standing = await standingOf(parts, opened);
  const before = answeredBefore(standing, sent);
  if (before !== undefined) return outcomePage(standing, before, true);
  const due = dueOf(standing.checkIns, standing.now);
  if (due === null) return nothingDuePage(standing);
  const read = readAnswers(sent, checkInRulesOf(opened.engine.knowledge));
  if (read.kind === 'missing') return formPage(standing, due, { sent, missing: read.missing });
  const kept = await parts.store.answerCheckIn(opened.conversation, due.days, {
    at: standing.now,
    answers: read.answers,
  });
  if (kept === 'gone') return refused(parts, 'gone');
  const after = await standingOf(parts, opened);
  const one = answeredIn(after.checkIns).find(({ days }) => days === due.days);
  return one === undefined ? refused(parts, 'gone') : outcomePage(after, one, kept === 'already');
};

/** Plans those that were ticked, and no others: none stops them all. */
const plan: Handler = async (parts, opened, asked) => {
  const sent = sentForm(asked, parts.publicUrl);
  if (sent === null) return refusedPage(opened.speech, opened.sheet.language, 400);
  const { conversation, day, link } = opened;
  const { local } = parts;
  const planned = await parts.store.checkIns(conversation);
  const ticked = sent.getAll('days');
  const chosen = openDays({ day, planned, now: parts.now(), local }).filter((days) => ticked.includes(String(days)));
  await parts.store.planCheckIns(
    conversation,
    chosen.map((days) => ({ days, due: dueAt(local, day, days) })),
  );
  return { status: 303, headers: { Location: `${CHECK_IN}/${link}` } };
};

/** Choosing the days, answering, and what follows from it, for whoever has the private link. */
export function checkInRoutes(parts: CheckInRouteParts): readonly Route[] {
  const form = { method: 'post', maxBody: MOST_FORM, rawBody: true } as const;
  return [
    { method: 'get', path: `${CHECK_IN}/:link`, handle: onLink(parts, show), refused: refusedAsPage(parts) },
    { ...form, path: `${CHECK_IN}/:link`, handle: onLink(parts, take) },
    { ...form, path: '/programme/:link/check-ins', handle: onLink(parts, plan) },
  ];
}

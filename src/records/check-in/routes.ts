import { checkInRulesOf } from '../../../dialogs/check-in/rules';
import type { Answer, Route } from '../../http/route';
import { onLink, type OnLink, type OnLinkParts } from '../on-link';
import { type Opened, refused } from '../opened';
import { refusedAsPage, refusedPage } from '../refused-page';
import { MOST_FORM, sentForm } from '../sent-form';
import { type AnsweredCheckIn, answeredIn, dueAt, dueOf } from './due';
import { formPage, NOTHING_SENT, nothingDuePage, outcomePage, type Standing, unkeptPage } from './pages';
import type { CheckInParts } from './parts';
import { openDays } from './plan-html';
import { type ReadAnswers, readAnswers } from './read-answers';
import { adviceUnkept } from './unkept';

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

/** Nothing of it is kept; what it calls for is told where that is more than what stands. */
function unkept(standing: Standing, sent: URLSearchParams, read: ReadAnswers): Answer {
  const before = answeredBefore(standing, sent);
  const one = before ?? answeredIn(standing.checkIns).at(-1);
  if (one === undefined) return nothingDuePage(standing);
  const more = read.kind === 'whole' ? adviceUnkept(standing, one, read.answers) : null;
  return more === null
    ? outcomePage(standing, one, before !== undefined)
    : unkeptPage(standing, more, before !== undefined);
}

/** What is told now counts for the check-in that is due now, also from a form of one that has lapsed. */
const take: Handler = async (parts, opened, asked) => {
  const sent = sentForm(asked, parts.publicUrl);
  if (sent === null) return refusedPage(opened.speech, opened.sheet.language, 400);
  const standing = await standingOf(parts, opened);
  const read = readAnswers(sent, checkInRulesOf(opened.engine.knowledge));
  const due = dueOf(standing.checkIns, standing.now);
  if (due === null || answeredBefore(standing, sent) !== undefined) return unkept(standing, sent, read);
  if (read.kind === 'missing') return formPage(standing, due, { sent, missing: read.missing });
  const kept = await parts.store.answerCheckIn(opened.conversation, due.days, {
    at: standing.now,
    answers: read.answers,
  });
  if (kept === 'gone') return refused(parts, 'gone');
  const after = await standingOf(parts, opened);
  const one = answeredIn(after.checkIns).find(({ days }) => days === due.days);
  if (one === undefined) return refused(parts, 'gone');
  return kept === 'already' ? unkept(after, sent, read) : outcomePage(after, one, false);
};

/** Plans those that were ticked, and no others, beside the one that is due. If none is ticked, that is dropped as well. */
const plan: Handler = async (parts, opened, asked) => {
  const sent = sentForm(asked, parts.publicUrl);
  if (sent === null) return refusedPage(opened.speech, opened.sheet.language, 400);
  const { conversation, day, dayQuery, link } = opened;
  const { local } = parts;
  const planned = await parts.store.checkIns(conversation);
  const ticked = sent.getAll('days');
  const now = parts.now();
  const chosen = openDays({ day, planned, now, local }).filter((days) => ticked.includes(String(days)));
  const due = chosen.length > 0 ? dueOf(planned, now) : null;
  await parts.store.planCheckIns(conversation, [
    ...(due === null || chosen.includes(due.days) ? [] : [{ days: due.days, due: due.due }]),
    ...chosen.map((days) => ({ days, due: dueAt(local, day, days) })),
  ]);
  return { status: 303, headers: { Location: `${CHECK_IN}/${link}${dayQuery}` } };
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

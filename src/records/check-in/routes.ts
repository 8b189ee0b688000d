import type { CheckInAnswers } from '../../../dialogs/check-in/answers';
import { checkInRulesOf } from '../../../dialogs/check-in/rules';
import type { Answer, Route } from '../../http/route';
import type { CheckIn } from '../../store/check-in';
import { onLink, type OnLink, type OnLinkParts } from '../on-link';
import { refused } from '../opened';
import { refusedAsPage, refusedPage } from '../refused-page';
import { MOST_FORM, sentForm } from '../sent-form';
import { answeredIn, dueAt, dueOf } from './due';
import { keepLate, lateIn } from './late';
import { formPage, latePage, NOTHING_SENT, nothingDuePage, outcomePage } from './pages';
import { newSignRoutes } from './new-sign-routes';
import type { CheckInParts } from './parts';
import { openDays } from './plan-html';
import { type FormQuestion, readAnswers } from './read-answers';
import { type Standing, standingAt } from './standing';

export const CHECK_IN = '/check-in';

export interface CheckInRouteParts extends OnLinkParts, CheckInParts {}

type Handler = OnLink<CheckInRouteParts>;

/** What was sent, and what was read in it. */
interface SentForm {
  readonly sent: URLSearchParams;
  readonly answers: CheckInAnswers;
}

const show: Handler = async (parts, opened) => {
  const standing = await standingAt(parts, opened);
  const due = dueOf(standing.checkIns, standing.now);
  return due === null ? nothingDuePage(standing) : formPage(standing, due, NOTHING_SENT);
};

/** Has the one that the form was for its answer already? */
const isAnswered = ({ checkIns }: Standing, sent: URLSearchParams): boolean =>
  answeredIn(checkIns).some(({ days }) => String(days) === sent.get('days'));

/** For the one that is due, or the one that it was for, whatever became of that: there may be a danger in it. */
function askAgain(standing: Standing, sent: URLSearchParams, missing: readonly FormQuestion[]): Answer {
  const { checkIns, now } = standing;
  const isMeant = ({ days, due }: CheckIn): boolean => String(days) === sent.get('days') && due <= now;
  const meant = dueOf(checkIns, now) ?? checkIns.find(isMeant);
  return meant === undefined ? nothingDuePage(standing) : formPage(standing, meant, { sent, missing });
}

/** It counts as no check-in; what it tells of danger is kept by itself, and answered by what it calls for. */
async function takeLate(
  parts: CheckInRouteParts,
  standing: Standing,
  { sent, answers: given }: SentForm,
): Promise<Answer> {
  const again = isAnswered(standing, sent);
  const late = lateIn(standing, given);
  if (late === null) return nothingDuePage(standing, again);
  const { opened } = standing;
  const isKept = await keepLate(parts.store, opened.conversation, late);
  return latePage(await standingAt(parts, opened), { advice: late.advice, again, isKept });
}

/** What is told now counts for the check-in that is due now, also from a form of one that has lapsed. */
const take: Handler = async (parts, opened, asked) => {
  const sent = sentForm(asked, parts.publicUrl);
  if (sent === null) return refusedPage(opened.speech, opened.sheet.language, 400);
  const standing = await standingAt(parts, opened);
  const read = readAnswers(sent, checkInRulesOf(opened.engine.knowledge));
  const due = dueOf(standing.checkIns, standing.now);
  if (read.kind === 'missing') return askAgain(standing, sent, read.missing);
  if (due === null || isAnswered(standing, sent)) return takeLate(parts, standing, { sent, answers: read.answers });
  const kept = await parts.store.answerCheckIn(opened.conversation, due.days, {
    at: standing.now,
    answers: read.answers,
  });
  const after = await standingAt(parts, opened);
  // Answered or dropped by somebody else meanwhile.
  if (kept !== 'kept') return takeLate(parts, after, { sent, answers: read.answers });
  const one = after.told.find(({ days, isLate }) => days === due.days && !isLate);
  return one === undefined ? refused(parts, 'gone') : outcomePage(after, one, false);
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
    ...newSignRoutes(parts),
  ];
}

import { checkInRulesOf } from '../../../dialogs/check-in/rules';
import type { Answer, Route } from '../../http/route';
import { onLink, type OnLink, type OnLinkParts } from '../on-link';
import { refusedAsPage, refusedPage } from '../refused-page';
import { MOST_FORM, sentForm } from '../sent-form';
import { keepLate, lateIn } from './late';
import { latePage, newSignPage, nothingDuePage } from './pages';
import type { CheckInParts } from './parts';
import { newSignsIn } from './read-answers';
import { standingAt } from './standing';

export interface NewSignParts extends OnLinkParts, CheckInParts {}

type Handler = OnLink<NewSignParts>;

const show: Handler = async (parts, opened) => newSignPage(await standingAt(parts, opened), false);

/** Answered at once by what it calls for, and kept; told before, by what stands. */
const take: Handler = async (parts, opened, asked): Promise<Answer> => {
  const sent = sentForm(asked, parts.publicUrl);
  if (sent === null) return refusedPage(opened.speech, opened.sheet.language, 400);
  const standing = await standingAt(parts, opened);
  const newSigns = newSignsIn(sent, checkInRulesOf(opened.engine.knowledge));
  if (newSigns === null) return newSignPage(standing, true);
  const late = lateIn(standing, { newSigns });
  if (late === null) return nothingDuePage(standing);
  const isKept = await keepLate(parts.store, opened.conversation, late);
  return latePage(await standingAt(parts, opened), { advice: late.advice, again: false, isKept });
};

/** A new sign of danger, told on any day after the advice by whoever has the private link. */
export function newSignRoutes(parts: NewSignParts): readonly Route[] {
  const path = '/check-in/:link/new-sign';
  return [
    { method: 'get', path, handle: onLink(parts, show), refused: refusedAsPage(parts) },
    {
      method: 'post',
      path,
      maxBody: MOST_FORM,
      rawBody: true,
      handle: onLink(parts, take),
      refused: refusedAsPage(parts),
    },
  ];
}

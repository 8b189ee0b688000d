import type { CheckInDays } from '../../../dialogs/check-in/answers';
import { speak, type Speech } from '../../../dialogs/reply/speech';
import { dayWords } from '../../../dialogs/reply/version';
import type { LocalTime } from '../../local-time';
import type { CheckIn } from '../../store/check-in';
import { type Day, daysAfter } from '../calendar';
import { htmlText } from '../seen-text';
import { CHECK_IN_DAYS, dueAt } from './due';

/** What may be chosen, and what was. */
export interface Choosing {
  readonly speech: Speech;
  readonly link: string;
  /** Of the advice. */
  readonly day: Day;
  /** Of the ways to other pages, so that the day stays the same there. */
  readonly dayQuery: string;
  readonly planned: readonly CheckIn[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly local: LocalTime;
}

/** Days that are still to come, and have no answer. */
export const openDays = ({
  day,
  planned,
  now,
  local,
}: Pick<Choosing, 'day' | 'planned' | 'now' | 'local'>): readonly CheckInDays[] =>
  CHECK_IN_DAYS.filter(
    (days) => dueAt(local, day, days) > now && !planned.some((one) => one.days === days && one.answered !== null),
  );

function dayHtml({ speech, day, planned }: Choosing, days: CheckInDays): string {
  const when = speak(speech, `check-in-when.${days}`);
  const words = speak(speech, 'check-in.choose-day', { when, date: dayWords(speech, daysAfter(day, days)) });
  const checked = planned.some((one) => one.days === days) ? ' checked' : '';
  return `<label><input type="checkbox" name="days" value="${days}"${checked}><span>${htmlText(words)}</span></label>`;
}

/** Choosing the days, by a form without a script; and the way to the page on which they are answered. */
export function planHtml(choosing: Choosing): string {
  const { speech, link, day, dayQuery, planned } = choosing;
  const say = (id: string): string => htmlText(speak(speech, id));
  const open = openDays(choosing);
  const days = open.map((one) => dayHtml(choosing, one)).join('');
  const form = `<form method="post" action="/programme/${htmlText(link)}/check-ins?day=${htmlText(day)}"><fieldset><legend>${say('check-in.choose')}</legend><p>${say('check-in.choose-why')}</p><div class="choices">${days}</div></fieldset><p>${say('check-in.choose-stop')}</p><p><button type="submit">${say('check-in.choose-send')}</button></p></form>`;
  const way = `<p><a href="/check-in/${htmlText(link)}${htmlText(dayQuery)}">${say('check-in.open')}</a></p>`;
  const parts = [...(open.length > 0 ? [form] : []), ...(planned.length > 0 ? [way] : [])];
  return parts.length === 0 ? '' : `<section class="screen check-ins" id="check-ins">${parts.join('')}</section>`;
}

import { speak } from '../../../dialogs/reply/speech';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { htmlText } from '../seen-text';
import { withCalls } from '../sheet-html';
import { adviceOn, type Standing } from './standing';

const NO_EXERCISES = 'no-exercises';

/** For the top of the programme: what was told since stops its exercises, or is more urgent than its advice. */
export function sinceHtml(standing: Standing): string {
  const { speech, sheet, link, dayQuery } = standing.opened;
  const last = standing.told.at(-1);
  if (last === undefined) return '';
  const { heading, urgency, sections } = adviceOn(standing, last);
  const stop = sections.filter(({ id }) => id === NO_EXERCISES && sheet.exercises.length > 0);
  if (stop.length === 0 && isAtLeast(sheet.urgency, urgency)) return '';
  const lines = [
    ...stop.flatMap((section) => section.lines.map((line) => `<p>${htmlText(line)}</p>`)),
    `<p><a href="/check-in/${htmlText(`${link}${dayQuery}`)}">${htmlText(speak(speech, 'check-in.open'))}</a></p>`,
  ];
  const title = withCalls(speak(speech, 'check-in.since', { action: heading }), sheet.dial);
  return `<section class="headline ${htmlText(urgency)}"><h2>${title}</h2>${lines.join('')}</section>`;
}

import { speak } from '../../../dialogs/reply/speech';
import type { Opened } from '../opened';
import { htmlText } from '../seen-text';
import { withCalls } from '../sheet-html';
import type { Since } from './since';

/** For the top of the programme: what counts now, that its exercises are not to be done, and where it says more. */
export function sinceHtml({ speech, sheet, link, dayQuery }: Opened, { urgency, heading, stop }: Since): string {
  const lines = [
    ...stop.map((line) => `<p>${htmlText(line)}</p>`),
    `<p><a href="/check-in/${htmlText(`${link}${dayQuery}`)}">${htmlText(speak(speech, 'check-in.open'))}</a></p>`,
  ];
  const title = withCalls(heading, sheet.dial);
  return `<section class="headline ${htmlText(urgency)}"><h2>${title}</h2>${lines.join('')}</section>`;
}

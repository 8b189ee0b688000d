import { CLEAR, type Clear } from '../../../dialogs/session';
import { speak } from '../../../dialogs/reply/speech';
import type { Opened } from '../opened';
import { htmlText } from '../seen-text';

/** Was it clear? By a form without a script, which can be sent again; never on paper. */
export function feedbackHtml({ link, day, speech, session }: Opened): string {
  const say = (id: string): string => htmlText(speak(speech, id));
  const { clear } = session;
  const choice = (one: Clear): string =>
    `<label><input type="radio" name="clear" value="${one}" required${one === clear ? ' checked' : ''}><span>${say(`feedback.${one}`)}</span></label>`;
  const said = clear === undefined ? '' : `<p role="status">${say('feedback.thanks')}</p>`;
  const help = clear === 'partly' || clear === 'no' ? `<p class="urgent">${say('feedback.unclear')}</p>` : '';
  return [
    `<section class="screen check-ins" id="feedback">${said}${help}`,
    `<form method="post" action="/programme/${htmlText(link)}/feedback?day=${htmlText(day)}">`,
    `<fieldset><legend>${say('feedback.ask')}</legend><p>${say('feedback.why')}</p>`,
    `<div class="choices">${CLEAR.map(choice).join('')}</div></fieldset>`,
    `<p><button type="submit">${say('feedback.send')}</button></p></form></section>`,
  ].join('');
}

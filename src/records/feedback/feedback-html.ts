import { questionsAsked } from '../../../dialogs/feedback';
import { CLEAR, type Clear, type Feedback } from '../../../dialogs/session';
import { speak } from '../../../dialogs/reply/speech';
import type { Opened } from '../opened';
import { htmlText } from '../seen-text';

/** What was said of the advice of this sheet; what was said of another is not. */
const saidOf = ({ session: { feedback }, sheet: { code } }: Opened): Feedback | null =>
  feedback?.advice === code ? feedback : null;

/** Which of the questions that they were asked was hard, once something was not clear: a choice, and no duty. */
function hardHtml({ engine, session, speech }: Opened, { clear, hard }: Feedback): string {
  if (clear === 'yes') return '';
  const say = (id: string): string => htmlText(speak(speech, id));
  const choices = questionsAsked(engine, session).map(({ id, prompt }) => {
    const checked = hard.includes(id) ? ' checked' : '';
    return `<label><input type="checkbox" name="hard" value="${htmlText(id)}"${checked}><span>${htmlText(prompt)}</span></label>`;
  });
  return [
    `<fieldset aria-describedby="hard-why"><legend>${say('feedback-hard.ask')}</legend>`,
    `<p id="hard-why">${say('feedback-hard.why')}</p><div class="choices">${choices.join('')}</div></fieldset>`,
  ].join('');
}

/** Was it clear? By a form without a script, which can be sent again; never on paper. */
export function feedbackHtml(opened: Opened): string {
  const { link, day, speech, sheet } = opened;
  const say = (id: string): string => htmlText(speak(speech, id));
  const said = saidOf(opened);
  const choice = (one: Clear): string =>
    `<label><input type="radio" name="clear" value="${one}" required${one === said?.clear ? ' checked' : ''}><span>${say(`feedback.${one}`)}</span></label>`;
  const thanks = said === null ? '' : `<p role="status">${say('feedback.thanks')}</p>`;
  const help = said === null || said.clear === 'yes' ? '' : `<p class="urgent">${say('feedback.unclear')}</p>`;
  return [
    `<section class="screen check-ins" id="feedback">${thanks}${help}`,
    `<form method="post" action="/programme/${htmlText(link)}/feedback?day=${htmlText(day)}">`,
    `<input type="hidden" name="advice" value="${htmlText(sheet.code)}">`,
    `<fieldset><legend>${say('feedback.ask')}</legend><p>${say('feedback.why')}</p>`,
    `<div class="choices">${CLEAR.map(choice).join('')}</div></fieldset>`,
    said === null ? '' : hardHtml(opened, said),
    `<p><button type="submit">${say('feedback.send')}</button></p></form></section>`,
  ].join('');
}

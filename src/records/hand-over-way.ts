import { speak, type Speech } from '../../dialogs/reply/speech';
import { htmlText } from './seen-text';

/** Where the hand-over is, below which stand links and codes. */
export const HAND_OVER = '/hand-over';

/** The way from the patient’s own page to what they may show to whom they see; never on paper. */
export function handOverWay(speech: Speech, link: string): string {
  const say = (id: string): string => htmlText(speak(speech, id));
  return [
    `<section class="screen"><h2>${say('hand-over.for')}</h2><p>${say('hand-over.why')}</p>`,
    `<p><a href="${HAND_OVER}/${htmlText(link)}">${say('hand-over.open')}</a></p></section>`,
  ].join('');
}

/** The same on paper, where an address has to be whole; null where we do not know our own. */
export const handOverLine = (speech: Speech, publicUrl: string | null, link: string): string | null =>
  publicUrl === null ? null : speak(speech, 'hand-over.on-paper', { link: `${publicUrl}${HAND_OVER}/${link}` });

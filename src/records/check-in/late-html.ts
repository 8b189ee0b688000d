import { checkInRulesOf } from '../../../dialogs/check-in/rules';
import { speak } from '../../../dialogs/reply/speech';
import { htmlText } from '../seen-text';
import { adviceOn, type Standing } from './standing';
import type { Told } from './told';

/** The signs as they were ticked; else why it was more urgent. */
function whatWords({ opened: { speech } }: Standing, { days: day, answers: { newSigns, pain } }: Told): string {
  const days = String(day);
  if (newSigns === 'not-sure') return speak(speech, 'check-in.late-not-sure', { days });
  if (newSigns.length === 0) return speak(speech, 'check-in.late-pain', { days, pain: String(pain) });
  const { signs: all } = checkInRulesOf(speech.knowledge);
  const signs = newSigns
    .map((id) => all.find(({ redFlag }) => redFlag === id)?.sign ?? speech.knowledge.redFlags[id]?.sign ?? id)
    .join('; ');
  return speak(speech, 'check-in.late-signs', { days, signs });
}

/** What was told beside the check-ins, with what was said of it; nothing where there is none. */
export function lateHtml(standing: Standing): string {
  const { speech } = standing.opened;
  const items = standing.told
    .filter(({ isLate }) => isLate)
    .map((one) => {
      const said = speak(speech, 'check-in.late-said', { action: adviceOn(standing, one).heading });
      return `<li>${htmlText(whatWords(standing, one))} ${htmlText(said)}</li>`;
    });
  if (items.length === 0) return '';
  return `<section><h2>${htmlText(speak(speech, 'check-in.late'))}</h2><ul>${items.join('')}</ul></section>`;
}

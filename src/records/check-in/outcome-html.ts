import type { CheckInAdvice } from '../../../dialogs/check-in/advice';
import { speak } from '../../../dialogs/reply/speech';
import type { Opened } from '../opened';
import { htmlText } from '../seen-text';
import { sectionHtml, withCalls } from '../sheet-html';

/** Advice that is about an emergency says itself whom to call. */
const SAYS_SO: ReadonlySet<string> = new Set(['ambulance', 'emergency-department']);

/** The one action first, and the emergency number with it; then which answers it is about. */
export function outcomeHtml({ speech, sheet: { dial } }: Opened, advice: CheckInAdvice, about: string): string {
  const { urgency, heading, soon, sections } = advice;
  const urgent = SAYS_SO.has(urgency)
    ? []
    : [`<p class="urgent">${withCalls(speak(speech, 'sheet.urgent'), dial)}</p>`];
  const lines = [...soon.map((line) => `<p>${withCalls(line, dial)}</p>`), ...urgent];
  return [
    `<section class="headline ${htmlText(urgency)}"><h1>${withCalls(heading, dial)}</h1>${lines.join('')}</section>`,
    about,
    ...sections.map((section) => sectionHtml(section, dial, 2)),
  ].join('\n');
}

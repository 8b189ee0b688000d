import type { Advice } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { LOCALE, word } from '../words';
import { dateWords } from './check-back';
import type { Wording } from './section';

interface Given {
  readonly advice: Advice;
  readonly at: number;
  readonly wording: Wording;
}

/** What only makes sense on a screen. What is left out for someone is told when it is asked for. */
const SCREEN_ONLY = '.origins,.change,.raises,.start,.meaning,.loops,.move,[data-section=left-out]';

/** One step up, as the document has a title of its own. */
const LEVELS = { h3: 'h2', h4: 'h3', summary: 'div', details: 'div' } as const;

/** The same card for paper: everything unfolded, and nothing to press. */
function onPaper(card: HTMLElement): HTMLElement {
  const copy = card.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll(SCREEN_ONLY)) one.remove();
  for (const one of copy.querySelectorAll<HTMLElement>('.stills')) one.hidden = false;
  for (const word of copy.querySelectorAll('.word')) word.replaceWith(word.textContent);
  for (const [from, to] of Object.entries(LEVELS))
    for (const old of copy.querySelectorAll(from))
      old.replaceWith(element(to, { class: old.className }, ...old.childNodes));
  return copy;
}

/** The cards as a document by itself: to be printed, saved, or read out as text. */
export function planOf({ advice, at, wording }: Given, cards: readonly HTMLElement[]): HTMLElement {
  const notice = advice.sections.find(({ id }) => id === 'notice')?.lines ?? [];
  const given = word('widget.result.given-on', { date: dateWords(at) });
  const plan = element('main', { class: 'plan', lang: LOCALE });
  plan.append(
    element('h1', {}, word('widget.title')),
    element('p', {}, [given, ...notice].join(' ')),
    ...cards.map(onPaper),
  );
  const sources = Object.values(wording.sources).map(({ title }) => title);
  if (sources.length > 0)
    plan.append(
      element('h2', {}, word('widget.result.sources')),
      element('p', { class: 'sources' }, `${sources.join('; ')}.`),
    );
  return plan;
}

/** The same in plain letters, a line for each: to be pasted into a message. */
export function planText(plan: HTMLElement): string {
  const lines = [...plan.querySelectorAll('h1,h2,h3,strong,p,li,dt,dd')].map(({ localName, textContent }) => {
    if (/h[12]/.test(localName)) return `\n${textContent.toUpperCase()}`;
    return /li|dd/.test(localName) ? `- ${textContent}` : textContent;
  });
  return lines.join('\n').trim();
}

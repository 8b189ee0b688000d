import type { Advice } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { address } from '../view/phone';
import { word } from '../words';
import { originsOf } from './origins';
import { picture, type PictureName } from './picture';
import { isEmergency } from './urgency';
import type { Wording } from './section';

const ICONS: Readonly<Record<Advice['urgency'], PictureName>> = {
  ambulance: 'alert',
  'emergency-department': 'alert',
  'same-day': 'clock',
  soon: 'clock',
  routine: 'calendar',
  'self-care': 'home',
};

const URGENCY: Readonly<Record<Advice['urgency'], string>> = {
  ambulance: word('widget.urgency.ambulance'),
  'emergency-department': word('widget.urgency.emergency-department'),
  'same-day': word('widget.urgency.same-day'),
  soon: word('widget.urgency.soon'),
  routine: word('widget.urgency.routine'),
  'self-care': word('widget.urgency.self-care'),
};

/** A number to call as a button, as large as its moment needs. */
function callButton(label: string, number: string): HTMLElement {
  return element('a', { class: 'call', href: address(number) }, picture('phone'), label);
}

/** What to do and how soon. Colour, picture and word say the same urgency. */
export function headline(advice: Advice, heading: HTMLElement, wording: Wording): HTMLElement {
  const made = element('div', { class: 'headline' });
  const badge = element('p', { class: 'badge' }, picture(ICONS[advice.urgency]), URGENCY[advice.urgency]);
  const section = advice.sections.find(({ id }) => id === 'how-soon') ?? { id: '', title: '', lines: [] };
  if (!isEmergency(advice)) {
    heading.append(advice.heading);
    const soon = section.lines.map((line) => element('p', {}, ...wording.hard.in(line)));
    made.append(badge, heading, ...soon, ...originsOf(section, wording.sources));
    return made;
  }
  // The action stands first, as a button where it is a call; a call that is only the way out comes last.
  const numberIn = (text: string): string | undefined => advice.dial?.find((number) => text.includes(number));
  const first = numberIn(advice.heading);
  const wayOut = first === undefined ? numberIn(section.lines.join('\n')) : undefined;
  heading.append(first === undefined ? advice.heading : callButton(advice.heading, first));
  made.append(heading, badge, ...section.lines.map((line) => element('p', {}, line)));
  if (wayOut !== undefined) made.append(callButton(word('widget.result.call', { number: wayOut }), wayOut));
  return made;
}

import type { Advice } from '../../../dialogs/reply/reply';
import { element, phoneIn } from '../view/dom';
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
  return element('a', { class: 'call', href: `tel:${number}` }, picture('phone'), label);
}

/** The action of an emergency stands first, as a button where it is a call; if the call is only the way out, it comes last. */
function alarm(heading: HTMLElement, advice: Advice, rest: readonly HTMLElement[]): readonly HTMLElement[] {
  const first = phoneIn(advice.heading);
  if (first !== undefined) {
    heading.append(callButton(advice.heading, first.number));
    return [heading, ...rest];
  }
  heading.append(advice.heading);
  const [wayOut] = soonLines(advice).flatMap((line) => phoneIn(line) ?? []);
  return [heading, ...rest, ...(wayOut === undefined ? [] : [callButton(wayOut.label, wayOut.number)])];
}

const soonLines = ({ sections }: Advice): readonly string[] =>
  sections.find(({ id }) => id === 'how-soon')?.lines ?? [];

/** What to do and how soon. Colour, picture and word say the same urgency. */
export function headline(advice: Advice, heading: HTMLElement, wording: Wording): HTMLElement {
  const emergency = isEmergency(advice);
  const badge = element('p', { class: 'badge' }, picture(ICONS[advice.urgency]), URGENCY[advice.urgency]);
  const soon = soonLines(advice).map((line) => element('p', {}, ...(emergency ? [line] : wording.hard.in(line))));
  const made = element('div', { class: 'headline' });
  if (emergency) {
    made.append(...alarm(heading, advice, [badge, ...soon]));
    return made;
  }
  heading.append(advice.heading);
  const section = advice.sections.find(({ id }) => id === 'how-soon');
  made.append(badge, heading, ...soon, ...(section === undefined ? [] : originsOf(section, wording.sources)));
  return made;
}

import type { Advice, ExerciseCard, Section, Summary } from '../../../dialogs/reply/reply';
import { word } from '../words';
import { element, freshId, withPhone } from './dom';
import { icon, type IconName } from './icon';

const ICONS: Readonly<Record<Advice['urgency'], IconName>> = {
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

export function isEmergency({ urgency }: Advice): boolean {
  return urgency === 'ambulance' || urgency === 'emergency-department';
}

/** A card under its heading, that can be given the focus. None is read out as a whole, but for emergencies. */
function card(kind: string, heading: HTMLElement, ...children: readonly HTMLElement[]): HTMLElement {
  heading.id = freshId();
  return element('section', { class: `card ${kind}`, 'aria-labelledby': heading.id, tabindex: '-1' }, ...children);
}

/** A section with one line is a paragraph, with more a list. */
function section({ id, title, lines }: Section): HTMLElement {
  const [only = ''] = lines;
  const body =
    lines.length === 1
      ? element('p', {}, ...withPhone(only))
      : element('ul', {}, ...lines.map((line) => element('li', {}, ...withPhone(line))));
  return element('div', { class: 'section', 'data-section': id }, element('h4', {}, title), body);
}

/** The outcome. Colour, picture and word say the same urgency. */
export function adviceCard(advice: Advice): HTMLElement {
  const badge = element('p', { class: 'badge' }, icon(ICONS[advice.urgency]), URGENCY[advice.urgency]);
  const heading = element('h3', {}, ...withPhone(advice.heading));
  const headline = element('div', { class: 'headline' }, badge, heading);
  const made = card(`advice ${advice.urgency}`, heading, headline, ...advice.sections.map(section));
  // An emergency is read out whole and at once; its card must not say the same again when it is focused.
  if (isEmergency(advice)) {
    made.classList.add('alarm');
    made.removeAttribute('aria-labelledby');
    made.setAttribute('aria-label', word('widget.advice'));
  }
  return made;
}

export function exerciseCard({ name, purpose, steps, dosage, sections }: ExerciseCard): HTMLElement {
  const heading = element('h3', {}, name);
  const list = element('ol', {}, ...steps.map((step) => element('li', {}, step)));
  const dose = element('p', { class: 'dosage' }, element('strong', {}, `${word('widget.dosage')}: `), dosage);
  const why = element('p', { class: 'purpose' }, purpose);
  return card('exercise', heading, heading, why, list, dose, ...sections.map(section));
}

/** What the patient told us, to be looked over. */
export function summaryCard({ title, rows }: Summary): HTMLElement {
  const heading = element('h3', {}, title);
  const pairs = rows.map((row) =>
    element('div', { class: 'pair' }, element('dt', {}, row.title), element('dd', {}, row.answer)),
  );
  return card('summary', heading, heading, element('dl', {}, ...pairs));
}

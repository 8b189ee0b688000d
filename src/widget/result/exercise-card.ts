import type { ExerciseCard, Section } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { word } from '../words';
import { card } from './card';
import { sectionOf, type Wording } from './section';

/** Only of use once it has been tried. */
const LATER = new Set(['easier', 'harder']);

function tried(sections: readonly Section[], wording: Wording): readonly HTMLElement[] {
  if (sections.length === 0) return [];
  const label = sections.map(({ title }) => title).join(' ');
  return [
    element(
      'details',
      { class: 'section fold' },
      element('summary', {}, element('span', {}, label)),
      ...sections.map((section) => sectionOf(section, wording)),
    ),
  ];
}

export function exerciseCard(exercise: ExerciseCard, wording: Wording): HTMLElement {
  const { name, purpose, steps, dosage, sections } = exercise;
  const heading = element('h3', {}, name);
  const list = element('ol', {}, ...steps.map((step) => element('li', {}, step)));
  const dose = element('p', { class: 'dosage' }, element('strong', {}, `${word('widget.dosage')}: `), dosage);
  const why = element('p', { class: 'purpose' }, purpose);
  const shown = sections.filter(({ id }) => !LATER.has(id)).map((section) => sectionOf(section, wording));
  const later = sections.filter(({ id }) => LATER.has(id));
  return card('exercise', heading, heading, why, list, dose, ...shown, ...tried(later, wording));
}

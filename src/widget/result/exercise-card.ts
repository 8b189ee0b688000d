import type { ExerciseCard } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { word } from '../words';
import { card } from './card';
import { originsOfAll } from './origins';
import { sectionOf, withoutOrigins, type Wording } from './section';

/** “Too hard?”, “Too easy?”: only of use once it has been tried. */
const isFolded = (id: string): boolean => id === 'easier' || id === 'harder';

export function exerciseCard(exercise: ExerciseCard, wording: Wording): HTMLElement {
  const { name, purpose, steps, dosage, sections, origin } = exercise;
  // Steps and dosage are from where the exercise is.
  const itself = { id: '', title: name, lines: [purpose], ...(origin && { origins: [origin] }) };
  const heading = element('h3', {}, name);
  const made = card(
    'exercise',
    heading,
    heading,
    element('p', { class: 'purpose' }, ...wording.hard.in(purpose)),
    element('ol', {}, ...steps.map((step) => element('li', {}, ...wording.hard.in(step)))),
    element('p', { class: 'dosage' }, element('strong', {}, `${word('widget.dosage')}: `), dosage),
    ...sections.map((section) => sectionOf(withoutOrigins(section), wording, isFolded(section.id))),
    ...originsOfAll(name, [itself, ...sections], wording.sources),
  );
  made.dataset['exercise'] = exercise.exercise;
  return made;
}

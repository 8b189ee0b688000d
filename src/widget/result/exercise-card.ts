import type { ExerciseCard } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { words } from '../words';
import { card } from './card';
import { sectionOf, type Wording } from './section';

/** “Too hard?”, “Too easy?”: only of use once it has been tried. */
const isFolded = (id: string): boolean => id === 'easier' || id === 'harder';

export function exerciseCard({ exercise, name, ...told }: ExerciseCard, wording: Wording): HTMLElement {
  const heading = element('h3', {}, name);
  const made = card(
    'exercise',
    heading,
    heading,
    element('p', { class: 'purpose' }, ...wording.hard.in(told.purpose)),
    element('ol', {}, ...told.steps.map((step) => element('li', {}, ...wording.hard.in(step)))),
    element('p', { class: 'dosage' }, element('strong', {}, `${words.dosage}: `), told.dosage),
    ...told.sections.map((section) => sectionOf(section, wording, isFolded(section.id))),
  );
  made.dataset['exercise'] = exercise;
  return made;
}

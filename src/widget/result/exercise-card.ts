import type { ExerciseCard } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { word } from '../words';
import { card } from './card';
import { originsOf } from './origins';
import { sectionOf, type Wording } from './section';

/** “Too hard?”, “Too easy?”: only of use once it has been tried. */
const isFolded = (id: string): boolean => id === 'easier' || id === 'harder';

/** Where the exercise itself is from, said once for all its steps. */
function origin({ name, purpose, origin: from }: ExerciseCard, { sources }: Wording): readonly HTMLElement[] {
  return from === undefined ? [] : originsOf({ id: '', title: name, lines: [purpose], origins: [from] }, sources);
}

export function exerciseCard(exercise: ExerciseCard, wording: Wording): HTMLElement {
  const { name, purpose, steps, dosage, sections } = exercise;
  const heading = element('h3', {}, name);
  const made = card(
    'exercise',
    heading,
    heading,
    element('p', { class: 'purpose' }, ...wording.hard.in(purpose)),
    element('ol', {}, ...steps.map((step) => element('li', {}, ...wording.hard.in(step)))),
    element('p', { class: 'dosage' }, element('strong', {}, `${word('widget.dosage')}: `), dosage),
    ...origin(exercise, wording),
    ...sections.map((section) => sectionOf(section, wording, isFolded(section.id))),
  );
  made.dataset['exercise'] = exercise.exercise;
  return made;
}

import type { Section } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import type { HardWords } from './hard-words';
import { originsOf, type Sources } from './origins';

/** What the sections of one card share. */
export interface Wording {
  readonly hard: HardWords;
  readonly sources: Sources;
}

/** Sections that are told, not listed. */
const PROSE = new Set(['source', 'course', 'programme', 'notice']);
/** Sections whose lines each begin with the name of what they are about: “A cold pack. Wrap it …” */
const NAMED = new Set(['self-care', 'later', 'programme']);

function named(line: string, { hard }: Wording): readonly (Node | string)[] {
  const end = line.indexOf('. ') + 1;
  return end === 0 ? hard.in(line) : [element('strong', {}, line.slice(0, end)), ...hard.in(line.slice(end))];
}

/** A section with one line is a paragraph, with more a list. */
function linesOf({ id, lines }: Section, wording: Wording): readonly HTMLElement[] {
  const inside = lines.map((line) => (NAMED.has(id) ? named(line, wording) : wording.hard.in(line)));
  if (lines.length === 1 || PROSE.has(id)) return inside.map((line) => element('p', {}, ...line));
  return [element('ul', {}, ...inside.map((line) => element('li', {}, ...line)))];
}

/** Heading, lines, and where they are from. A folded one opens at a press of its heading. */
export function sectionOf(section: Section, wording: Wording, folded = false): HTMLElement {
  const { id, title } = section;
  const heading = element('h4', {}, title);
  const body = [...linesOf(section, wording), ...originsOf(section, wording.sources)];
  return folded
    ? element('details', { class: 'section fold', 'data-section': id }, element('summary', {}, heading), ...body)
    : element('div', { class: 'section', 'data-section': id }, heading, ...body);
}

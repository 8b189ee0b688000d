import type { Section, SourceNote } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import type { HardWords } from './hard-words';
import { originsOf } from './origins';

/** What all cards of one advice share. */
export interface Wording {
  readonly hard: HardWords;
  /** Grows with each card that names further ones. */
  readonly sources: Record<string, SourceNote>;
}

/** Sections that are told, not listed. */
const PROSE = new Set(['source', 'course', 'programme', 'notice']);
/** Sections whose lines each begin with the name of what they are about: “A cold pack. Wrap it …” */
const NAMED = new Set(['self-care', 'later']);

/** The name of what a line is about, and what it says of it. */
function named(line: string): readonly [string, string] {
  const end = line.indexOf('. ') + 1;
  return [line.slice(0, Math.max(0, end - 1)), line.slice(end)];
}

function fold(
  kind: Readonly<Record<string, string>>,
  heading: HTMLElement,
  ...body: readonly HTMLElement[]
): HTMLElement {
  return element('details', { ...kind, class: 'section fold' }, element('summary', {}, heading), ...body);
}

/** A section with one line is a paragraph, with more a list. */
function linesOf({ id, lines }: Section, wording: Wording): readonly HTMLElement[] {
  if (NAMED.has(id))
    return lines.map((line) => {
      const [name, rest] = named(line);
      return fold({}, element('strong', {}, name), element('p', {}, ...wording.hard.in(rest)));
    });
  const inside = lines.map((line) => wording.hard.in(line));
  if (lines.length === 1 || PROSE.has(id)) return inside.map((line) => element('p', {}, ...line));
  return [element('ul', {}, ...inside.map((line) => element('li', {}, ...line)))];
}

export const withoutOrigins = ({ id, title, lines }: Section): Section => ({ id, title, lines });

/** Heading, lines, and where they are from. A folded one opens at a press of its heading. */
export function sectionOf(section: Section, wording: Wording, folded = false): HTMLElement {
  const { id, title } = section;
  const heading = element('h4', {}, title);
  const body = [...linesOf(section, wording), ...originsOf(section, wording.sources)];
  return folded
    ? fold({ 'data-section': id }, heading, ...body)
    : element('div', { class: 'section', 'data-section': id }, heading, ...body);
}

import type { Advice, Origin, Section, SourceNote } from '../../../dialogs/reply/reply';
import { element, spoken } from '../view/dom';
import { word } from '../words';
import { dateWords } from './check-back';

export type Sources = NonNullable<Advice['sources']>;

interface Group {
  readonly origin: Origin;
  readonly lines: string[];
}

/** Lines of one origin are named together. */
function grouped({ lines, origins = [] }: Section): readonly Group[] {
  const groups = new Map<string, Group>();
  lines.forEach((line, index) => {
    const origin = origins[index];
    if (origin === undefined) return;
    const key = JSON.stringify(origin);
    const group = groups.get(key) ?? { origin, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** “Heel pain: a guideline. Example Press, 2023”, with its title as a link where it has an address of the web. */
function sourceWords({ title, publisher, year, address }: SourceNote): readonly (Node | string)[] {
  const link = { href: address, target: '_blank', rel: 'noopener noreferrer' };
  const named = /^https?:/.test(address)
    ? element('a', link, title, spoken(` (${word('widget.result.new-tab')})`))
    : title;
  const by = [publisher, year].filter((part) => part !== undefined).join(', ');
  return by === '' ? [named] : [named, `. ${by}`];
}

const CERTAINTY: Readonly<Record<NonNullable<Origin['certainty']>, string>> = {
  strong: word('widget.result.certainty.strong'),
  moderate: word('widget.result.certainty.moderate'),
  weak: word('widget.result.certainty.weak'),
  'clinical-reasoning': word('widget.result.certainty.clinical-reasoning'),
};

function standingWords({ certainty, reviewed, draft }: Origin): string {
  return [
    ...(certainty === null ? [] : [CERTAINTY[certainty]]),
    word('widget.result.reviewed', { date: dateWords(reviewed) }),
    ...(draft ? [word('widget.result.draft')] : []),
  ].join(' ');
}

function groupItem({ origin, lines }: Group, sources: Sources): HTMLElement {
  const from = origin.sources.map((id) => {
    const source = sources[id];
    return element('li', {}, ...(source === undefined ? [id] : sourceWords(source)));
  });
  return element(
    'li',
    {},
    ...lines.map((line) => element('p', { class: 'quote' }, line)),
    from.length === 0 ? element('p', {}, word('widget.result.own-rules')) : element('ul', {}, ...from),
    element('p', {}, standingWords(origin)),
  );
}

/** All origins of several sections as if they were one: where there is no room for one below each of them. */
export function originsOfAll(title: string, sections: readonly Section[], sources: Sources): readonly HTMLElement[] {
  const known = sections.filter(({ origins }) => origins !== undefined);
  const lines = known.flatMap((section) => section.lines);
  const origins = known.flatMap((section) => section.origins ?? []);
  return originsOf({ id: '', title, lines, origins }, sources);
}

/** “Where is this from?”, folded: for each statement its sources, how sure they are, and when it was looked over. */
export function originsOf(section: Section, sources: Sources): readonly HTMLElement[] {
  const groups = grouped(section);
  if (groups.length === 0) return [];
  const label = element('summary', {}, word('widget.result.origins'), spoken(` (${section.title})`));
  const list = element('ul', {}, ...groups.map((group) => groupItem(group, sources)));
  return [element('details', { class: 'origins' }, label, list)];
}

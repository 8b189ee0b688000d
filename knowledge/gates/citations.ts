import { REVIEWED } from '../drafts';
import { type Knowledge } from '../model';
import { type Citation } from '../provenance';
import { SHELVES } from '../shelves';
import { type Complaint } from './complaint';

/** What a source of which only the title or a list entry was read can carry. */
const CARRIED_BY_A_LISTING: readonly string[] = ['weak', 'clinical-reasoning'];

/** Claims that rest firmly on a source that nobody has read. */
export function citationComplaints(knowledge: Knowledge): readonly Complaint[] {
  const listed = (id: string): boolean => knowledge.sources[id]?.read === 'listing';
  return REVIEWED.flatMap((shelf) =>
    Object.values<{ readonly id: string }>(knowledge[shelf]).flatMap((entry) =>
      citationsIn(entry)
        .filter(({ citation }) => listed(citation.source) && !CARRIED_BY_A_LISTING.includes(citation.certainty))
        .map(({ key, citation: { source, certainty } }) => ({
          file: `knowledge/${SHELVES[shelf].folder}/${entry.id}.yaml`,
          key,
          problem: `“${source}” is cited as ${certainty}, but only a listing of it was read`,
          remedy: 'Write “certainty: weak”, or name what the claim really rests on.',
        })),
    ),
  );
}

interface Cited {
  /** The key in the file; list places are counted from 1. */
  readonly key: string;
  readonly citation: Citation;
}

function citationsIn(value: unknown, key = ''): readonly Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  const inList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const below = [key, inList ? String(Number(name) + 1) : name].filter((one) => one !== '').join('.');
    if (name !== 'cites') return citationsIn(part, below);
    return (part as readonly Citation[]).map((citation, index) => ({ key: `${below}.${index + 1}`, citation }));
  });
}

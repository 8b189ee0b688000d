import { draftsIn, reviewedIn } from './drafts';
import { formatComplaint } from './gates/complaint';
import { complaintsAbout } from './gates/complaints';
import { loadKnowledge } from './load';
import { type Knowledge } from './model';
import { KnowledgeError } from './problem';
import { SHELF_NAMES, SHELVES } from './shelves';

/** What a check of the content has to say. */
export interface Report {
  readonly ok: boolean;
  readonly text: string;
}

/** Loads the content of a folder and holds it to all gates. */
export function checkFolder(folder: string): Report {
  try {
    const knowledge = loadKnowledge(folder);
    const complaints = complaintsAbout(knowledge);
    const text = [...complaints.map(formatComplaint), summaryOf(knowledge, complaints.length)].join('\n');
    return { ok: complaints.length === 0, text };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return { ok: false, text: error.message };
  }
}

/** How much there is of each kind, and how much of it no clinician has signed off. */
function summaryOf(knowledge: Knowledge, problems: number): string {
  const counts = SHELF_NAMES.filter((name) => name !== 'vocabulary').map((name) => {
    return `${Object.keys(knowledge[name]).length} ${SHELVES[name].several}`;
  });
  const [drafts, all] = [draftsIn(knowledge).length, reviewedIn(knowledge).length];
  const concepts = `${knowledge.vocabulary.concepts.length} concepts`;
  const found = problems === 0 ? 'no problems' : `problems: ${problems}`;
  return `${[...counts, concepts].join(', ')}; ${found}. ${drafts} of ${all} files are drafts.`;
}

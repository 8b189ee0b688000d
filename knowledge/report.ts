import { draftsIn, reviewedIn } from './drafts';
import { type Complaint, formatComplaint } from './gates/complaint';
import { pathOf } from './gates/complaint-place';
import { complaintsAbout } from './gates/complaints';
import { gradesOf, medianOf } from './gates/readability';
import { SPOKEN_MESSAGES } from './gates/spoken-messages';
import { shownPath } from './content-document';
import { documentsAt, loadKnowledge } from './load';
import { type Knowledge } from './model';
import { KnowledgeError } from './problem';
import { otherLanguages } from './read-content';
import { SHELF_NAMES, SHELVES } from './shelves';

/** What a check of the content has to say. */
export interface Report {
  readonly ok: boolean;
  readonly text: string;
}

/** Loads the content of a folder and holds it to all gates. `today` is YYYY-MM-DD; `spoken` is what the dialogue says. */
export function checkFolder(folder: string, today: string, spoken = SPOKEN_MESSAGES): Report {
  try {
    const knowledge = loadKnowledge(folder);
    for (const language of otherLanguages(folder)) loadKnowledge(folder, language);
    const complaints = complaintsAbout(knowledge, today, spoken);
    const text = [
      ...complaints.map((one) => formatComplaint(placed(folder, one))),
      summaryOf(knowledge, complaints.length),
    ].join('\n');
    return { ok: complaints.length === 0, text };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return { ok: false, text: error.message };
  }
}

/** With the file and line where its key stands, if it stands anywhere. */
function placed(folder: string, complaint: Complaint): Complaint {
  for (const document of documentsAt(folder, complaint.file)) {
    const path = pathOf(document, complaint.key);
    if (path) return { ...complaint, file: `${shownPath(document.path)}:${document.positionOf(path).line}` };
  }
  return complaint;
}

/** How much there is of each kind, and how much of it no clinician has signed off. */
function summaryOf(knowledge: Knowledge, problems: number): string {
  const counts = SHELF_NAMES.filter((name) => name !== 'vocabulary').map((name) => {
    return `${Object.keys(knowledge[name]).length} ${SHELVES[name].several}`;
  });
  const [drafts, all] = [draftsIn(knowledge).length, reviewedIn(knowledge).length];
  const concepts = `${knowledge.vocabulary.concepts.length} concepts`;
  const found = problems === 0 ? 'no problems' : `problems: ${problems}`;
  const text = `${[...counts, concepts].join(', ')}; ${found}. ${drafts} of ${all} files are drafts.`;
  return [text, ...readingLevel(knowledge)].join(' ');
}

/** How hard it is to read: in the middle, and at most. Nothing while no file has enough words to tell. */
function readingLevel(knowledge: Knowledge): readonly string[] {
  const grades = [...gradesOf(knowledge)].sort((one, other) => other.grade - one.grade);
  const [hardest] = grades;
  if (hardest === undefined) return [];
  const middle = medianOf(grades.map(({ grade }) => grade));
  return [`Reading grade ${middle.toFixed(1)} in the middle, ${hardest.grade.toFixed(1)} at most (${hardest.file}).`];
}

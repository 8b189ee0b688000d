import { type Knowledge } from '../model';
import { citationComplaints } from './citations';
import { type Complaint } from './complaint';
import { exerciseComplaints } from './exercise-limits';
import { glossaryComplaints } from './glossary';
import { neverHoldsComplaints } from './never-holds';
import { overdueComplaints } from './overdue';
import { pictureComplaints } from './pictures';
import { placeholderComplaints } from './placeholders';
import { reachableComplaints } from './reachable';
import { readabilityComplaints } from './readability';
import { SPOKEN_MESSAGES } from './spoken-messages';
import { unusedComplaints } from './unused';
import { wordingComplaints } from './wording';

/** All that must be put right before content goes to patients, though it can be loaded. `today` is YYYY-MM-DD. */
export function complaintsAbout(knowledge: Knowledge, today: string, spoken = SPOKEN_MESSAGES): readonly Complaint[] {
  return [
    ...placeholderComplaints(knowledge, spoken),
    ...unusedComplaints(knowledge),
    ...neverHoldsComplaints(knowledge),
    ...reachableComplaints(knowledge),
    ...exerciseComplaints(knowledge),
    ...pictureComplaints(knowledge),
    ...wordingComplaints(knowledge),
    ...readabilityComplaints(knowledge),
    ...glossaryComplaints(knowledge),
    ...citationComplaints(knowledge),
    ...overdueComplaints(knowledge, today),
  ];
}

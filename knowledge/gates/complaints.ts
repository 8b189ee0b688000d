import { type Knowledge } from '../model';
import { type Complaint } from './complaint';
import { readabilityComplaints } from './readability';
import { unusedComplaints } from './unused';
import { wordingComplaints } from './wording';

/** All that must be put right before content goes to patients, though it can be loaded. */
export function complaintsAbout(knowledge: Knowledge): readonly Complaint[] {
  return [...unusedComplaints(knowledge), ...wordingComplaints(knowledge), ...readabilityComplaints(knowledge)];
}

import { formatComplaint } from './gates/complaint';
import { complaintsAbout } from './gates/complaints';
import { loadKnowledge } from './load';
import { KnowledgeError } from './problem';
import { reportOn } from './report';

/** Checks the knowledge in this folder and prints what it finds. Is all well? */
function check(folder: string): boolean {
  try {
    const knowledge = loadKnowledge(folder);
    const complaints = complaintsAbout(knowledge);
    console.log([...complaints.map(formatComplaint), reportOn(knowledge, complaints.length)].join('\n'));
    return complaints.length === 0;
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    console.error(error.message);
    return false;
  }
}

if (!check(process.argv[2] ?? 'knowledge')) process.exitCode = 1;

import { loadKnowledge } from './load';
import { type Knowledge } from './model';
import { KnowledgeError } from './problem';
import { reportOn } from './report';

/** The knowledge, or null when its problems have been printed. */
function loaded(folder: string): Knowledge | null {
  try {
    return loadKnowledge(folder);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    console.error(error.message);
    return null;
  }
}

const knowledge = loaded(process.argv[2] ?? 'knowledge');
if (knowledge) console.log(reportOn(knowledge));
else process.exitCode = 1;

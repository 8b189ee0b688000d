import { type Fault, problemAt } from './content-document';
import { type Place } from './model';
import { type Problem } from './problem';
import { type Citation } from './provenance';
import { type Entry } from './shelves';

type Claim = keyof Place['checked'];

/** How the `supports` of a source begins that carries this claim. */
const SUPPORTS: Readonly<Record<Claim, string>> = {
  emergencyNumber: 'The emergency number',
  urgentLine: 'The urgent line',
  words: 'The words',
};
const CLAIMS = Object.keys(SUPPORTS) as readonly Claim[];

const GENERAL_KNOWLEDGE = 'general-clinical-reasoning';

/** Places that say they were checked where nothing was read, or that leave something unmarked. */
export function checkPlaces(entries: readonly Entry<Place>[]): readonly Problem[] {
  return entries.flatMap(({ document, value }) =>
    [...lineFaults(value), ...unread(value)].map((fault) => problemAt(document, fault)),
  );
}

function lineFaults({ urgentLine, checked }: Place): readonly Fault[] {
  if (urgentLine !== undefined && checked.urgentLine === undefined) {
    const remedy = 'Add it, such as “urgentLine: unchecked”.';
    return [{ path: ['checked'], problem: 'how “urgentLine” was checked is missing', remedy }];
  }
  if (urgentLine === undefined && (checked.urgentLine ?? 'unchecked') !== 'unchecked') {
    const remedy = 'Write the line, or “urgentLine: unchecked”.';
    return [{ path: ['checked', 'urgentLine'], problem: 'there is no “urgentLine” to check', remedy }];
  }
  return [];
}

/** What was read, in full or in part, was read somewhere. */
function unread({ urgentLine, checked, cites }: Place): readonly Fault[] {
  return CLAIMS.flatMap((claim) => {
    const state = checked[claim];
    if (claim === 'urgentLine' && urgentLine === undefined) return [];
    if (state === undefined || state === 'unchecked' || cites.some((one) => carries(one, claim))) return [];
    const remedy = `Add a source that was read, with “supports: ${SUPPORTS[claim]}”, or mark it unchecked.`;
    return [{ path: ['checked', claim], problem: `“${claim}” is marked “${state}”, but no source says so`, remedy }];
  });
}

function carries({ source, supports, certainty }: Citation, claim: Claim): boolean {
  return source !== GENERAL_KNOWLEDGE && certainty !== 'clinical-reasoning' && supports.startsWith(SUPPORTS[claim]);
}

import { type Answerable } from './answerable';
import { isTrigger } from './passage';
import { type Choice } from './reading';
import { choose, type Said, saysSomething } from './said';

/** A few words more do not change an answer; more than these may. */
const LONGEST_REST = 6;

/** An answer at the head of a text: “yes since Tuesday”, “no, never”, “not sure about that one”. */
export function leadingAnswer(open: Answerable, said: Said): Choice | null {
  const lead = said.utterances.lead(said.passage.words);
  if (lead === null) return null;
  if (lead.names.includes('not-sure')) return isQuiet(said, lead.length) ? { kind: 'unsure' } : null;
  if (lead.names.includes('yes')) {
    // “yes, but …” takes something back, and what that is we cannot tell.
    const limited = said.passage.triggers.some((hit) => isTrigger(hit, 'terminator'));
    return open.yes === null || limited ? null : choose(open, [open.yes], 'words');
  }
  const option = lead.names.includes('none') ? open.none : open.no;
  return option !== null && isPlainNo(said, lead.length) ? choose(open, [option], 'words') : null;
}

/** Little follows, and none of it means anything to us. */
function isQuiet(said: Said, length: number): boolean {
  return said.passage.words.length - length <= LONGEST_REST && !saysSomething(said, length);
}

/**
 * A no that answers the question, and does not deny the next word only (“no swelling”). A wrong “no” does harm, so
 * nothing may follow but words that can be no sign of illness.
 */
function isPlainNo(said: Said, length: number): boolean {
  const { words, book, triggers } = said.passage;
  const rest = words.slice(length);
  const next = rest[0];
  if (next === undefined) return true;
  const answers = next.gap !== 'none' || book.is('after-no', next.name);
  const doubted = triggers.some((hit) => isTrigger(hit, 'terminator') || isTrigger(hit, 'uncertain'));
  if (!answers || doubted || !isQuiet(said, length)) return false;
  return rest.every(({ name }) => book.is('after-no', name) || said.utterances.hasWord(name));
}

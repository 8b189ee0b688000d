import type { Reply } from '../../dialogs/reply/reply';
import { flat, linesOf } from './words';

/** What a reply is, by its words: a question, an urgency, an exercise, a fixed message. */
interface Known {
  readonly fact: string;
  readonly beginning: string;
  /** Of two questions that begin alike, the one whose options these are. */
  readonly options: readonly string[];
}

export interface Catalogue {
  readonly known: readonly Known[];
  /** The sections of advice by the title that stands over them. */
  readonly sections: ReadonlyMap<string, string>;
}

/** `asks emergency-screen:chest` */
export const asks = (question: string, item?: string): string =>
  `asks ${question}${item === undefined ? '' : `:${item}`}`;

const beginningOf = (reply: Reply): readonly [string, string] => {
  switch (reply.kind) {
    case 'say':
      return [reply.text, `says ${reply.id}`];
    case 'ask':
      return [reply.prompt, asks(reply.question, reply.item)];
    case 'summary':
      return [reply.title, 'shows the answers'];
    case 'advice':
      return [reply.heading, `urgency ${reply.urgency}`];
    case 'exercise':
      return [reply.name, `exercise ${reply.exercise}`];
  }
};

const knownBy = (reply: Reply): Known => {
  const [words, fact] = beginningOf(reply);
  // On a scale the numbers may stand for the options.
  const choices = reply.kind === 'ask' && reply.scale === undefined ? reply.options : [];
  return { fact, beginning: flat(words), options: choices.map(({ label }) => flat(label)) };
};

/** Throws if two things are put in the same words: then nobody could tell which one was meant, and no patient either. */
export function catalogueOf(replies: readonly Reply[]): Catalogue {
  const known = new Map<string, Known>();
  for (const one of replies.map(knownBy)) {
    const words = [one.beginning, ...one.options].join('\n');
    const before = known.get(words)?.fact ?? one.fact;
    if (before !== one.fact) throw new Error(`${before} and ${one.fact} are put in the same words: ${words}`);
    known.set(words, one);
  }
  const sections = replies.flatMap((reply) => (reply.kind === 'advice' ? reply.sections : []));
  return { known: [...known.values()], sections: new Map(sections.map(({ id, title }) => [title, id])) };
}

/** The sections that make a difference to what a patient does, and are told line by line. */
const COMPARED: readonly string[] = ['source', 'safety-net'];

/** The title that a line is, or begins with, and what follows it. */
function headOf(line: string, { sections }: Catalogue): { section: string; rest: string } | null {
  for (const [title, section] of sections) {
    const head = title.endsWith('?') ? title : `${title}:`;
    if (line === title || line === head) return { section, rest: '' };
    if (line.startsWith(`${head} `)) return { section, rest: line.slice(head.length + 1) };
  }
  return null;
}

function sectionFacts(words: string, catalogue: Catalogue): string[] {
  let section = '';
  const facts: string[] = [];
  for (const line of linesOf(words)) {
    const head = headOf(line, catalogue);
    if (head !== null) ({ section } = head);
    const told = head === null ? line : head.rest;
    if (COMPARED.includes(section) && told !== '') facts.push(`${section}: ${told}`);
  }
  return facts;
}

/** The longest fits best: one beginning may be part of another, and the options of one question of those of another. */
const lengthOf = ({ beginning, options }: Known): number => [beginning, ...options].join('').length;

/** What a patient is told by a message of these words. */
export function factsIn(words: string, catalogue: Catalogue): readonly string[] {
  const whole = flat(words);
  const fits = catalogue.known.filter(
    ({ beginning, options }) =>
      (whole === beginning || whole.startsWith(`${beginning} `)) && options.every((option) => whole.includes(option)),
  );
  const best = fits.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
  const fact = best?.fact ?? `something else: “${whole.slice(0, 60)}”`;
  return fact.startsWith('urgency ') ? [fact, ...sectionFacts(words, catalogue)] : [fact];
}

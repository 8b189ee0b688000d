import { type Knowledge } from './model';
import { type Problem } from './problem';

/** The language that all content is written in, and that others are held against. */
export const SOURCE_LANGUAGE = 'en';

/** A language that nobody speaks: English as a translation might look. It shows every text that is not translated. */
export const PSEUDO_LANGUAGE = 'en-XA';

/** `messages/de/advice.yaml`: the words of one language. */
const OF_LANGUAGE = /^(messages|vocabulary)\/([a-z]{2,3}(?:-[A-Z]{2})?)(?=\/|$)/;

/** The language of a file, or null for content that is the same in all. */
export function languageOf(path: string): string | null {
  return OF_LANGUAGE.exec(path)?.[2] ?? null;
}

/** The same place among the words of another language. */
export function placedIn(path: string, language: string): string {
  return path.replace(OF_LANGUAGE, `$1/${language}`);
}

/** Messages that English has and the other language lacks, or the other way round, or that name other things. */
export function translationProblems({ messages }: Knowledge, english: Knowledge, language: string): readonly Problem[] {
  const ids = new Set([...Object.keys(english.messages), ...Object.keys(messages)]);
  return [...ids].flatMap((id) => {
    const [said, other] = [english.messages[id], messages[id]];
    if (said === undefined) return [problem(language, `there is no English message “${id}”`, 'Delete it.')];
    if (other === undefined) return [problem(language, `the message “${id}” is missing`, `Translate “${said}”.`)];
    const [names, others] = [namesIn(said), namesIn(other)];
    if (names.join() === others.join()) return [];
    return [
      problem(language, `the message “${id}” has other words in {brackets}`, `Use ${names.join(', ') || 'none'}.`),
    ];
  });
}

function namesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{[a-z-]+\}/g))].sort();
}

function problem(language: string, what: string, remedy: string): Problem {
  return { file: `knowledge/messages/${language}`, line: 1, problem: what, remedy };
}

import { findWords, formsOf, plainForm } from '../glossary';
import { type Knowledge } from '../model';
import { type Complaint } from './complaint';
import { type PatientText, patientTexts } from './patient-text';
import { syllablesIn } from './readability';

/** What only words of medicine end in. */
const ENDINGS = /(?:itis|osis|algia|opathy|oma|aemia|ectomy|otomy|plasty|scopy)s?$/;

/** From so many syllables on, a word is hard. */
const HARD_SYLLABLES = 4;

const WORD = /\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*/gu;

/**
 * Medical words without an entry, entries and plain words that nothing needs, and words explained twice.
 * A word is medical if it ends like one, is part of a condition's name, or is long, and is on no `plain` list.
 */
export function glossaryComplaints(knowledge: Knowledge): readonly Complaint[] {
  const texts = [...namesIn(knowledge), ...patientTexts(knowledge)];
  const medical = medicalWordsIn(knowledge, texts);
  return [
    ...unexplained(knowledge, medical),
    ...idleEntries(knowledge, texts),
    ...idlePlainWords(knowledge, medical),
    ...explainedTwice(knowledge),
  ];
}

/** What clinicians call each condition, which patients read too. */
function namesIn({ conditions }: Knowledge): readonly PatientText[] {
  return Object.values(conditions).map(({ id, name }) => ({ file: fileOf('conditions', id), key: 'name', text: name }));
}

function fileOf(folder: string, id: string): string {
  return `knowledge/${folder}/${id}.yaml`;
}

/** Each medical word that no entry explains, and where it stands first. */
function medicalWordsIn(knowledge: Knowledge, texts: readonly PatientText[]): ReadonlyMap<string, PatientText> {
  const ofNames = new Set(namesIn(knowledge).flatMap(({ text }) => wordsIn(withoutEntries(knowledge, text))));
  const isMedical = (word: string) => ENDINGS.test(word) || ofNames.has(word) || syllablesIn(word) >= HARD_SYLLABLES;
  const medical = new Map<string, PatientText>();
  for (const one of texts.filter(({ file }) => !isPlace(file))) {
    for (const word of wordsIn(withoutEntries(knowledge, one.text))) {
      if (!medical.has(word) && isMedical(word)) medical.set(word, one);
    }
  }
  return medical;
}

/** A place is described in its own words, which may be of another language. */
function isPlace(file: string): boolean {
  return file.startsWith('knowledge/places/');
}

function wordsIn(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map(plainForm);
}

/** What is left of a text when all words are taken out that the glossary explains. */
function withoutEntries(knowledge: Knowledge, text: string): string {
  let end = 0;
  const between = findWords(knowledge, text).map(({ start, shown }) => {
    const before = text.slice(end, start);
    end = start + shown.length;
    return before;
  });
  return [...between, text.slice(end)].join(' | ');
}

function unexplained({ glossary }: Knowledge, medical: ReadonlyMap<string, PatientText>): readonly Complaint[] {
  const plain = new Set(Object.values(glossary).flatMap((file) => file.plain.map(plainForm)));
  return [...medical]
    .filter(([word]) => !plain.has(word))
    .map(([word, { file, key }]) => ({
      file,
      key,
      problem: `no entry of the glossary explains “${word}”`,
      remedy: 'Use a plainer word, or explain it in knowledge/glossary. If everybody knows it, list it under “plain:”.',
    }));
}

/** Entries of which no form stands in any text but the glossary's own. */
function idleEntries(knowledge: Knowledge, texts: readonly PatientText[]): readonly Complaint[] {
  const others = texts.filter(({ file }) => !file.startsWith('knowledge/glossary/'));
  const used = new Set(others.flatMap(({ text }) => findWords(knowledge, text).map(({ entry }) => entry)));
  return Object.values(knowledge.glossary).flatMap(({ id, words }) =>
    words
      .filter((entry) => !used.has(entry))
      .map(({ word }) => ({
        file: fileOf('glossary', id),
        key: word,
        problem: 'no text that patients read uses this word',
        remedy: 'Delete it, or write under “forms:” how it is spelt there.',
      })),
  );
}

function idlePlainWords({ glossary }: Knowledge, medical: ReadonlyMap<string, PatientText>): readonly Complaint[] {
  return Object.values(glossary).flatMap(({ id, plain }) =>
    plain
      .filter((word) => !medical.has(plainForm(word)))
      .map((word) => ({
        file: fileOf('glossary', id),
        key: 'plain',
        problem: `“${word}” would not be taken for medical`,
        remedy: 'Delete it from the list.',
      })),
  );
}

function explainedTwice({ glossary }: Knowledge): readonly Complaint[] {
  const first = new Map<string, string>();
  return Object.values(glossary).flatMap(({ id, words }) =>
    words.flatMap(({ word, ...entry }) =>
      formsOf({ word, ...entry }).flatMap((form) => {
        const before = first.get(plainForm(form));
        first.set(plainForm(form), before ?? fileOf('glossary', id));
        if (before === undefined) return [];
        const problem = `“${form}” is already explained in ${before}`;
        return [{ file: fileOf('glossary', id), key: word, problem, remedy: 'Keep one of the two.' }];
      }),
    ),
  );
}

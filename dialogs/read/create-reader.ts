import { type Knowledge } from '../../knowledge/model';
import { rememberBy } from '../../knowledge/remember';
import { choiceFor } from './choice';
import { itemChoice } from './choice-item';
import { findLabels, NO_LABELS } from './choice-label';
import { createNumberReader } from './choice-number';
import { createCommandReader, criesForHelp } from './command';
import { confidenceOf } from './confidence';
import { dangersOf } from './dangers';
import { deniedDangers, type OptionAlone, optionsAlone } from './denied-dangers';
import { evidenceOf } from './evidence';
import { findingsOf, type FoundAt } from './findings';
import { type LanguageTools } from './language-tools';
import { buildLexicon } from './lexicon';
import { normalise } from './normalise';
import { type Answerable, toAnswerable } from './answerable';
import { type OpenQuestion, type ReadableQuestion } from './open-question';
import { findPassage, type Passage } from './passage';
import { type Choice, type Command, type Finding, type Reading, type SaidFinding } from './reading';
import { type Said } from './said';
import { ofThePatient, scopesOf, tellsOfAnother } from './scope';
import { createUtterances } from './utterances';

/** Reads one text in the light of the question that is open, if one is. The same text gives the same reading. */
export type Reader = (text: string, open: OpenQuestion | null) => Reading;

/** Makes the vocabulary ready once; each text is then read in one pass (ADR 0020). */
export function createReader(knowledge: Knowledge, tools: LanguageTools): Reader {
  const lexicon = buildLexicon(knowledge, tools);
  const { book, lists } = lexicon;
  const utterances = createUtterances(knowledge, lists, book);
  const readNumbers = createNumberReader(lists, book);
  const commandIn = createCommandReader(knowledge, lists, { book, utterances });
  const commandOf = (passage: Passage, scopes: ReturnType<typeof scopesOf>): Command | null =>
    criesForHelp(passage, scopes) ? { name: 'emergency' } : commandIn(passage.words);
  const optionOf = optionsAlone(knowledge);
  const table = knowledge.vocabulary.confidence ?? null;
  const weighed = (passage: Passage, { finding, match }: FoundAt): Finding => {
    const evidence = evidenceOf(passage, match, finding);
    return { ...finding, evidence, confidence: confidenceOf(evidence, table) };
  };
  const answerable = rememberBy((question: ReadableQuestion) => toAnswerable(question, book, utterances));

  return (given, open) => {
    const text = normalise(given);
    const passage = findPassage(lexicon, book.read(text), open?.question.id ?? null);
    const asked = open === null ? null : answerable(open.question);
    const labels = asked === null || open?.item !== undefined ? NO_LABELS : findLabels(passage, asked.labels);
    const scopes = scopesFor(passage, open);
    const found = findingsOf(passage, scopes);
    const said: Said = { passage, found, labels, utterances, readNumbers };
    const answer = (): Choice | null => asked && choiceIn(asked, open?.item, said);

    // A pressed button means its option and nothing else: what follows from that stands in the rules.
    if (labels.whole) return { text, command: null, choice: answer(), ...NOTHING };
    const command = heeded(commandOf(passage, scopes), found);
    // Who asks what a word means does not say that it is so.
    if (asksForWord(command)) return { text, command, choice: null, ...NOTHING };
    return {
      text,
      command,
      choice: command === null ? answer() : null,
      findings: found.map((one) => weighed(passage, one)),
      ...dangersIn({ passage, scopes, found }, optionOf),
    };
  };
}

interface Told {
  readonly passage: Passage;
  readonly scopes: ReturnType<typeof scopesOf>;
  readonly found: readonly FoundAt[];
}

/** The danger words, and what they deny where nothing else says that it is so. */
function dangersIn(
  { passage, scopes, found }: Told,
  optionOf: OptionAlone,
): Pick<Reading, 'dangers' | 'deniedDangers'> {
  const dangers = dangersOf(passage, scopes);
  const raised = dangers.flatMap(({ redFlag }) => optionOf(redFlag) ?? []);
  const told = [...raised, ...found.map(({ finding }) => finding)];
  const isTold = (one: SaidFinding) => told.some((so) => so.question === one.question && so.option === one.option);
  return { dangers, deniedDangers: deniedDangers(passage, scopes, optionOf).filter((one) => !isTold(one)) };
}

const NOTHING = { findings: [], dangers: [], deniedDangers: [] } as const;

/** A question about a word that we do not explain counts only where the words say nothing else. */
function heeded(command: Command | null, found: readonly unknown[]): Command | null {
  return command?.word === null && found.length > 0 ? null : command;
}

function asksForWord(command: Command | null): boolean {
  return typeof command?.word === 'string';
}

function scopesFor(passage: Passage, open: OpenQuestion | null): ReturnType<typeof scopesOf> {
  const scopes = scopesOf(passage);
  return open?.forAnother === true || tellsOfAnother(passage) ? ofThePatient(scopes) : scopes;
}

function choiceIn(asked: Answerable, item: string | undefined, said: Said): Choice | null {
  return item === undefined ? choiceFor(asked, said) : itemChoice(asked, item, said);
}

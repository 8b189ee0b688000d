import { type Knowledge } from '../../knowledge/model';
import { rememberBy } from '../../knowledge/remember';
import { createAsideReader } from './aside';
import { choiceFor } from './choice';
import { itemChoice } from './choice-item';
import { findLabels, type LabelsFound, NO_LABELS } from './choice-label';
import { createNumberReader, createScaleReader } from './choice-number';
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
  const readScale = createScaleReader(lists, book);
  const commandIn = createCommandReader(knowledge, lists, { book, utterances });
  const commandOf = (passage: Passage, scopes: ReturnType<typeof scopesOf>): Command | null =>
    criesForHelp(passage, scopes) ? { name: 'emergency' } : commandIn(passage.words);
  const asideIn = createAsideReader(knowledge, lists, book);
  const optionOf = optionsAlone(knowledge);
  const weighed = createWeigher(knowledge);
  const answerable = rememberBy((question: ReadableQuestion) => toAnswerable(question, book, utterances));

  return (given, open) => {
    const text = normalise(given);
    const passage = findPassage(lexicon, book.read(text), open?.question.id ?? null);
    const asked = open === null ? null : answerable(open.question);
    const labels = labelsFor(asked, open?.item, passage);
    const scopes = scopesFor(passage, open);
    const found = findingsOf(passage, scopes);
    const said: Said = { passage, found, labels, utterances, readNumbers, readScale };
    const answer = (): Choice | null => asked && choiceIn(asked, open?.item, said);

    // A pressed button means its option and nothing else: what follows from that stands in the rules.
    if (labels.whole) return { ...NOTHING, text, choice: answer() };
    const command = heeded(commandOf(passage, scopes), found);
    // Who asks what a word means does not say that it is so.
    if (asksForWord(command)) return { ...NOTHING, text, command };
    const findings = found.map((one) => weighed(passage, one));
    const told = { findings, ...dangersIn({ passage, scopes, found }, optionOf) };
    if (command !== null) return { ...NOTHING, ...told, text, command };
    const choice = answer();
    const aside = asideIn({ text, passage, found, choice, dangers: told.dangers, open });
    return { ...NOTHING, text, ...(aside ?? { choice, ...told }) };
  };
}

/** How sure we are of each finding, by what it rests on (ADR 0064). */
function createWeigher({ vocabulary }: Knowledge) {
  const table = vocabulary.confidence ?? null;
  return (passage: Passage, { finding, match }: FoundAt): Finding => {
    const evidence = evidenceOf(passage, match, finding);
    return { ...finding, evidence, confidence: confidenceOf(evidence, table) };
  };
}

/** One item of a screen has no labels but yes and no. */
const labelsFor = (asked: Answerable | null, item: string | undefined, passage: Passage): LabelsFound =>
  asked === null || item !== undefined ? NO_LABELS : findLabels(passage, asked.labels);

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

const NOTHING = { command: null, choice: null, findings: [], dangers: [], deniedDangers: [], outside: null } as const;

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

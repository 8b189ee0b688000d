import type { Reading } from '../../../dialogs/read/reading';
import type { ReadSentence } from './column';
import { ratioOf, type Ratio } from './ratio';
import type { Sentence } from './sentence';

/** What a message was taken for: a command, talk about something else, an answer, something told, or nothing. */
export const actRead = ({ command, choice, findings, dangers, outside }: Reading): string => {
  if (command !== null) return command.name;
  if (outside !== null) return `out: ${outside.kind}`;
  if (choice !== null) return 'answer';
  return findings.length + dangers.length > 0 ? 'told' : 'nothing';
};

/** What it is. */
export const actMeant = ({ act, out, choice }: Sentence): string => {
  if (act !== null) return act;
  if (out !== null) return `out: ${out}`;
  return choice === null ? 'told' : 'answer';
};

const EMERGENCIES: readonly (string | null)[] = ['self-harm', 'other-emergency'];

/** An act or an answer where there is none. In an emergency of another kind to hear the emergency is right. */
const isAccepted = ({ sentence, reading }: ReadSentence): boolean => {
  if (reading.command?.name === 'emergency' && EMERGENCIES.includes(sentence.out)) return false;
  return reading.command !== null || reading.choice !== null;
};

const isHeard = ({ reading }: ReadSentence): boolean =>
  reading.command?.name === 'emergency' || reading.dangers.length > 0;

const sameOptions = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((option) => other.includes(option));

const isAnswered = ({ sentence: { choice: meant }, reading: { choice } }: ReadSentence): boolean => {
  if (meant === null || choice === null) return false;
  if (choice.kind === 'options') return sameOptions(choice.options, meant);
  return sameOptions([choice.kind === 'unsure' ? 'not-sure' : 'skip'], meant);
};

export interface ActFigures {
  readonly right: Ratio;
  /** Messages that are no act, taken for one. */
  readonly madeUp: Ratio;
  readonly outAccepted: Ratio;
  /** Self-harm and emergencies of other kinds that lead to emergency advice or to a closed check. */
  readonly otherEmergencyHeard: Ratio;
  /** Labelled answers to the open question that are read as they are meant. */
  readonly choiceRight: Ratio;
  /** What was meant → what it was taken for → how often. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const confusionOf = (read: readonly ReadSentence[]): ActFigures['confusion'] => {
  const table: Record<string, Record<string, number>> = {};
  for (const { sentence, reading } of read) {
    const row = (table[actMeant(sentence)] ??= {});
    const taken = actRead(reading);
    row[taken] = (row[taken] ?? 0) + 1;
  }
  return table;
};

export const actFigures = (read: readonly ReadSentence[]): ActFigures => {
  const acts = read.filter(({ sentence }) => sentence.act !== null);
  const out = read.filter(({ sentence }) => sentence.out !== null);
  const others = read.filter(({ sentence }) => sentence.act === null && sentence.out === null);
  return {
    right: ratioOf(acts, ({ sentence, reading }) => actRead(reading) === sentence.act),
    madeUp: ratioOf(others, ({ reading }) => reading.command !== null),
    outAccepted: ratioOf(out, isAccepted),
    otherEmergencyHeard: ratioOf(
      out.filter(({ sentence }) => EMERGENCIES.includes(sentence.out)),
      isHeard,
    ),
    choiceRight: ratioOf(
      read.filter(({ sentence }) => sentence.choice !== null),
      isAnswered,
    ),
    confusion: confusionOf(read),
  };
};

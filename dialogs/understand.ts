import type { OpenQuestion } from './open-question';
import type { Choice, Command, CommandName, Danger, Finding, Reading } from './read/reading';
import type { Input } from './session';

/** What one input comes to, whichever way it was given. */
export interface Heard {
  /** `stale`: a button of a question that is no longer open. `one-only`: too many options for it. */
  readonly fault: 'stale' | 'one-only' | null;
  /** True when the answer was pressed, or its label was sent as it stands. */
  readonly pressed: boolean;
  readonly command: Command | null;
  readonly choice: Choice | null;
  readonly findings: readonly Finding[];
  readonly dangers: readonly Danger[];
}

const NOTHING: Heard = { fault: null, pressed: false, command: null, choice: null, findings: [], dangers: [] };

const COMMANDS: Readonly<Record<string, CommandName>> = {
  back: 'back',
  restart: 'restart',
  'start-again': 'restart',
  help: 'help',
  why: 'why',
  person: 'person',
  'not-me': 'not-me',
  'change-answer': 'change',
};

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Is the text nothing but labels of the open question, as a button sends them? Then it is no free speech. */
export const isPress = (text: string, open: OpenQuestion): boolean => {
  const labels = open.options.map((option) => bare(option.label)).sort((a, b) => b.length - a.length);
  const rest = labels.reduce((left, label) => left.replace(` ${label} `, ' '), ` ${bare(text)} `);
  return rest.replace(/\b(and|or)\b/g, '').trim() === '';
};

/** Buttons beside the options: commands, “not sure” and “skip”. */
const besideOptions = (id: string | undefined): Partial<Heard> | null => {
  const command = COMMANDS[id ?? ''];
  if (command !== undefined) return { command: { name: command } };
  if (id === 'not-sure') return { choice: { kind: 'unsure' } };
  return id === 'skip' ? { choice: { kind: 'skip' } } : null;
};

const hearOptions = (options: readonly string[], open: OpenQuestion): Heard => {
  const offered = options.filter((id) => open.options.some((option) => option.id === id));
  if (offered.length === 0 || offered.length < options.length) return { ...NOTHING, fault: 'stale' };
  if (offered.length > 1 && open.kind !== 'several') return { ...NOTHING, fault: 'one-only' };
  return { ...NOTHING, pressed: true, choice: { kind: 'options', options: [...new Set(offered)], how: 'label' } };
};

const hearPress = (input: Extract<Input, { kind: 'chose' }>, open: OpenQuestion): Heard => {
  const stale = input.question !== open.id || (input.item !== undefined && input.item !== open.item);
  if (stale) return { ...NOTHING, fault: 'stale' };
  const beside = input.options.length === 1 ? besideOptions(input.options[0]) : null;
  return beside === null ? hearOptions(input.options, open) : { ...NOTHING, pressed: true, ...beside };
};

/** Buttons of our own questions that are commands under another name. */
const commandOfChoice = (choice: Choice | null): Command | null => {
  const only =
    choice?.kind === 'options' && choice.options.length === 1 ? COMMANDS[choice.options[0] ?? ''] : undefined;
  return only === undefined ? null : { name: only };
};

const hearWords = (reading: Reading, open: OpenQuestion): Heard => {
  const pressed = isPress(reading.text, open);
  const command = pressed ? commandOfChoice(reading.choice) : (reading.command ?? commandOfChoice(reading.choice));
  return {
    ...NOTHING,
    pressed,
    command,
    choice: command === null ? reading.choice : null,
    findings: pressed ? [] : reading.findings,
    dangers: pressed ? [] : reading.dangers,
  };
};

/** Brings a press and written words to one form. A pressed label is not searched for danger words: it is the answer. */
export const hear = (read: (text: string) => Reading, input: Input, open: OpenQuestion): Heard => {
  switch (input.kind) {
    case 'opened':
      return NOTHING;
    case 'chose':
      return hearPress(input, open);
    case 'said':
      return hearWords(read(input.text), open);
  }
};

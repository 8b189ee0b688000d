import type { Option } from '../knowledge/model';
import { FIRST_SCREEN } from './keep';
import { nearOptions } from './near';
import type { OpenQuestion } from './open-question';
import type { Choice, Command, CommandName, Danger, Finding, Outside, Reading } from './read/reading';
import type { Input } from './session';

/** What one input comes to, whichever way it was given. */
export interface Heard {
  /** `stale`: a button of a question that is no longer open. `one-only`: too many options for it. */
  readonly fault: 'stale' | 'one-only' | null;
  /** True when the answer was pressed, or its label or its number was sent as it stands. */
  readonly pressed: boolean;
  /** A story rather than an answer: what it says is looked over, not taken at its word. */
  readonly story: boolean;
  /** So many words that what they say is looked over before it is gone by. */
  readonly long: boolean;
  /** A few words at most, or a press: enough to agree by. */
  readonly brief: boolean;
  readonly command: Command | null;
  readonly choice: Choice | null;
  /** The answer to the question put together with the open one. */
  readonly also: { readonly question: string; readonly option: string } | null;
  readonly findings: readonly Finding[];
  readonly dangers: readonly Danger[];
  /** Signs of danger that the words say are not there. */
  readonly deniedDangers: Reading['deniedDangers'];
  /** The text as the places of the findings count in it. */
  readonly text: string;
  /** Options that share a word with a text that says nothing clear. */
  readonly near: readonly Option[];
  /** Options of the first screen named in passing: each is asked about for itself. */
  readonly inPassing: readonly string[];
  /** Talk about something else. */
  readonly outside: Outside | null;
}

const NOTHING: Heard = {
  fault: null,
  pressed: false,
  story: false,
  long: false,
  brief: true,
  command: null,
  choice: null,
  also: null,
  findings: [],
  dangers: [],
  deniedDangers: [],
  text: '',
  near: [],
  inPassing: [],
  outside: null,
};

const COMMANDS: ReadonlyMap<string, CommandName> = new Map([
  ['back', 'back'],
  ['restart', 'restart'],
  ['start-again', 'restart'],
  ['help', 'help'],
  ['why', 'why'],
  ['person', 'person'],
  ['not-me', 'not-me'],
  ['change-answer', 'change'],
  ['later-exercises', 'later-exercises'],
  ['left-out', 'left-out'],
  ['what-raises', 'what-raises'],
]);

/** Buttons beside the options: commands, “not sure” and “skip”. */
const besideOptions = (id: string | undefined): Partial<Heard> | null => {
  const command = COMMANDS.get(id ?? '');
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

type Press = Extract<Input, { kind: 'chose' }>;

/** The button beside an answer on the summary: “change:timing”. */
const CHANGE = 'change:';
/** Where that summary stays in view. */
const BESIDE_ROWS: readonly string[] = ['check-answers', 'after-advice', 'change-which'];

/** The question whose “Change” was pressed. */
const rowPressed = ({ question, options }: Press, open: OpenQuestion): string | null => {
  const [id = ''] = options;
  const isRow = options.length === 1 && id.startsWith(CHANGE);
  return isRow && [question, open.id].every((one) => BESIDE_ROWS.includes(one)) ? id.slice(CHANGE.length) : null;
};

/** Of what was answered together with the open question only the one that was offered counts; the rest is dropped. */
const alsoIn = ({ also = {} }: Press, { with: companion }: OpenQuestion): Heard['also'] => {
  const [option, ...more] = also[companion?.id ?? ''] ?? [];
  const isOffered = companion?.options.some(({ id }) => id === option) === true;
  return isOffered && option !== undefined && more.length === 0 ? { question: companion.id, option } : null;
};

const hearPress = (input: Press, open: OpenQuestion): Heard => {
  const row = rowPressed(input, open);
  if (row !== null) return { ...NOTHING, pressed: true, command: { name: 'change', question: row } };
  const stale = input.question !== open.id || (input.item !== undefined && input.item !== open.item);
  if (stale) return { ...NOTHING, fault: 'stale' };
  const beside = input.options.length === 1 ? besideOptions(input.options[0]) : null;
  const pressed = beside === null ? hearOptions(input.options, open) : { ...NOTHING, pressed: true, ...beside };
  return { ...pressed, also: alsoIn(input, open) };
};

/** Buttons of our own questions that are commands under another name. */
const commandOfChoice = (choice: Choice | null): Command | null => {
  const only =
    choice?.kind === 'options' && choice.options.length === 1 ? COMMANDS.get(choice.options[0] ?? '') : undefined;
  return only === undefined ? null : { name: only };
};

/** From so many words on, a text is a story. */
const STORY_WORDS = 16;
/** A text of more words is confirmed as one list. */
const LONG_WORDS = 40;
/** Up to so many words, a text is an answer and nothing else. */
const BRIEF_WORDS = 4;

const wordCount = ({ text }: Reading): number => text.split(/\s+/).length;

const isStory = (reading: Reading): boolean =>
  reading.choice?.kind === 'options' && reading.choice.how === 'words' && wordCount(reading) >= STORY_WORDS;

/** Words that would mean it anywhere, or that are the whole text: “bone” alone, but not in “my heel bone hurts”. */
const isMeant = ({ text }: Reading, { onlyAsAnswer, span }: Finding): boolean =>
  onlyAsAnswer !== true || (span.start === 0 && /^\P{L}*$/u.test(text.slice(span.end)));

/** On the first screen a word in passing does not call an ambulance; danger phrases are heard in any case. */
const choiceIn = (reading: Reading, open: OpenQuestion): Choice | null => {
  const { choice, findings } = reading;
  if (choice?.kind !== 'options' || choice.how !== 'words' || open.id !== FIRST_SCREEN) return choice;
  const none = open.options.filter(({ exclusive }) => exclusive).map(({ id }) => id);
  const meant = findings.filter((finding) => finding.question === open.id && isMeant(reading, finding));
  const options = choice.options.filter((id) => none.includes(id) || meant.some(({ option }) => option === id));
  return options.length === 0 ? null : { ...choice, options };
};

/** Named in passing in a few words, such as “I feel faint”. In a story the danger phrases must do. */
const inPassingIn = (reading: Reading, kept: Choice | null): readonly string[] => {
  if (reading.choice?.kind !== 'options' || isStory(reading)) return [];
  const options = kept?.kind === 'options' ? kept.options : [];
  return reading.choice.options.filter((id) => !options.includes(id));
};

/** A label, or the number that stands for it in the list. On a scale a number is what was asked for, in words. */
const isLabel = ({ how }: Extract<Choice, { kind: 'options' }>, { scale }: OpenQuestion): boolean =>
  how === 'label' || (how === 'number' && scale === undefined);

/** The text was that, and nothing else that means anything. */
const isPress = ({ choice, findings, dangers }: Reading, open: OpenQuestion): boolean =>
  choice?.kind === 'options' && isLabel(choice, open) && findings.length === 0 && dangers.length === 0;

const hearWords = (reading: Reading, open: OpenQuestion): Heard => {
  const command = reading.command ?? commandOfChoice(reading.choice);
  const { text, findings, dangers, deniedDangers, outside } = reading;
  const choice = command === null ? choiceIn(reading, open) : null;
  // The signs of the first screen are no guesses to frighten anybody with.
  const near = open.id === FIRST_SCREEN ? [] : nearOptions(text, open.options);
  return {
    pressed: isPress(reading, open),
    story: isStory(reading),
    long: wordCount(reading) > LONG_WORDS,
    brief: isPress(reading, open) || wordCount(reading) <= BRIEF_WORDS,
    fault: null,
    command,
    choice,
    also: null,
    findings,
    dangers,
    deniedDangers,
    text,
    near,
    inPassing: command === null ? inPassingIn(reading, choice) : [],
    outside,
  };
};

/** The words beside a press. The title on the button is ours: a red flag’s must not be heard as the patient’s. */
const wordsBeside = (input: Press, { rows = [] }: OpenQuestion): string => {
  const titles = rows.filter(({ id }) => input.options.includes(`${CHANGE}${id}`)).map(({ label }) => label);
  return titles.reduce((words, title) => words.replace(title, ''), input.text ?? '');
};

/** Brings a press and written words to one form. */
export const hear = (read: (text: string) => Reading, input: Input, open: OpenQuestion): Heard => {
  switch (input.kind) {
    case 'opened':
      return NOTHING;
    case 'chose':
      return { ...hearPress(input, open), dangers: input.text ? read(wordsBeside(input, open)).dangers : [] };
    case 'said':
      return hearWords(read(input.text), open);
  }
};

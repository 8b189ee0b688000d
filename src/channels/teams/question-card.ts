import type { Ask, Choice } from '../../../dialogs/reply/reply';
import { plainText } from '../plain-text';
import { card, type Card, type Element, text, title } from './card';

/** More options than this, or longer words, are a list to choose from: Teams cuts long buttons short. */
const MOST_BUTTONS = 6;
const LONGEST_BUTTON = 40;
/** What is longer would be a wall of bold letters. */
const LONGEST_TITLE = 160;
/** Shown beside each other; the others stand behind “…”. */
const AT_HAND: readonly string[] = ['not-me', 'not-sure', 'skip', 'back'];

export interface CardParts {
  /** The number of the entry that the card stands at: the same question asked again has another. */
  readonly seq: number;
  readonly words: {
    /** On the button under a list. */
    readonly send: string;
    /** Said if that is pressed and nothing is chosen. */
    readonly pick: string;
  };
  /** Where the picture of the foot is, if our address is known. */
  readonly footMap: string | null;
  /** Where the pictures of exercises are, each as `<exercise>.png`; left out where Teams cannot fetch them. */
  readonly pictures?: string | undefined;
}

/** One thing to press: replaces the card where the client can, and is a message where it cannot. */
function press(label: string, data: Element, how: Element = {}): Element {
  const same = { title: label, data, ...how };
  return { type: 'Action.Execute', verb: 'answer', ...same, fallback: { type: 'Action.Submit', ...same } };
}

const pairs = (choices: readonly Choice[]) => choices.map(({ id, label }) => [id, label]);

const numbered = (options: readonly Choice[]): readonly Choice[] =>
  options.map(({ id, label }, index) => ({ id, label: `${index + 1}. ${label}` }));

/** The numbers of a scale one by one, each with the option that it stands for; then what has no number. */
function onScale({ options, scale }: Ask): readonly Choice[] {
  const { bands, least, most } = scale ?? { bands: [], least: '', most: '' };
  const end = (number: number, last: number): string => (number === 0 ? least : number === last ? most : '');
  const last = bands.at(-1)?.upTo ?? 0;
  const numbers = bands.flatMap(({ upTo, option }, index) => {
    const first = (bands[index - 1]?.upTo ?? -1) + 1;
    return Array.from({ length: upTo - first + 1 }, (_, step) => {
      const number = first + step;
      const words = end(number, last);
      return { id: `${option}@${number}`, label: words === '' ? String(number) : `${number}: ${words}` };
    });
  });
  const banded = new Set(bands.map(({ option }) => option));
  return [...numbers, ...options.filter(({ id }) => !banded.has(id))];
}

const asButtons = ({ options, several, scale }: Ask): boolean =>
  !several &&
  scale === undefined &&
  options.length <= MOST_BUTTONS &&
  options.every(({ label }) => label.length <= LONGEST_BUTTON);

/** Question, options and words travel with the action: what stands in the place of the card is made from them. */
const dataOf = ({ question, item, prompt }: Ask, seq: number) => {
  const same = { seq, question, ...(item !== undefined && { item }), prompt };
  return {
    one: ({ id, label }: Choice) => ({ surefoot: { ...same, options: [id], labels: [[id, label]] } }),
    list: (choices: readonly Choice[]) => ({ surefoot: { ...same, labels: pairs(choices) } }),
  };
};

type Data = ReturnType<typeof dataOf>;

/** What stands over a list, and is read with it; the question itself stands over both. */
const labelOf = ({ tickHint, scale }: Ask, pick: string): string =>
  tickHint ?? (scale === undefined ? pick : `0: ${scale.least}. 10: ${scale.most}.`);

function answers(ask: Ask, { words }: CardParts, data: Data): Element[] {
  if (asButtons(ask)) {
    const buttons = ask.options.map((option, index) =>
      press(numbered(ask.options)[index]?.label ?? option.label, data.one(option)),
    );
    return [{ type: 'ActionSet', actions: buttons }];
  }
  const choices = ask.scale === undefined ? numbered(ask.options) : onScale(ask);
  const list = {
    type: 'Input.ChoiceSet',
    id: 'choice',
    label: labelOf(ask, words.pick),
    placeholder: words.pick,
    style: ask.scale === undefined ? 'expanded' : 'compact',
    isMultiSelect: ask.several,
    isRequired: true,
    errorMessage: words.pick,
    wrap: true,
    choices: choices.map(({ id, label }) => ({ title: label, value: id })),
    ...(ask.preselected.length > 0 && ask.scale === undefined && { value: ask.preselected.join(',') }),
  };
  const shown = ask.scale === undefined ? ask.options : choices;
  return [list, { type: 'ActionSet', actions: [press(words.send, data.list(shown), { style: 'positive' })] }];
}

const commands = (ask: Ask, data: Data): Element[] =>
  ask.commands.map((command) =>
    press(command.label, data.one(command), {
      associatedInputs: 'none',
      ...(!AT_HAND.includes(command.id) && ask.commands.length > 3 && { mode: 'secondary' }),
    }),
  );

const picture = (ask: Ask, address: string): Element => ({
  type: 'Image',
  url: address,
  altText: ask.options.map(({ label }, index) => `${index + 1}. ${label}`).join(', '),
  size: 'Stretch',
});

/** One question as a card. Every option has its number, so that writing the number answers it too. */
export function questionCard(ask: Ask, parts: CardParts): Card {
  const data = dataOf(ask, parts.seq);
  const body = [
    ask.prompt.length > LONGEST_TITLE ? text(ask.prompt) : title(ask.prompt),
    ...(ask.help === undefined ? [] : [text(ask.help, { spacing: 'Small' })]),
    ...(ask.map !== undefined && parts.footMap !== null ? [picture(ask, parts.footMap)] : []),
    ...answers(ask, parts, data),
    ...(ask.progress === null ? [] : [text(ask.progress, { isSubtle: true, size: 'Small' })]),
  ];
  return card(
    body,
    plainText(ask, () => true),
    commands(ask, data),
  );
}

/** What stands in the place of a card that was answered: nothing of it can be pressed. */
export function answeredCard(prompt: string, labels: readonly string[]): Card {
  const ticked = labels.map((label) => `✓ ${label}`);
  return card(
    [text(prompt), ...ticked.map((label) => text(label, { weight: 'Bolder', spacing: 'Small' }))],
    [prompt, ...ticked].join('\n'),
  );
}

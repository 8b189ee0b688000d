import type { Ask, Choice } from '../../../dialogs/reply/reply';
import { type Asked, blockId } from './block-id';
import { mrkdwn, parts, shortened } from './mrkdwn';

/** One block of Slack’s Block Kit. */
export type Block = Readonly<Record<string, unknown>>;

/** Slack’s own limits. */
const MOST_SECTION = 3_000;
const MOST_LABEL = 75;
const MOST_IN_ROW = 5;
const MOST_CHECKBOXES = 10;
/** With more options than this, one list to open is shorter than all the buttons. */
const MOST_BUTTONS = 10;

export const plain = (text: string) => ({ type: 'plain_text', text: shortened(text, MOST_LABEL), emoji: false });

/** Text that is mrkdwn already, in as many blocks as it needs. */
export const sections = (text: string): Block[] =>
  // `verbatim`: Slack is not to look for names of channels and people in it.
  parts(text, MOST_SECTION).map((part) => ({ type: 'section', text: { type: 'mrkdwn', text: part, verbatim: true } }));

export const small = (text: string): Block => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: shortened(text, MOST_SECTION), verbatim: true }],
});

const inRows = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, row) => all.slice(row * most, (row + 1) * most));

interface Pressable {
  readonly id: string;
  readonly label: string;
}

const button = ({ id, label }: Pressable, index: number): Block => ({
  type: 'button',
  action_id: `press ${index}`,
  text: plain(label),
  value: id,
});

const option = ({ id, label }: Choice) => ({ text: plain(label), value: id });

/** The words on buttons that no question brings. */
export interface ButtonWords {
  readonly send: string;
  readonly pick: string;
}

function checkboxes({ options, preselected }: Ask, words: ButtonWords): Block[][] {
  const rows = inRows(options, MOST_CHECKBOXES).map((some, index) => {
    const ticked = some.filter(({ id }) => preselected.includes(id)).map(option);
    const box = { type: 'checkboxes', action_id: `tick ${index}`, options: some.map(option) };
    return [ticked.length === 0 ? box : { ...box, initial_options: ticked }];
  });
  const send = { type: 'button', action_id: 'send', text: plain(words.send), value: 'send', style: 'primary' };
  return [...rows, [send]];
}

const select = ({ options }: Ask, words: ButtonWords): Block[][] => [
  [{ type: 'static_select', action_id: 'pick', placeholder: plain(words.pick), options: options.map(option) }],
];

/** 0 to 10, each standing for the option of its band, and the options that no number stands for. */
function scale({ options }: Ask, { bands }: NonNullable<Ask['scale']>): Pressable[] {
  const numbers = Array.from({ length: 11 }, (_, number) => ({
    number,
    band: bands.find(({ upTo }) => number <= upTo),
  }));
  const rest = options.filter(({ id }) => !bands.some((band) => band.option === id));
  const pressable = numbers.flatMap(({ number, band }) =>
    band === undefined ? [] : [{ id: band.option, label: String(number) }],
  );
  return [...pressable, ...rest];
}

function answers(ask: Ask, words: ButtonWords): Block[][] {
  if (ask.several) return checkboxes(ask, words);
  if (ask.scale !== undefined) return inRows(scale(ask, ask.scale).map(button), MOST_IN_ROW);
  if (ask.options.length > MOST_BUTTONS) return select(ask, words);
  return inRows(ask.options.map(button), MOST_IN_ROW);
}

/** The options that do not fit on a button, in full and with their numbers. */
const inFull = ({ options }: Ask): string =>
  options.some(({ label }) => label.length > MOST_LABEL)
    ? options.map(({ label }, index) => `${index + 1}. ${label}`).join('\n')
    : '';

const ends = ({ scale: shown }: Ask): string => (shown === undefined ? '' : `0: ${shown.least}\n10: ${shown.most}`);

/** A question: its words first, so that they can stay when it is answered; then what can be pressed. */
export function askBlocks(ask: Ask, seq: number, words: ButtonWords): Block[] {
  const { dial, help, progress, prompt, question, item, commands } = ask;
  const asked: Asked = { question, item: item ?? null, seq };
  const rows = [
    ...answers(ask, words),
    ...inRows(
      commands.map((one, index) => button(one, index + 100)),
      MOST_IN_ROW,
    ),
  ];
  const more = [help ?? '', ends(ask), inFull(ask)].filter((text) => text !== '').join('\n\n');
  return [
    ...sections(`*${mrkdwn(prompt, dial)}*`),
    ...sections(mrkdwn(more, dial)),
    ...rows.map((elements, row) => ({ type: 'actions', block_id: blockId(asked, row), elements })),
    ...(progress === null ? [] : [small(mrkdwn(progress))]),
  ];
}

import type { Act } from '../script';

/** Any part of an Adaptive Card. */
export type Part = Readonly<Record<string, unknown>>;

const parts = (value: unknown): readonly Part[] => (Array.isArray(value) ? (value as Part[]) : []);

/** A part with all that is in it, in the order in which it is read. */
const within = (part: Part): readonly Part[] => [
  part,
  ...['body', 'items', 'columns', 'facts', 'choices', 'actions', 'card']
    .flatMap((name) => (name === 'card' ? ((part[name] as Part | undefined) ?? []) : parts(part[name])))
    .flatMap(within),
];

const unmarked = (text: string): string => text.replace(/\\([\\*_[\]`~+#>-])/g, '$1');

/** A number to call stands in the words as well. */
const isCall = ({ type }: Part): boolean => type === 'Action.OpenUrl';

/** All that can be read in a card, buttons included. */
export const wordsOfCard = (card: Part): string =>
  within(card)
    .filter((part) => !isCall(part))
    .flatMap(({ text, title, value, type }) => [text, title, type === undefined ? value : undefined])
    .filter((words): words is string => typeof words === 'string')
    .map(unmarked)
    .join('\n');

const isAction = ({ type }: Part): boolean => type === 'Action.Execute' || type === 'Action.Submit';

interface Data extends Part {
  readonly options?: readonly string[];
}

/** What we wrote into an action, whatever name it has there. */
const ours = (action: Part): Data => {
  const data = (action['data'] ?? {}) as Part;
  return (Object.values(data).find((one) => typeof one === 'object' && one !== null) ?? data) as Data;
};

/** The question that the buttons of a card answer. */
export function questionOf(card: Part): { question: string; item?: string | undefined } | undefined {
  const found = within(card)
    .filter(isAction)
    .map(ours)
    .find(({ question }) => typeof question === 'string');
  return found === undefined
    ? undefined
    : { question: String(found['question']), item: found['item'] as string | undefined };
}

/** Where in the conversation a card stands, by its actions; -1 if it has none. */
export const placeOf = (card: Part): number =>
  Math.max(
    -1,
    ...within(card)
      .filter(isAction)
      .map((action) => Number(ours(action)['seq'] ?? -1)),
  );

/** What Teams sends for a press: the data of the action, with what stands in the list beside it. */
export function pressedOn(
  card: Part,
  { options }: Extract<Act, { kind: 'presses' }>,
): { verb?: unknown; data: Part } | null {
  const all = within(card);
  const actions = all.filter(isAction);
  const own = actions.find((action) => ours(action).options?.join() === options.join());
  if (own !== undefined) return { verb: own['verb'], data: own['data'] as Part };
  const list = all.find(({ type }) => type === 'Input.ChoiceSet');
  const values = parts(list?.['choices']).map(({ value }) => String(value));
  const chosen = options.map((id) => values.find((value) => value === id || value.startsWith(`${id}@`)) ?? '');
  const send = actions.find((action) => ours(action).options === undefined);
  if (list === undefined || send === undefined || chosen.includes('')) return null;
  return { verb: send['verb'], data: { ...(send['data'] as Part), [String(list['id'])]: chosen.join(',') } };
}

import { z } from 'zod';
import { type Asked, askedBy } from './block-id';

const id = z.string().min(1).max(255);
const words = z.object({ text: z.string().max(3_000) });
const option = z.object({ text: words, value: id });

const actionShape = z.object({
  action_id: id,
  block_id: id,
  action_ts: id,
  value: id.optional(),
  text: words.optional(),
  selected_option: option.nullish(),
});

const pressShape = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id }),
  user: z.object({ id }),
  api_app_id: id,
  channel: z.object({ id }).optional(),
  message: z
    .object({
      ts: id,
      thread_ts: id.optional(),
      text: z.string().default(''),
      blocks: z.array(z.object({ text: words.optional().catch(undefined) }).catch({})).default([]),
    })
    .optional(),
  state: z
    .object({ values: z.record(id, z.record(id, z.object({ selected_options: z.array(option).max(100).optional() }))) })
    .optional(),
  actions: z.array(actionShape).min(1).max(25),
});

type PressIn = z.infer<typeof pressShape>;
type Action = z.infer<typeof actionShape>;
type Option = z.infer<typeof option>;

export const START = 'start';

/** One press of a button of ours. */
export type Press =
  | { readonly kind: 'start'; readonly team: string; readonly user: string; readonly id: string }
  | {
      readonly kind: 'answer';
      readonly team: string;
      readonly channel: string;
      readonly thread: string | null;
      readonly id: string;
      readonly asked: Asked;
      readonly options: readonly string[];
      readonly labels: readonly string[];
      readonly message: { readonly ts: string; readonly prompt: string };
    };

const ticked = ({ state }: PressIn, { question, item, seq }: Asked): Option[] =>
  Object.entries(state?.values ?? {})
    .filter(([block]) => {
      const other = askedBy(block);
      return other?.question === question && other.item === item && other.seq === seq;
    })
    .flatMap(([, inputs]) => Object.values(inputs).flatMap(({ selected_options: chosen = [] }) => chosen));

/** The options that an action stands for; null if it is only a tick that has not been sent. */
function chosen(press: PressIn, action: Action, asked: Asked): Option[] | null {
  const { action_id: name, selected_option: picked, value, text } = action;
  if (name === 'send') return ticked(press, asked);
  if (name === 'pick') return picked ? [picked] : null;
  return name.startsWith('press ') && value !== undefined ? [{ value, text: text ?? { text: '' } }] : null;
}

function answerIn(press: PressIn, action: Action): Press | null {
  const { team, channel, message } = press;
  const asked = askedBy(action.block_id);
  if (asked === null || channel === undefined || message === undefined) return null;
  const options = chosen(press, action, asked);
  if (options === null) return null;
  return {
    kind: 'answer',
    team: team.id,
    channel: channel.id,
    thread: message.thread_ts ?? null,
    id: `press:${message.ts}:${action.action_ts}`,
    asked,
    options: options.map(({ value }) => value),
    labels: options.map(({ text }) => text.text),
    message: { ts: message.ts, prompt: message.blocks[0]?.text?.text ?? message.text },
  };
}

/** The press in what Slack posted; null for everything else. */
export function readPress(payload: unknown): Press | null {
  const read = pressShape.safeParse(payload);
  if (!read.success) return null;
  const { team, user, actions } = read.data;
  for (const action of actions) {
    if (action.action_id === START)
      return { kind: 'start', team: team.id, user: user.id, id: `press:${user.id}:${action.action_ts}` };
    const answer = answerIn(read.data, action);
    if (answer !== null) return answer;
  }
  return null;
}

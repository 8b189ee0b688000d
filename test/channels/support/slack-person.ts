import { askedBy } from '../../../src/channels/slack/block-id';
import { signatureOf } from '../../../src/channels/slack/signature';
import { PATHS } from '../../../src/channels/slack/routes';
import { answerTo, type Story } from '../../conversations/patient';
import type { Ask } from '../../../dialogs/reply/reply';
import { call, type WireAnswer } from './rest-client';
import type { SeenMessage, SlackApiFake } from './slack-api';
import type { SeenElement } from './slack-shapes';

export const SECRET = 'signing-secret-of-a-test';

/** Everything about one workspace that a request needs. */
export interface Workspace {
  readonly address: string;
  readonly api: SlackApiFake;
  readonly now: () => number;
}

export const signed = (body: string, now: number): Record<string, string> => {
  const timestamp = String(Math.floor(now / 1000));
  return {
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signatureOf(SECRET, timestamp, Buffer.from(body)),
  };
};

const post = ({ address, now }: Workspace, path: string, body: string, type: string): Promise<WireAnswer> =>
  call(`${address}${path}`, { method: 'POST', body, headers: { 'content-type': type, ...signed(body, now()) } });

export const postEvent = (workspace: Workspace, body: unknown): Promise<WireAnswer> =>
  post(workspace, PATHS.events, JSON.stringify(body), 'application/json');

export const postForm = (workspace: Workspace, path: string, fields: Record<string, string>): Promise<WireAnswer> =>
  post(workspace, path, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');

let count = 0;
/** Never the same. */
const next = (): number => (count += 1);

/** Somebody in the workspace, with the app’s direct message before them. */
export class SlackPerson {
  constructor(
    readonly workspace: Workspace,
    readonly user = `U${next()}`,
    readonly thread?: string,
  ) {}

  get channel(): string {
    return `D-${this.user}`;
  }

  get messages(): SeenMessage[] {
    return this.workspace.api.in(this.channel, this.thread);
  }

  /** What they wrote, as Slack posts it. */
  written(text: string, over: object = {}, eventId = `Ev${next()}`): object {
    const ts = `${1_700_000_000 + next()}.000100`;
    const thread = this.thread === undefined ? {} : { thread_ts: this.thread };
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: this.channel,
      user: this.user,
      ts,
      text,
      ...thread,
      ...over,
    };
    return { type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: eventId, event };
  }

  say(text: string, over: object = {}): Promise<WireAnswer> {
    return postEvent(this.workspace, this.written(text, over));
  }

  /** Under an id of its own, as Slack posts it when it has not heard our answer. */
  again(text: string, eventId: string): Promise<WireAnswer> {
    return postEvent(this.workspace, this.written(text, {}, eventId));
  }

  event(event: object): Promise<WireAnswer> {
    return postEvent(this.workspace, {
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: `Ev${next()}`,
      event,
    });
  }

  /** The question that stands last, with what can be pressed under it. */
  get open(): SeenMessage | undefined {
    return this.messages.findLast(({ blocks }) => blocks.some(({ type }) => type === 'actions'));
  }

  /** Presses the options with these ids under the message, as Slack posts it. */
  pressed(ids: readonly string[], message = this.open!, actionTs = `${1_700_000_000 + next()}.1`): object {
    const rows = message.blocks.filter(({ type }) => type === 'actions');
    const all = rows.flatMap(({ elements = [], block_id = '' }) =>
      elements.map((element) => ({ ...element, block_id })),
    );
    const boxes = all.filter(({ type }) => type === 'checkboxes');
    const optionIn = ({ options = [] }: SeenElement) => options.filter(({ value }) => ids.includes(value));
    const several =
      boxes.length > 0 && ids.some((id) => boxes.some(({ options = [] }) => options.some(({ value }) => value === id)));
    const element = several
      ? all.find(({ action_id }) => action_id === 'send')
      : all.find(({ type, value, options = [] }) =>
          type === 'button'
            ? value === ids[0]
            : type === 'static_select' && options.some((one) => one.value === ids[0]),
        );
    if (element === undefined) throw new Error(`No button for ${ids.join()} under ${message.text}`);
    const picked = element.type === 'static_select' ? { selected_option: optionIn(element)[0] } : {};
    const values = Object.fromEntries(
      boxes.map((box) => [
        box.block_id,
        { [box.action_id ?? '']: { type: 'checkboxes', selected_options: optionIn(box) } },
      ]),
    );
    return {
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: this.user },
      api_app_id: 'A1',
      channel: { id: this.channel },
      message: {
        ts: message.ts,
        text: message.text,
        blocks: message.blocks,
        ...(this.thread !== undefined && { thread_ts: this.thread }),
      },
      state: { values },
      actions: [{ ...element, ...picked, options: undefined, action_ts: actionTs }],
    };
  }

  send(payload: unknown): Promise<WireAnswer> {
    return postForm(this.workspace, PATHS.interactions, { payload: JSON.stringify(payload) });
  }

  press(...ids: string[]): Promise<WireAnswer> {
    return this.send(this.pressed(ids));
  }

  /** Resolves when this question is asked, and has not been answered. */
  async asked(question: string): Promise<void> {
    await this.workspace.api.until(() => this.questionOf(this.open) === question && this.messages.at(-1) === this.open);
  }

  questionOf(message: SeenMessage | undefined): string | undefined {
    return askedBy(message?.blocks.find(({ type }) => type === 'actions')?.block_id ?? '')?.question;
  }

  /** What a question offers, as far as a story needs it. */
  private ask(message: SeenMessage): Ask {
    const row = message.blocks.find(({ type }) => type === 'actions');
    const { question, item } = askedBy(row?.block_id ?? '')!;
    const elements = message.blocks.flatMap(({ elements: some = [] }) => some);
    const ids = elements.flatMap(({ options, value }) => options?.map((one) => one.value) ?? value ?? []);
    const options = ids.map((id) => ({ id, label: id }));
    return { question, ...(item !== null && { item }), options } as unknown as Ask;
  }

  /** Answers from the story until the advice has been given; each answer with a button, or as `spoken` has it. */
  async hold(
    story: Story,
    answer: (ids: readonly string[]) => Promise<WireAnswer> = (ids) => this.press(...ids),
  ): Promise<string[]> {
    const asked: string[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const { open } = this;
      const question = this.questionOf(open) ?? '';
      asked.push(question);
      if (question === 'after-advice') return asked;
      const before = this.messages.length;
      await answer(answerTo(story, this.ask(open!)));
      await this.workspace.api.until(() => this.messages.length > before && this.messages.at(-1) === this.open);
    }
    throw new Error(`No advice: ${asked.join()}`);
  }
}

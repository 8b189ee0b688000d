import type { Ask } from '../../../dialogs/reply/reply';
import { answerTo, type Story } from '../../conversations/patient';
import { postJson, type WireAnswer } from './rest-client';
import { allIn, type SeenElement } from './teams-shapes';

/** As much of what Teams is sent as tests look at. */
export interface SeenInTeams {
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly content: SeenElement }[];
  readonly value?: { readonly body: SeenPlace };
}

/** What comes in the place of a card that was pressed: another card, or words. */
export interface SeenPlace {
  readonly statusCode: number;
  readonly type: string;
  readonly value: SeenElement & string;
}

export const cardIn = ({ attachments }: SeenInTeams): SeenElement | undefined => attachments?.[0]?.content;

/** The words of a message, or of its card as it is read where cards cannot be shown. */
export const wordsOf = (activity: SeenInTeams): string => activity.text ?? cardIn(activity)?.fallbackText ?? '';

const pressable = (activity: SeenInTeams | undefined): SeenElement[] =>
  allIn(cardIn(activity ?? { type: '' }) ?? { type: '' }).filter(({ type }) => type === 'Action.Execute');

const questionOf = (activity: SeenInTeams | undefined): string | undefined =>
  pressable(activity)[0]?.data?.surefoot.question;

let count = 0;

export interface TeamsPersonParts {
  readonly address: string;
  /** Where the channel takes what is said; with none, the replies come in the answer. */
  readonly connector?: string;
  readonly headers?: Record<string, string>;
}

/** Somebody with the app’s chat before them, in Teams. */
export class TeamsPerson {
  readonly id = `a:person-${(count += 1)}`;
  /** What stands in the chat. */
  readonly messages: SeenInTeams[] = [];

  constructor(private readonly parts: TeamsPersonParts) {}

  get key(): string {
    return `bot:msteams:${this.id}`;
  }

  /** An activity as Teams posts it. */
  activity(over: object): object {
    const { connector } = this.parts;
    return {
      type: 'message',
      id: `id-${(count += 1)}`,
      channelId: 'msteams',
      serviceUrl: connector ?? 'http://127.0.0.1:9/none/',
      ...(connector === undefined && { deliveryMode: 'expectReplies' }),
      from: { id: `29:${this.id}`, name: 'Gwendolyn Featherstonehaugh', aadObjectId: 'aad-1' },
      recipient: { id: '28:surefoot', name: 'Surefoot' },
      conversation: { id: this.id, conversationType: 'personal', tenantId: 'tenant-1' },
      channelData: { tenant: { id: 'tenant-1' } },
      ...over,
    };
  }

  async send(activity: object): Promise<WireAnswer> {
    const { address, headers } = this.parts;
    const answer = await postJson(`${address}/api/messages`, activity, headers);
    const replies = (answer.body as unknown as { activities?: SeenInTeams[] } | undefined)?.activities ?? [];
    this.messages.push(...replies.filter(({ type }) => type === 'message'));
    return answer;
  }

  say(text: string, over: object = {}): Promise<WireAnswer> {
    return this.send(this.activity({ text, textFormat: 'plain', ...over }));
  }

  install(): Promise<WireAnswer> {
    return this.send(this.activity({ type: 'installationUpdate', action: 'add' }));
  }

  /** The question that stands last. */
  get open(): SeenInTeams {
    return this.messages.findLast((one) => pressable(one).length > 0)!;
  }

  get question(): string | undefined {
    return questionOf(this.open);
  }

  /** What a press on these options sends, with what stands in the list of the card. */
  dataFor(ids: readonly string[], from = this.open): object {
    const actions = pressable(from);
    const button = actions.find(({ data }) => data?.surefoot.options?.join() === ids.join());
    if (button !== undefined) return button.data!;
    const list = allIn(cardIn(from)!).find(({ type }) => type === 'Input.ChoiceSet');
    const valueOf = (id: string) => list?.choices?.find(({ value }) => value.split('@')[0] === id)?.value;
    const send = actions.find(({ data }) => data?.surefoot.options === undefined);
    const chosen = ids.map((id) => valueOf(id));
    if (send === undefined || chosen.includes(undefined)) throw new Error(`No way to press ${ids.join()}`);
    return { ...send.data, choice: chosen.join(',') };
  }

  /** A press as `Action.Execute` brings it. */
  execute(data: unknown, over: object = {}): Promise<WireAnswer> {
    const action = { type: 'Action.Execute', verb: 'answer', data };
    return this.send(
      this.activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, ...over }),
    );
  }

  press(...ids: string[]): Promise<WireAnswer> {
    return this.execute(this.dataFor(ids));
  }

  /** Answers from the story until the advice has been given. */
  async hold(story: Story): Promise<string[]> {
    const asked: string[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const question = this.question ?? '';
      asked.push(question);
      if (question === 'after-advice') return asked;
      await this.press(...answerTo(story, this.ask()));
    }
    throw new Error(`No advice: ${asked.join()}`);
  }

  /** What the open question offers, as far as a story needs it. */
  private ask(): Ask {
    const actions = pressable(this.open);
    const { question, item } = actions[0]!.data!.surefoot as { question: string; item?: string };
    const list = allIn(cardIn(this.open)!).flatMap(({ choices = [] }) => choices.map(({ value }) => value));
    const ids = [...list, ...actions.flatMap(({ data }) => data?.surefoot.options ?? [])];
    return { question, ...(item !== undefined && { item }), options: ids.map((id) => ({ id })) } as unknown as Ask;
  }
}

/** What the answer to a press puts in the place of the card. */
export function placeIn({ body }: WireAnswer): SeenPlace {
  const { activities } = body as unknown as { activities?: SeenInTeams[] };
  const invoke = activities?.find(({ type }) => type === 'invokeResponse');
  return invoke === undefined ? (body as unknown as SeenPlace) : invoke.value!.body;
}

import { realCore } from '../../channels/support/real-core';
import { postJson, type SeenActivity } from '../../channels/support/rest-client';
import type { TestServer } from '../../channels/support/test-server';
import { type Channel, type Line, receivedBy, type Shown } from '../channel';
import type { Act } from '../script';
import type { Supports } from '../table';
import { typedFor } from './by-number';
import { type Part, placeOf, pressedOn, questionOf, wordsOfCard } from './card';

interface BotActivity extends SeenActivity {
  readonly suggestedActions?: { readonly actions: readonly { title: string; value: string }[] };
  readonly attachments?: readonly { readonly contentType: string; readonly content: Part }[];
}

const cardIn = ({ attachments = [] }: BotActivity): Part | undefined =>
  attachments.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content;

function shownBy(activity: BotActivity): Shown {
  const card = cardIn(activity);
  if (card === undefined) {
    const buttons = activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
    return { forms: [[activity.text, ...buttons].join('\n')] };
  }
  const buttonsOf = questionOf(card);
  const forms = [wordsOfCard(card), ...(typeof card['fallbackText'] === 'string' ? [card['fallbackText']] : [])];
  return { forms, ...(buttonsOf !== undefined && { buttonsOf }) };
}

const placeIn = (activity: BotActivity): number => placeOf(cardIn(activity) ?? {});

/** The bot can say only by words that it did not take a message. */
const isBusy = (activities: readonly SeenActivity[]): boolean =>
  activities.some(({ text }) => text === realCore.say(realCore.newSession(), 'failure').text);

type Press = Extract<Act, { kind: 'presses' }>;

/** One conversation with the bot, whose answers come back in the response. */
class BotLine implements Line {
  private count = 0;
  private last: BotActivity | undefined;

  constructor(
    private readonly server: TestServer,
    private readonly place: { readonly channelId: string; readonly id: string },
  ) {}

  async do(act: Act): Promise<readonly Shown[]> {
    const { body } = await postJson(`${this.server.address}/api/messages`, this.activityFor(act));
    const activities = (body.activities as readonly BotActivity[]).filter(({ type }) => type === 'message');
    this.last = activities.at(-1);
    return activities.map(shownBy);
  }

  async flood(texts: readonly string[]): Promise<readonly ('taken' | 'busy')[]> {
    const activities = texts.map((text) => this.activityFor({ kind: 'says', text }));
    const answers = await Promise.all(activities.map((one) => postJson(`${this.server.address}/api/messages`, one)));
    // Answers overtake each other; whoever looks at the chat sees the newest card at its end.
    const shown = answers.flatMap(({ body }) => (body.activities as readonly BotActivity[]).filter(cardIn));
    this.last = shown.sort((one, other) => placeIn(one) - placeIn(other)).at(-1) ?? this.last;
    return answers.map(({ status, body }) => (isBusy(body.activities) ? 'busy' : receivedBy(status)));
  }

  async close(): Promise<void> {
    return undefined;
  }

  private activityFor(act: Act): object {
    const { channelId, id } = this.place;
    const what = this.what(act);
    return {
      type: 'message',
      id: `${id}:${(this.count += 1)}`,
      channelId,
      serviceUrl: 'http://127.0.0.1:9/none/',
      deliveryMode: 'expectReplies',
      from: { id: 'patient' },
      recipient: { id: 'surefoot' },
      conversation: { id, conversationType: 'personal' },
      ...what,
    };
  }

  private what(act: Act): object {
    if (act.kind === 'opens') return { type: 'conversationUpdate', membersAdded: [{ id: 'surefoot' }] };
    return act.kind === 'says' ? { text: act.text } : this.press(act);
  }

  /** A button or a list of a card, a suggested action, or else numbers typed. */
  private press(act: Press): object {
    const card = this.last === undefined ? undefined : cardIn(this.last);
    const pressed = card === undefined ? null : pressedOn(card, act);
    // As a client sends it that cannot replace cards; it does not matter to what is asked next.
    if (pressed !== null) return { value: pressed.data };
    const [label] = act.options.map(
      (id) => [...act.ask.options, ...act.ask.commands].find((one) => one.id === id)?.label,
    );
    const button = this.last?.suggestedActions?.actions.find(({ title }) => title === label);
    return { text: button?.value ?? typedFor(act, this.last?.text ?? '') };
  }
}

/** What any bot has, whatever channel of Azure Bot Service it is called by. */
export const BY_TEXT: Supports = {
  folder: '`src/bot`',
  questions: 'text with numbers; up to three buttons',
  several: 'numbers',
  answered: 'stays as it was',
  sources: 'when asked “where is that from”',
  delivery: 'outbox, with back-off, for a day',
  sharedPlaces: 'only an invitation',
};

/** What Teams has besides. */
export const BY_CARDS: Supports = {
  ...BY_TEXT,
  folder: '`src/bot`, `src/channels/teams`',
  questions: 'an Adaptive Card with buttons or a list, each with its number; a picture of the foot',
  several: 'a list to tick, or numbers',
  answered: 'replaced by the answer, if pressed',
};

/** `/api/messages`, as a channel of Azure Bot Service with this id calls it. */
export const botChannel = (
  server: TestServer,
  place: Pick<Channel, 'name' | 'supports'> & { id: string },
): Channel => ({
  name: place.name,
  supports: place.supports,
  open: async (patient) => new BotLine(server, { channelId: place.id, id: `of ${patient}` }),
  stop: async () => undefined,
});

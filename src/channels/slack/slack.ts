import type { AskingChannel } from '../../check-ins/asking-channel';
import type { Sending } from '../../check-ins/sending';
import type { Core, FixedMessage } from '../../conversation/core';
import type { ConversationParts } from '../../conversation/conversation-parts';
import { Conversations } from '../../conversation/conversations';
import { HttpError } from '../../http/http-error';
import type { Clock } from '../../outbox/clock';
import { Outbox, type Outcome } from '../../outbox/outbox';
import type { Letter } from '../../store/store';
import type { Tracing } from '../../telemetry/span';
import { type Closing, isClosing, lettersOf, updateOf } from './answered';
import { type Block, plain, sections } from './blocks';
import { mrkdwn } from './mrkdwn';
import { conversationAt, type Place } from './place';
import {
  type EditEvent,
  type HomeEvent,
  type MentionEvent,
  type MessageEvent,
  type SlackEvent,
  typed,
} from './read-event';
import type { Command } from './read-command';
import { type Press, START } from './read-press';
import { type Call, rendererOf } from './render';
import { Latest } from './latest';
import { OpenQuestions, type Where } from './open-questions';
import { SlackApi } from './slack-api';
import { late, type SlackMessage, spoken } from './slack-message';

export interface SlackParts extends Omit<
  ConversationParts,
  'channel' | 'render' | 'letters' | 'saved' | 'now' | 'programmeAt'
> {
  readonly clock: Clock;
  readonly chance: () => number;
  /** Another address of Slack’s Web API, for tests. */
  readonly apiUrl?: string | undefined;
  readonly footMap: string | null;
  readonly pictures?: string | undefined;
  readonly tracing?: Tracing | null | undefined;
  readonly sending: Sending;
}

const CHANNEL = 'slack';

/** Where Slack opens the conversation with an app. */
const linkTo = (app: string, team: string): string =>
  `https://slack.com/app_redirect?app=${encodeURIComponent(app)}&team=${encodeURIComponent(team)}`;

/** What Slack sends us, in our own terms: each is stored before it resolves. */
export class Slack {
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly asking: AskingChannel;
  private readonly api: SlackApi;
  private readonly core: Core;
  private readonly latest = new Latest();
  private readonly questions: OpenQuestions;

  constructor(
    token: string,
    private readonly parts: SlackParts,
  ) {
    const { core, store, log, clock, chance, sending, tracing } = parts;
    this.core = core;
    this.api = new SlackApi(token, parts.apiUrl);
    this.questions = new OpenQuestions(this.api);
    const send = sending.onlyWanted((letter) => this.send(letter));
    this.outbox = new Outbox({ channel: CHANNEL, store, log, clock, chance, send, tracing });
    const render = rendererOf({
      words: { send: this.words('button-send'), pick: this.words('button-pick') },
      footMap: parts.footMap,
      pictures: parts.pictures,
    });
    this.asking = {
      channel: CHANNEL,
      letter: ({ conversation, now }, words) => render([words], { conversation, seq: 0, now })[0] ?? null,
      wake: () => this.outbox.wake(),
    };
    this.conversations = new Conversations({
      ...parts,
      channel: CHANNEL,
      now: () => clock.now(),
      render,
      letters: lettersOf,
      ...(sending.programmeAt !== null && { programmeAt: sending.programmeAt }),
      saved: () => this.outbox.wake(),
    });
  }

  async event(posted: SlackEvent): Promise<void> {
    const { event } = posted;
    switch (event.type) {
      case 'message':
        return event.subtype === 'message_changed' ? this.edit(posted, event) : this.message(posted, event);
      case 'app_mention':
        return this.invite(posted, event);
      case 'app_home_opened':
        if (event.tab === 'home') return this.showHome(event);
        await this.greet({ team: posted.team_id, channel: event.channel, thread: null });
    }
  }

  async press(press: Press): Promise<void> {
    if (press.kind === 'start') {
      await this.start({ ...press, text: '' });
      return;
    }
    const { asked, options, labels, message, id } = press;
    const { question, item, seq } = asked;
    const input =
      options.length === 0 ? null : ({ kind: 'chose', question, ...(item !== null && { item }), options } as const);
    await this.take(press, {
      id,
      input,
      notices: [],
      pressedOn: seq,
      pressed: { ts: message.ts, prompt: message.prompt, labels },
      entry: (_stamp, words) => ({ chose: words ? options : [] }),
    });
  }

  /** What whoever wrote the command sees, and nobody else. */
  async command({
    team_id: team,
    user_id: user,
    api_app_id: app,
    trigger_id: trigger,
    text,
  }: Command): Promise<object> {
    const gone = await this.start({ team, user, id: `command:${trigger}`, text }).then(
      () => true,
      () => false,
    );
    if (!gone) return { response_type: 'ephemeral', text: mrkdwn(this.words('failure'), this.dial('failure')) };
    return { response_type: 'ephemeral', ...this.inPrivate('gone-private', linkTo(app, team)) };
  }

  private async message(posted: SlackEvent, event: MessageEvent): Promise<void> {
    const place = { team: posted.team_id, channel: event.channel, thread: event.thread_ts ?? null };
    const given = { text: typed(event.text), attachments: event.files.length };
    const message = spoken(`event:${posted.event_id}`, given);
    if (message === null) return;
    const inOrder = this.latest.isNewest(conversationAt(place), Number(event.ts));
    await this.take(await this.whereItCounts(place, message), inOrder ? message : late(message));
  }

  /** What was changed answers nothing, as its words have had their answer; it is read for danger. */
  private async edit(posted: SlackEvent, { channel, message: changed }: EditEvent): Promise<void> {
    const place = { team: posted.team_id, channel, thread: changed.thread_ts ?? null };
    const message = spoken(`event:${posted.event_id}`, { text: typed(changed.text), attachments: 0 });
    if (message !== null) await this.take(place, late(message));
  }

  /** A thread is a talk of its own; but the word that stops may stand in the thread of the very message that asked. */
  private async whereItCounts(place: Place, message: SlackMessage): Promise<Place> {
    const around = { ...place, thread: null };
    if (place.thread === null || (await this.conversations.wouldStop(conversationAt(place), message))) return place;
    return (await this.conversations.wouldStop(conversationAt(around), message)) ? around : place;
  }

  private async take(place: Place, message: SlackMessage): Promise<void> {
    const conversation = conversationAt(place);
    // The message by which all was deleted, come again: answered as a new one, its “yes” would be taken for consent.
    if (message.id !== null && (await this.conversations.isForgotten(conversation, message.id))) return;
    await this.conversations.begin(conversation);
    await this.conversations.receive(conversation, message);
  }

  /** Says hello where nobody has yet. */
  private async greet(place: Place): Promise<boolean> {
    const conversation = conversationAt(place);
    await this.conversations.begin(conversation);
    return (await this.conversations.greet(conversation)).length > 0;
  }

  /** Goes on in the direct message: with the words if there are any, else with hello or the open question. */
  private async start(wanted: { team: string; user: string; id: string; text: string }): Promise<void> {
    const { team, user, id, text } = wanted;
    const channel = await this.api.openDirect(user);
    if (channel === null) throw new HttpError('unavailable', 'Slack does not open a direct message just now.');
    const place = { team, channel, thread: null };
    const greeted = await this.greet(place);
    const message = spoken(id, { text: typed(text.trim()), attachments: 0 });
    if (message !== null) await this.take(place, message);
    else if (!greeted) await this.take(place, { id, input: null, notices: [], entry: () => ({ said: '' }) });
  }

  /** Health is talked about in private: in a channel there is an invitation that only one person sees, and no more. */
  private async invite(posted: SlackEvent, { channel, user, thread_ts: thread }: MentionEvent): Promise<void> {
    const invitation = this.inPrivate('group-private', linkTo(posted.api_app_id, posted.team_id));
    const where = { channel, user, ...(thread !== undefined && { thread_ts: thread }) };
    await this.callOnce('chat.postEphemeral', { ...where, ...invitation });
  }

  private async showHome({ user }: HomeEvent): Promise<void> {
    const hello = this.core
      .takeTurn(this.core.newSession(), { kind: 'opened' })
      .replies.filter((reply) => reply.kind === 'say');
    const start = {
      type: 'button',
      action_id: START,
      text: plain(this.words('button-start')),
      value: START,
      style: 'primary',
    };
    const blocks = [
      ...hello.flatMap(({ text, dial }) => sections(mrkdwn(text, dial))),
      { type: 'actions', block_id: START, elements: [start] },
    ];
    await this.callOnce('views.publish', { user_id: user, view: { type: 'home', blocks } });
  }

  /** Nobody’s turn hangs on it: Slack asks again when the page is opened again, and a mention can be repeated. */
  private async callOnce(method: string, args: Readonly<Record<string, unknown>>): Promise<void> {
    const done = await this.api.call(method, args);
    if (!done.ok && 'code' in done.outcome) this.parts.log.warn('slack-call-failed', { code: done.outcome.code });
  }

  private inPrivate(id: FixedMessage, link: string): { text: string; blocks: Block[] } {
    const words = mrkdwn(this.words(id), this.dial(id));
    const open = { type: 'button', action_id: 'open', text: plain(this.words('button-open')), url: link };
    return { text: words, blocks: [...sections(words), { type: 'actions', elements: [open] }] };
  }

  private words(id: FixedMessage): string {
    return this.core.say(this.core.newSession(), id).text;
  }

  private dial(id: FixedMessage): readonly string[] {
    return this.core.say(this.core.newSession(), id).dial ?? [];
  }

  private async send({ content }: Letter): Promise<Outcome> {
    if (isClosing(content)) return this.close(content);
    const call = content as Call;
    const { channel, thread_ts: thread } = call.args as unknown as Where;
    const where = { channel, ...(thread !== undefined && { thread_ts: thread }) };
    return this.api.deliver(call, (ts) => {
      if (call.call === 'chat.postMessage') this.questions.note(where, { ts, blocks: call.args['blocks'] });
    });
  }

  /** Nothing hangs on it: a button that stays is refused kindly. */
  private async close({ closes, where }: Closing): Promise<Outcome> {
    const question = await this.questions.find(where, closes);
    return question === null ? { kind: 'taken' } : this.api.deliver(updateOf(where.channel, question));
  }
}

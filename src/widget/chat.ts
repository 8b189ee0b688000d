import type { Ask, Choice, Reply } from '../../dialogs/reply/reply';
import type { Beside } from './foot-map/foot-map';
import { Awaited } from './line/awaited';
import { DirectLine } from './line/direct-line';
import { Memory, type Kept } from './line/memory';
import { freshMessageId } from './line/message-id';
import {
  isFromBot,
  madeAtOf,
  type Activity,
  type ChosenOptions,
  type Conversation,
  type Outgoing,
} from './line/protocol';
import { Presenter } from './presenter';
import type { Opening } from './shell/opening';
import type { Steps } from './steps';
import type { PatientMessage } from './view/message';
import type { Panel } from './view/panel';
import { isForgotten } from './view/transcript';
import { word } from './words';

/** A server that ends every conversation at once is not asked for ever. */
const MOST_ENDINGS = 2;

/** Runs the conversation: what is said goes down the line, what comes back goes on show. */
export class Chat {
  private line: DirectLine | undefined;
  private conversation: Conversation | undefined;
  private leftUntil = 0;
  private endings = 0;
  private readonly answer = new Awaited(() => this.line?.catchUp());
  private readonly unsent = new Map<string, Outgoing>();
  private readonly known = new Set<string>();
  private readonly memory: Memory;
  private readonly presenter: Presenter;

  constructor(
    private readonly opening: Opening,
    private readonly panel: Panel,
    steps: Steps,
  ) {
    this.memory = new Memory(opening.server);
    this.presenter = new Presenter({ panel, opening, steps, choose: (...chosen) => this.choose(...chosen) });
    panel.onSay = (text) => this.say(text);
    panel.copy = async () => this.line?.held();
    // Another tab has let go of the conversation: was it deleted there, it must not stay on show here.
    this.memory.onForgotten(() => this.line?.catchUp());
    addEventListener('online', () => this.line?.refresh());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.line?.catchUp();
    });
  }

  /** Carries on the conversation of this tab; that of an earlier visit only if the patient says so. */
  start(): void {
    const kept = this.memory.recall();
    const left = kept === undefined ? this.memory.recallLeft() : undefined;
    if (left === undefined) this.begin(kept);
    else if (left.until < Date.now()) this.startAnew();
    else {
      this.presenter.offer(
        () => this.begin({ conversation: left.conversation, unsent: [] }),
        () => {
          this.memory.forget();
          this.begin(undefined);
        },
      );
    }
  }

  private begin(kept: Kept | undefined): void {
    void this.open(kept?.conversation).then((opened) => {
      if (opened) this.resume(kept?.unsent);
      else if (kept === undefined) this.fail();
      else this.startAnew();
    });
  }

  private async open(saved?: Conversation): Promise<boolean> {
    this.expectAnswer();
    this.line = new DirectLine(this.opening, {
      received: (activities, history) => this.receive(activities, history),
      opened: (conversation) => {
        this.conversation = conversation;
        this.panel.programme = conversation.programme ?? this.panel.programme;
        if (conversation.resume_seconds !== undefined) this.leftUntil = Date.now() + conversation.resume_seconds * 1000;
        this.keep();
      },
      reachable: (yes) => this.panel.banner.setReachable(yes),
      ended: () => this.startAnew(),
    });
    // What was said before may hold cards, and is shown only once.
    if (saved !== undefined) await this.presenter.loadCards();
    const opened = await this.line.open(saved);
    if (opened && saved === undefined) this.answer.due();
    return opened;
  }

  private resume(unsent: readonly Outgoing[] | undefined): void {
    if (unsent === undefined) return;
    this.panel.transcript.showTyping(false);
    this.presenter.resumed();
    this.giveBack(unsent.filter(({ id }) => !this.known.has(id)));
  }

  /** Words that never arrived go back into the box: after a break, only the patient knows if they still hold. */
  private giveBack(unsent: readonly Outgoing[]): void {
    for (const { text, value } of unsent) if (value === undefined) this.panel.composer.restore(text);
  }

  private giveBackUnsent(): void {
    this.giveBack([...this.unsent.values()]);
    this.unsent.clear();
  }

  private leave(): void {
    this.line?.stop();
    this.answer.stop();
    this.memory.forget(this.conversation);
  }

  private startAnew(): void {
    this.leave();
    const { forgotten = false } = this.line ?? {};
    this.presenter.close(forgotten);
    this.presenter.notice(forgotten ? word('widget.forgotten') : word('widget.ended'));
    this.giveBackUnsent();
    this.endings += 1;
    if (this.endings > MOST_ENDINGS) this.fail();
    else this.start();
  }

  /** Nothing is left of it on the server, so nothing may be left here. */
  private forget(): void {
    this.leave();
    this.conversation = undefined;
    this.unsent.clear();
    this.known.clear();
    this.panel.composer.element.hidden = true;
    this.presenter.over(word('widget.what-now'), word('widget.start-anew'), () => {
      this.panel.composer.element.hidden = false;
      this.start();
    });
  }

  private fail(): void {
    this.giveBackUnsent();
    this.panel.transcript.showTyping(false);
    this.presenter.over(word('widget.cannot-start'), word('widget.try-again'), () => {
      this.endings = 0;
      this.start();
    });
  }

  private choose({ question, item }: Ask, chosen: readonly Choice[], beside?: Beside): void {
    const said = beside === undefined ? chosen : [...chosen, beside.option];
    const value = {
      question,
      ...(item === undefined ? {} : { item }),
      options: chosen.map(({ id }) => id),
      ...(beside === undefined ? {} : { also: { [beside.question]: [beside.option.id] } }),
    };
    this.say(said.map(({ label }) => label).join('; '), value);
  }

  private say(text: string, value?: ChosenOptions): void {
    const id = freshMessageId();
    const outgoing = value === undefined ? { id, text } : { id, text, value };
    this.known.add(id);
    void this.send(outgoing, this.presenter.said(text));
  }

  private async send(outgoing: Outgoing, message: PatientMessage): Promise<void> {
    const { line } = this;
    if (line === undefined) return;
    this.unsent.set(outgoing.id, outgoing);
    this.keep();
    message.waiting();
    this.expectAnswer();
    this.panel.scrollToEnd();
    const outcome = await line.post(outgoing);
    if (outcome === 'ok') {
      this.endings = 0;
      this.unsent.delete(outgoing.id);
      this.keep();
      message.sent();
      this.answer.due();
    } else if (outcome !== 'ended') {
      this.panel.transcript.showTyping(false);
      const why = outcome === 'kept' ? word('widget.not-deleted') : word('widget.not-sent');
      this.panel.announcer.polite(why);
      message.failed(why, () => void this.send(outgoing, message));
      this.panel.scrollToEnd();
    }
  }

  private expectAnswer(): void {
    this.answer.expect();
    this.panel.transcript.showTyping(true);
  }

  private receive(activities: readonly Activity[], history: boolean): void {
    let turn: Reply[] = [];
    let madeAt = 0;
    const showTurn = (): void => {
      if (turn.length > 0) this.answer.came();
      this.presenter.present(turn, history, madeAt);
      if (turn.some(isForgotten)) this.forget();
      turn = [];
    };
    for (const activity of activities) {
      if (activity.type === 'typing' && !history) this.panel.transcript.showTyping(true);
      if (activity.type !== 'message') continue;
      madeAt = madeAtOf(activity);
      if (isFromBot(activity)) turn.push(this.replyIn(activity));
      else {
        showTurn();
        this.heard(activity, history);
      }
    }
    showTurn();
  }

  private replyIn({ text = '', channelData }: Activity): Reply {
    const reply = channelData?.surefoot;
    if (reply === undefined) return { kind: 'say', id: '', text, tone: 'plain' };
    return this.presenter.inReach(reply, text);
  }

  /** A message of the patient that comes back: known here already, or said before a reload or in another tab. */
  private heard({ text = '', channelData }: Activity, history: boolean): void {
    const id = channelData?.clientActivityID;
    if (id !== undefined && this.known.has(id)) return;
    if (id !== undefined) this.known.add(id);
    if (text !== '') this.presenter.heard(text, history);
  }

  private keep(): void {
    if (this.conversation === undefined) return;
    this.memory.keep(this.conversation, [...this.unsent.values()]);
    // Nobody needs to carry on what they have said nothing in.
    if (this.known.size > 0) this.memory.keepLeft(this.conversation, this.leftUntil);
  }
}

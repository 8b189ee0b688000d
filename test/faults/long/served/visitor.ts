import { Chat, type SeenActivity, type WireAnswer } from '../../../channels/support/rest-client';
import type { Findings } from '../findings';
import type { Step, Walk } from '../walks';

export const NONE = 'nobody answered';

/** What went wrong on the way, if no answer came: the connection broke, or there was none. */
export type Heard = WireAnswer | typeof NONE;

export const isTaken = (heard: Heard): boolean => heard !== NONE && heard.status === 200;

export const activityOf = ({ input }: Step, clientActivityID: string): object => {
  const common = { type: 'message', from: { id: 'me' }, channelData: { clientActivityID } };
  if (input.kind === 'said') return { ...common, text: input.text };
  if (input.kind === 'opened') return common;
  const { kind: _kind, ...value } = input;
  return { ...common, text: '', value };
};

/** One patient at the real server, over HTTP, walking a walk that was worked out beforehand. */
export class Visitor {
  /** Steps that were acknowledged; the opening comes with the first. */
  heard = 0;
  /** Steps that were sent and perhaps taken; the opening is made with the chat. */
  sent = 1;

  private constructor(
    readonly chat: Chat,
    readonly walk: Walk,
    private readonly findings: Findings,
  ) {}

  static async open(address: string, walk: Walk, findings: Findings): Promise<Visitor> {
    return new Visitor(await Chat.open(address), walk, findings);
  }

  get isDone(): boolean {
    return this.heard === this.walk.steps.length;
  }

  /** The same patient, at a server that listens elsewhere by now. */
  at(address: string): this {
    Object.assign(this.chat, { base: `${address}/v3/directline` });
    return this;
  }

  /** Sends the next step, once. */
  async next(): Promise<Heard> {
    const step = Math.max(1, this.heard);
    this.sent = step + 1;
    const heard = await this.send(step);
    if (isTaken(heard)) {
      this.heard = step + 1;
      this.findings.count('acknowledged turns', step === 1 ? 2 : 1);
    }
    return heard;
  }

  /** A step as it was sent before, or is sent twice. */
  async send(step: number): Promise<Heard> {
    return this.chat.send(activityOf(this.walk.steps[step]!, `step ${step}`)).catch((): Heard => NONE);
  }

  /** Sends the next step until it is taken. How often it was sent. */
  async insist(most = 200): Promise<number> {
    for (let tries = 1; tries <= most; tries += 1) if (isTaken(await this.next())) return tries;
    this.findings.wrong('error not foreseen', `${this.walk.name}: step ${this.heard} was never taken`);
    this.heard += 1;
    return most;
  }

  /** What is kept is what was acknowledged and at most what was on its way, worded as in the undisturbed run. */
  async compare(): Promise<void> {
    const activities = await this.chat.history();
    const own = activities.filter(({ from }) => from.role === 'user').length;
    const kept = own + 1;
    const where = `${this.walk.name}, ${this.chat.id}`;
    if (kept < this.heard) this.findings.wrong('acknowledged answer lost', `${where}: ${kept} steps of ${this.heard}`);
    if (kept > this.sent) this.findings.wrong('turn run twice', `${where}: ${kept} steps, and ${this.sent} sent`);
    const replies = this.walk.steps.slice(0, kept).flatMap(({ turn }) => turn.replies);
    if (repliesIn(activities) !== JSON.stringify(replies)) this.findings.wrong('reply missing or doubled', where);
    this.findings.count('conversations compared from end to end');
  }
}

const repliesIn = (activities: readonly SeenActivity[]): string =>
  JSON.stringify(activities.flatMap(({ channelData }) => channelData?.surefoot ?? []));

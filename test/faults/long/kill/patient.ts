import type { Dice } from '../../../safety/prove/random-findings';
import type { Entry } from '../../../../src/store/store';
import type { Findings } from '../findings';
import { isStep, judgeLength, type Place, placesOf, stepsIn } from '../undisturbed';
import type { Walk } from '../walks';
import { Killed, type SlimProcess } from './slim-process';

interface Held {
  readonly turns: number;
  readonly session: unknown;
  readonly entries: readonly Entry[];
}

/** The server refuses what it should take; this patient is counted as wronged and leaves. */
export class GivenUp extends Error {}

export interface PatientParts {
  readonly conversation: string;
  readonly walk: Walk;
  readonly dice: Dice;
  readonly findings: Findings;
}

/** One patient at one device, who sends again what was not answered, and sometimes what was. */
export class Patient {
  /** Steps that were acknowledged; the opening counts with the first message. */
  private heard = 0;
  /** A message is on its way, and may have been taken. */
  private sent = false;
  private begun = false;
  private readonly places: readonly Place[];

  constructor(private readonly parts: PatientParts) {
    this.places = placesOf(parts.walk);
  }

  get isDone(): boolean {
    return this.heard === this.parts.walk.steps.length;
  }

  /** Goes on until the advice, telling of each step that was acknowledged. Throws Killed when the server dies. */
  async talk(server: SlimProcess, told: () => void): Promise<void> {
    const { conversation, dice, findings } = this.parts;
    if (!this.begun) await server.ask({ op: 'begin', conversation });
    this.begun = true;
    while (!this.isDone) {
      const step = Math.max(1, this.heard);
      this.sent = true;
      // An impatient thumb: the same message twice at once.
      const twice = dice(20) === 0 ? [this.send(server, step), this.send(server, step)] : [this.send(server, step)];
      await Promise.all(twice);
      this.sent = false;
      this.heard = step + 1;
      findings.count('acknowledged turns', step === 1 ? 2 : 1);
      told();
      if (dice(10) === 0) await this.send(server, 1 + dice(this.heard - 1));
    }
  }

  /** After a restart: what was acknowledged is there, once, and at most the one step more that was on its way. */
  async check(server: SlimProcess): Promise<void> {
    if (!this.begun || this.heard === 0) return;
    const { conversation, walk, findings } = this.parts;
    const from = this.heard - 1;
    const read = await server.ask({ op: 'read', conversation, from: this.places[from]?.first ?? 0 });
    const found = stepsIn((read as Held).entries, this.places, from);
    if (found === null) findings.wrong('reply missing or doubled', `${conversation} (${walk.name}) after step ${from}`);
    else judgeLength(findings, conversation, found, [this.heard, this.heard + (this.sent ? 1 : 0)]);
    if (found === this.heard + 1) findings.count('turns kept whose answer was not heard');
  }

  /** The whole of it: version, session and log as in the undisturbed run. */
  async checkAll(server: SlimProcess): Promise<void> {
    if (this.heard === 0) return;
    const { conversation, walk, findings } = this.parts;
    const { turns, session, entries } = (await server.ask({ op: 'held', conversation })) as Held;
    judgeLength(findings, `${conversation}, at the end`, turns, [this.heard, this.heard + (this.sent ? 1 : 0)]);
    const undisturbed = walk.steps[turns - 1]?.turn.session;
    if (JSON.stringify(session) !== JSON.stringify(undisturbed)) findings.wrong('not as undisturbed', conversation);
    if (stepsIn(entries, this.places, 0) !== turns)
      findings.wrong('reply missing or doubled', `${conversation}, at the end`);
    findings.count('conversations compared from end to end');
  }

  private async send(server: SlimProcess, step: number): Promise<void> {
    const { conversation, walk, findings } = this.parts;
    const { input } = walk.steps[step]!;
    if (step < this.heard) findings.count('late duplicates');
    try {
      const entries = await server.ask({ op: 'receive', conversation, id: `step ${step}`, input });
      if (!isStep(entries as Entry[], this.places[step]!)) {
        findings.wrong(step < this.heard ? 'turn run twice' : 'not as undisturbed', `${conversation}, step ${step}`);
      }
    } catch (error) {
      if (error instanceof Killed) throw error;
      findings.wrong('error not foreseen', `${conversation}, step ${step}: ${String(error)}`);
      throw new GivenUp();
    }
  }
}

import { render } from '../../../../src/channels/direct-line/render';
import type { Core } from '../../../../src/conversation/core';
import { Conversations } from '../../../../src/conversation/conversations';
import type { Message } from '../../../../src/conversation/message';
import type { Input } from '../../../../dialogs/session';
import { diceOf } from '../../../safety/prove/random-findings';
import type { Entry, Store } from '../../../../src/store/store';
import type { Findings } from '../findings';
import { compareKept } from '../kept';
import type { Walk } from '../walks';
import { type Weaker, weakened } from '../weaker';
import { faultyStore } from './faulty-store';
import { World } from './world';

export interface Setting {
  readonly core: Core;
  readonly store: Store;
  readonly walks: readonly Walk[];
  readonly weaker: Weaker | null;
  readonly findings: Findings;
}

/** A message of one of the patient’s devices, which sends it until it is answered. */
interface Sending {
  readonly id: string;
  readonly input: Input;
  tries: number;
  /** The entries it was answered with first. */
  answered: readonly Entry[] | null;
}

const DAY_MS = 24 * 3600_000;
const DEVICES = 2;
const LONGEST_WAY_MS = 60;
const RETRY_MS = 200;
const MOST_TRIES = 60;
const nothing = (): void => undefined;

/** One seed, one schedule: a conversation, two devices, and everything that can happen on the way. */
export class Schedule {
  private readonly world: World;
  private readonly conversation: string;
  private readonly sendings: Sending[] = [];
  private life = { over: false };
  private server: Conversations | null = null;
  private clock = 1_700_000_000_000;

  constructor(
    private readonly seed: number,
    private readonly setting: Setting,
  ) {
    this.world = new World(diceOf(seed));
    this.conversation = `seed-${seed}`;
  }

  /** Lets all of it happen, then compares what is kept with a run that nothing disturbed. */
  async run(): Promise<void> {
    const { walks } = this.setting;
    this.start();
    const walk = walks[this.world.dice(walks.length)]!;
    const length = 4 + this.world.dice(8);
    for (let device = 0; device < DEVICES; device += 1) this.device(device, walk, length);
    for (let trouble = this.world.dice(4); trouble > 0; trouble -= 1) this.crashIn(this.world.dice(1500));
    for (let jump = this.world.dice(3); jump > 0; jump -= 1) this.jumpIn(this.world.dice(1500));
    await this.world.run();
    await this.compare();
  }

  private start(): void {
    const { core, store, weaker } = this.setting;
    this.life = { over: false };
    const { life, world } = this;
    const troubles = { failsBefore: 25, failsAfter: 25 };
    this.server = new Conversations({
      channel: 'simulated',
      core,
      store: faultyStore(weakened(store, weaker), world, life, troubles),
      log: { info: nothing, warn: nothing, error: (event) => this.setting.findings.count(`log lines “${event}”`) },
      now: () => this.clock + world.time,
      render,
    });
  }

  private crashIn(milliseconds: number): void {
    this.world.after(milliseconds, () => {
      this.life.over = true;
      this.server = null;
      this.setting.findings.count('crashes');
      this.world.after(this.world.dice(100), () => this.start());
    });
  }

  private jumpIn(milliseconds: number): void {
    this.world.after(milliseconds, () => {
      this.clock += (this.world.dice(21) - 10) * DAY_MS;
      this.setting.findings.count('clock jumps');
    });
  }

  /** One device says every other step of the walk, as it would be said if nothing went wrong. */
  private device(device: number, { steps }: Walk, length: number): void {
    let at = 0;
    for (let step = 1 + device; step < Math.min(length, steps.length); step += DEVICES) {
      const sending: Sending = { id: `step ${step}`, input: steps[step]!.input, tries: 0, answered: null };
      this.sendings.push(sending);
      at += this.world.dice(120);
      this.world.after(at, () => this.send(sending));
      // Late, after others have been answered: a message that the network had kept.
      if (this.world.oneIn(2)) this.world.after(at + 200 + this.world.dice(2000), () => this.deliver(sending));
    }
  }

  private send(sending: Sending): void {
    if (sending.answered !== null || sending.tries >= MOST_TRIES) return;
    sending.tries += 1;
    const { world } = this;
    const copies = world.oneIn(6) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      if (world.oneIn(8)) this.setting.findings.count('messages dropped');
      else world.after(world.dice(LONGEST_WAY_MS), () => this.deliver(sending));
    }
    world.after(RETRY_MS, () => this.send(sending));
  }

  private deliver(sending: Sending): void {
    const { server, conversation } = this;
    const { findings } = this.setting;
    if (server === null) return;
    findings.count('deliveries');
    const message: Message = { id: sending.id, input: sending.input, notices: [], entry: () => ({ own: sending.id }) };
    server
      .begin(conversation)
      .then(() => server.receive(conversation, message))
      .then(
        (entries) => this.answered(sending, entries),
        () => findings.count('deliveries answered with an error'),
      );
  }

  /** The answer goes back, unless it is lost on the way. */
  private answered(sending: Sending, entries: readonly Entry[]): void {
    if (this.world.oneIn(8)) {
      this.setting.findings.count('answers dropped');
      return;
    }
    const first = sending.answered ?? entries;
    sending.answered = first;
    if (first[0]?.seq !== entries[0]?.seq) this.wrong('turn run twice', `${sending.id} was answered at two places`);
    if (JSON.stringify(first.slice(1)) !== JSON.stringify(entries.slice(1))) {
      this.wrong('reply missing or doubled', `${sending.id} was answered in two ways`);
    }
  }

  private async compare(): Promise<void> {
    const { core, store, findings } = this.setting;
    const turns = await compareKept({
      core,
      store,
      key: `simulated:${this.conversation}`,
      inputs: new Map(this.sendings.map(({ id, input }) => [id, input])),
      answered: this.sendings.flatMap(({ id, answered }) => (answered === null ? [] : [id])),
      wrong: (wrong, what) => this.wrong(wrong, what),
    });
    findings.count('turns', turns);
  }

  private wrong(wrong: Parameters<Findings['wrong']>[0], what: string): void {
    this.setting.findings.wrong(wrong, `seed ${this.seed}: ${what}`);
  }
}

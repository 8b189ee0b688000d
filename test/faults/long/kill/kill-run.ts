import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Dice, diceOf } from '../../../safety/prove/random-findings';
import type { Findings } from '../findings';
import type { Walk } from '../walks';
import type { Weaker } from '../weaker';
import { GivenUp, Patient } from './patient';
import type { Nursery } from './nursery';
import { Killed, type SlimProcess } from './slim-process';

export interface KillParts {
  readonly nursery: Nursery;
  /** Where data folders are made. */
  readonly folder: string;
  readonly walks: readonly Walk[];
  readonly seed: number;
  readonly kills: number;
  readonly weaker: Weaker | null;
  readonly findings: Findings;
  readonly progress?: () => void;
}

/** Patients who talk at the same time. */
const PATIENTS = 16;
/** Kills of one database file before it is looked through and a new one is begun. */
const KILLS_OF_A_FILE = 25;
/** Turns that a server lives for, at least and how many more; then a moment is picked by chance in the next of them. */
const LIVES_FOR = [30, 150] as const;
const MOMENT_MICROSECONDS = 4_000;

/** Spins, since a timer would fall between two turns of the event loop of the one who kills. */
const soon = (microseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const until = performance.now() + microseconds / 1000;
    const look = (): void => {
      if (performance.now() >= until) resolve();
      else setImmediate(look);
    };
    look();
  });

/** False when the server was killed. */
async function goesOn(talk: Promise<void>): Promise<boolean> {
  try {
    await talk;
    return true;
  } catch (error) {
    if (error instanceof GivenUp) return true;
    if (error instanceof Killed) return false;
    throw error;
  }
}

/** One lane: a database file after another, each with a server that is killed again and again. */
class Lane {
  private next: Promise<SlimProcess>;
  private conversations = 0;

  constructor(
    private readonly parts: KillParts,
    private readonly dice: Dice,
    private readonly name: string,
  ) {
    this.next = parts.nursery.next();
  }

  async run(kills: number): Promise<void> {
    for (let done = 0; done < kills; done += KILLS_OF_A_FILE) await this.file(Math.min(KILLS_OF_A_FILE, kills - done));
    const spare = await this.next;
    spare.kill();
    await spare.ended;
  }

  /** The next process is started while this one lives, so that nobody waits for it. */
  private async server(folder: string): Promise<SlimProcess> {
    const server = await this.next;
    this.next = this.parts.nursery.next();
    await server.ask({ op: 'open', folder, weaker: this.parts.weaker });
    return server;
  }

  private patient(): Patient {
    const { walks, findings } = this.parts;
    this.conversations += 1;
    const walk = walks[this.dice(walks.length)]!;
    return new Patient({ conversation: `${this.name}-${this.conversations}`, walk, dice: this.dice, findings });
  }

  private async file(kills: number): Promise<void> {
    const folder = mkdtempSync(path.join(this.parts.folder, 'killed-'));
    const patients = Array.from({ length: PATIENTS }, () => this.patient());
    const gone: Patient[] = [];
    for (let count = 0; count < kills; count += 1) {
      await this.life(folder, patients, gone);
      this.parts.findings.count('kills');
      this.parts.progress?.();
    }
    const server = await this.server(folder);
    await Promise.all([...gone, ...patients].map((patient) => patient.checkAll(server)));
    server.kill();
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  }

  /** From a restart to the next kill. */
  private async life(folder: string, patients: Patient[], gone: Patient[]): Promise<void> {
    const { findings } = this.parts;
    const server = await this.server(folder);
    await Promise.all(patients.map((patient) => patient.check(server)));
    let left = LIVES_FOR[0] + this.dice(LIVES_FOR[1]);
    const look = (): void => {
      left -= 1;
      if (left === 0) void soon(this.dice(MOMENT_MICROSECONDS)).then(() => server.kill());
    };
    const talk = async (seat: number): Promise<void> => {
      while (await goesOn(patients[seat]!.talk(server, look))) {
        if (patients[seat]!.isDone) gone.push(patients[seat]!);
        patients[seat] = this.patient();
      }
    };
    await Promise.all(patients.map((_, seat) => talk(seat)));
    await server.ended;
    for (const event of server.wrong) findings.wrong('error not foreseen', `log: ${event}`);
  }
}

/** Kills a server in the middle of turns, again and again, and looks after each restart. */
export async function killRun(parts: KillParts, lanes = 2): Promise<void> {
  const shares = Array.from({ length: lanes }, (_, lane) => Math.floor((parts.kills + lane) / lanes));
  await Promise.all(
    shares.map((kills, lane) => new Lane(parts, diceOf(parts.seed + lane * 7919), `lane${lane}`).run(kills)),
  );
}

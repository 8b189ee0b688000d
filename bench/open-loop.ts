import { setTimeout as sleep } from 'node:timers/promises';
import { onTheWeb, type Person, pressing } from './crowd';
import type { Press } from './interview';
import type { Subject } from './subject';

/** Turns that came at their own times, whether or not those before were answered. */
export interface OpenLoop {
  /** Turns that came in a second. */
  readonly rate: number;
  /** From when each was to come until it was answered, in milliseconds, in the order of their coming. */
  readonly waits: readonly number[];
  /** How much of one core the server used. */
  readonly busy: number;
}

const SECONDS = 10;
/** Talks that go on at the same time. */
const LANES = 100;

type Turn = () => Promise<unknown>;

interface Talk {
  readonly make: () => Person;
  readonly turns: number;
}

/** One talk after another, the first of them begun somewhere in its middle, so that turns of all kinds come mixed. */
async function laneOf({ make, turns }: Talk, lane: number, steps: number): Promise<readonly Turn[]> {
  const wanted: Turn[] = [];
  for (let first = lane % turns; wanted.length < steps; first = 0) {
    const person = make();
    await person.begin();
    for (let turn = 0; turn < first; turn += 1) await person.say(turn);
    for (let turn = first; turn < turns; turn += 1) wanted.push(() => person.say(turn));
  }
  return wanted;
}

/** So many turns a second for ten seconds. */
export async function openLoop(subject: Subject, presses: readonly Press[], rate: number): Promise<OpenLoop> {
  const steps = Math.ceil((rate * SECONDS) / LANES);
  const make = onTheWeb(subject.address, pressing(presses));
  const lanes: (readonly Turn[])[] = [];
  for (let lane = 0; lane < LANES; lane += 1) lanes.push(await laneOf({ make, turns: presses.length }, lane, steps));
  const turns = Array.from({ length: rate * SECONDS }, (_, at) => lanes[at % LANES]?.[Math.floor(at / LANES)]);
  const [begun, before] = [performance.now(), subject.cpu];
  const waits = await Promise.all(
    turns.map(async (turn, at) => {
      const due = begun + (at * 1000) / rate;
      await sleep(due - performance.now());
      await turn?.();
      return performance.now() - due;
    }),
  );
  const lasted = performance.now() - begun;
  return { rate, waits, busy: (subject.cpu - before) / 1000 / lasted };
}

/** At each of these rates, on one server that is warm by then. */
export async function openLoops(
  subject: Subject,
  presses: readonly Press[],
  rates: readonly number[],
): Promise<readonly OpenLoop[]> {
  const measured: OpenLoop[] = [];
  for (const rate of [rates[0] ?? 1, ...rates]) measured.push(await openLoop(subject, presses, rate));
  return measured.slice(1);
}

import { setTimeout as sleep } from 'node:timers/promises';
import { onTheWeb, type Person, pressing } from './crowd';
import type { Press } from './interview';
import type { Measured } from './measured';

/** Turns that came at their own times, whether or not those before were answered. */
export interface OpenLoop {
  /** Turns that came in a second. */
  readonly rate: number;
  /** From when each was to come until it was answered, in milliseconds, in the order of their coming. */
  readonly waits: readonly number[];
  /** How much of one core the server used. */
  readonly busy: number;
  /** False where it fell behind so far that no more came. */
  readonly kept: boolean;
}

const SECONDS = 8;
/** Talks that go on at the same time. */
const LANES = 100;
/** Turns of so many seconds may wait for their answer; then the server cannot keep the rate. */
const MOST_BEHIND_SECONDS = 1;

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

async function lanesOf(talk: Talk, steps: number): Promise<readonly (readonly Turn[])[]> {
  return Promise.all(Array.from({ length: LANES }, (_, lane) => laneOf(talk, lane, steps)));
}

/** So many turns a second for some seconds, or until the server is too far behind. */
export async function openLoop(subject: Measured, presses: readonly Press[], rate: number): Promise<OpenLoop> {
  const talk = { make: onTheWeb(subject.address, pressing(presses)), turns: presses.length };
  const lanes = await lanesOf(talk, Math.ceil((rate * SECONDS) / LANES));
  const turns = Array.from({ length: rate * SECONDS }, (_, at) => lanes[at % LANES]?.[Math.floor(at / LANES)]);
  const state = { waiting: 0, kept: true };
  const [begun, before] = [performance.now(), subject.cpu];
  const waits = await Promise.all(
    turns.map(async (turn, at) => {
      const due = begun + (at * 1000) / rate;
      await sleep(due - performance.now());
      if (state.waiting > rate * MOST_BEHIND_SECONDS) state.kept = false;
      if (!state.kept) return [];
      state.waiting += 1;
      await turn?.();
      state.waiting -= 1;
      return performance.now() - due;
    }),
  );
  const lasted = performance.now() - begun;
  return { rate, waits: waits.flat(), busy: (subject.cpu - before) / 1000 / lasted, kept: state.kept };
}

/** At each of these rates in turn, up to the first that is not kept; on one server that is warm by then. */
export async function openLoops(
  subject: Measured,
  presses: readonly Press[],
  rates: readonly number[],
): Promise<readonly OpenLoop[]> {
  const measured: OpenLoop[] = [];
  await openLoop(subject, presses, rates[0] ?? 1);
  for (const rate of rates) {
    const loop = await openLoop(subject, presses, rate);
    measured.push(loop);
    if (!loop.kept) break;
  }
  return measured;
}

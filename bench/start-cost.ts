import { echoing, inTeams, onTheWeb } from './crowd';
import { type Spread, spreadOf } from './statistics';
import { Subject } from './subject';
import { freshFolder, OURS, peer, SURE } from './variants';

/** What a start takes until the first patient has an answer. */
export interface StartCost {
  readonly name: string;
  /** Milliseconds from the start of the process until it listens. */
  readonly listening: Spread;
  /** Milliseconds from the start of the process to the answer to the first message. */
  readonly replied: Spread;
  /** Milliseconds of processor time up to that answer. */
  readonly cpu: Spread;
  /** Megabytes, after it. */
  readonly memory: number;
}

interface Started {
  readonly name: string;
  readonly script: string;
  /** Comes, and resolves with the first reply. */
  readonly come: (address: string) => Promise<unknown>;
}

const toEcho = (address: string) => echoing(address)().say(0);
const toBot = (address: string) => inTeams(address, () => 'Hello')().begin();
/** For our own hello there is more to ask for first: a token, and a conversation under it. */
const toOurs = (address: string) => onTheWeb(address, () => ({}))().begin();

const STARTED: readonly Started[] = [
  { name: 'node:http', script: peer('floor'), come: toEcho },
  { name: 'restify', script: peer('restify-echo'), come: toEcho },
  { name: 'CloudAdapter', script: peer('cloud-adapter'), come: toBot },
  { name: 'Waterfall', script: peer('waterfall'), come: toBot },
  { name: 'Surefoot', script: SURE, come: toOurs },
];

interface Sample {
  readonly listening: number;
  readonly replied: number;
  readonly cpu: number;
  readonly memory: number;
}

async function oneStart({ script, come }: Started): Promise<Sample> {
  const begun = performance.now();
  const subject = await Subject.start(script, { ...OURS, DATA_DIR: freshFolder() });
  await come(subject.address);
  const replied = performance.now() - begun;
  const sample = { listening: subject.readyAfter, replied, cpu: subject.cpu / 1000, memory: subject.memory };
  await subject.stop();
  return sample;
}

export async function startCosts(rounds: number): Promise<readonly StartCost[]> {
  const samples = STARTED.map((): Sample[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, started] of STARTED.entries()) samples[place]?.push(await oneStart(started));
  }
  return STARTED.map(({ name }, place) => {
    const of = (what: keyof Sample) => spreadOf((samples[place] ?? []).map((sample) => sample[what]));
    return {
      name,
      listening: of('listening'),
      replied: of('replied'),
      cpu: of('cpu'),
      memory: of('memory').median,
    };
  });
}

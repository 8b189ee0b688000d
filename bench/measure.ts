import { Connector } from '../test/channels/support/connector';
import { SlackApiFake } from '../test/channels/support/slack-api';
import { PostgresServer } from '../test/support/postgres-server';
import { byInstances, besideOf } from './by-instances';
import { byKnowledge } from './by-knowledge';
import { bySockets } from './by-sockets';
import { byStored } from './by-stored';
import { type Figures, loadNow, machineSince } from './figures';
import { byLength } from './growth';
import { inProcess } from './in-process';
import { SLACK_TOKEN } from './in-slack';
import { installSize } from './install-size';
import { type Press, pressesOf, theEngine } from './interview';
import { openLoops } from './open-loop';
import { startCosts } from './start-cost';
import { type Effort, turnCosts } from './turn-cost';
import { startOurs, variantsFor } from './variants';

/** How much is done: all that a figure needs, or so little that one sees that it runs. */
export interface Extent {
  readonly costs: Effort;
  readonly growth: Effort;
  /** People in each round who send a message of some length, one each. */
  readonly writers: number;
  readonly lengths: readonly number[];
  readonly stored: readonly number[];
  readonly sockets: readonly number[];
  readonly instances: readonly number[];
  readonly times: readonly number[];
  readonly rates: readonly number[];
  readonly starts: number;
  readonly install: boolean;
}

export const WHOLE: Extent = {
  costs: { rounds: 5, warming: 3, turns: 500 },
  growth: { rounds: 3, warming: 2, turns: 400 },
  writers: 100,
  lengths: [10, 50, 200, 1_000, 2_000],
  stored: [1_000, 10_000, 100_000, 1_000_000],
  sockets: [100, 1_000, 10_000],
  instances: [1, 2, 3],
  times: [1, 4, 16],
  rates: [100, 200, 400, 600, 800, 1_000],
  starts: 5,
  install: true,
};

const LITTLE: Effort = { rounds: 1, warming: 1, turns: 50 };
export const SHORT: Extent = {
  costs: LITTLE,
  growth: LITTLE,
  writers: 20,
  lengths: WHOLE.lengths.slice(0, 2),
  stored: [100, 1_000],
  sockets: [10, 100],
  instances: [1, 2],
  times: [1, 4],
  rates: [50],
  starts: 1,
  install: false,
};

type WithDatabase = Pick<Figures, 'costs' | 'instances'>;

async function withDatabase(presses: readonly Press[], extent: Extent): Promise<WithDatabase> {
  const connector = await Connector.start();
  const slack = await SlackApiFake.start(SLACK_TOKEN);
  const postgres = await PostgresServer.start();
  try {
    const databases = [await postgres.freshDatabase(), await postgres.freshDatabase()] as const;
    const beside = await besideOf(postgres, databases[0]);
    const around = { databases, beside, connector: connector.url, slack: slack.url, presses };
    const costs = await turnCosts(variantsFor(around), extent.costs);
    return { costs, instances: await byInstances(extent.instances, { presses, postgres }, extent.growth) };
  } finally {
    await connector.stop();
    await slack.stop();
    await postgres.stop();
  }
}

async function atRates(rates: readonly number[], presses: readonly Press[]): Promise<Figures['openLoops']> {
  const subject = await startOurs();
  try {
    return await openLoops(subject, presses, rates);
  } finally {
    await subject.stop();
  }
}

/** `tell` hears what has begun. */
export async function measure(extent: Extent, tell: (what: string) => void): Promise<Figures> {
  const [began, load] = [Date.now(), loadNow()];
  const { knowledge, ...engine } = theEngine();
  const presses = pressesOf({ knowledge, ...engine });
  const step = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    tell(`${((Date.now() - began) / 1000).toFixed(0)} s: ${what}`);
    return work();
  };
  const { growth } = extent;
  const knowledgeOf = (copied: 'same-answers' | 'other-answers') =>
    byKnowledge(knowledge, { sizes: extent.times, copied }, growth);
  return {
    starts: await step('starts', () => startCosts(extent.starts)),
    ...(await step('turns, instances', () => withDatabase(presses, extent))),
    lengths: await step('lengths', () => byLength(extent.lengths, presses, { ...growth, turns: extent.writers })),
    stored: await step('stored conversations', () => byStored(extent.stored, presses, growth)),
    sockets: await step('web sockets', () => bySockets(extent.sockets, presses, growth)),
    sameAnswers: await step('knowledge', () => knowledgeOf('same-answers')),
    otherAnswers: await step('knowledge, other answers', () => knowledgeOf('other-answers')),
    openLoops: await step('waits', () => atRates(extent.rates, presses)),
    within: await step('reading, assessing', inProcess),
    install: await step('install', () => installSize(extent.install)),
    machine: machineSince(began, load),
  };
}

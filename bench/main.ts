import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Connector } from '../test/channels/support/connector';
import { PostgresServer } from '../test/support/postgres-server';
import { pressesOf, ROOT, theEngine } from './interview';
import { type Effort, turnCosts } from './turn-cost';
import { variantsFor } from './variants';

const WHOLE: Effort = { rounds: 5, size: 40 };
const SHORT: Effort = { rounds: 1, size: 4 };

/** `--short` measures too little to be believed, and shows that all of it runs. */
export async function main(args: readonly string[]): Promise<void> {
  const effort = args.includes('--short') ? SHORT : WHOLE;
  const presses = pressesOf(theEngine());
  const connector = await Connector.start();
  const postgres = await PostgresServer.start();
  const databases = [await postgres.freshDatabase(), await postgres.freshDatabase()] as const;
  try {
    const costs = await turnCosts(variantsFor({ databases, connector: connector.url, presses }), effort);
    writeFileSync(path.join(ROOT, 'bench.json'), JSON.stringify(costs, null, 1));
    for (const c of costs) process.stdout.write(`${c.name} ${c.rounds.map((one) => one.toFixed(0)).join(' ')}\n`);
  } finally {
    await connector.stop();
    await postgres.stop();
  }
}

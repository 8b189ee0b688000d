import path from 'node:path';
import { type Dice, diceOf } from '../../../safety/prove/random-findings';
import { ServerProcess } from '../../support/server-process';
import { servedCore } from '../real';
import type { Ground } from '../section';
import { type Walk, walksOf } from '../walks';
import { Visitor } from './visitor';

const known = new Map<string, readonly Walk[]>();

/** Worked out once in a process, however many sections want them. */
function walksIn(root: string): readonly Walk[] {
  const walks = known.get(root) ?? walksOf(servedCore(root));
  known.set(root, walks);
  return walks;
}

/** The server as it is started in earnest, which can end and be started again, and patients for it. */
export class Served {
  server!: ServerProcess;
  address = '';
  readonly dice: Dice;
  readonly walks: readonly Walk[];

  private constructor(
    private readonly ground: Ground,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    this.dice = diceOf(ground.seed);
    this.walks = walksIn(ground.root);
  }

  static async start(ground: Ground, env: Readonly<Record<string, string>> = {}): Promise<Served> {
    const served = new Served(ground, env);
    await served.again();
    return served;
  }

  /** On the same data. */
  async again(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const { folder, root } = this.ground;
    const common = { DATA_DIR: path.join(folder, 'data'), PLACE: 'gb', TOKENS_PER_MINUTE: '100000' };
    this.server = new ServerProcess({ ...common, ...this.env, ...env }, root);
    this.address = await this.server.address();
  }

  async visitors(count: number): Promise<Visitor[]> {
    const walk = (): Walk => this.walks[this.dice(this.walks.length)]!;
    return Promise.all(Array.from({ length: count }, () => Visitor.open(this.address, walk(), this.ground.findings)));
  }

  /** All of them, to the end of their walks and compared. */
  async finish(visitors: readonly Visitor[]): Promise<void> {
    const all = visitors.map(async (visitor) => {
      visitor.at(this.address);
      while (!visitor.isDone) await visitor.insist();
      await visitor.compare();
    });
    await Promise.all(all);
  }
}

import type { Pool } from 'pg';
import { asStoreError } from './postgres-error';
import { inTransaction } from './postgres-pool';
import { SQL, type Statement } from './postgres-statements';
import { StoreError } from './store-error';

type Row = Readonly<Record<string, unknown>>;

export type Ask = (statement: Statement, values: readonly unknown[]) => Promise<{ rows: Row[]; changes: number }>;

/** The way to the database: what is under way is waited for at the end, and nothing begins after that. */
export class PostgresConnection {
  private readonly underWay = new Set<Promise<unknown>>();
  private closed = false;

  constructor(readonly pool: Pool) {}

  readonly ask: Ask = (statement, values) => this.counted(() => run(this.pool, statement, values));

  async first(statement: Statement, values: readonly unknown[]): Promise<Row | undefined> {
    return (await this.ask(statement, values)).rows[0];
  }

  together<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.counted(() =>
      inTransaction(this.pool, (client) => work((statement, values) => run(client, statement, values))),
    );
  }

  async counted<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new StoreError('store-closed', 'The store has been closed: the server is stopping.');
    const done = work();
    this.underWay.add(done);
    try {
      return await done;
    } catch (error) {
      throw asStoreError(error);
    } finally {
      this.underWay.delete(done);
    }
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.allSettled(this.underWay);
    await this.pool.end();
  }
}

/** Prepared on each connection the first time: a turn is one round trip. */
async function run(on: Pick<Pool, 'query'>, statement: Statement, values: readonly unknown[]) {
  const { rows, rowCount } = await on.query<Row>({ name: statement, text: SQL[statement], values: [...values] });
  return { rows, changes: rowCount ?? 0 };
}

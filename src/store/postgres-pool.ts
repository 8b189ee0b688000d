import type * as Pg from 'pg';
import type { Pool as PoolOf, PoolClient } from 'pg';
import { asStoreError } from './postgres-error';
import { POSTGRES_MIGRATIONS } from './postgres-schema';
import { StoreError } from './store-error';

/** How long a turn waits for a connection, of its own or of the pool’s: longer, and the patient is told. */
const CONNECT_MS = 500;
/** How long one statement may take, on the server and, somewhat more, as seen from here. */
const STATEMENT_MS = 3_000;
const ANSWER_MS = 3_500;
const MOST_CONNECTIONS = 10;

/** Turns are acknowledged only when they would survive a power cut, whatever the server’s own setting. */
const OPTIONS = `-c synchronous_commit=on -c statement_timeout=${STATEMENT_MS}`;

export const connectionOf = (url: string) => ({
  connectionString: url,
  connectionTimeoutMillis: CONNECT_MS,
  query_timeout: ANSWER_MS,
  options: OPTIONS,
  keepAlive: true,
  application_name: 'surefoot',
});

/** Loaded only where a database is configured: most start without one. */
export function createPool(url: string): PoolOf {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  const { Pool } = require('pg') as typeof Pg;
  const pool = new Pool({ ...connectionOf(url), max: MOST_CONNECTIONS });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** All of it, or nothing. The connection is let go of where it may be in any state. */
export async function inTransaction<T>(pool: PoolOf, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

const MIGRATION_LOCK = 0x5f46;

/** Brings the database to this release, once however many instances start together. */
export async function migrate(pool: PoolOf): Promise<void> {
  try {
    await inTransaction(pool, async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      await client.query('CREATE TABLE IF NOT EXISTS surefoot_schema (version INTEGER NOT NULL)');
      const { rows } = await client.query<{ version: number }>('SELECT version FROM surefoot_schema');
      const from = rows[0]?.version ?? 0;
      if (from > POSTGRES_MIGRATIONS.length) throw newer();
      if (from === POSTGRES_MIGRATIONS.length) return;
      for (const step of POSTGRES_MIGRATIONS.slice(from)) await client.query(step);
      await client.query('DELETE FROM surefoot_schema');
      await client.query('INSERT INTO surefoot_schema (version) VALUES ($1)', [POSTGRES_MIGRATIONS.length]);
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

const newer = () =>
  new StoreError('store-newer', 'The database was written by a newer version of Surefoot. Start that version.');

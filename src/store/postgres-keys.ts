import type { Pool, PoolClient } from 'pg';
import { isProven, keyMissing, keyWrong, PROOF } from './check-keys';
import { inTransaction } from './postgres-pool';
import { beginning, type Seal } from './seal';
import { PLACES, SEALED, type SealedColumn } from './sealed-columns';

type Row = Readonly<Record<string, string | number>>;

const WHERE = 'The database';
const BATCH = 200;

async function isInUse(client: PoolClient, id: string): Promise<boolean> {
  const start = beginning(id);
  for (const { table, column } of SEALED) {
    const { rows } = await client.query(`SELECT 1 FROM ${table} WHERE starts_with(${column}, $1) LIMIT 1`, [start]);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Throws a StoreError unless all that is sealed can be opened; notes the key that seals from now on. */
export async function checkKeys(pool: Pool, seal: Seal): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string; proof: string }>('SELECT id, proof FROM keys FOR UPDATE');
    for (const { id, proof } of rows) {
      if (seal.has(id) && !isProven(seal, id, proof)) throw keyWrong(WHERE, id);
      if (!seal.has(id) && (await isInUse(client, id))) throw keyMissing(WHERE, id);
    }
    const { current } = seal;
    if (current === null) return;
    // An instance with an older key in front may still write: what is sealed is looked through anew.
    await client.query('UPDATE keys SET everything = false WHERE id <> $1', [current]);
    const proof = seal.seal(PROOF, PLACES.proof(current));
    await client.query('INSERT INTO keys VALUES ($1, $2, false) ON CONFLICT DO NOTHING', [current, proof]);
  });
}

/** As `Resealing` does it for SQLite; a row that is written meanwhile is left to whoever writes it. */
export class PostgresResealing {
  private column = 0;
  private after: readonly (string | number)[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly seal: Seal,
  ) {}

  /** Takes the next rows. True if there may be more. */
  async step(): Promise<boolean> {
    const { current } = this.seal;
    if (current === null || (await this.isDone(current))) return false;
    const column = SEALED[this.column];
    if (column === undefined) {
      await this.pool.query('UPDATE keys SET everything = (id = $1)', [current]);
      return false;
    }
    const rows = await this.next(column);
    for (const row of rows) await this.reseal(row, column, current);
    const last = rows.at(-1);
    this.after = last === undefined ? [] : keyOf(last, column);
    if (last === undefined) this.column += 1;
    return true;
  }

  private async isDone(current: string): Promise<boolean> {
    const { rows } = await this.pool.query('SELECT 1 FROM keys WHERE id = $1 AND everything', [current]);
    return rows.length > 0;
  }

  private async next({ table, column, key, also }: SealedColumn): Promise<Row[]> {
    const wanted = [...key, column, ...(also === undefined ? [] : [also])].join(', ');
    const after = this.after.map((_, index) => `$${index + 1}`).join(', ');
    const where = this.after.length === 0 ? '' : `WHERE (${key.join(', ')}) > (${after})`;
    const order = `ORDER BY ${key.join(', ')} LIMIT ${BATCH}`;
    return (await this.pool.query<Row>(`SELECT ${wanted} FROM ${table} ${where} ${order}`, [...this.after])).rows;
  }

  private async reseal(row: Row, column: SealedColumn, current: string): Promise<void> {
    const kept = String(row[column.column]);
    if (kept.startsWith(beginning(current))) return;
    const sealed = this.sealed(kept, row, column);
    if (sealed === null) return;
    const which = column.key.map((name, index) => `${name} = $${index + 3}`).join(' AND ');
    const change = `UPDATE ${column.table} SET ${column.column} = $1 WHERE ${column.column} = $2 AND ${which}`;
    await this.pool.query(change, [sealed, kept, ...keyOf(row, column)]);
  }

  /** What nobody can open is left as it is: it must not keep the rest from being sealed. */
  private sealed(kept: string, row: Row, column: SealedColumn): string | null {
    const place = column.place(row);
    try {
      return this.seal.seal(this.seal.open(kept, place), place);
    } catch {
      return null;
    }
  }
}

const keyOf = (row: Row, { key }: SealedColumn): (string | number)[] => key.map((name) => row[name] ?? '');

import type Database from 'libsql';
import { beginning, type Place, type Seal } from './seal';
import { SEALED, type SealedColumn } from './sealed-columns';

type Handle = InstanceType<typeof Database>;
type Row = Readonly<Record<string, string | number>>;

const BATCH = 200;

function statementsFor(db: Handle, { table, column, key, also }: SealedColumn) {
  const wanted = [...key, column, ...(also === undefined ? [] : [also])].join(', ');
  const keys = key.join(', ');
  const places = key.map(() => '?').join(', ');
  return {
    first: db.prepare(`SELECT ${wanted} FROM ${table} ORDER BY ${keys} LIMIT ${BATCH}`),
    next: db.prepare(`SELECT ${wanted} FROM ${table} WHERE (${keys}) > (${places}) ORDER BY ${keys} LIMIT ${BATCH}`),
    update: db.prepare(`UPDATE ${table} SET ${column} = ? WHERE (${keys}) = (${places})`),
  };
}

/**
 * Seals with the current key what was written before there was one, or under an older one: a few rows at a time, from
 * the first row of the first column to the last of the last. What is written meanwhile is sealed anyway.
 */
export class Resealing {
  private column = 0;
  private after: readonly (string | number)[] | null = null;

  constructor(
    private readonly db: Handle,
    private readonly seal: Seal,
  ) {}

  /** True once a file holds nothing that is not sealed with the current key. */
  get isDone(): boolean {
    const { current } = this.seal;
    if (current === null) return true;
    const row = this.db.prepare('SELECT everything FROM keys WHERE id = ?').get(current);
    return (row as { everything: number } | undefined)?.everything === 1;
  }

  /** Takes the next rows; to be called in a transaction. True if there may be more. */
  step(): boolean {
    const { current } = this.seal;
    const column = SEALED[this.column];
    if (current === null) return false;
    if (column === undefined) {
      this.db.prepare('UPDATE keys SET everything = (id = ?)').run(current);
      return false;
    }
    const sql = statementsFor(this.db, column);
    const rows = (this.after === null ? sql.first.all() : sql.next.all(...this.after)) as Row[];
    for (const row of rows) this.reseal(row, column, (...values) => sql.update.run(...values));
    const last = rows.at(-1);
    this.after = last === undefined ? null : keyOf(last, column);
    if (last === undefined) this.column += 1;
    return true;
  }

  private reseal(row: Row, column: SealedColumn, update: (...values: (string | number)[]) => unknown): void {
    const kept = String(row[column.column]);
    if (kept.startsWith(beginning(this.seal.current ?? ''))) return;
    const place = column.place(row);
    const text = this.opened(kept, place);
    if (text !== null) update(this.seal.seal(text, place), ...keyOf(row, column));
  }

  /** What nobody can open is left as it is: it must not keep the rest from being sealed. */
  private opened(kept: string, place: Place): string | null {
    try {
      return this.seal.open(kept, place);
    } catch {
      return null;
    }
  }
}

const keyOf = (row: Row, { key }: SealedColumn): (string | number)[] => key.map((name) => row[name] ?? '');

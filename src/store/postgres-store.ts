import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Session } from '../../dialogs/session';
import { asStoreError } from './postgres-error';
import { createPool, inTransaction, migrate } from './postgres-pool';
import { SQL, type Statement } from './postgres-statements';
import { type Told, Watch } from './postgres-watch';
import {
  type Content,
  type Entry,
  FORGOTTEN_MS,
  type Forgotten,
  type LastTurn,
  type Letter,
  MOST_LETTERS,
  type Store,
  type Stored,
  type TurnRecord,
} from './store';
import { StoreError } from './store-error';

type Row = Readonly<Record<string, unknown>>;
type Ask = (statement: Statement, values: readonly unknown[]) => Promise<{ rows: Row[]; changes: number }>;

/** Ids come from clients: as JSON they hold nothing that PostgreSQL’s text cannot, and stay different from each other. */
const safe = (id: string): string => JSON.stringify(id).slice(1, -1);
const asId = (text: string): string => JSON.parse(`"${text}"`) as string;
const maybeSafe = (id: string | null): string | null => (id === null ? null : safe(id));

/** Conversations in PostgreSQL, shared by several instances of the server. */
export class PostgresStore implements Store {
  private readonly self = randomUUID();
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly watches: Watch[] = [];
  private closed = false;

  private constructor(
    private readonly pool: Pool,
    private readonly url: string,
  ) {}

  /** Connects and brings the database to this release. Throws a StoreError that says what to do. */
  static async open(url: string): Promise<PostgresStore> {
    const pool = createPool(url);
    try {
      await migrate(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
    return new PostgresStore(pool, url);
  }

  async begin(conversation: string, session: Session, now: number): Promise<boolean> {
    const values = [safe(conversation), JSON.stringify(session), session.knowledgeHash, now];
    return (await this.ask('begin', values)).rows.length === 1;
  }

  async load(conversation: string): Promise<Stored | null> {
    const row = await this.first('load', [safe(conversation)]);
    if (row === undefined) return null;
    const { version, entries, session } = row as { version: number; entries: number; session: string };
    return { version, entries, session: parse(session) as Session };
  }

  async save(turn: TurnRecord): Promise<'saved' | 'conflict' | 'full'> {
    const values = this.valuesOf(turn);
    const keep = async (ask: Ask) => {
      const [row] = (await ask('save', values)).rows;
      if (Number(row?.['kept']) > 0) return 'saved';
      return row?.['crowded'] === true ? 'full' : 'conflict';
    };
    if (turn.record === undefined) return keep(this.ask);
    return this.together(async (ask) => {
      await ask('shareRecords', []);
      return keep(ask);
    });
  }

  async seen(conversation: string, messageId: string): Promise<readonly Entry[] | null> {
    const row = await this.first('seen', [safe(conversation), safe(messageId)]);
    return row === undefined ? null : this.entries(conversation, Number(row['first']), Number(row['last']));
  }

  async entriesFrom(conversation: string, seq: number, most: number): Promise<readonly Entry[]> {
    return this.entries(conversation, seq, seq + most - 1);
  }

  async record(code: string): Promise<string | null> {
    const row = await this.first('record', [safe(code)]);
    return row === undefined ? null : String(row['content']);
  }

  async forget(last: LastTurn): Promise<'forgotten' | 'conflict'> {
    const { conversation, version, messageId, now } = last;
    const place = [safe(conversation), version, maybeSafe(messageId), now];
    const values = [...place, ...lettersOf(last), now - FORGOTTEN_MS, this.self];
    return this.together(async (ask) => {
      await ask('lockRecords', []);
      const [row] = (await ask('forget', values)).rows;
      return Number(row?.['gone']) > 0 ? 'forgotten' : 'conflict';
    });
  }

  async forgotten(conversation: string): Promise<Forgotten | null> {
    const row = await this.first('forgotten', [safe(conversation)]);
    if (row === undefined) return null;
    const { message } = row as { message: string | null };
    return { messageId: message === null ? null : asId(message) };
  }

  async letters(channel: string, most: number): Promise<readonly Letter[]> {
    const { rows } = await this.ask('letters', [channel, most]);
    return rows.map(({ id, conversation, content, written, tries, due }) => ({
      id: Number(id),
      conversation: asId(String(conversation)),
      content: parse(String(content)) as Content,
      written: Number(written),
      tries: Number(tries),
      due: Number(due),
    }));
  }

  async claimLetter({ id, tries }: Letter, until: number): Promise<boolean> {
    return (await this.ask('claimLetter', [until, id, tries])).changes === 1;
  }

  async postponeLetter(id: number, due: number): Promise<void> {
    await this.ask('postponeLetter', [due, id]);
  }

  async dropLetter(id: number): Promise<void> {
    await this.ask('dropLetter', [id]);
  }

  async secret(name: string, make: () => string): Promise<string> {
    await this.ask('addSecret', [name, make()]);
    return String((await this.first('secret', [name]))?.['value']);
  }

  async watch(told: Told): Promise<void> {
    const heard: Told = (conversation) => told(conversation === null ? null : asId(conversation));
    const watch = new Watch(this.url, this.self, heard);
    this.watches.push(watch);
    await watch.start();
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.allSettled([...this.underWay, ...this.watches.map((watch) => watch.stop())]);
    await this.pool.end();
  }

  private valuesOf(turn: TurnRecord): readonly unknown[] {
    const { conversation, version, messageId, session, entries, now, record } = turn;
    return [
      ...[safe(conversation), version, maybeSafe(messageId)],
      ...[JSON.stringify(session), session.knowledgeHash, now],
      ...[entries.map(({ seq }) => seq), entries.map(({ content }) => JSON.stringify(content))],
      ...[...lettersOf(turn), MOST_LETTERS],
      ...[record === undefined ? null : safe(record.code), record?.content ?? null, this.self],
    ];
  }

  private async entries(conversation: string, from: number, to: number): Promise<Entry[]> {
    const { rows } = await this.ask('entries', [safe(conversation), from, Math.min(to, LARGEST)]);
    return rows.map(({ seq, content }) => ({ seq: Number(seq), content: parse(String(content)) as Content }));
  }

  private async first(statement: Statement, values: readonly unknown[]): Promise<Row | undefined> {
    return (await this.ask(statement, values)).rows[0];
  }

  private readonly ask: Ask = (statement, values) => this.counted(() => run(this.pool, statement, values));

  private together<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.counted(() =>
      inTransaction(this.pool, (client) => work((statement, values) => run(client, statement, values))),
    );
  }

  /** What is under way is waited for at the end; nothing begins after that. */
  private async counted<T>(work: () => Promise<T>): Promise<T> {
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
}

/** PostgreSQL’s INTEGER ends here. */
const LARGEST = 2 ** 31 - 1;

/** Prepared on each connection the first time: a turn is one round trip. */
async function run(on: Pick<Pool, 'query'>, statement: Statement, values: readonly unknown[]) {
  const { rows, rowCount } = await on.query<Row>({ name: statement, text: SQL[statement], values: [...values] });
  return { rows, changes: rowCount ?? 0 };
}

const lettersOf = ({ letters }: LastTurn) => [letters?.channel ?? null, (letters?.contents ?? []).map(asJson)] as const;
const asJson = (content: Content): string => JSON.stringify(content);

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new StoreError('store-damaged', 'The database holds a row that cannot be read. Put a backup in its place.');
  }
}

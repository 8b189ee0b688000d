import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Session } from '../../dialogs/session';
import { keptSession, type SessionRow, storedFrom, type StoredRow } from './kept-session';
import { type Ask, PostgresConnection } from './postgres-connection';
import { asStoreError } from './postgres-error';
import type { ForgottenList } from './forgotten-list';
import { PostgresCheckIns } from './postgres-check-ins';
import { PostgresCounts } from './postgres-counts';
import { openList, PostgresForgotten } from './postgres-forgotten';
import { checkKeys, PostgresResealing } from './postgres-keys';
import { asId, maybeSafe, safe } from './postgres-ids';
import { createPool, migrate } from './postgres-pool';
import { sealedLetters, turnValues } from './postgres-turn';
import { type Told, Watch } from './postgres-watch';
import { Seal } from './seal';
import { PLACES } from './sealed-columns';
import { SealedValues } from './sealed-values';
import {
  type Content,
  type Entry,
  FORGOTTEN_MS,
  type Forgotten,
  type KeptSession,
  type LastTurn,
  type Letter,
  type LookedFor,
  type SessionsWanted,
  type Store,
  type Stored,
  type TurnRecord,
} from './store';
import type { StoreKey } from './store-key';

/** Conversations in PostgreSQL, shared by several instances of the server. */
export class PostgresStore implements Store {
  readonly isOwn = false;
  forgottenAgain = 0;
  readonly counts: PostgresCounts;
  private readonly self = randomUUID();
  private readonly watches: Watch[] = [];
  private readonly to: PostgresConnection;
  private readonly values: SealedValues;
  private readonly resealing: PostgresResealing;
  private readonly list: PostgresForgotten;
  private readonly checks: PostgresCheckIns;
  readonly planCheckIns: Store['planCheckIns'] = (conversation, planned) => this.checks.plan(conversation, planned);
  readonly checkIns: Store['checkIns'] = (conversation) => this.checks.of(conversation);
  readonly answerCheckIn: Store['answerCheckIn'] = (...answered) => this.checks.answer(...answered);
  readonly tellLate: Store['tellLate'] = (...told) => this.checks.tellLate(...told);
  readonly lateTold: Store['lateTold'] = (conversation) => this.checks.lateTold(conversation);
  readonly askDueCheckIns: Store['askDueCheckIns'] = (wanted) => this.checks.askDue(wanted);
  readonly span: Store['span'] = (conversation) => this.checks.span(conversation);

  private constructor(
    pool: Pool,
    private readonly url: string,
    { seal, list }: { readonly seal: Seal; readonly list: ForgottenList | null },
  ) {
    this.to = new PostgresConnection(pool);
    this.counts = new PostgresCounts(this.to);
    this.values = new SealedValues(seal, 'The database');
    this.resealing = new PostgresResealing(pool, seal);
    this.list = new PostgresForgotten(this.to, list);
    this.checks = new PostgresCheckIns(this.to, this.values);
  }

  /** Also forgets again whom the list at that path names. Throws a StoreError that says what to do. */
  static async open(url: string, keys: readonly StoreKey[] = [], file: string | null = null): Promise<PostgresStore> {
    const list = file === null ? null : openList(file);
    const pool = createPool(url);
    const seal = new Seal(keys);
    try {
      await migrate(pool);
      await checkKeys(pool, seal);
      const store = new PostgresStore(pool, url, { seal, list });
      store.forgottenAgain = await store.list.forgetAgain(store.self);
      return store;
    } catch (error) {
      await pool.end();
      throw asStoreError(error);
    }
  }

  async begin(conversation: string, session: Session, now: number): Promise<boolean> {
    const id = safe(conversation);
    const sealed = this.values.json(session, PLACES.session(id, 0));
    return (await this.to.ask('begin', [id, sealed, session.knowledgeHash, now])).rows.length === 1;
  }

  async load(conversation: string, { messageId = null, known }: LookedFor = {}): Promise<Stored | null> {
    const id = safe(conversation);
    const place = [known?.version ?? null, known?.begun ?? null];
    const row = await this.to.first('load', [id, maybeSafe(messageId), ...place]);
    return row === undefined ? null : storedFrom(this.values, row as unknown as StoredRow, { id, known });
  }

  async sessions({ after, since, most }: SessionsWanted): Promise<readonly KeptSession[]> {
    const { rows } = await this.to.ask('sessions', [safe(after), since, most]);
    return rows.map((row) => keptSession(this.values, row as unknown as SessionRow, asId));
  }

  async save(turn: TurnRecord): Promise<'saved' | 'conflict' | 'full'> {
    const numbers = await this.numbersFor(turn);
    const values = turnValues(this.values, turn, { numbers, teller: this.self });
    const keep = async (ask: Ask) => {
      const [row] = (await ask('save', values)).rows;
      if (Number(row?.['kept']) > 0) return 'saved';
      return row?.['crowded'] === true ? 'full' : 'conflict';
    };
    if (turn.record === undefined) return keep(this.to.ask);
    return this.to.together(async (ask) => {
      await ask('shareRecords', []);
      return keep(ask);
    });
  }

  async entriesFrom(conversation: string, seq: number, most: number): Promise<readonly Entry[]> {
    return this.entries(conversation, seq, seq + most - 1);
  }

  async record(code: string): Promise<string | null> {
    const row = await this.to.first('record', [safe(code)]);
    return row === undefined ? null : this.values.text(String(row['content']), PLACES.record(safe(code)));
  }

  async forget(last: LastTurn): Promise<'forgotten' | 'conflict'> {
    const { conversation, version, messageId, now } = last;
    const place = [safe(conversation), version, maybeSafe(messageId), now];
    const numbers = await this.numbersFor(last);
    const letters = [last.letters?.channel ?? null, numbers, sealedLetters(this.values, last, numbers)];
    const values = [...place, ...letters, now - FORGOTTEN_MS, this.self, last.begun];
    const gone = await this.to.together(async (ask) => {
      await ask('lockRecords', []);
      return Number((await ask('forget', values)).rows[0]?.['gone']);
    });
    if (gone > 0) this.list.note(safe(conversation), now);
    return gone > 0 ? 'forgotten' : 'conflict';
  }

  async forgotten(conversation: string): Promise<Forgotten | null> {
    const row = await this.to.first('forgotten', [safe(conversation)]);
    if (row === undefined) return null;
    const { message } = row as { message: string | null };
    return { messageId: message === null ? null : asId(message) };
  }

  async letters(channel: string, most: number): Promise<readonly Letter[]> {
    const { rows } = await this.to.ask('letters', [channel, most]);
    return rows.map(({ id, conversation, content, written, tries, due }) => ({
      id: Number(id),
      conversation: asId(String(conversation)),
      content: this.values.parsed(String(content), PLACES.letter(Number(id))) as Content,
      written: Number(written),
      tries: Number(tries),
      due: Number(due),
    }));
  }

  async lettersWaiting(): Promise<number> {
    return Number((await this.to.first('lettersWaiting', []))?.['count']);
  }

  async claimLetter({ id, tries }: Letter, until: number): Promise<boolean> {
    return (await this.to.ask('claimLetter', [until, id, tries])).changes === 1;
  }

  async postponeLetter(id: number, due: number): Promise<void> {
    await this.to.ask('postponeLetter', [due, id]);
  }

  async dropLetter(id: number): Promise<void> {
    await this.to.ask('dropLetter', [id]);
  }

  async secret(name: string, make: () => string): Promise<string> {
    const place = PLACES.secret(name);
    await this.to.ask('addSecret', [name, this.values.seal(make(), place)]);
    return this.values.text(String((await this.to.first('secret', [name]))?.['value']), place);
  }

  async expire(before: number, most: number): Promise<number> {
    return this.to.together(async (ask) => {
      await ask('lockRecords', []);
      return Number((await ask('expire', [before, most])).rows[0]?.['gone']);
    });
  }

  tidyForgotten(before: number): Promise<void> {
    return this.list.tidy(before);
  }

  async correctTimes(later: number, now: number): Promise<void> {
    await this.to.ask('correctTimes', [now, later]);
    await this.checks.dropLate(later);
  }

  async lastActivity(): Promise<number | null> {
    const at = (await this.to.first('lastActivity', []))?.['at'] ?? null;
    return at === null ? null : Number(at);
  }

  async noted(name: string): Promise<string | null> {
    const row = await this.to.first('noted', [name]);
    return row === undefined ? null : String(row['value']);
  }

  async note(name: string, value: string): Promise<void> {
    await this.to.ask('note', [name, value]);
  }

  async reseal(): Promise<boolean> {
    return this.to.counted(() => this.resealing.step());
  }

  async watch(told: Told): Promise<void> {
    const heard: Told = (conversation) => told(conversation === null ? null : asId(conversation));
    const watch = new Watch(this.url, this.self, heard);
    this.watches.push(watch);
    await watch.start();
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.watches.map((watch) => watch.stop()));
    await this.to.close();
  }

  /** A number for each letter; without letters, nothing is asked for. */
  private async numbersFor({ letters }: LastTurn): Promise<readonly number[]> {
    const count = letters?.contents.length ?? 0;
    return count === 0 ? [] : (await this.to.ask('numbers', [count])).rows.map(({ id }) => Number(id));
  }

  private async entries(conversation: string, from: number, to: number): Promise<Entry[]> {
    const id = safe(conversation);
    const { rows } = await this.to.ask('entries', [id, from, Math.min(to, LARGEST)]);
    return rows.map((row) => {
      const seq = Number(row['seq']);
      return { seq, content: this.values.parsed(String(row['content']), PLACES.entry(id, seq)) as Content };
    });
  }
}

/** PostgreSQL’s INTEGER ends here. */
const LARGEST = 2 ** 31 - 1;

import path from 'node:path';
import type { Session } from '../../dialogs/session';
import { FORGOTTEN } from './file-names';
import { ForgottenList } from './forgotten-list';
import { SqliteConnection } from './sqlite-connection';
import { SqliteCheckIns } from './sqlite-check-ins';
import { SqliteDeletion } from './sqlite-deletion';
import { SqliteLetters } from './sqlite-letters';
import { keptSession, type SessionRow, storedFrom, type StoredRow } from './kept-session';
import { Resealing } from './resealing';
import { Seal } from './seal';
import { PLACES } from './sealed-columns';
import { SealedValues } from './sealed-values';
import { placeOf, prepareStatements, type Statements } from './sqlite-statements';
import {
  type Content,
  type Entry,
  type Forgotten,
  type KeptSession,
  type LastTurn,
  type LookedFor,
  type Recorded,
  type SessionsWanted,
  type Store,
  type Stored,
  type TurnRecord,
} from './store';
import type { StoreKey } from './store-key';

/** Conversations in one SQLite file: the store of a single server, with nothing to install. */
export class SqliteStore implements Store {
  private readonly connection: SqliteConnection;
  private readonly sql: Statements;
  private readonly values: SealedValues;
  private readonly resealing: Resealing;
  private readonly deletion: SqliteDeletion;
  private readonly outbox: SqliteLetters;
  private readonly checks: SqliteCheckIns;
  readonly isOwn = true;
  readonly forgottenAgain: number;
  readonly letters: Store['letters'] = (channel, most) => this.outbox.heads(channel, most);
  readonly lettersWaiting: Store['lettersWaiting'] = () => this.outbox.waiting();
  readonly claimLetter: Store['claimLetter'] = (letter, until) => this.outbox.claim(letter, until);
  readonly postponeLetter: Store['postponeLetter'] = (id, due) => this.outbox.postpone(id, due);
  readonly dropLetter: Store['dropLetter'] = (id) => this.outbox.drop(id);
  readonly planCheckIns: Store['planCheckIns'] = (conversation, planned) => this.checks.plan(conversation, planned);
  readonly checkIns: Store['checkIns'] = (conversation) => this.checks.of(conversation);
  readonly answerCheckIn: Store['answerCheckIn'] = (...answered) => this.checks.answer(...answered);
  readonly tellLate: Store['tellLate'] = (...told) => this.checks.tellLate(...told);
  readonly lateTold: Store['lateTold'] = (conversation) => this.checks.lateTold(conversation);
  readonly askDueCheckIns: Store['askDueCheckIns'] = (wanted) => this.checks.askDue(wanted);
  readonly span: Store['span'] = (conversation) => this.checks.span(conversation);

  /** Without keys, what is kept lies in the clear; the first of them seals. */
  constructor(folder: string, keys: readonly StoreKey[] = []) {
    const seal = new Seal(keys);
    this.connection = new SqliteConnection(folder, seal);
    const { db, file } = this.connection;
    this.values = new SealedValues(seal, file);
    this.sql = prepareStatements(db);
    this.resealing = new Resealing(db, seal);
    this.outbox = new SqliteLetters(this.connection, this.sql, this.values);
    this.checks = new SqliteCheckIns(this.connection, this.values, this.outbox);
    const parts = { sql: this.sql, checkIns: this.checks };
    this.deletion = this.connection.read(
      () => new SqliteDeletion(this.connection, parts, new ForgottenList(path.join(folder, FORGOTTEN))),
    );
    this.forgottenAgain = this.connection.read(() => this.deletion.forgetAgain());
  }

  async begin(conversation: string, session: Session, now: number): Promise<boolean> {
    const sealed = this.values.json(session, PLACES.session(conversation, 0));
    const row = [conversation, sealed, session.knowledgeHash, now];
    return this.connection.write(() => {
      const made = this.sql.begin.run(...row).changes === 1;
      if (made) this.sql.unmark.run(conversation);
      return made;
    });
  }

  async load(conversation: string, { messageId = null, known }: LookedFor = {}): Promise<Stored | null> {
    return this.connection.read(() => {
      const place = [known?.version ?? null, known?.begun ?? null];
      const row = this.sql.load.get(conversation, messageId, ...place) as StoredRow | undefined;
      return row === undefined ? null : storedFrom(this.values, row, { id: conversation, known });
    });
  }

  async sessions({ after, since, most }: SessionsWanted): Promise<readonly KeptSession[]> {
    const rows = this.connection.read(() => this.sql.sessions.all(after, since, most) as SessionRow[]);
    return rows.map((row) => keptSession(this.values, row));
  }

  async save(turn: TurnRecord): Promise<'saved' | 'conflict' | 'full'> {
    const session = this.values.json(turn.session, PLACES.session(turn.conversation, turn.version + 1));
    const rows = turn.entries.map(({ seq, content }) => {
      return [turn.conversation, seq, this.values.json(content, PLACES.entry(turn.conversation, seq))];
    });
    return this.connection.write(() => {
      if (turn.letters !== undefined && this.outbox.isFull(turn.conversation)) return 'full';
      const kept = this.sql.save.run(...placeOf(turn), rows.length, session, turn.session.knowledgeHash, turn.now);
      if (kept.changes === 0) return 'conflict';
      for (const row of rows) this.sql.addEntry.run(...row);
      this.rememberMessage(turn);
      this.outbox.add(turn);
      if (turn.stopsCheckIns) this.checks.stop(turn.conversation);
      if (turn.dropsCheckIns) this.checks.drop(turn.conversation);
      if (turn.address !== undefined) this.keepAddress(turn.conversation, turn.address);
      if (turn.record !== undefined) this.keepRecord(turn.conversation, turn.record);
      return 'saved';
    });
  }

  async entriesFrom(conversation: string, seq: number, most: number): Promise<readonly Entry[]> {
    return this.connection.read(() => this.entries(conversation, seq, seq + most - 1));
  }

  async record(code: string): Promise<string | null> {
    return this.connection.read(() => {
      const row = this.sql.record.get(code) as { content: string } | undefined;
      return row === undefined ? null : this.values.text(row.content, PLACES.record(code));
    });
  }

  async forget(last: LastTurn): Promise<'forgotten' | 'conflict'> {
    const { conversation, now } = last;
    const done = await this.connection.write(() => {
      if (!this.deletion.forget(last)) return 'conflict';
      this.outbox.add(last);
      return 'forgotten';
    });
    if (done === 'forgotten') this.deletion.afterForgetting(conversation, now);
    return done;
  }

  async forgotten(conversation: string): Promise<Forgotten | null> {
    return this.connection.read(() => {
      const row = this.sql.forgotten.get(conversation) as { message: string | null } | undefined;
      return row === undefined ? null : { messageId: row.message };
    });
  }

  async secret(name: string, make: () => string): Promise<string> {
    return this.connection.write(() => {
      const place = PLACES.secret(name);
      this.sql.addSecret.run(name, this.values.seal(make(), place));
      return this.values.text((this.sql.secret.get(name) as { value: string }).value, place);
    });
  }

  async expire(before: number, most: number): Promise<number> {
    const count = await this.connection.write(() => this.deletion.expire(before, most));
    if (count > 0) this.connection.emptyLog();
    return count;
  }

  async tidyForgotten(before: number): Promise<void> {
    this.connection.read(() => this.deletion.tidy(before));
  }

  async correctTimes(later: number, now: number): Promise<void> {
    await this.connection.write(() => {
      this.sql.correctTimes.run(now, later);
      this.checks.dropLate(later);
    });
  }

  async lastActivity(): Promise<number | null> {
    return this.connection.read(() => (this.sql.lastActivity.get() as { at: number | null }).at);
  }

  async noted(name: string): Promise<string | null> {
    return this.connection.read(() => (this.sql.note.get(name) as { value: string } | undefined)?.value ?? null);
  }

  async note(name: string, value: string): Promise<void> {
    await this.connection.write(() => this.sql.addNote.run(name, value));
  }

  async reseal(): Promise<boolean> {
    if (this.connection.read(() => this.resealing.isDone)) return false;
    const more = await this.connection.write(() => this.resealing.step());
    if (!more) this.connection.emptyLog();
    return more;
  }

  async watch(): Promise<void> {
    // The only instance: there is nobody to hear of.
  }

  async close(): Promise<void> {
    this.connection.close();
  }

  private keepAddress(conversation: string, address: Content): void {
    this.sql.addAddress.run(conversation, this.values.json(address, PLACES.address(conversation)));
  }

  private keepRecord(conversation: string, { code, content }: Recorded): void {
    this.sql.addRecord.run(code, this.values.seal(content, PLACES.record(code)));
    this.sql.addLink.run(code, conversation);
  }

  private rememberMessage({ conversation, messageId, entries }: TurnRecord): void {
    const [first, last] = [entries[0], entries.at(-1)];
    if (messageId === null || first === undefined || last === undefined) return;
    this.sql.addMessage.run(conversation, messageId, first.seq, last.seq);
  }

  private entries(conversation: string, from: number, to: number): Entry[] {
    const rows = this.sql.entries.all(conversation, from, to) as { seq: number; content: string }[];
    return rows.map(({ seq, content }) => {
      return { seq, content: this.values.parsed(content, PLACES.entry(conversation, seq)) as Content };
    });
  }
}

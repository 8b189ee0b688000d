import type { Session } from '../../dialogs/session';
import { GroupCommit } from './group-commit';
import { asStoreError, openDatabase, pragma } from './sqlite-file';
import { prepareStatements, type Statements } from './sqlite-statements';
import {
  type Content,
  type Entry,
  FORGOTTEN_MS,
  type Forgotten,
  type LastTurn,
  type Letter,
  MOST_LETTERS,
  type Recorded,
  type Store,
  type Stored,
  type TurnRecord,
} from './store';
import { StoreError } from './store-error';

/** Conversations in one SQLite file: the store of a single server, with nothing to install. */
export class SqliteStore implements Store {
  private readonly db;
  private readonly file: string;
  private readonly sql: Statements;
  private readonly commits = new GroupCommit((work) => this.transaction(work));
  private closed = false;

  constructor(folder: string) {
    const { db, file } = openDatabase(folder);
    this.db = db;
    this.file = file;
    this.sql = prepareStatements(db);
  }

  async begin(conversation: string, session: Session, now: number): Promise<boolean> {
    const row = [conversation, JSON.stringify(session), session.knowledgeHash, now, now];
    return this.write(() => {
      const made = this.sql.begin.run(...row).changes === 1;
      if (made) this.sql.unmark.run(conversation);
      return made;
    });
  }

  async load(conversation: string): Promise<Stored | null> {
    return this.read(() => {
      const row = this.sql.load.get(conversation) as { version: number; entries: number; session: string } | undefined;
      if (row === undefined) return null;
      return { version: row.version, entries: row.entries, session: this.parse(row.session) as Session };
    });
  }

  async save(turn: TurnRecord): Promise<'saved' | 'conflict' | 'full'> {
    const session = JSON.stringify(turn.session);
    const rows = turn.entries.map(({ seq, content }) => [turn.conversation, seq, JSON.stringify(content)]);
    return this.write(() => {
      if (this.isFull(turn)) return 'full';
      const place = [turn.now, turn.conversation, turn.version];
      const kept = this.sql.save.run(rows.length, session, turn.session.knowledgeHash, ...place);
      if (kept.changes === 0) return 'conflict';
      for (const row of rows) this.sql.addEntry.run(...row);
      this.rememberMessage(turn);
      this.addLetters(turn);
      if (turn.record !== undefined) this.keepRecord(turn.conversation, turn.record);
      return 'saved';
    });
  }

  async seen(conversation: string, messageId: string): Promise<readonly Entry[] | null> {
    return this.read(() => {
      const row = this.sql.seen.get(conversation, messageId) as { first: number; last: number } | undefined;
      return row === undefined ? null : this.entries(conversation, row.first, row.last);
    });
  }

  async entriesFrom(conversation: string, seq: number, most: number): Promise<readonly Entry[]> {
    return this.read(() => this.entries(conversation, seq, seq + most - 1));
  }

  async record(code: string): Promise<string | null> {
    return this.read(() => (this.sql.record.get(code) as { content: string } | undefined)?.content ?? null);
  }

  async forget(last: LastTurn): Promise<'forgotten' | 'conflict'> {
    const { conversation, version, messageId, now } = last;
    const done = await this.write(() => {
      if (this.sql.drop.run(conversation, version).changes === 0) return 'conflict';
      this.sql.dropEntries.run(conversation);
      this.sql.dropMessages.run(conversation);
      this.sql.dropRecords.run(conversation);
      this.sql.dropLinks.run(conversation);
      this.sql.dropLetters.run(conversation);
      this.addLetters(last);
      this.sql.markForgotten.run(conversation, messageId, now);
      this.sql.unmarkOld.run(now - FORGOTTEN_MS);
      return 'forgotten';
    });
    if (done === 'forgotten') this.emptyLog();
    return done;
  }

  async forgotten(conversation: string): Promise<Forgotten | null> {
    return this.read(() => {
      const row = this.sql.forgotten.get(conversation) as { message: string | null } | undefined;
      return row === undefined ? null : { messageId: row.message };
    });
  }

  async letters(channel: string, most: number): Promise<readonly Letter[]> {
    return this.read(() => {
      const rows = this.sql.heads.all(channel, most) as (Omit<Letter, 'content'> & { content: string })[];
      return rows.map((row) => ({ ...row, content: this.parse(row.content) as Content }));
    });
  }

  async claimLetter({ id, tries }: Letter, until: number): Promise<boolean> {
    return this.write(() => this.sql.claimLetter.run(until, id, tries).changes === 1);
  }

  async postponeLetter(id: number, due: number): Promise<void> {
    await this.write(() => this.sql.postponeLetter.run(due, id));
  }

  async dropLetter(id: number): Promise<void> {
    await this.write(() => this.sql.dropLetter.run(id));
  }

  async secret(name: string, make: () => string): Promise<string> {
    return this.write(() => {
      this.sql.addSecret.run(name, make());
      return (this.sql.secret.get(name) as { value: string }).value;
    });
  }

  async watch(): Promise<void> {
    // The only instance: there is nobody to hear of.
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.commits.flush();
    this.closed = true;
    pragma(this.db, 'wal_checkpoint(TRUNCATE)');
    this.db.close();
  }

  private keepRecord(conversation: string, { code, content }: Recorded): void {
    this.sql.addRecord.run(code, content);
    this.sql.addLink.run(code, conversation);
  }

  /** The log beside the file still holds what was deleted, until it is emptied. */
  private emptyLog(): void {
    if (this.closed) return;
    try {
      pragma(this.db, 'wal_checkpoint(TRUNCATE)');
    } catch {
      // It is deleted all the same: whoever asked must not be told that it is not. The log is emptied at the next chance.
    }
  }

  private isFull({ conversation, letters }: TurnRecord): boolean {
    if (letters === undefined) return false;
    return (this.sql.letters.get(conversation) as { count: number }).count >= MOST_LETTERS;
  }

  private addLetters({ conversation, letters, now }: LastTurn): void {
    for (const content of letters?.contents ?? []) {
      this.sql.addLetter.run(letters?.channel, conversation, JSON.stringify(content), now, now);
    }
  }

  private rememberMessage({ conversation, messageId, entries }: TurnRecord): void {
    const [first, last] = [entries[0], entries.at(-1)];
    if (messageId === null || first === undefined || last === undefined) return;
    this.sql.addMessage.run(conversation, messageId, first.seq, last.seq);
  }

  private entries(conversation: string, from: number, to: number): Entry[] {
    const rows = this.sql.entries.all(conversation, from, to) as { seq: number; content: string }[];
    return rows.map(({ seq, content }) => ({ seq, content: this.parse(content) as Content }));
  }

  private parse(json: string): unknown {
    try {
      return JSON.parse(json);
    } catch {
      throw new StoreError('store-damaged', `${this.file} holds a row that cannot be read. Put a backup in its place.`);
    }
  }

  private read<T>(work: () => T): T {
    this.mustBeOpen();
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, this.file);
    }
  }

  private write<T>(work: () => T): Promise<T> {
    this.mustBeOpen();
    return this.commits.add(work);
  }

  /** libsql answers from prepared statements even after `close`. */
  private mustBeOpen(): void {
    if (this.closed) throw new StoreError('store-closed', 'The store has been closed: the server is stopping.');
  }

  private transaction(work: () => void): void {
    try {
      this.db.exec('BEGIN IMMEDIATE');
      work();
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      throw asStoreError(error, this.file);
    }
  }
}

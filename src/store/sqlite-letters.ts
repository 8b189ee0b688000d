import { PLACES } from './sealed-columns';
import type { SealedValues } from './sealed-values';
import type { SqliteConnection } from './sqlite-connection';
import type { Statements } from './sqlite-statements';
import { type Content, type LastTurn, type Letter, MOST_LETTERS } from './store';

/** The outbox in a SQLite file. */
export class SqliteLetters {
  constructor(
    private readonly connection: SqliteConnection,
    private readonly sql: Statements,
    private readonly values: SealedValues,
  ) {}

  async heads(channel: string, most: number): Promise<readonly Letter[]> {
    return this.connection.read(() => {
      const rows = this.sql.heads.all(channel, most) as (Omit<Letter, 'content'> & { content: string })[];
      return rows.map((row) => ({
        ...row,
        content: this.values.parsed(row.content, PLACES.letter(row.id)) as Content,
      }));
    });
  }

  async waiting(): Promise<number> {
    return this.connection.read(() => (this.sql.allLetters.get() as { count: number }).count);
  }

  async claim({ id, tries }: Letter, until: number): Promise<boolean> {
    return this.connection.write(() => this.sql.claimLetter.run(until, id, tries).changes === 1);
  }

  async postpone(id: number, due: number): Promise<void> {
    await this.connection.write(() => this.sql.postponeLetter.run(due, id));
  }

  async drop(id: number): Promise<void> {
    await this.connection.write(() => this.sql.dropLetter.run(id));
  }

  isFull(conversation: string): boolean {
    return (this.sql.letters.get(conversation) as { count: number }).count >= MOST_LETTERS;
  }

  /** In a transaction. */
  add({ conversation, letters, now }: Pick<LastTurn, 'conversation' | 'letters' | 'now'>): void {
    for (const content of letters?.contents ?? []) {
      const { id } = this.sql.nextLetter.get() as { id: number };
      const sealed = this.values.json(content, PLACES.letter(id));
      this.sql.addLetter.run(id, letters?.channel, conversation, sealed, now, now);
    }
  }
}

import type Database from 'libsql';
import type { CheckInAnswers, CheckInDays, ToldAnswers } from '../../dialogs/check-in/answers';
import type { Session } from '../../dialogs/session';
import { type Answered, type CheckIn, type LateTold, saysTheSame } from './check-in';
import { PLACES } from './sealed-columns';
import type { SealedValues } from './sealed-values';
import type { SqliteConnection } from './sqlite-connection';
import type { SqliteLetters } from './sqlite-letters';
import { type CheckInsWanted, type Content, LAST_DAY_MS, MOST_LATE, type Planned, type Span } from './store';

type Handle = InstanceType<typeof Database>;

// eslint-disable-next-line max-lines-per-function -- one table, read as a whole
const statements = (db: Handle) => ({
  dropUnanswered: db.prepare(
    `DELETE FROM check_ins WHERE conversation = ?1 AND days NOT IN (SELECT value FROM json_each(?2))
     AND days NOT IN (SELECT days FROM check_in_answers WHERE conversation = ?1)`,
  ),
  // What is planned again for the same time is not asked for again.
  plan: db.prepare(
    `INSERT INTO check_ins (conversation, days, due, asked, waits) SELECT id, ?2, ?3, NULL, 1 FROM conversations WHERE id = ?1
     ON CONFLICT DO UPDATE SET due = excluded.due, asked = NULL, waits = 1 WHERE due <> excluded.due
     AND days NOT IN (SELECT days FROM check_in_answers WHERE conversation = ?1)`,
  ),
  all: db.prepare(
    `SELECT days, due, asked, at, answers FROM check_ins LEFT JOIN check_in_answers USING (conversation, days)
     WHERE conversation = ? ORDER BY days`,
  ),
  has: db.prepare('SELECT 1 FROM check_ins WHERE conversation = ? AND days = ?'),
  answer: db.prepare(
    'INSERT INTO check_in_answers (conversation, days, at, answers) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ),
  isThere: db.prepare('SELECT 1 FROM conversations WHERE id = ?'),
  late: db.prepare('SELECT seq, at, days, answers FROM late_told WHERE conversation = ? ORDER BY seq'),
  tellLate: db.prepare('INSERT INTO late_told (conversation, seq, at, days, answers) VALUES (?, ?, ?, ?, ?)'),
  dropLateTold: db.prepare('DELETE FROM late_told WHERE conversation = ?'),
  touch: db.prepare('UPDATE conversations SET updated = MAX(updated, ?) WHERE id = ?'),
  due: db.prepare(
    `SELECT DISTINCT conversation FROM check_ins WHERE waits = 1 AND due <= ?1
     AND substr(conversation, 1, length(?2)) = ?2 ORDER BY due LIMIT ?3`,
  ),
  latest: db.prepare(
    `SELECT days FROM check_ins WHERE conversation = ?1 AND waits = 1 AND due BETWEEN ?2 AND ?3
     AND days NOT IN (SELECT days FROM check_in_answers WHERE conversation = ?1) ORDER BY due DESC LIMIT 1`,
  ),
  lapse: db.prepare('UPDATE check_ins SET waits = 0 WHERE conversation = ? AND due <= ?'),
  asked: db.prepare('UPDATE check_ins SET asked = ? WHERE conversation = ? AND days = ?'),
  told: db.prepare(
    'SELECT version, session, address FROM conversations LEFT JOIN addresses ON conversation = id WHERE id = ?',
  ),
  span: db.prepare(
    `SELECT created AS begun, MAX(updated, COALESCE((SELECT MAX(due) FROM check_ins WHERE conversation = id), 0)) AS last
     FROM conversations WHERE id = ?`,
  ),
  dropLate: db.prepare('DELETE FROM check_ins WHERE due > ?'),
  drop: db.prepare('DELETE FROM check_ins WHERE conversation = ?'),
  dropAnswers: db.prepare('DELETE FROM check_in_answers WHERE conversation = ?'),
});

interface Row {
  readonly days: CheckInDays;
  readonly due: number;
  readonly asked: number | null;
  readonly at: number | null;
  readonly answers: string | null;
}

/** The check-ins in a SQLite file. */
export class SqliteCheckIns {
  private readonly sql: ReturnType<typeof statements>;

  constructor(
    private readonly connection: SqliteConnection,
    private readonly values: SealedValues,
    private readonly letters: SqliteLetters,
  ) {
    this.sql = connection.read(() => statements(connection.db));
  }

  async plan(conversation: string, planned: readonly Planned[]): Promise<void> {
    await this.connection.write(() => {
      this.sql.dropUnanswered.run(conversation, JSON.stringify(planned.map(({ days }) => days)));
      for (const { days, due } of planned) this.sql.plan.run(conversation, days, due);
    });
  }

  async of(conversation: string): Promise<readonly CheckIn[]> {
    return this.connection.read(() => this.all(conversation));
  }

  async answer(
    conversation: string,
    days: CheckInDays,
    { at, answers }: Answered,
  ): Promise<'kept' | 'already' | 'gone'> {
    const sealed = this.values.json(answers, PLACES.checkIn(conversation, days));
    return this.connection.write(() => {
      if (this.sql.has.get(conversation, days) === undefined) return 'gone';
      if (this.sql.answer.run(conversation, days, at, sealed).changes === 0) return 'already';
      this.sql.touch.run(at, conversation);
      return 'kept';
    });
  }

  async tellLate(conversation: string, told: LateTold): Promise<'kept' | 'already' | 'full' | 'gone'> {
    return this.connection.write(() => {
      if (this.sql.isThere.get(conversation) === undefined) return 'gone';
      const before = this.late(conversation);
      if (before.some((one) => saysTheSame(one, told))) return 'already';
      if (before.length >= MOST_LATE) return 'full';
      const sealed = this.values.json(told.answers, PLACES.lateTold(conversation, before.length));
      this.sql.tellLate.run(conversation, before.length, told.at, told.days, sealed);
      this.sql.touch.run(told.at, conversation);
      return 'kept';
    });
  }

  async lateTold(conversation: string): Promise<readonly LateTold[]> {
    return this.connection.read(() => this.late(conversation));
  }

  async askDue(wanted: CheckInsWanted): Promise<number> {
    const { channel, now, most } = wanted;
    return this.connection.write(() => {
      const due = this.sql.due.all(now, `${channel}:`, most) as { conversation: string }[];
      return due.filter(({ conversation }) => this.ask(conversation, wanted)).length;
    });
  }

  async span(conversation: string): Promise<Span | null> {
    const row = this.connection.read(() => this.sql.span.get(conversation) as Span | undefined);
    return row === undefined ? null : { begun: row.begun, last: row.last };
  }

  /** In a transaction. */
  drop(conversation: string): void {
    this.sql.drop.run(conversation);
    this.sql.dropAnswers.run(conversation);
    this.sql.dropLateTold.run(conversation);
  }

  /** In a transaction. */
  stop(conversation: string): void {
    this.sql.dropUnanswered.run(conversation, '[]');
  }

  /** In a transaction: what a clock planned that was wrong, as seen from that time. */
  dropLate(later: number): void {
    this.sql.dropLate.run(later + LAST_DAY_MS);
  }

  private ask(conversation: string, { channel, now, since, letter }: CheckInsWanted): boolean {
    const latest = this.sql.latest.get(conversation, since, now) as { days: CheckInDays } | undefined;
    this.sql.lapse.run(conversation, now);
    const checkIn = this.all(conversation).find(({ days }) => days === latest?.days);
    if (checkIn === undefined || this.letters.isFull(conversation)) return false;
    const content = letter({ checkIn, ...this.told(conversation) });
    if (content === null) return false;
    this.letters.add({ conversation, letters: { channel, contents: [content] }, now });
    this.sql.asked.run(now, conversation, checkIn.days);
    return true;
  }

  private told(conversation: string): { session: Session; address: Content | null } {
    const row = this.sql.told.get(conversation) as { version: number; session: string; address: string | null };
    const { version, session, address } = row;
    return {
      session: this.values.parsed(session, PLACES.session(conversation, version)) as Session,
      address: address === null ? null : (this.values.parsed(address, PLACES.address(conversation)) as Content),
    };
  }

  private late(conversation: string): LateTold[] {
    const rows = this.sql.late.all(conversation) as { seq: number; at: number; days: number; answers: string }[];
    return rows.map(({ seq, at, days, answers }) => {
      const told = this.values.parsed(answers, PLACES.lateTold(conversation, seq)) as ToldAnswers;
      return { at, days, answers: told };
    });
  }

  private all(conversation: string): CheckIn[] {
    return (this.sql.all.all(conversation) as Row[]).map(({ days, due, asked, at, answers }) => {
      const given = answers === null ? null : this.values.parsed(answers, PLACES.checkIn(conversation, days));
      const answered = at === null ? null : { at, answers: given as CheckInAnswers };
      return { conversation, days, due, asked, answered };
    });
  }
}

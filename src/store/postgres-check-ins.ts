import type { CheckInAnswers, CheckInDays, ToldAnswers } from '../../dialogs/check-in/answers';
import type { Session } from '../../dialogs/session';
import { type Answered, type CheckIn, type LateTold, saysTheSame } from './check-in';
import type { Ask, PostgresConnection } from './postgres-connection';
import { asId, safe } from './postgres-ids';
import { PLACES } from './sealed-columns';
import type { SealedValues } from './sealed-values';
import {
  type CheckInsWanted,
  type Content,
  LAST_DAY_MS,
  MOST_LATE,
  MOST_LETTERS,
  type Planned,
  type Span,
} from './store';

type Row = Readonly<Record<string, unknown>>;

/** The check-ins in PostgreSQL. With a lock that keeps conversations from being deleted meanwhile, as records have it. */
export class PostgresCheckIns {
  constructor(
    private readonly to: PostgresConnection,
    private readonly values: SealedValues,
  ) {}

  async plan(conversation: string, planned: readonly Planned[]): Promise<void> {
    const id = safe(conversation);
    const days = planned.map((one) => one.days);
    await this.to.together(async (ask) => {
      await ask('shareRecords', []);
      if ((await ask('lockTalk', [id])).rows.length === 0) return;
      await ask('dropUnanswered', [id, days]);
      await ask('plan', [id, days, planned.map(({ due }) => due)]);
    });
  }

  async of(conversation: string): Promise<readonly CheckIn[]> {
    return this.all(this.to.ask, conversation);
  }

  async answer(
    conversation: string,
    days: CheckInDays,
    { at, answers }: Answered,
  ): Promise<'kept' | 'already' | 'gone'> {
    const id = safe(conversation);
    const values = [id, days, at, this.values.json(answers, PLACES.checkIn(id, days))];
    return this.to.together(async (ask) => {
      await ask('shareRecords', []);
      const [row] = (await ask('answer', values)).rows;
      if (Number(row?.['kept']) > 0) return 'kept';
      return Number(row?.['planned']) > 0 ? 'already' : 'gone';
    });
  }

  async tellLate(conversation: string, told: LateTold): Promise<'kept' | 'already' | 'full' | 'gone'> {
    const id = safe(conversation);
    return this.to.together(async (ask) => {
      await ask('shareRecords', []);
      if ((await ask('lockTalk', [id])).rows.length === 0) return 'gone';
      const before = await this.late(ask, id);
      if (before.some((one) => saysTheSame(one, told))) return 'already';
      if (before.length >= MOST_LATE) return 'full';
      const sealed = this.values.json(told.answers, PLACES.lateTold(id, before.length));
      await ask('tellLate', [id, before.length, told.at, told.days, sealed]);
      return 'kept';
    });
  }

  async lateTold(conversation: string): Promise<readonly LateTold[]> {
    return this.late(this.to.ask, safe(conversation));
  }

  async askDue(wanted: CheckInsWanted): Promise<number> {
    return this.to.together(async (ask) => {
      await ask('shareRecords', []);
      let count = 0;
      const { rows } = await ask('lockDue', [wanted.now, safe(`${wanted.channel}:`), wanted.most]);
      for (const row of rows) if (await this.ask(ask, row, wanted)) count += 1;
      return count;
    });
  }

  async span(conversation: string): Promise<Span | null> {
    const row = await this.to.first('span', [safe(conversation)]);
    return row === undefined ? null : { begun: Number(row['begun']), last: Number(row['last']) };
  }

  /** What a clock planned that was wrong, as seen from that time. */
  async dropLate(later: number): Promise<void> {
    await this.to.ask('dropLate', [later + LAST_DAY_MS]);
  }

  private async ask(ask: Ask, row: Row, { channel, now, since, letter }: CheckInsWanted): Promise<boolean> {
    const id = String(row['id']);
    const lapsed = (await ask('lapse', [id, now, since])).rows.filter(({ timely }) => timely === true);
    const latest = lapsed.sort((one, other) => Number(other['due']) - Number(one['due']))[0];
    if (latest === undefined || (await ask('crowded', [id, MOST_LETTERS])).rows[0]?.['crowded'] === true) return false;
    const checkIn = (await this.all(ask, asId(id))).find(({ days }) => days === latest['days']);
    const content = checkIn === undefined ? null : letter({ checkIn, ...this.told(row) });
    if (content === null) return false;
    const number = Number((await ask('numbers', [1])).rows[0]?.['id']);
    await ask('post', [number, channel, id, this.values.json(content, PLACES.letter(number)), now]);
    await ask('asked', [id, latest['days'], now]);
    return true;
  }

  private told({ id, version, session, address }: Row): { session: Session; address: Content | null } {
    const place = PLACES.session(String(id), Number(version));
    return {
      session: this.values.parsed(String(session), place) as Session,
      address:
        typeof address !== 'string' ? null : (this.values.parsed(address, PLACES.address(String(id))) as Content),
    };
  }

  private async late(ask: Ask, id: string): Promise<LateTold[]> {
    return (await ask('late', [id])).rows.map(({ seq, at, days, answers }) => {
      const told = this.values.parsed(String(answers), PLACES.lateTold(id, Number(seq))) as ToldAnswers;
      return { at: Number(at), days: Number(days), answers: told };
    });
  }

  private async all(ask: Ask, conversation: string): Promise<CheckIn[]> {
    const id = safe(conversation);
    return (await ask('checkIns', [id])).rows.map(({ days: day, due, asked, at, answers }) => {
      const days = day as CheckInDays;
      const given = at === null ? null : this.values.parsed(String(answers), PLACES.checkIn(id, days));
      const answered = at === null ? null : { at: Number(at), answers: given as CheckInAnswers };
      return { conversation, days, due: Number(due), asked: asked === null ? null : Number(asked), answered };
    });
  }
}

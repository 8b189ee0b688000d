import { ForgottenList } from './forgotten-list';
import type { PostgresConnection } from './postgres-connection';
import { StoreError } from './store-error';

/** The list at this path, which can be written. Throws a StoreError that says what to do. */
export function openList(file: string): ForgottenList {
  try {
    const list = new ForgottenList(file);
    list.check();
    return list;
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    throw new StoreError(
      'forgotten-list-unusable',
      `${file} cannot be read or written (${code}). Look at FORGOTTEN_LIST, and let this user write there.`,
    );
  }
}

/** What outlives a restore of the database: the list of this instance, which lies outside of it. Ids are as the database has them. */
export class PostgresForgotten {
  constructor(
    private readonly to: PostgresConnection,
    private readonly list: ForgottenList | null,
  ) {}

  note(conversation: string, at: number): void {
    try {
      this.list?.add(conversation, at);
    } catch {
      // It is deleted all the same, and whoever asked must not be told that it is not. The next tidying notes it.
    }
  }

  /** Drops from the list what was forgotten before that, and notes what could not be noted, or another instance forgot. */
  async tidy(before: number): Promise<void> {
    if (this.list === null) return;
    this.list.dropBefore(before);
    const { rows } = await this.to.ask('allForgotten', []);
    for (const { conversation, at } of rows) if (Number(at) >= before) this.list.add(String(conversation), Number(at));
  }

  /** A database from before may have been put in the place of one in which they were forgotten. How many that were. */
  async forgetAgain(teller: string): Promise<number> {
    await this.tidy(0);
    const { list } = this;
    if (list === null || list.isEmpty) return 0;
    const back = (await this.to.ask('begun', [])).rows.flatMap(({ id, created }) => {
      const at = list.forgottenAt(String(id), Number(created));
      return at === null ? [] : [{ id: String(id), at }];
    });
    if (back.length === 0) return 0;
    return this.to.together(async (ask) => {
      await ask('lockRecords', []);
      const values = [back.map(({ id }) => id), back.map(({ at }) => at), teller];
      return Number((await ask('forgetAgain', values)).rows[0]?.['gone']);
    });
  }
}

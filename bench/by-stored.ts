import path from 'node:path';
import Database from 'libsql';
import { newSession } from '../dialogs/engine';
import { SqliteStore } from '../src/store/sqlite-store';
import { growthOf, presser, type Sized } from './growth';
import { type Press, theEngine } from './interview';
import type { Effort } from './turn-cost';
import { freshFolder, startOurs } from './variants';

const TEMPLATE = 'direct-line:template';
/** Each is somebody who came, was greeted and agreed: a conversation, three entries of its log, one message. */
const FILL = (count: number): readonly string[] => [
  'BEGIN',
  `CREATE TEMP TABLE names AS
     WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
     SELECT 'direct-line:' || lower(hex(randomblob(11))) AS id FROM numbers ORDER BY id`,
  `INSERT INTO conversations (id, version, entries, session, knowledge, created, updated)
     SELECT names.id, 2, 3, session, knowledge, created, updated - abs(random()) % 1000000
     FROM names, conversations WHERE conversations.id = '${TEMPLATE}'`,
  `INSERT INTO entries (conversation, seq, content)
     SELECT names.id, value, '{"said":"' || hex(randomblob(60)) || '"}' FROM names, json_each('[0,1,2]')`,
  `INSERT INTO messages (conversation, id, first_seq, last_seq) SELECT names.id, 'message-1', 1, 2 FROM names`,
  'DROP TABLE names',
  'COMMIT',
];

/** Made by the store itself, with one conversation, which is then copied within the file. */
export async function fill(folder: string, count: number): Promise<void> {
  const store = new SqliteStore(folder);
  await store.begin(TEMPLATE, newSession(theEngine(), 'gb'), Date.now());
  await store.close();
  const db = new Database(path.join(folder, 'surefoot.db'));
  for (const statement of FILL(count)) db.exec(statement);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

/** With the conversations that are stored, of a whole interview by buttons. */
export const byStored = (
  counts: readonly number[],
  presses: readonly Press[],
  effort: Effort,
): Promise<readonly Sized[]> =>
  growthOf(
    counts,
    (count) => ({
      ...presser(presses),
      script: async () => {
        const folder = freshFolder();
        await fill(folder, count);
        return startOurs({ DATA_DIR: folder });
      },
    }),
    effort,
  );

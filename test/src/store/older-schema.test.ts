import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { APPLICATION_ID, MIGRATIONS } from '../../../src/store/schema';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { expectAllKept, rowsFor } from './older-content';

const folders: string[] = [];
afterAll(() => folders.forEach((one) => fs.rmSync(one, { recursive: true, force: true })));

/** A data folder as a release with these steps left it. */
function leftBy(steps: readonly string[]): string {
  const folder = makeFolder();
  folders.push(folder);
  const db = new Database(path.join(folder, 'surefoot.db'));
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA journal_mode = WAL; ${steps.join('\n')}`);
  db.exec(`PRAGMA user_version = ${steps.length}`);
  for (const row of rowsFor(steps)) db.exec(row);
  db.close();
  return folder;
}

const VERSIONS = MIGRATIONS.map((_, index) => index + 1);
const KEY = { id: 'a', secret: Buffer.alloc(32, 7).toString('base64') };

test.each(VERSIONS)('a file of version %d is opened with all that it keeps, and its talks go on', async (version) => {
  const steps = MIGRATIONS.slice(0, version);
  const store = new SqliteStore(leftBy(steps));
  await expectAllKept(store, steps);
  await store.close();
});

test.each(VERSIONS)('a file of version %d is opened with a key too, and again after that', async (version) => {
  const steps = MIGRATIONS.slice(0, version);
  const folder = leftBy(steps);
  await new SqliteStore(folder, [KEY]).close();
  const store = new SqliteStore(folder, [KEY]);
  await expectAllKept(store, steps);
  await store.close();
});

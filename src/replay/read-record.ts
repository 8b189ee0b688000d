import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config';
import { DATABASE } from '../store/file-names';
import { openStore } from '../store/open-store';
import { type KeptRecord, parseRecord } from './parse-record';
import { ReplayError } from './replay-error';

/** Some ten times the longest record. */
const MOST_BYTES = 1_000_000;

/** From a file that was exported. */
export function recordInFile(file: string): KeptRecord {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile())
    throw new ReplayError('record-unreadable', `${file} is no file, and no code like 4H2K-9M3P-7QRS-2VWX.`);
  if (stat.size > MOST_BYTES)
    throw new ReplayError('record-too-large', `${file} is larger than any record of advice (${MOST_BYTES} bytes).`);
  return parseRecord(textOf(file), file);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ReplayError('record-unreadable', `${file} cannot be read by this user.`);
  }
}

/** From the store that is configured; a file is not made if it is not there. */
export async function recordInStore(config: Config, code: string): Promise<KeptRecord> {
  const { dataFolder: folder, databaseUrl } = config;
  const where = databaseUrl === null ? `${folder}. Check DATA_DIR.` : 'the database. Check DATABASE_URL.';
  const unknown = new ReplayError('record-unknown', `There is no record ${code} in ${where}`);
  const file = path.join(folder, DATABASE);
  if (databaseUrl === null && statSync(file, { throwIfNoEntry: false }) === undefined) throw unknown;
  const store = await openStore(config);
  try {
    const content = await store.record(code);
    if (content === null) throw unknown;
    return parseRecord(content, code);
  } finally {
    await store.close();
  }
}

import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import type { Dice } from '../../safety/prove/random-findings';
import { session, turn } from './store-contract';

/** What a disk writes whole or not at all. */
const SECTOR = 512;

/** What `kill -9` would leave at a moment: what is in the files. */
export interface Left {
  readonly file: Buffer;
  readonly log: Buffer;
  readonly index: Buffer;
}

export const fileIn = (folder: string): string => path.join(folder, 'surefoot.db');

const bytesOf = (file: string): Buffer => (fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0));

export function leftIn(folder: string): Left {
  const file = fileIn(folder);
  return { file: bytesOf(file), log: bytesOf(`${file}-wal`), index: bytesOf(`${file}-shm`) };
}

/** A folder with just these files. */
export function folderWith({ file, log, index }: Left): string {
  const folder = makeFolder();
  fs.writeFileSync(fileIn(folder), file);
  fs.writeFileSync(`${fileIn(folder)}-wal`, log);
  fs.writeFileSync(`${fileIn(folder)}-shm`, index);
  return folder;
}

/** What is copied from the log into the file, as it happens by itself after a thousand pages. */
export function checkpoint(folder: string): void {
  const db = new Database(fileIn(folder));
  db.pragma('wal_checkpoint(PASSIVE)');
  db.close();
}

/** So many turns more, with words of a length by chance; after each, what would be left, and is looked at or done to. */
export async function talk(folder: string, turns: number, dice: Dice, after: () => void): Promise<void> {
  const store = new SqliteStore(folder);
  await store.begin('c', session(), 1);
  const first = (await store.load('c'))!.version;
  for (let version = first; version < first + turns; version += 1) {
    const entries = [{ seq: version, content: { text: 'w'.repeat(dice(9_000)) } }];
    await store.save(turn({ version, messageId: `m${version}`, entries }));
    after();
  }
  await store.close();
}

/** What would be left after each of so many turns. */
export async function leftAfterEach(left: Left | null, turns: number, dice: Dice): Promise<Left[]> {
  const folder = left === null ? makeFolder() : folderWith(left);
  const all: Left[] = [];
  await talk(folder, turns, dice, () => all.push(leftIn(folder)));
  fs.rmSync(folder, { recursive: true });
  return all;
}

/** How many turns of the talk are kept, once the store has opened these files. */
export async function turnsIn(left: Left): Promise<number> {
  const folder = folderWith(left);
  const store = new SqliteStore(folder);
  const kept = (await store.load('c'))?.version ?? 0;
  await store.close();
  fs.rmSync(folder, { recursive: true });
  return kept;
}

function firstDifference(one: Buffer, other: Buffer): number {
  const at = one.findIndex((byte, place) => byte !== other[place]);
  return at < 0 ? one.length : at;
}

/** Killed while it wrote the turn after `before`: the log is new to a place, and as it was from there. */
export function killedIn(before: Left, after: Left, dice: Dice): Left {
  const from = firstDifference(after.log, before.log);
  const place = from + dice(after.log.length - from + 1);
  return { ...before, log: Buffer.concat([after.log.subarray(0, place), before.log.subarray(place)]) };
}

/** Without power while it wrote that turn: any sectors are new, and the file may not have got longer. */
export function tornIn(before: Left, after: Left, dice: Dice): Left {
  const grown = after.log.length - before.log.length;
  const log = Buffer.alloc(before.log.length + (dice(3) === 0 ? dice(grown + 1) : grown));
  before.log.copy(log);
  for (let at = 0; at < log.length; at += SECTOR) {
    if (dice(8) > 0) after.log.copy(log, at, at, Math.min(at + SECTOR, log.length));
  }
  return { ...before, log };
}

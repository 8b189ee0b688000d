import type Database from 'libsql';
import { LATER_MS, type LastTurn } from './store';

type Handle = InstanceType<typeof Database>;

/** The conversation ?1 at version ?2, begun at ?3 if that is given, in which the message ?4 was not answered yet. */
const STANDS = `id = ?1 AND version = ?2 AND created = COALESCE(?3, created)
     AND NOT EXISTS (SELECT 1 FROM messages WHERE conversation = ?1 AND messages.id = ?4)`;

/** As `save` and `dropStanding` take where a turn was taken. */
export const placeOf = ({ conversation, version, begun, messageId }: LastTurn) =>
  [conversation, version, begun ?? null, messageId] as const;

/** All that is ever asked of the database, prepared once. */
// eslint-disable-next-line max-lines-per-function -- one table, read as a whole
export const prepareStatements = (db: Handle) => ({
  begin: db.prepare(
    `INSERT INTO conversations (id, version, entries, session, knowledge, created, updated)
     VALUES (?1, 0, 0, ?2, ?3, MAX(?4, COALESCE((SELECT at + ${LATER_MS} FROM forgotten WHERE conversation = ?1), 0)), ?4)
     ON CONFLICT DO NOTHING`,
  ),
  load: db.prepare(
    `SELECT version, entries, created AS begun, first_seq AS first, last_seq AS last,
     CASE WHEN version = ?3 AND created = ?4 THEN NULL ELSE session END AS session
     FROM conversations LEFT JOIN messages ON conversation = conversations.id AND messages.id = ?2
     WHERE conversations.id = ?1`,
  ),
  sessions: db.prepare(
    'SELECT id, version, session, updated FROM conversations WHERE id > ? AND updated >= ? ORDER BY id LIMIT ?',
  ),
  save: db.prepare(
    `UPDATE conversations SET version = version + 1, entries = entries + ?5, session = ?6, knowledge = ?7, updated = MAX(updated, ?8)
     WHERE ${STANDS}`,
  ),
  addEntry: db.prepare('INSERT INTO entries (conversation, seq, content) VALUES (?, ?, ?)'),
  entries: db.prepare('SELECT seq, content FROM entries WHERE conversation = ? AND seq BETWEEN ? AND ? ORDER BY seq'),
  addMessage: db.prepare('INSERT INTO messages (conversation, id, first_seq, last_seq) VALUES (?, ?, ?, ?)'),
  addRecord: db.prepare('INSERT INTO records (code, content) VALUES (?, ?) ON CONFLICT DO NOTHING'),
  record: db.prepare('SELECT content FROM records WHERE code = ?'),
  addLink: db.prepare('INSERT INTO recorded (code, conversation) VALUES (?, ?) ON CONFLICT DO NOTHING'),
  drop: db.prepare('DELETE FROM conversations WHERE id = ? AND version = ?'),
  dropStanding: db.prepare(`DELETE FROM conversations WHERE ${STANDS}`),
  dropEntries: db.prepare('DELETE FROM entries WHERE conversation = ?'),
  dropMessages: db.prepare('DELETE FROM messages WHERE conversation = ?'),
  dropRecords: db.prepare(
    `DELETE FROM records WHERE code IN (SELECT code FROM recorded WHERE conversation = ?1)
     AND code NOT IN (SELECT code FROM recorded WHERE conversation <> ?1)`,
  ),
  dropLinks: db.prepare('DELETE FROM recorded WHERE conversation = ?'),
  markForgotten: db.prepare('INSERT OR REPLACE INTO forgotten (conversation, message, at) VALUES (?, ?, ?)'),
  forgotten: db.prepare('SELECT message FROM forgotten WHERE conversation = ?'),
  allForgotten: db.prepare('SELECT conversation, at FROM forgotten'),
  begun: db.prepare('SELECT id, version, created FROM conversations'),
  unmark: db.prepare('DELETE FROM forgotten WHERE conversation = ?'),
  unmarkOld: db.prepare('DELETE FROM forgotten WHERE at < ?'),
  nextLetter: db.prepare("SELECT COALESCE(MAX(seq), 0) + 1 AS id FROM sqlite_sequence WHERE name = 'outbox'"),
  addLetter: db.prepare(
    'INSERT INTO outbox (id, channel, conversation, content, written, tries, due) VALUES (?, ?, ?, ?, ?, 0, ?)',
  ),
  letters: db.prepare('SELECT COUNT(*) AS count FROM outbox WHERE conversation = ?'),
  allLetters: db.prepare('SELECT COUNT(*) AS count FROM outbox'),
  // Of each conversation the oldest: what comes after it waits for it.
  heads: db.prepare(
    `SELECT id, conversation, content, written, tries, due FROM outbox AS head WHERE channel = ?
     AND NOT EXISTS (SELECT 1 FROM outbox WHERE conversation = head.conversation AND id < head.id)
     ORDER BY due, id LIMIT ?`,
  ),
  claimLetter: db.prepare('UPDATE outbox SET tries = tries + 1, due = ? WHERE id = ? AND tries = ?'),
  postponeLetter: db.prepare('UPDATE outbox SET due = ? WHERE id = ?'),
  dropLetter: db.prepare('DELETE FROM outbox WHERE id = ?'),
  dropLetters: db.prepare('DELETE FROM outbox WHERE conversation = ?'),
  old: db.prepare(
    `SELECT id, version FROM conversations WHERE updated < ?1
     AND NOT EXISTS (SELECT 1 FROM check_ins WHERE conversation = id AND due >= ?1) ORDER BY updated LIMIT ?2`,
  ),
  correctTimes: db.prepare(
    `UPDATE conversations SET updated = MIN(updated, ?1), created = MIN(created, ?1) WHERE MAX(updated, created) > ?2`,
  ),
  addAddress: db.prepare('INSERT OR REPLACE INTO addresses (conversation, address) VALUES (?, ?)'),
  dropAddress: db.prepare('DELETE FROM addresses WHERE conversation = ?'),
  lastActivity: db.prepare('SELECT MAX(updated) AS at FROM conversations'),
  addNote: db.prepare('INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)'),
  note: db.prepare('SELECT value FROM notes WHERE name = ?'),
  addSecret: db.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING'),
  secret: db.prepare('SELECT value FROM secrets WHERE name = ?'),
});

export type Statements = ReturnType<typeof prepareStatements>;

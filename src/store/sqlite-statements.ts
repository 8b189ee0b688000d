import type Database from 'libsql';

type Handle = InstanceType<typeof Database>;

/** All that is ever asked of the database, prepared once. */
export const prepareStatements = (db: Handle) => ({
  begin: db.prepare(
    `INSERT INTO conversations (id, version, entries, session, knowledge, created, updated)
     VALUES (?, 0, 0, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ),
  load: db.prepare('SELECT version, entries, session FROM conversations WHERE id = ?'),
  save: db.prepare(
    `UPDATE conversations SET version = version + 1, entries = entries + ?, session = ?, knowledge = ?, updated = ?
     WHERE id = ? AND version = ?`,
  ),
  addEntry: db.prepare('INSERT INTO entries (conversation, seq, content) VALUES (?, ?, ?)'),
  entries: db.prepare('SELECT seq, content FROM entries WHERE conversation = ? AND seq BETWEEN ? AND ? ORDER BY seq'),
  addMessage: db.prepare('INSERT INTO messages (conversation, id, first_seq, last_seq) VALUES (?, ?, ?, ?)'),
  seen: db.prepare('SELECT first_seq AS first, last_seq AS last FROM messages WHERE conversation = ? AND id = ?'),
  addRecord: db.prepare('INSERT INTO records (code, content) VALUES (?, ?) ON CONFLICT DO NOTHING'),
  record: db.prepare('SELECT content FROM records WHERE code = ?'),
  addSecret: db.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING'),
  secret: db.prepare('SELECT value FROM secrets WHERE name = ?'),
});

export type Statements = ReturnType<typeof prepareStatements>;

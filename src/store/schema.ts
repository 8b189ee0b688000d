/** Says that a SQLite file is one of ours: “SFOT”. */
export const APPLICATION_ID = 0x53464f54;

/**
 * Each step brings the file from the version of its index to the next. Never edit one that has been released: add one.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    session TEXT NOT NULL,
    knowledge TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE entries (
    conversation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (conversation, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE messages (
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (conversation, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Who holds the code finds the record.
  `
  CREATE TABLE records (
    code TEXT PRIMARY KEY,
    content TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // The same answers to the same release are one record, whoever gave them: it goes with the last of them.
  `
  CREATE TABLE recorded (
    code TEXT NOT NULL,
    conversation TEXT NOT NULL,
    PRIMARY KEY (code, conversation)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX recorded_by_conversation ON recorded (conversation);
  INSERT OR IGNORE INTO recorded
    SELECT records.code, entries.conversation FROM records JOIN entries ON instr(entries.content, records.code) > 0;
  CREATE TABLE forgotten (
    conversation TEXT PRIMARY KEY,
    message TEXT,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // What a channel’s API has not taken yet. Numbers are never used again, so that they give the order.
  `
  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    conversation TEXT NOT NULL,
    content TEXT NOT NULL,
    written INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    due INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX outbox_by_conversation ON outbox (conversation, id);
  `,
  // By which keys what is kept is sealed, each with a value that only it opens, and whether it has sealed everything.
  `
  CREATE TABLE keys (
    id TEXT PRIMARY KEY,
    proof TEXT NOT NULL,
    everything INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // What has not been touched for long is found by its time; what is to be remembered of upkeep has a note.
  `
  CREATE INDEX conversations_by_time ON conversations (updated);
  CREATE TABLE notes (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // What patients let us ask later. Each waits until it is asked for, or lapses; an answer is a row of its own, so that a
  // second one finds the first. Where a channel is called is kept for what is sent unasked.
  `
  CREATE TABLE check_ins (
    conversation TEXT NOT NULL,
    days INTEGER NOT NULL,
    due INTEGER NOT NULL,
    asked INTEGER,
    waits INTEGER NOT NULL,
    PRIMARY KEY (conversation, days)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX check_ins_by_time ON check_ins (due) WHERE waits = 1;
  CREATE TABLE check_in_answers (
    conversation TEXT NOT NULL,
    days INTEGER NOT NULL,
    at INTEGER NOT NULL,
    answers TEXT NOT NULL,
    PRIMARY KEY (conversation, days)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE addresses (
    conversation TEXT PRIMARY KEY,
    address TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // What a form told of danger when its check-in was answered already, or none was due.
  `
  CREATE TABLE late_told (
    conversation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    days INTEGER NOT NULL,
    answers TEXT NOT NULL,
    PRIMARY KEY (conversation, seq)
  ) STRICT, WITHOUT ROWID;
  `,
];

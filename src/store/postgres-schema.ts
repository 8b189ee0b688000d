/**
 * Each step brings the database from the version of its index to the next. Never edit one that has been released: add
 * one. Text is kept as JSON, whose escapes hold what PostgreSQL’s text cannot: NUL and half a surrogate pair.
 */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    session TEXT NOT NULL,
    knowledge TEXT NOT NULL,
    created BIGINT NOT NULL,
    updated BIGINT NOT NULL
  );
  CREATE TABLE entries (
    conversation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (conversation, seq)
  );
  CREATE TABLE messages (
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (conversation, id)
  );
  CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  );
  CREATE TABLE records (
    code TEXT PRIMARY KEY,
    content TEXT NOT NULL
  );
  CREATE TABLE recorded (
    code TEXT NOT NULL,
    conversation TEXT NOT NULL,
    PRIMARY KEY (code, conversation)
  );
  CREATE INDEX recorded_by_conversation ON recorded (conversation);
  CREATE TABLE forgotten (
    conversation TEXT PRIMARY KEY,
    message TEXT,
    at BIGINT NOT NULL
  );
  CREATE INDEX forgotten_by_time ON forgotten (at);
  CREATE TABLE outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel TEXT NOT NULL,
    conversation TEXT NOT NULL,
    content TEXT NOT NULL,
    written BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    due BIGINT NOT NULL
  );
  CREATE INDEX outbox_by_conversation ON outbox (conversation, id);
  `,
];

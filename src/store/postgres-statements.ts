import { CHECK_IN_SQL } from './postgres-check-in-statements';
import { LATER_MS } from './store';

/** Told on with every turn, so that the web sockets of other instances wake. */
export const TURNS = 'surefoot_turns';

/** Held while records are deleted, and shared by whoever adds one: none goes that another conversation just came to. */
export const RECORDS_LOCK = 0x53464f54;

/** What goes with conversations that go. */
const goes = (which: string): string => `
    gone AS (DELETE FROM conversations WHERE ${which} RETURNING id
    ), entries_gone AS (DELETE FROM entries WHERE conversation IN (SELECT id FROM gone)
    ), messages_gone AS (DELETE FROM messages WHERE conversation IN (SELECT id FROM gone)
    ), links_gone AS (DELETE FROM recorded WHERE conversation IN (SELECT id FROM gone)
    ), records_gone AS (
      DELETE FROM records WHERE code IN (SELECT code FROM recorded WHERE conversation IN (SELECT id FROM gone))
      AND code NOT IN (SELECT code FROM recorded WHERE conversation NOT IN (SELECT id FROM gone))
    ), letters_gone AS (DELETE FROM outbox WHERE conversation IN (SELECT id FROM gone)
    ), check_ins_gone AS (DELETE FROM check_ins WHERE conversation IN (SELECT id FROM gone)
    ), answers_gone AS (DELETE FROM check_in_answers WHERE conversation IN (SELECT id FROM gone)
    ), late_gone AS (DELETE FROM late_told WHERE conversation IN (SELECT id FROM gone)
    ), addresses_gone AS (DELETE FROM addresses WHERE conversation IN (SELECT id FROM gone))`;

/** No activity since $1, and no check-in due since then. */
const OLD = `
      SELECT id FROM conversations WHERE updated < $1
      AND NOT EXISTS (SELECT FROM check_ins WHERE conversation = id AND due >= $1)
      ORDER BY updated LIMIT $2 FOR UPDATE SKIP LOCKED`;

/** What is in a bucket by now: it fills with $2 a minute and holds no more. */
const REFILLED = `
      LEAST($2::float8, c.remaining + GREATEST(0, EXTRACT(EPOCH FROM statement_timestamp() - c.at)) * $2::float8 / 60)`;

/** Every statement by itself is all or nothing, and once it is answered it is durable. */
export const SQL = {
  begin: `
    WITH made AS (
      INSERT INTO conversations (id, version, entries, session, knowledge, created, updated)
      VALUES ($1, 0, 0, $2, $3, GREATEST($4, (SELECT at + ${LATER_MS} FROM forgotten WHERE conversation = $1)), $4)
      ON CONFLICT DO NOTHING RETURNING id
    ), unmarked AS (DELETE FROM forgotten WHERE conversation IN (SELECT id FROM made))
    SELECT id FROM made`,
  load: `
    SELECT version, entries, created AS begun, first_seq AS first, last_seq AS last,
      CASE WHEN version = $3::int AND created = $4::bigint THEN NULL ELSE session END AS session
    FROM conversations LEFT JOIN messages ON conversation = conversations.id AND messages.id = $2
    WHERE conversations.id = $1`,
  sessions: `
    SELECT id, version, session, updated FROM conversations
    WHERE id > $1 AND updated >= $2 ORDER BY id LIMIT $3`,
  // $1 conversation, $2 its version, $3 message, $4 session, $5 knowledge, $6 now, $7 numbers and $8 contents of the
  // entries, $9 channel, $15 numbers and $10 contents of its letters, $11 how many may wait, $12 and $13 a record, $14
  // who tells, $16 where its channel is called, $17 whether check-ins are stopped, $18 dropped, $19 when it was begun.
  save: `
    WITH waiting AS (
      SELECT count(*) >= $11::int AND $9::text IS NOT NULL AS crowded FROM outbox WHERE conversation = $1
    ), kept AS (
      UPDATE conversations SET version = version + 1, entries = entries + cardinality($7::int[]), session = $4,
        knowledge = $5, updated = GREATEST(updated, $6)
      WHERE id = $1 AND version = $2 AND created = COALESCE($19::bigint, created) AND NOT (SELECT crowded FROM waiting)
        AND NOT EXISTS (SELECT FROM messages WHERE conversation = $1 AND messages.id = $3) RETURNING id
    ), logged AS (
      INSERT INTO entries (conversation, seq, content)
      SELECT id, seq, content FROM kept, unnest($7::int[], $8::text[]) AS entry (seq, content)
    ), known AS (
      INSERT INTO messages (conversation, id, first_seq, last_seq)
      SELECT id, $3, ($7::int[])[1], ($7::int[])[cardinality($7::int[])] FROM kept
      WHERE $3::text IS NOT NULL AND cardinality($7::int[]) > 0
    ), posted AS (
      INSERT INTO outbox (id, channel, conversation, content, written, tries, due)
      SELECT letter, $9, kept.id, content, $6, 0, $6
      FROM kept, unnest($15::bigint[], $10::text[]) AS new (letter, content)
    ), addressed AS (
      INSERT INTO addresses (conversation, address) SELECT id, $16 FROM kept WHERE $16::text IS NOT NULL
      ON CONFLICT (conversation) DO UPDATE SET address = excluded.address
    ), stopped AS (
      DELETE FROM check_ins WHERE conversation IN (SELECT id FROM kept) AND ($18::boolean OR $17::boolean AND NOT EXISTS (
        SELECT FROM check_in_answers AS given
        WHERE given.conversation = check_ins.conversation AND given.days = check_ins.days))
    ), dropped AS (
      DELETE FROM check_in_answers WHERE $18::boolean AND conversation IN (SELECT id FROM kept)
    ), dropped_late AS (
      DELETE FROM late_told WHERE $18::boolean AND conversation IN (SELECT id FROM kept)
    ), recorded AS (
      INSERT INTO records (code, content) SELECT $12, $13 FROM kept WHERE $12::text IS NOT NULL ON CONFLICT DO NOTHING
    ), linked AS (
      INSERT INTO recorded (code, conversation) SELECT $12, id FROM kept WHERE $12::text IS NOT NULL
      ON CONFLICT DO NOTHING
    ), told AS (SELECT pg_notify('${TURNS}', $14 || ' ' || id) FROM kept)
    SELECT (SELECT count(*) FROM told) AS kept, crowded FROM waiting`,
  entries: 'SELECT seq, content FROM entries WHERE conversation = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq',
  lettersWaiting: 'SELECT count(*) AS count FROM outbox',
  record: 'SELECT content FROM records WHERE code = $1',
  lockRecords: `SELECT pg_advisory_xact_lock(${RECORDS_LOCK})`,
  shareRecords: `SELECT pg_advisory_xact_lock_shared(${RECORDS_LOCK})`,
  // $1 conversation, $2 its version, $3 message, $4 now, $5 channel, $6 numbers and $7 contents of its letters, $8 until
  // when it stays known of others, $9 who tells, $10 when it was begun.
  forget: `
    WITH ${goes(`id = $1 AND version = $2 AND created = COALESCE($10::bigint, created)
      AND NOT EXISTS (SELECT FROM messages WHERE conversation = $1 AND messages.id = $3)`)},
    posted AS (
      INSERT INTO outbox (id, channel, conversation, content, written, tries, due)
      SELECT letter, $5, gone.id, content, $4, 0, $4 FROM gone, unnest($6::bigint[], $7::text[]) AS new (letter, content)
    ), old_unmarked AS (DELETE FROM forgotten WHERE at < $8 AND conversation <> $1 AND EXISTS (SELECT FROM gone)
    ), marked AS (
      INSERT INTO forgotten (conversation, message, at) SELECT id, $3, $4 FROM gone
      ON CONFLICT (conversation) DO UPDATE SET message = excluded.message, at = excluded.at
    ), told AS (SELECT pg_notify('${TURNS}', $9 || ' ' || id) FROM gone)
    SELECT count(*) AS gone FROM told`,
  allForgotten: 'SELECT conversation, at FROM forgotten',
  begun: 'SELECT id, created FROM conversations',
  // $1 conversations, $2 when each was forgotten, $3 who tells. What was begun anew meanwhile stays.
  forgetAgain: `
    WITH back AS (SELECT * FROM unnest($1::text[], $2::bigint[]) AS one (conversation, at)),
    ${goes('EXISTS (SELECT FROM back WHERE conversation = id AND at >= created)')},
    marked AS (
      INSERT INTO forgotten (conversation, message, at) SELECT conversation, NULL, at FROM back JOIN gone ON id = conversation
      ON CONFLICT (conversation) DO UPDATE SET at = excluded.at
    ), told AS (SELECT pg_notify('${TURNS}', $3 || ' ' || id) FROM gone)
    SELECT count(*) AS gone FROM told`,
  expire: `
    WITH ${goes(`id IN (${OLD})`)}
    SELECT count(*) AS gone FROM gone`,
  correctTimes: `
    UPDATE conversations SET updated = LEAST(updated, $1), created = LEAST(created, $1)
    WHERE GREATEST(updated, created) > $2`,
  ...CHECK_IN_SQL,
  lastActivity: 'SELECT max(updated) AS at FROM conversations',
  note: `
    INSERT INTO notes (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  noted: 'SELECT value FROM notes WHERE name = $1',
  forgotten: 'SELECT message FROM forgotten WHERE conversation = $1',
  // Of each conversation the oldest: what comes after it waits for it.
  letters: `
    SELECT id, conversation, content, written, tries, due FROM outbox AS head WHERE channel = $1
    AND NOT EXISTS (SELECT FROM outbox WHERE conversation = head.conversation AND id < head.id)
    ORDER BY due, id LIMIT $2`,
  // Whoever finds it locked leaves it to whom it is locked by.
  claimLetter: `
    UPDATE outbox SET tries = tries + 1, due = $1
    WHERE id = (SELECT id FROM outbox WHERE id = $2 AND tries = $3 FOR UPDATE SKIP LOCKED)`,
  postponeLetter: 'UPDATE outbox SET due = $1 WHERE id = $2',
  // Taken before they are used: what is sealed is sealed for its number.
  numbers: "SELECT nextval(pg_get_serial_sequence('outbox', 'id')) AS id FROM generate_series(1, $1::int)",
  dropLetter: 'DELETE FROM outbox WHERE id = $1',
  // $1 key, $2 how many a minute, $3 how many are wanted. By the clock of the database, which all instances share.
  takeCounts: `
    INSERT INTO counts AS c (key, remaining, given, at)
    VALUES ($1, $2::float8 - LEAST($3::int, $2::int), LEAST($3::int, $2::int), statement_timestamp())
    ON CONFLICT (key) DO UPDATE SET
      given = LEAST($3::int, FLOOR(${REFILLED})),
      remaining = ${REFILLED} - LEAST($3::int, FLOOR(${REFILLED})),
      at = GREATEST(c.at, statement_timestamp())
    RETURNING given`,
  // Full again, so as good as none.
  tidyCounts: "DELETE FROM counts WHERE at < statement_timestamp() - interval '1 minute'",
  addSecret: 'INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING',
  secret: 'SELECT value FROM secrets WHERE name = $1',
} as const;

export type Statement = keyof typeof SQL;

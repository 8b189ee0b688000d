/** What is asked of the database for check-ins. */
export const CHECK_IN_SQL = {
  lockTalk: 'SELECT id FROM conversations WHERE id = $1 FOR UPDATE',
  dropUnanswered: `
    DELETE FROM check_ins WHERE conversation = $1 AND days <> ALL ($2::int[])
    AND days NOT IN (SELECT days FROM check_in_answers WHERE conversation = $1)`,
  // What is planned again for the same time is not asked for again.
  plan: `
    INSERT INTO check_ins AS old (conversation, days, due, asked, waits)
    SELECT $1, days, due, NULL, true FROM unnest($2::int[], $3::bigint[]) AS new (days, due)
    ON CONFLICT (conversation, days) DO UPDATE SET due = excluded.due, asked = NULL, waits = true
    WHERE old.due <> excluded.due AND NOT EXISTS (
      SELECT FROM check_in_answers AS given WHERE given.conversation = old.conversation AND given.days = old.days)`,
  checkIns: `
    SELECT days, due, asked, at, answers FROM check_ins LEFT JOIN check_in_answers USING (conversation, days)
    WHERE conversation = $1 ORDER BY days`,
  // $1 conversation, $2 days, $3 at, $4 answers.
  answer: `
    WITH planned AS (SELECT conversation, days FROM check_ins WHERE conversation = $1 AND days = $2),
    kept AS (
      INSERT INTO check_in_answers (conversation, days, at, answers) SELECT conversation, days, $3, $4 FROM planned
      ON CONFLICT DO NOTHING RETURNING conversation
    ), touched AS (
      UPDATE conversations SET updated = GREATEST(updated, $3) WHERE id IN (SELECT conversation FROM kept)
    )
    SELECT (SELECT count(*) FROM planned) AS planned, (SELECT count(*) FROM kept) AS kept`,
  // Whoever finds a conversation locked leaves it to whom it is locked by. The lock is on the conversation and not on its
  // check-ins, of which two instances could take one each.
  lockDue: `
    SELECT id, version, session, address FROM conversations LEFT JOIN addresses ON conversation = id
    WHERE starts_with(id, $2) AND EXISTS (SELECT FROM check_ins WHERE conversation = id AND waits AND due <= $1)
    ORDER BY id LIMIT $3 FOR UPDATE OF conversations SKIP LOCKED`,
  // Read after the lock: what another instance asked for meanwhile waits no more. $2 now, $3 since when.
  lapse: `
    UPDATE check_ins SET waits = false WHERE conversation = $1 AND waits AND due <= $2
    RETURNING days, due, due >= $3 AND NOT EXISTS (
      SELECT FROM check_in_answers AS given WHERE given.conversation = $1 AND given.days = check_ins.days) AS timely`,
  asked: 'UPDATE check_ins SET asked = $3 WHERE conversation = $1 AND days = $2',
  crowded: 'SELECT count(*) >= $2::int AS crowded FROM outbox WHERE conversation = $1',
  post: `
    INSERT INTO outbox (id, channel, conversation, content, written, tries, due) VALUES ($1, $2, $3, $4, $5, 0, $5)`,
  span: `
    SELECT created AS begun, GREATEST(updated, (SELECT max(due) FROM check_ins WHERE conversation = id)) AS last
    FROM conversations WHERE id = $1`,
  late: 'SELECT seq, at, days, answers FROM late_told WHERE conversation = $1 ORDER BY seq',
  // $1 conversation, $2 seq, $3 at, $4 days, $5 answers.
  tellLate: `
    WITH kept AS (INSERT INTO late_told (conversation, seq, at, days, answers) VALUES ($1, $2, $3, $4, $5))
    UPDATE conversations SET updated = GREATEST(updated, $3) WHERE id = $1`,
  dropLate: 'DELETE FROM check_ins WHERE due > $1',
} as const;

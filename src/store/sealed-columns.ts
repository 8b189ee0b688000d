import type { Place } from './seal';

/** Where the values stand that are sealed. What finds them (ids, codes, times) stands in the clear. */
export const PLACES = {
  /** With its version: an older session put back into its row does not open. */
  session: (conversation: string, version: number): Place => ['session', conversation, version],
  entry: (conversation: string, seq: number): Place => ['entry', conversation, seq],
  record: (code: string): Place => ['record', code],
  letter: (id: number): Place => ['letter', id],
  checkIn: (conversation: string, days: number): Place => ['check-in', conversation, days],
  lateTold: (conversation: string, seq: number): Place => ['late-told', conversation, seq],
  address: (conversation: string): Place => ['address', conversation],
  /** With the keys in it one could make tokens, and read what is sealed through the server. */
  secret: (name: string): Place => ['secret', name],
  proof: (keyId: string): Place => ['key', keyId],
};

type Row = Readonly<Record<string, string | number>>;

/** A column that is sealed, by what its rows are known, and the place of each. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The primary key, in order. */
  readonly key: readonly string[];
  /** What else the place is made of. */
  readonly also?: string;
  place(row: Row): Place;
}

/** Every one of them. */
export const SEALED: readonly SealedColumn[] = [
  {
    table: 'conversations',
    column: 'session',
    key: ['id'],
    also: 'version',
    place: ({ id, version }) => PLACES.session(String(id), Number(version)),
  },
  {
    table: 'entries',
    column: 'content',
    key: ['conversation', 'seq'],
    place: ({ conversation, seq }) => PLACES.entry(String(conversation), Number(seq)),
  },
  { table: 'records', column: 'content', key: ['code'], place: ({ code }) => PLACES.record(String(code)) },
  { table: 'outbox', column: 'content', key: ['id'], place: ({ id }) => PLACES.letter(Number(id)) },
  {
    table: 'check_in_answers',
    column: 'answers',
    key: ['conversation', 'days'],
    place: ({ conversation, days }) => PLACES.checkIn(String(conversation), Number(days)),
  },
  {
    table: 'late_told',
    column: 'answers',
    key: ['conversation', 'seq'],
    place: ({ conversation, seq }) => PLACES.lateTold(String(conversation), Number(seq)),
  },
  {
    table: 'addresses',
    column: 'address',
    key: ['conversation'],
    place: ({ conversation }) => PLACES.address(String(conversation)),
  },
  { table: 'secrets', column: 'value', key: ['name'], place: ({ name }) => PLACES.secret(String(name)) },
];

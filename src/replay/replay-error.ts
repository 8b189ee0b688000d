/** Why a record cannot be replayed at all. */
export const REPLAY_CODES = [
  'replay-usage',
  'record-unreadable',
  'record-too-large',
  'record-broken',
  'record-newer',
  'record-unknown',
] as const;

export type ReplayCode = (typeof REPLAY_CODES)[number];

/** Names the file and the remedy; never anything that the record holds. */
export class ReplayError extends Error {
  constructor(
    readonly code: ReplayCode,
    message: string,
  ) {
    super(message);
  }
}

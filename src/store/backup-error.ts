/** Why there is no backup, or nothing was set aside. */
export const BACKUP_CODES = [
  'backup-usage',
  'backup-nothing',
  'backup-exists',
  'backup-failed',
  'not-damaged',
] as const;

/** Names the path and the remedy. */
export class BackupError extends Error {
  constructor(
    readonly code: (typeof BACKUP_CODES)[number],
    message: string,
  ) {
    super(message);
  }
}

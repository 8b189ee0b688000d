/** The database, in the data folder and in a backup. */
export const DATABASE = 'surefoot.db';

/** What was forgotten: beside the database, so that one from before does not bring it back. */
export const FORGOTTEN = 'forgotten.list';

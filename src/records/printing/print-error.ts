/** Why a file was not made: `file-busy` while others wait for theirs, `file-failed` for any other reason. */
export const PRINT_CODES = ['file-busy', 'file-failed'] as const;

export class PrintError extends Error {
  constructor(readonly code: (typeof PRINT_CODES)[number]) {
    super(code);
  }
}

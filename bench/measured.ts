/** What is measured: one server, or several that are one to patients. */
export interface Measured {
  readonly address: string;
  /** Microseconds of processor time so far. */
  readonly cpu: number;
  /** Megabytes in memory. */
  readonly memory: number;
  readonly stop: () => Promise<void>;
}

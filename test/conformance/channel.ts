import type { Act } from './script';
import type { Supports } from './table';

/** One message as it reached a patient. */
export interface Shown {
  /** All that can be read in it, buttons included, in each of the forms in which it came: all say the same. */
  readonly forms: readonly string[];
  /** The question that its buttons answer, where a channel writes that into them. */
  readonly buttonsOf?: { readonly question: string; readonly item?: string | undefined };
}

/** One patient’s end of a channel. */
export interface Line {
  /** Resolves with what was shown, once all of it is there. */
  do(act: Act): Promise<readonly Shown[]>;
  /** Writes all of these at once, and resolves with how each was received, once what was answered is there and passed over. */
  flood(texts: readonly string[]): Promise<readonly ('taken' | 'busy')[]>;
  close(): Promise<void>;
}

/** How a status of ours is meant. Throws for any other: those must not be. */
export function receivedBy(status: number): 'taken' | 'busy' {
  if (status === 200) return 'taken';
  if (status === 429) return 'busy';
  throw new Error(`Answered with ${status}.`);
}

/** A channel with the real server behind it. A new channel is one more of these. */
export interface Channel {
  readonly name: string;
  readonly supports: Supports;
  /** `patient` is never the same. */
  open(patient: string): Promise<Line>;
  stop(): Promise<void>;
}

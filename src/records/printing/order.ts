import type { Since } from '../check-in/since';
import type { HandOver } from '../hand-over/hand-over';
import type { Sheet } from '../sheet';

/** What every file needs beside its content. */
export interface OnPaper {
  readonly size: 'A4' | 'LETTER';
  /** When it was made, in milliseconds since 1970: the same file each time. */
  readonly madeAt: number;
  /** The practice’s picture, PNG or JPEG; null where it has none. */
  readonly logo: Uint8Array | null;
}

export interface SheetOrder extends OnPaper {
  readonly kind: 'sheet';
  readonly sheet: Sheet;
  /** The drawing of each exercise as SVG, by exercise; none where there is none. */
  readonly drawings: Readonly<Record<string, string>>;
  /** What counts more by now than what stands on the sheet; null where nothing does. */
  readonly since: Since | null;
  /** Where a clinician can read what was told, in words; null where nobody knows our address. */
  readonly handOver: string | null;
}

export interface HandOverOrder extends OnPaper {
  readonly kind: 'hand-over';
  readonly handOver: HandOver;
}

/** All that one file is made from. It goes to another thread, so it is data alone: nothing in it can be called. */
export type Order = SheetOrder | HandOverOrder;

import { type Checksum, type Frame, follows, frameBytes, frameOf, isInOneSector } from './log-format';
import { LOG_HEADER_BYTES, type LogHeader, logHeader } from './log-format';

/** A file, by pieces: the log can be larger than what one wants in memory. */
export interface Pieces {
  readonly bytes: number;
  /** Shorter than asked for where the file ends. */
  readonly piece: (from: number, bytes: number) => Buffer;
}

/** What a log holds that was committed. */
export interface Log {
  /** Null where it holds nothing. */
  readonly salt: string | null;
  /** To the last commit, with it. */
  readonly frames: number;
  /** The pages of the database that lie in those. */
  readonly pages: ReadonlySet<number>;
  /** How many pages the database has by the last commit; null without one. */
  readonly pagesAfter: number | null;
}

/** Something that was acknowledged is lost. */
export interface LogDamage {
  readonly damage: string;
}

const EMPTY: Log = { salt: null, frames: 0, pages: new Set(), pagesAfter: null };

/**
 * Is what the head says of one time? Its page may be what is damaged. But of a head that two sectors share one half may be
 * new, and the other tell of a commit of before, unless all of the frame is as it should be.
 */
const isHeadWhole = (isNext: boolean, from: number): boolean => isNext || isInOneSector(from);

/** Goes through the frames in order, and keeps in mind what the last commit brought. */
class Survey {
  private log: Log = EMPTY;
  private readonly committed = new Set<number>();
  private begun: number[] = [];
  private count = 0;
  /** No frame so far was torn, damaged, or of an older log. */
  private sound = true;
  private before: Checksum;
  private beforeCommitted = false;

  constructor(private readonly header: LogHeader) {
    this.before = header.checksum;
  }

  /** False where it shows that what was acknowledged lies behind a frame that cannot be read. It begins at `from`. */
  take(bytes: Buffer, from: number): boolean {
    const frame = frameOf(bytes);
    const isOurs = frame.salt === this.header.salt && frame.page > 0;
    const isNext = isOurs && follows(bytes, this.before, this.header);
    this.sound &&= isNext;
    // Each commit is forced to the disk before another frame is written behind it. So of a power cut’s torn end no
    // frame follows a commit, nor of what such an end left over; nor does an older log’s frame follow one of ours.
    if (isNext && !this.sound && this.beforeCommitted) return false;
    this.count += 1;
    if (this.sound) this.keep(frame);
    this.before = frame.checksum;
    this.beforeCommitted = isOurs && frame.pagesAfter > 0 && isHeadWhole(isNext, from);
    return true;
  }

  private keep({ page, pagesAfter }: Frame): void {
    this.begun.push(page);
    if (pagesAfter === 0) return;
    for (const one of this.begun) this.committed.add(one);
    this.begun = [];
    this.log = { salt: this.header.salt, frames: this.count, pages: this.committed, pagesAfter };
  }

  get found(): Log {
    return { ...this.log, salt: this.header.salt };
  }

  get readable(): number {
    return this.log.frames;
  }
}

/**
 * What SQLite would read from a log, or why that would not be all that was acknowledged. A transaction that was cut off
 * at its end is no damage: nobody was told that it was kept.
 */
export function checkLog(file: Pieces): Log | LogDamage {
  if (file.bytes <= LOG_HEADER_BYTES) return EMPTY;
  const header = logHeader(file.piece(0, LOG_HEADER_BYTES));
  if (header === null) return { damage: 'its header cannot be read' };
  const size = frameBytes(header);
  const survey = new Survey(header);
  for (let from = LOG_HEADER_BYTES; from + size <= file.bytes; from += size) {
    const bytes = file.piece(from, size);
    if (bytes.length < size) break;
    if (!survey.take(bytes, from)) return { damage: `it cannot be read behind frame ${survey.readable}, and goes on` };
  }
  return survey.found;
}

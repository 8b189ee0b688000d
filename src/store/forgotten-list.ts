import { createHash } from 'node:crypto';
import fs from 'node:fs';

const LINE = /^(?<at>\d{1,16}) (?<hash>[0-9a-f]{32})$/;

/** Enough to know a conversation again, and not to find one. */
const hashOf = (conversation: string): string => createHash('sha256').update(conversation).digest('hex').slice(0, 32);

function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** A line that a crash cut off is left out: the database still knows of it. */
function parsed(text: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const line of text.split('\n')) {
    const { at, hash } = LINE.exec(line)?.groups ?? {};
    if (at !== undefined && hash !== undefined) all.set(hash, Math.max(Number(at), all.get(hash) ?? 0));
  }
  return all;
}

/** Writes and waits for the disk. */
function write(file: string, flag: 'a' | 'w', text: string): void {
  const handle = fs.openSync(file, flag, 0o600);
  try {
    fs.writeSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Which conversations were forgotten, and when: in a file of its own, which putting back a backup leaves alone. */
export class ForgottenList {
  private readonly known: Map<string, number>;

  constructor(private readonly file: string) {
    this.known = parsed(readIfThere(file));
  }

  /** Throws if nothing can be added. */
  check(): void {
    write(this.file, 'a', '');
  }

  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  /** When this conversation, begun at that time, was forgotten; null if it was not, or was begun anew since. */
  forgottenAt(conversation: string, begun: number): number | null {
    const at = this.known.get(hashOf(conversation));
    return at !== undefined && at >= begun ? at : null;
  }

  /** On disk when it returns. */
  add(conversation: string, at: number): void {
    const hash = hashOf(conversation);
    if ((this.known.get(hash) ?? -1) >= at) return;
    // Begins with the end of a line, in case a crash has left half of one.
    write(this.file, 'a', `\n${at} ${hash}\n`);
    this.known.set(hash, at);
  }

  /** Drops what no backup can bring back any more. */
  dropBefore(time: number): void {
    const old = [...this.known].filter(([, at]) => at < time);
    if (old.length === 0) return;
    for (const [hash] of old) this.known.delete(hash);
    const fresh = `${this.file}.new`;
    write(fresh, 'w', [...this.known].map(([hash, at]) => `${at} ${hash}\n`).join(''));
    fs.renameSync(fresh, this.file);
  }
}

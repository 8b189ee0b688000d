const MOST_CONVERSATIONS = 10_000;

/** The time of the newest message of each conversation that this process has seen; the longest not seen are forgotten. */
export class Latest {
  private readonly times = new Map<string, number>();

  /** False if a newer one has come already. */
  isNewest(conversation: string, time: number): boolean {
    const newest = this.times.get(conversation) ?? 0;
    if (time < newest) return false;
    this.times.delete(conversation);
    this.times.set(conversation, time);
    const [oldest] = this.times.keys();
    if (this.times.size > MOST_CONVERSATIONS && oldest !== undefined) this.times.delete(oldest);
    return true;
  }
}

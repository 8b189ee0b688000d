/** How much each caller holds open at once, up to a most. */
export class OpenCount {
  private readonly open = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Counts one more; call what comes back when it is closed, however often. Null if there are too many. */
  enter(caller: string): (() => void) | null {
    const count = this.open.get(caller) ?? 0;
    if (count >= this.most) return null;
    this.open.set(caller, count + 1);
    let entered = true;
    return () => {
      if (entered) this.leave(caller);
      entered = false;
    };
  }

  private leave(caller: string): void {
    const left = (this.open.get(caller) ?? 1) - 1;
    if (left === 0) this.open.delete(caller);
    else this.open.set(caller, left);
  }
}

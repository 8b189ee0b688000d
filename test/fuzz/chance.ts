/** Chance by a seed: the same seed, the same choices. */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 to `most` − 1. Mulberry32. */
  below(most: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  }

  /** True so many times in a hundred. */
  in100(times: number): boolean {
    return this.below(100) < times;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  bytes(most: number): Buffer {
    return Buffer.from(Array.from({ length: this.below(most + 1) }, () => this.below(256)));
  }
}

/** The seed of one input: of the run’s, of which target, and the how manieth. */
export function seedOf(seed: number, target: string, index: number): number {
  let hash = seed | 0;
  for (const letter of `${target}:${index}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

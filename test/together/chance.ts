/** Random choices that a seed repeats. */
export class Chance {
  /** @param state where it begins, a whole number */
  constructor(private state: number) {}

  /** A whole number from 0 on. @param below the first that it is not */
  upTo(below: number): number {
    // Mulberry32.
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /** One of these. @param from at least one */
  of<T>(from: readonly T[]): T {
    return from[this.upTo(from.length)] as T;
  }

  /** True so many times in a hundred. @param percent 0 to 100 */
  happens(percent: number): boolean {
    return this.upTo(100) < percent;
  }
}

/** A small seeded generator (mulberry32), so that a run can be repeated by its seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0 and below 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('Nothing to pick from');
    return list[this.below(list.length)] as T;
  }

  sample<T>(list: readonly T[], amount: number): T[] {
    return Array.from({ length: amount }, () => this.pick(list));
  }

  /**
   * Low numbers often, high ones seldom (Zipf-Mandelbrot, exponent 1). Without a flat head the first number takes a
   * tenth of all, as with occupations; with one of 20 it is as with words of which the stop words are gone.
   */
  skewed(limit: number, head = 1): number {
    return Math.min(limit - 1, Math.floor(head * ((limit + head) / head) ** this.fraction() - head));
  }
}

import { grown } from './growing.ts';

/** The set of what has no values. */
export const EMPTY = 0;

/**
 * Sets of numbers, each kept once and numbered in order of appearance: documents have the same few sectors, levels or
 * contract forms over and over, and what holds for a set holds for every document that has it.
 */
export class Sets {
  /** The values of set s are values[starts[s]] up to values[starts[s + 1]], in order. */
  starts = new Uint32Array(64);
  values = new Uint32Array(64);
  /** Open addressing over the hash of the values: the set, or 0 for free. */
  #table = new Uint32Array(64);
  size = 1;

  /** The number of the set of the first `length` numbers, which are put in order. */
  numberFor(list: Uint32Array, length: number): number {
    if (length === 0) return EMPTY;
    const kept = order(list, length);
    let place = hashOf(list, 0, kept) & (this.#table.length - 1);
    for (let set = this.#table[place]!; set !== 0; set = this.#table[place]!) {
      if (this.#is(set, list, kept)) return set;
      place = (place + 1) & (this.#table.length - 1);
    }
    const set = this.size++;
    const start = this.starts[set]!;
    this.starts = grown(this.starts, set + 2);
    this.values = grown(this.values, start + kept);
    for (let at = 0; at < kept; at++) this.values[start + at] = list[at]!;
    this.starts[set + 1] = start + kept;
    this.#table[place] = set;
    if (this.size * 2 > this.#table.length) this.#widen();
    return set;
  }

  #is(set: number, list: Uint32Array, length: number): boolean {
    const start = this.starts[set]!;
    if (this.starts[set + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.values[start + at] !== list[at]) return false;
    return true;
  }

  #widen(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (let set = 1; set < this.size; set++) {
      let place = hashOf(this.values, this.starts[set]!, this.starts[set + 1]!) & mask;
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = set;
    }
  }
}

/** Puts the numbers in order without repeats; returns how many are left. Lists are short. */
function order(list: Uint32Array, length: number): number {
  for (let next = 1; next < length; next++) {
    const value = list[next]!;
    let at = next;
    for (; at > 0 && list[at - 1]! > value; at--) list[at] = list[at - 1]!;
    list[at] = value;
  }
  let kept = 1;
  for (let at = 1; at < length; at++) if (list[at] !== list[at - 1]) list[kept++] = list[at]!;
  return kept;
}

function hashOf(values: Uint32Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ values[at]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

import { grown } from './growing.ts';

/** FNV-1a: where a hash begins, and what it is multiplied by for each byte. */
export const HASH_START = 0x811c9dc5;
export const HASH_FACTOR = 0x01000193;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Numbers for names, in order of appearance. Names are bytes (UTF-8), because making a string of every word of a million
 * documents takes longer than everything else together.
 */
export class Names {
  #bytes = new Uint8Array(1_024);
  #starts = new Uint32Array(64);
  /** Open addressing over the hash: the hash, and the number + 1, or 0 for free. */
  #table = new Uint32Array(256);
  /** Where the name that `read` read last ends. */
  end = 0;
  size = 0;

  /** The number of the name that goes from here up to a null character. */
  read(bytes: Uint8Array, from: number): number {
    let hash = HASH_START;
    let to = from;
    for (let byte = bytes[to]!; byte !== 0; byte = bytes[++to]!) hash = Math.imul(hash ^ byte, HASH_FACTOR);
    this.end = to;
    return this.numberFor(bytes, from, to, hash >>> 0);
  }

  /** The number of the name between two places; `hash` is that of its bytes. */
  numberFor(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const place = this.#placeOf(bytes, from, to, hash);
    const known = this.#table[place + 1]!;
    if (known !== 0) return known - 1;
    const start = this.#starts[this.size]!;
    this.#bytes = grown(this.#bytes, start + to - from);
    this.#starts = grown(this.#starts, this.size + 2);
    for (let at = from; at < to; at++) this.#bytes[start + at - from] = bytes[at]!;
    this.#table[place] = hash;
    this.#table[place + 1] = ++this.size;
    this.#starts[this.size] = start + to - from;
    if (this.size * 4 > this.#table.length) this.#widen();
    return this.size - 1;
  }

  find(name: string): number | undefined {
    const bytes = encoder.encode(name);
    let hash = HASH_START;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, HASH_FACTOR);
    const known = this.#table[this.#placeOf(bytes, 0, bytes.length, hash >>> 0) + 1]!;
    return known === 0 ? undefined : known - 1;
  }

  name(number: number): string {
    return decoder.decode(this.#bytes.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  #placeOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#table.length - 1;
    let place = (hash * 2) & mask;
    for (; this.#table[place + 1] !== 0; place = (place + 2) & mask)
      if (this.#table[place] === hash && this.#is(this.#table[place + 1]! - 1, bytes, from, to)) break;
    return place;
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[number]!;
    if (this.#starts[number + 1]! - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.#bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  #widen(): void {
    const old = this.#table;
    this.#table = new Uint32Array(old.length * 2);
    const mask = this.#table.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let place = (old[from]! * 2) & mask;
      while (this.#table[place + 1] !== 0) place = (place + 2) & mask;
      this.#table[place] = old[from]!;
      this.#table[place + 1] = old[from + 1]!;
    }
  }
}

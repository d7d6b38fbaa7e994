import { grown } from './growing.ts';

/** Bytes to read from, also four at once. */
export interface Source {
  bytes: Uint8Array;
  view: DataView;
}

export function sourceOf(bytes: Uint8Array<ArrayBuffer>): Source {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Numbers for names, in order of appearance. Names are bytes (UTF-8), because making a string of every word of a million
 * documents takes longer than everything else together.
 */
export class Names {
  #all = sourceOf(new Uint8Array(1_024));
  /** Per name where it begins; one more than there are names. */
  #starts = new Uint32Array(64);
  /** Open addressing over the hash: hash, number + 1 (or 0 for free), start and length, side by side to be read at once. */
  #table = new Uint32Array(64 * ENTRY);
  /** Where the name that `read` read last ends. */
  end = 0;
  size = 0;

  /** The number of the name that goes from here up to a null character. */
  read(source: Source, from: number): number {
    let to = from;
    while (source.bytes[to] !== 0) to++;
    this.end = to;
    return this.numberFor(source, from, to);
  }

  /** The number of the name between two places. */
  numberFor(source: Source, from: number, to: number): number {
    const table = this.#table;
    const hash = hashOf(source, from, to);
    const place = placeOf(table, this.#all, hash, source, from, to);
    const known = table[place + 1]!;
    if (known !== 0) return known - 1;
    const start = this.#starts[this.size]!;
    const length = to - from;
    const bytes = grown(this.#all.bytes as Uint8Array<ArrayBuffer>, start + length);
    if (bytes !== this.#all.bytes) this.#all = sourceOf(bytes);
    this.#starts = grown(this.#starts, this.size + 2);
    for (let at = 0; at < length; at++) bytes[start + at] = source.bytes[from + at]!;
    this.size++;
    this.#starts[this.size] = start + length;
    table[place] = hash;
    table[place + 1] = this.size;
    table[place + 2] = start;
    table[place + 3] = length;
    if (this.size * 2 * ENTRY > table.length) this.#table = widened(table);
    return this.size - 1;
  }

  find(name: string): number | undefined {
    const source = sourceOf(encoder.encode(name));
    const { length } = source.bytes;
    const known = this.#table[placeOf(this.#table, this.#all, hashOf(source, 0, length), source, 0, length) + 1]!;
    return known === 0 ? undefined : known - 1;
  }

  name(number: number): string {
    return decoder.decode(this.#all.bytes.subarray(this.#starts[number], this.#starts[number + 1]));
  }
}

/** Numbers per entry of the table. */
const ENTRY = 4;

/** Four bytes at a time: most of the time of reading a million documents goes into this. */
function hashOf({ bytes, view }: Source, from: number, to: number): number {
  let hash = 0x811c9dc5;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ view.getUint32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function placeOf(table: Uint32Array, all: Source, hash: number, source: Source, from: number, to: number): number {
  const mask = table.length - 1;
  let place = (hash * ENTRY) & mask;
  for (; table[place + 1] !== 0; place = (place + ENTRY) & mask)
    if (table[place] === hash && table[place + 3] === to - from && isAt(all, table[place + 2]!, source, from, to))
      break;
  return place;
}

function isAt(all: Source, start: number, source: Source, from: number, to: number): boolean {
  let at = from;
  for (; at + 4 <= to; at += 4) if (all.view.getUint32(start + at - from) !== source.view.getUint32(at)) return false;
  for (; at < to; at++) if (all.bytes[start + at - from] !== source.bytes[at]) return false;
  return true;
}

function widened(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(table.length * 2);
  const mask = wider.length - 1;
  for (let from = 0; from < table.length; from += ENTRY) {
    if (table[from + 1] === 0) continue;
    let place = (table[from]! * ENTRY) & mask;
    while (wider[place + 1] !== 0) place = (place + ENTRY) & mask;
    wider.set(table.subarray(from, from + ENTRY), place);
  }
  return wider;
}

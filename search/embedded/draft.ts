import { earthPoint } from '../score.ts';
import { NO_SQUARE, squareOf } from '../squares.ts';
import { FIELD_BITS, TEXT_FIELDS } from '../text/analyse.ts';
import type { Dictionary } from './dictionary.ts';
import { Growing, grown } from './growing.ts';
import { type Id, idBetween, makeTable } from './ids.ts';
import { type Names, type Source, sourceOf } from './names.ts';
import { LIST_COLUMNS, PACKED_INTEGERS, PACKED_REALS, type Packed, UNKNOWN } from './packed.ts';
import { FIELD_SHIFT, INTEGER_COLUMNS, listStarts, type Postings, type Segment, segmentOf } from './segment.ts';
import type { Sets } from './sets.ts';

/** Lists in a row as they come; one more start than there are lists. */
class GrowingLists<A extends Uint8Array | Uint32Array> {
  readonly starts = new Growing(Uint32Array);
  readonly values: Growing<A>;

  constructor(Kind: new (length: number) => A) {
    this.values = new Growing(Kind);
    this.starts.push(0);
  }

  end(): void {
    this.starts.push(this.values.length);
  }

  free(): void {
    this.starts.free();
    this.values.free();
  }
}

/** Documents on their way to a segment, in the order in which they come. */
export class Draft {
  readonly #dictionary: Dictionary;
  readonly #ids = new GrowingLists(Uint8Array);
  /** Open addressing over the hash of the id: document + 1, or 0 for free. The last document with an id is the one. */
  #table = new Uint32Array(64);
  readonly #versions = new Growing(Float64Array);
  readonly #regions = new Growing(Uint32Array);
  readonly #rotations = new Growing(Uint32Array);
  readonly #integers = INTEGER_COLUMNS.map(() => new Growing(Int32Array));
  readonly #lists: readonly { names: Names; sets: Sets; column: Growing<Uint32Array> }[];
  /** Token × 8 + fields, per document. */
  readonly #tokens = new GrowingLists(Uint32Array);
  readonly #dropped = new Growing(Uint8Array);
  /** Fields of each token in the document at hand. */
  #fields = new Uint8Array(64);
  /** Documents with each token, without those that were taken back. */
  #counts = new Uint32Array(64);
  #present = new Uint32Array(64);
  #list = new Uint32Array(64);
  count = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#lists = LIST_COLUMNS.map((name) => ({
      names: dictionary.names[name],
      sets: dictionary.sets[name],
      column: new Growing(Uint32Array),
    }));
  }

  /**
   * Adds the documents that win from what is known of their id (`wins`), each instead of an earlier one with that id.
   */
  add({ count, bytes, integers, reals }: Packed, wins: (id: Id, version: number) => boolean): void {
    const source = sourceOf(bytes);
    const row = PACKED_INTEGERS + LIST_COLUMNS.length;
    let at = 0;
    for (let index = 0; index < count; index++) {
      const from = at;
      while (bytes[at] !== 0) at++;
      const id = idBetween(bytes, from, at);
      const lengths = index * row + PACKED_INTEGERS;
      const real = index * PACKED_REALS;
      if (!wins(id, reals[real]!)) {
        let pieces = 1 + TEXT_FIELDS.length;
        for (let list = 0; list < LIST_COLUMNS.length; list++) pieces += integers[lengths + list]!;
        for (at++; pieces > 0; at++) if (bytes[at] === 0) pieces--;
        continue;
      }
      this.#addId(id);
      at = this.#addNames(source, at + 1, integers, lengths);
      this.#versions.push(reals[real]!);
      this.#dropped.push(0);
      for (let column = 0; column < PACKED_INTEGERS; column++)
        this.#integers[column]!.push(integers[index * row + column]!);
      this.#addPlace(reals[real + 1]!, reals[real + 2]!);
    }
  }

  /** The version of the document with this id, or -1. */
  versionOf(id: Id): number {
    const place = this.#placeOf(id);
    return place < 0 ? -1 : this.#versions.at(place);
  }

  /** Takes a document back, if it is here. */
  drop(id: Id): void {
    const place = this.#placeOf(id);
    if (place < 0) return;
    this.#dropped.set(place, 1);
    const { starts, values } = this.#tokens;
    for (let at = starts.at(place); at < starts.at(place + 1); at++) this.#counts[values.at(at) >>> FIELD_SHIFT]!--;
  }

  #placeOf(id: Id): number {
    const mask = this.#table.length - 1;
    for (let at = id.turn & mask; this.#table[at] !== 0; at = (at + 1) & mask) {
      const document = this.#table[at]! - 1;
      if (this.#dropped.at(document) === 0 && this.#hasId(document, id)) return document;
    }
    return -1;
  }

  #hasId(document: number, { bytes, from, to }: Id): boolean {
    const { starts, values } = this.#ids;
    const start = starts.at(document);
    if (starts.at(document + 1) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (values.at(start + at - from) !== bytes[at]) return false;
    return true;
  }

  #addId(id: Id): void {
    this.drop(id);
    for (let at = id.from; at < id.to; at++) this.#ids.values.push(id.bytes[at]!);
    this.#ids.end();
    this.#rotations.push(id.turn);
    this.count++;
    if (this.count * 2 > this.#table.length) {
      this.#table = new Uint32Array(this.#table.length * 2);
      for (let each = 0; each < this.count - 1; each++) this.#enter(each, this.#rotations.at(each));
    }
    this.#enter(this.count - 1, id.turn);
  }

  #enter(document: number, turn: number): void {
    const mask = this.#table.length - 1;
    let at = turn & mask;
    while (this.#table[at] !== 0) at = (at + 1) & mask;
    this.#table[at] = document + 1;
  }

  /** Region, text and lists, from this place on; returns where they end. */
  #addNames(source: Source, from: number, integers: Int32Array, lengths: number): number {
    const { regions } = this.#dictionary;
    this.#regions.push(regions.read(source, from));
    let at = this.#addText(source, regions.end + 1);
    for (let index = 0; index < LIST_COLUMNS.length; index++) {
      const { names, sets, column } = this.#lists[index]!;
      const length = integers[lengths + index]!;
      this.#list = grown(this.#list, length);
      for (let place = 0; place < length; place++) {
        this.#list[place] = names.read(source, at);
        at = names.end + 1;
      }
      column.push(sets.numberFor(this.#list, length));
    }
    return at;
  }

  #addText(source: Source, from: number): number {
    const { text } = this.#dictionary;
    let at = from;
    let present = 0;
    for (const field of TEXT_FIELDS) {
      text.read(source, at);
      at = text.end + 1;
      const bit = FIELD_BITS[field];
      this.#present = grown(this.#present, present + text.count);
      const { found, count } = text;
      for (let index = 0; index < count; index++) {
        const token = found[index]!;
        if (token >= this.#fields.length) this.#makeRoomFor(token);
        const before = this.#fields[token]!;
        if (before === 0) this.#present[present++] = token;
        this.#fields[token] = before | bit;
      }
    }
    const [fields, counts, { values }] = [this.#fields, this.#counts, this.#tokens];
    for (let index = 0; index < present; index++) {
      const token = this.#present[index]!;
      values.push((token << FIELD_SHIFT) | fields[token]!);
      fields[token] = 0;
      counts[token]!++;
    }
    this.#tokens.end();
    return at;
  }

  #makeRoomFor(token: number): void {
    this.#fields = grown(this.#fields, token + 1);
    this.#counts = grown(this.#counts, this.#fields.length);
  }

  #addPlace(lat: number, lon: number): void {
    const known = !Number.isNaN(lat);
    const { x, y, z } = earthPoint(lat, lon);
    this.#integers[PACKED_INTEGERS]!.push(known ? x : UNKNOWN);
    this.#integers[PACKED_INTEGERS + 1]!.push(known ? y : UNKNOWN);
    this.#integers[PACKED_INTEGERS + 2]!.push(known ? z : UNKNOWN);
    this.#integers[PACKED_INTEGERS + 3]!.push(known ? squareOf({ lat, lon }) : NO_SQUARE);
  }

  /** The documents in the order of their squares. The draft is used up. */
  finish(): Segment {
    const order = this.#order();
    this.#table = new Uint32Array(0);
    const rotations = pick(this.#rotations, order, Uint32Array);
    const ids = idBytes(this.#ids, order);
    return segmentOf(order.length, {
      postings: invert(this.#tokens, order, this.#counts),
      ids: makeTable(ids.bytes, ids.starts, rotations),
      versions: pick(this.#versions, order, Float64Array),
      regions: pick(this.#regions, order, Uint32Array),
      rotations,
      integers: this.#integers.map((column) => pick(column, order, Int32Array)),
      sets: this.#lists.map(({ column }) => pick(column, order, Uint32Array)),
    });
  }

  #order(): Uint32Array {
    const squares = this.#integers[INTEGER_COLUMNS.indexOf('squares')]!;
    // One number to sort on: the square, and within it the order of arrival. Below 2^53 for 100 million documents.
    const keys = new Float64Array(this.count);
    let kept = 0;
    for (let document = 0; document < this.count; document++)
      if (this.#dropped.at(document) === 0) keys[kept++] = (squares.at(document) - NO_SQUARE) * this.count + document;
    const sorted = keys.subarray(0, kept).sort();
    const order = new Uint32Array(kept);
    for (let place = 0; place < kept; place++) order[place] = sorted[place]! % this.count;
    return order;
  }
}

function pick<A extends Uint32Array | Int32Array | Float64Array>(
  column: Growing<A>,
  order: Uint32Array,
  Kind: new (length: number) => A,
): A {
  const picked = new Kind(order.length);
  for (let index = 0; index < order.length; index++) picked[index] = column.at(order[index]!);
  column.free();
  return picked;
}

function idBytes(column: GrowingLists<Uint8Array>, order: Uint32Array): { starts: Uint32Array; bytes: Uint8Array } {
  const { starts: from, values } = column;
  const starts = listStarts(order.length, (index) => from.at(order[index]! + 1) - from.at(order[index]!));
  const bytes = new Uint8Array(starts[order.length]!);
  for (let index = 0, to = 0; index < order.length; index++) {
    const end = from.at(order[index]! + 1);
    for (let at = from.at(order[index]!); at < end; at++) bytes[to++] = values.at(at);
  }
  column.free();
  return { starts, bytes };
}

/** From the tokens of each document to the documents of each token; `next` says how many those are, and is used up. */
function invert(column: GrowingLists<Uint32Array>, order: Uint32Array, next: Uint32Array): Postings {
  const { starts: ends, values } = column;
  const tokens = Uint32Array.from(next.keys()).filter((token) => next[token]! > 0);
  const starts = listStarts(tokens.length, (place) => next[tokens[place]!]!);
  for (let place = 0; place < tokens.length; place++) next[tokens[place]!] = starts[place]!;
  const list = new Uint32Array(starts[tokens.length]!);
  for (let index = 0; index < order.length; index++) {
    const end = ends.at(order[index]! + 1);
    for (let at = ends.at(order[index]!); at < end; at++) {
      const value = values.at(at);
      list[next[value >>> FIELD_SHIFT]!++] = (index << FIELD_SHIFT) | (value & (2 ** FIELD_SHIFT - 1));
    }
  }
  column.free();
  return { tokens, starts, list };
}

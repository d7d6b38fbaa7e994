import { checkDocument } from '../compile.ts';
import { type SearchDocument, TAG_FIELDS, type TagField } from '../engine.ts';
import { earthPoint, rotation } from '../score.ts';
import { NO_SQUARE, squareOf } from '../squares.ts';
import { FIELD_BITS } from '../text/analyse.ts';
import type { Dictionary, Names } from './dictionary.ts';
import { Growing } from './growing.ts';
import { makeTable } from './ids.ts';
import {
  FIELD_SHIFT,
  INTEGER_COLUMNS,
  LIST_COLUMNS,
  listStarts,
  type Postings,
  type Segment,
  segmentOf,
  UNKNOWN,
} from './segment.ts';

interface GrowingLists<A extends Uint8Array | Uint32Array> {
  starts: Growing<Uint32Array>;
  values: Growing<A>;
}

const growingLists = <A extends Uint8Array | Uint32Array>(Kind: new (length: number) => A): GrowingLists<A> => ({
  starts: new Growing(Uint32Array),
  values: new Growing(Kind),
});

/** Documents on their way to a segment, in the order in which they come. */
export class Draft {
  readonly #dictionary: Dictionary;
  readonly #ids = growingLists(Uint8Array);
  /** Open addressing over the hash of the id: document + 1, or 0 for free. The last document with an id is the one. */
  #table = new Uint32Array(64);
  readonly #versions = new Growing(Float64Array);
  readonly #regions = new Growing(Uint32Array);
  readonly #rotations = new Growing(Uint32Array);
  readonly #integers = INTEGER_COLUMNS.map(() => new Growing(Int32Array));
  readonly #lists = LIST_COLUMNS.map(() => growingLists(Uint32Array));
  /** Token × 8 + fields, per document. */
  readonly #tokens = growingLists(Uint32Array);
  readonly #dropped = new Growing(Uint8Array);
  /** Fields of each token in the document at hand. */
  #fields = new Uint8Array(64);
  readonly #present: number[] = [];
  count = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Adds a document instead of an earlier one with its id. Throws `search.invalid_document`, and then nothing was added. */
  add(document: SearchDocument): void {
    const tags = checkDocument(document);
    this.drop(document.id);
    const { numbers, point } = document;
    const turn = rotation(document.id);
    this.#ids.starts.push(this.#ids.values.length);
    for (let index = 0; index < document.id.length; index++) this.#ids.values.push(document.id.charCodeAt(index));
    this.#versions.push(document.version);
    this.#regions.push(this.#dictionary.regions.numberFor(document.region));
    this.#rotations.push(turn);
    this.#dropped.push(0);
    const place = point === null ? null : earthPoint(point.lat, point.lon);
    const integers = [
      numbers.hoursMin,
      numbers.hoursMax,
      dateNumber(document.availableFrom),
      dateNumber(document.newestOn),
      place?.x,
      place?.y,
      place?.z,
      point === null ? NO_SQUARE : squareOf(point),
    ];
    for (let column = 0; column < integers.length; column++) this.#integers[column]!.push(integers[column] ?? UNKNOWN);
    this.#addLists(document, tags);
    this.#addText(document);
    this.count++;
    this.#enter(this.count - 1, turn);
  }

  /** The version of the document with this id, or -1. */
  versionOf(id: string): number {
    const place = this.#placeOf(id);
    return place < 0 ? -1 : this.#versions.at(place);
  }

  /** Takes a document back, if it is here. */
  drop(id: string): void {
    const place = this.#placeOf(id);
    if (place >= 0) this.#dropped.set(place, 1);
  }

  #placeOf(id: string): number {
    const mask = this.#table.length - 1;
    for (let at = rotation(id) & mask; this.#table[at] !== 0; at = (at + 1) & mask) {
      const document = this.#table[at]! - 1;
      if (this.#dropped.at(document) === 0 && this.#hasId(document, id)) return document;
    }
    return -1;
  }

  #hasId(document: number, id: string): boolean {
    const { starts, values } = this.#ids;
    const start = starts.at(document);
    const end = endOf(this.#ids, document);
    if (end - start !== id.length) return false;
    for (let index = 0; index < id.length; index++) if (values.at(start + index) !== id.charCodeAt(index)) return false;
    return true;
  }

  #enter(document: number, turn: number): void {
    if (this.count * 2 > this.#table.length) {
      this.#table = new Uint32Array(this.#table.length * 2);
      for (let each = 0; each < document; each++) this.#enter(each, this.#rotations.at(each));
    }
    const mask = this.#table.length - 1;
    let at = turn & mask;
    while (this.#table[at] !== 0) at = (at + 1) & mask;
    this.#table[at] = document + 1;
  }

  #addLists(document: SearchDocument, tags: Partial<Record<TagField, readonly string[]>>): void {
    const { tags: names, scopes, viewers } = this.#dictionary;
    for (let column = 0; column < TAG_FIELDS.length; column++) {
      const field = TAG_FIELDS[column]!;
      this.#addList(column, tags[field], names[field]);
    }
    this.#addList(TAG_FIELDS.length, document.scope, scopes);
    this.#addList(TAG_FIELDS.length + 1, document.hiddenFrom, viewers);
  }

  #addList(column: number, list: readonly string[] | undefined, names: Names): void {
    const { starts, values } = this.#lists[column]!;
    starts.push(values.length);
    if (list !== undefined) for (const value of list) values.push(names.numberFor(value));
  }

  #addText({ text }: SearchDocument): void {
    const { starts, values } = this.#tokens;
    starts.push(values.length);
    this.#dictionary.eachToken(text, (token, field) => {
      if (token >= this.#fields.length) this.#fields = grown(this.#fields, token + 1);
      if (this.#fields[token] === 0) this.#present.push(token);
      this.#fields[token]! |= FIELD_BITS[field];
    });
    for (const token of this.#present) {
      values.push((token << FIELD_SHIFT) | this.#fields[token]!);
      this.#fields[token] = 0;
    }
    this.#present.length = 0;
  }

  /** The documents in the order of their squares. The draft is used up. */
  finish(): Segment {
    const order = this.#order();
    const rotations = pick(this.#rotations, order, Uint32Array);
    const ids = lists(this.#ids, order, Uint8Array);
    return segmentOf(order.length, {
      ids: makeTable(ids.values, ids.starts, rotations),
      versions: pick(this.#versions, order, Float64Array),
      regions: pick(this.#regions, order, Uint32Array),
      rotations,
      integers: this.#integers.map((column) => pick(column, order, Int32Array)),
      lists: this.#lists.map((column) => lists(column, order, Uint32Array)),
      postings: invert(this.#tokens, order),
    });
  }

  #order(): Uint32Array {
    const squares = this.#integers[INTEGER_COLUMNS.indexOf('squares')]!;
    // One number to sort on: the square, and within it the order of arrival. Below 2^53 for 100 million documents.
    const keys = new Float64Array(this.count);
    let kept = 0;
    for (let document = 0; document < this.count; document++)
      if (this.#dropped.at(document) === 0) keys[kept++] = (squares.at(document) - NO_SQUARE) * this.count + document;
    return Uint32Array.from(keys.subarray(0, kept).sort(), (key) => key % this.count);
  }
}

function endOf({ starts, values }: GrowingLists<Uint8Array | Uint32Array>, document: number): number {
  return document + 1 < starts.length ? starts.at(document + 1) : values.length;
}

function pick<A extends Uint32Array | Int32Array | Float64Array>(
  column: Growing<A>,
  order: Uint32Array,
  Kind: new (length: number) => A,
): A {
  const picked = new Kind(order.length);
  for (let index = 0; index < order.length; index++) picked[index] = column.at(order[index]!);
  return picked;
}

function lists<A extends Uint8Array | Uint32Array>(
  column: GrowingLists<A>,
  order: Uint32Array,
  Kind: new (length: number) => A,
): { starts: Uint32Array; values: A } {
  const { starts: from, values: all } = column;
  const starts = listStarts(order.length, (index) => endOf(column, order[index]!) - from.at(order[index]!));
  const values = new Kind(starts[order.length]!);
  for (let index = 0, to = 0; index < order.length; index++) {
    const document = order[index]!;
    const end = endOf(column, document);
    for (let at = from.at(document); at < end; at++) values[to++] = all.at(at);
  }
  return { starts, values };
}

/** From the tokens of each document to the documents of each token. */
function invert(column: GrowingLists<Uint32Array>, order: Uint32Array): Postings {
  const all = column.values;
  let highest = -1;
  for (let at = 0; at < all.length; at++) highest = Math.max(highest, all.at(at) >>> FIELD_SHIFT);
  const next = new Uint32Array(highest + 1);
  eachValue(column, order, (value) => next[value >>> FIELD_SHIFT]!++);
  const tokens = Uint32Array.from(next.keys()).filter((token) => next[token]! > 0);
  const starts = listStarts(tokens.length, (place) => next[tokens[place]!]!);
  for (let place = 0; place < tokens.length; place++) next[tokens[place]!] = starts[place]!;
  const list = new Uint32Array(starts[tokens.length]!);
  eachValue(column, order, (value, document) => {
    list[next[value >>> FIELD_SHIFT]!++] = (document << FIELD_SHIFT) | (value & (2 ** FIELD_SHIFT - 1));
  });
  return { tokens, starts, list };
}

/** Visits the values of the documents in order, each with the number that its document gets. */
function eachValue(
  column: GrowingLists<Uint32Array>,
  order: Uint32Array,
  visit: (value: number, document: number) => void,
): void {
  for (let index = 0; index < order.length; index++) {
    const document = order[index]!;
    const end = endOf(column, document);
    for (let at = column.starts.at(document); at < end; at++) visit(column.values.at(at), index);
  }
}

function grown(array: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

export function dateNumber(date: string | null): number | null {
  return date === null ? null : Number(date.replaceAll('-', ''));
}

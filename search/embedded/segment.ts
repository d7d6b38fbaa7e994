import type { Ids } from './ids.ts';
import { LIST_COLUMNS, type ListColumn } from './packed.ts';
import { EMPTY } from './sets.ts';

/** Where each token occurs. A posting is document × 8 + the fields it stands in (`FIELD_BITS`); lists are in order. */
export interface Postings {
  /** Tokens that occur, in order. */
  tokens: Uint32Array;
  /** Where the list of each of them begins; one more than there are tokens. */
  starts: Uint32Array;
  list: Uint32Array;
}

export const FIELD_SHIFT = 3;
/** What every document has, by column. */
export interface Columns {
  versions: Float64Array;
  regions: Uint32Array;
  rotations: Uint32Array;
  hoursMin: Int32Array;
  hoursMax: Int32Array;
  /** Dates as the number YYYYMMDD. */
  availableFrom: Int32Array;
  newestOn: Int32Array;
  x: Int32Array;
  y: Int32Array;
  z: Int32Array;
  /** The square of about 5 km that it is in, -1 without a place. Documents are in the order of their squares. */
  squares: Int32Array;
}

export const INTEGER_COLUMNS = [
  'hoursMin',
  'hoursMax',
  'availableFrom',
  'newestOn',
  'x',
  'y',
  'z',
  'squares',
] as const satisfies readonly (keyof Columns)[];

/** Documents that never change; only that some of them no longer count. Several segments make up a collection. */
export interface Segment extends Columns {
  count: number;
  ids: Ids;
  /** Per list of values the set that each document has, as in `Dictionary.sets`. */
  sets: Record<ListColumn, Uint32Array>;
  postings: Postings;
  /** 1 for a document that was replaced or removed since. */
  dead: Uint8Array;
  deadCount: number;
}

/** The parts of a segment as they are made: integers and sets in the order of `INTEGER_COLUMNS` and `LIST_COLUMNS`. */
interface Parts extends Pick<Segment, 'ids' | 'versions' | 'regions' | 'rotations' | 'postings'> {
  integers: readonly Int32Array[];
  sets: readonly Uint32Array[];
}

export function segmentOf(count: number, { integers, sets, ...rest }: Parts): Segment {
  // Fields that no document has share their column.
  const empty = sets.find(isEmpty);
  return {
    ...rest,
    ...(Object.fromEntries(INTEGER_COLUMNS.map((name, index) => [name, integers[index]!])) as Record<
      (typeof INTEGER_COLUMNS)[number],
      Int32Array
    >),
    count,
    sets: Object.fromEntries(
      LIST_COLUMNS.map((name, index) => [name, empty && isEmpty(sets[index]!) ? empty : sets[index]!]),
    ) as Segment['sets'],
    dead: new Uint8Array(count),
    deadCount: 0,
  };
}

function isEmpty(column: Uint32Array): boolean {
  for (let at = 0; at < column.length; at++) if (column[at] !== EMPTY) return false;
  return true;
}

/** Where each of `count` lists begins when they stand in a row; one more than there are lists. */
export function listStarts(count: number, lengthOf: (index: number) => number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = starts[index]! + lengthOf(index);
  return starts;
}

/** The place of a token in `postings.tokens`, or -1. */
export function placeOfToken({ tokens }: Postings, token: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = tokens[middle]!;
    if (found === token) return middle;
    if (found < token) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The first place from `low` up to `high` whose number is at least `least`. */
export function firstAtLeast(numbers: Uint32Array | Int32Array, least: number, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (numbers[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function kill(segment: Segment, document: number): void {
  if (segment.dead[document] === 1) return;
  segment.dead[document] = 1;
  segment.deadCount++;
}

import { checkDocument } from '../compile.ts';
import { type SearchDocument, TAG_FIELDS } from '../engine.ts';

/**
 * Documents on their way to a thread: all their text in one row of bytes and their numbers beside it. Objects would be
 * copied one by one, and taken apart again there.
 */
export interface Packed {
  count: number;
  /** Per document: id, region, the three texts, and the values of each list; each piece ends in a null character. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Per document: `PACKED_INTEGERS`, and how long each list of `LIST_COLUMNS` is. */
  integers: Int32Array<ArrayBuffer>;
  /** Per document: version, latitude and longitude, which are not numbers without a place. */
  reals: Float64Array<ArrayBuffer>;
}

/** Stands for an unknown number, date or coordinate. */
export const UNKNOWN = -0x80000000;
/** Hours at least and at most, available from, newest on. */
export const PACKED_INTEGERS = 4;
export const PACKED_REALS = 3;
export const LIST_COLUMNS = [...TAG_FIELDS, 'scopes', 'hiddenFrom'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

const ROW = PACKED_INTEGERS + LIST_COLUMNS.length;
const END = '\0';
const encoder = new TextEncoder();

/** Throws `search.invalid_document` if any of them is. */
export function pack(documents: readonly SearchDocument[]): Packed {
  const pieces: string[] = [];
  const integers = new Int32Array(documents.length * ROW);
  const reals = new Float64Array(documents.length * PACKED_REALS);
  let integer = 0;
  let real = 0;
  for (const document of documents) {
    checkDocument(document);
    const { id, version, region, text, tags, numbers, point, scope, hiddenFrom } = document;
    // Of all that is checked only text may hold null characters; there they are no letters, as a space is none.
    pieces.push(id, region, plain(text.a), plain(text.b), plain(text.c));
    integers[integer++] = numbers.hoursMin ?? UNKNOWN;
    integers[integer++] = numbers.hoursMax ?? UNKNOWN;
    integers[integer++] = dateNumber(document.availableFrom) ?? UNKNOWN;
    integers[integer++] = dateNumber(document.newestOn) ?? UNKNOWN;
    for (const field of TAG_FIELDS) integers[integer++] = put(pieces, tags[field]);
    integers[integer++] = put(pieces, scope);
    integers[integer++] = put(pieces, hiddenFrom);
    reals[real++] = version;
    reals[real++] = point?.lat ?? Number.NaN;
    reals[real++] = point?.lon ?? Number.NaN;
  }
  pieces.push('');
  return { count: documents.length, bytes: encoder.encode(pieces.join(END)), integers, reals };
}

function put(pieces: string[], list: readonly string[] | undefined): number {
  if (list === undefined) return 0;
  for (const value of list) pieces.push(value);
  return list.length;
}

function plain(text: string): string {
  return text.includes(END) ? text.replaceAll(END, ' ') : text;
}

/** YYYYMMDD of a date that has been checked. */
export function dateNumber(date: string | null): number | null {
  if (date === null) return null;
  let number = 0;
  for (let at = 0; at < date.length; at++) {
    const digit = date.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}

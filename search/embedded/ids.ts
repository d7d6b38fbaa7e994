import { rotation, rotationOfBytes } from '../score.ts';

/**
 * The ids of a segment as bytes, with a table to find them: a million strings and a map of them would take several
 * times the memory. Ids are printable ASCII (see the port), so a byte is a character.
 */
export interface Ids {
  bytes: Uint8Array;
  /** Where each id begins in `bytes`; one more than there are ids. */
  starts: Uint32Array;
  /** Open addressing over the hash of the id: document + 1, or 0 for free. The length is a power of two. */
  table: Uint32Array;
}

/** An id somewhere among bytes, with its place among equals (`rotation`). */
export interface Id {
  bytes: Uint8Array;
  from: number;
  to: number;
  turn: number;
}

const encoder = new TextEncoder();

export function idOf(text: string): Id {
  const bytes = encoder.encode(text);
  return { bytes, from: 0, to: bytes.length, turn: rotation(text) };
}

export function idBetween(bytes: Uint8Array, from: number, to: number): Id {
  return { bytes, from, to, turn: rotationOfBytes(bytes, from, to) };
}

export function textOf({ bytes, from, to }: Id): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

export function makeTable(bytes: Uint8Array, starts: Uint32Array, rotations: Uint32Array): Ids {
  const count = rotations.length;
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));
  const table = new Uint32Array(size);
  for (let document = 0; document < count; document++) {
    let place = rotations[document]! & (size - 1);
    while (table[place] !== 0) place = (place + 1) & (size - 1);
    table[place] = document + 1;
  }
  return { bytes, starts, table };
}

/** The document with this id, or -1. */
export function findId({ bytes, starts, table }: Ids, id: Id): number {
  const mask = table.length - 1;
  for (let place = id.turn & mask; table[place] !== 0; place = (place + 1) & mask) {
    const document = table[place]! - 1;
    const start = starts[document]!;
    if (starts[document + 1]! - start === id.to - id.from && isAt(bytes, start, id)) return document;
  }
  return -1;
}

function isAt(bytes: Uint8Array, start: number, id: Id): boolean {
  for (let at = id.from; at < id.to; at++) if (bytes[start + at - id.from] !== id.bytes[at]) return false;
  return true;
}

export function idAt({ bytes, starts }: Ids, document: number): string {
  return String.fromCharCode(...bytes.subarray(starts[document], starts[document + 1]));
}

/** A list of numbers per row, one after the other: row `n` has those from `from[n]` up to `from[n + 1]`. */
export interface Ragged {
  from: Uint32Array;
  values: Uint32Array;
  /** A second number with each value; 0 where there is none. */
  extra: Uint16Array;
}

// Memory that threads share.
const shared = (bytes: number) => new SharedArrayBuffer(bytes);
export const u8 = (length: number) => new Uint8Array(shared(length));
export const u16 = (length: number) => new Uint16Array(shared(length * 2));
export const u32 = (length: number) => new Uint32Array(shared(length * 4));
export const i32 = (length: number) => new Int32Array(shared(length * 4));

export interface Entry {
  value: number;
  extra: number;
}

export const ragged = (rows: readonly (readonly Entry[])[]): Ragged => {
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  const made = { from: u32(rows.length + 1), values: u32(total), extra: u16(total) };
  let at = 0;
  for (const [row, entries] of rows.entries()) {
    made.from[row] = at;
    for (const { value, extra } of entries) {
      made.values[at] = value;
      made.extra[at] = extra;
      at += 1;
    }
  }
  made.from[rows.length] = at;
  return made;
};

/** Turns a list per row into a list of rows per value. */
export const inverted = ({ from, values, extra }: Ragged, kinds: number): Ragged => {
  const made = { from: u32(kinds + 1), values: u32(values.length), extra: u16(values.length) };
  for (const value of values) made.from[value + 1]! += 1;
  for (let kind = 0; kind < kinds; kind++) made.from[kind + 1]! += made.from[kind]!;
  const next = made.from.slice();
  for (let row = 0; row + 1 < from.length; row++)
    for (let at = from[row]!; at < from[row + 1]!; at++) {
      const to = next[values[at]!]!++;
      made.values[to] = row;
      made.extra[to] = extra[at]!;
    }
  return made;
};

import type { Columns, Places } from './market.ts';
import { i32, u32, u8 } from './ragged.ts';

/** Sides of the cubes in metres, as a power of two. */
const SIDE_BITS = 12;
const SIDE = 1 << SIDE_BITS;
/** More cubes than stand in a row through the earth, and more than any limit in km. */
const CUBES = 4_096;
const KMS = 256;
const NOWHERE = -Infinity;

export const placesOf = ({ rows, placed, km, x, y, z }: Columns): Places => {
  const of = u32(rows);
  const numbers = new Map<number, number>();
  const first: number[] = [];
  for (let row = 0; row < rows; row++) {
    const cube = ((x[row]! >> SIDE_BITS) * CUBES + (y[row]! >> SIDE_BITS)) * CUBES + (z[row]! >> SIDE_BITS);
    const key = placed[row] === 0 ? NOWHERE : cube * KMS + km[row]!;
    let number = numbers.get(key);
    if (number === undefined) {
      number = first.push(row) - 1;
      numbers.set(key, number);
    }
    of[row] = number;
  }
  const made: Places = {
    count: first.length,
    of,
    known: u8(first.length),
    km: u8(first.length),
    corners: i32(first.length * 3),
  };
  for (const [place, row] of first.entries()) {
    if (placed[row] === 0) continue;
    made.known[place] = 1;
    made.km[place] = km[row]!;
    for (const [axis, column] of [x, y, z].entries())
      made.corners[place * 3 + axis] = (column[row]! >> SIDE_BITS) * SIDE;
  }
  return made;
};

/** The squared chord from a point to the nearest point of a place. */
export const nearest = ({ corners }: Places, place: number, x: number, y: number, z: number): number => {
  const dx = away(x - corners[place * 3]!);
  const dy = away(y - corners[place * 3 + 1]!);
  const dz = away(z - corners[place * 3 + 2]!);
  return dx * dx + dy * dy + dz * dz;
};

/** How far a point lies outside a side, given how far it lies from where the side begins. */
function away(from: number): number {
  return from < 0 ? from : from >= SIDE ? from - SIDE + 1 : 0;
}

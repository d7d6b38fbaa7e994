import type { Columns } from './columns.ts';

/** Sides of the cubes in metres, as a power of two. */
const SIDE_BITS = 12;
const SIDE = 1 << SIDE_BITS;

/**
 * Rows that stand in the same cube of about 4 km and will travel as far: what they can have for travel at most is reckoned
 * once for all of them.
 */
export class Places {
  /** Per row its place. */
  readonly of: Uint32Array;
  /** Per place the own limit of its rows; 0 for vacancies, and where it is not known. */
  readonly km: number[] = [];
  /** Whether its rows are anywhere. */
  readonly known: boolean[] = [];
  readonly #corners: number[] = [];

  constructor({ rows, placed, km, x, y, z }: Columns) {
    this.of = new Uint32Array(rows);
    const numbers = new Map<string, number>();
    for (let row = 0; row < rows; row++) {
      const corner = [x, y, z].map((axis) => axis[row]! >> SIDE_BITS);
      const key = placed[row] === 0 ? '' : `${corner.join(' ')} ${km[row]}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = this.km.length;
        numbers.set(key, number);
        this.km.push(km[row]!);
        this.known.push(placed[row] === 1);
        for (const side of corner) this.#corners.push(side * SIDE);
      }
      this.of[row] = number;
    }
  }

  get count(): number {
    return this.km.length;
  }

  /** The squared chord to the nearest point of a place. */
  nearest(place: number, x: number, y: number, z: number): number {
    const dx = away(x - this.#corners[place * 3]!);
    const dy = away(y - this.#corners[place * 3 + 1]!);
    const dz = away(z - this.#corners[place * 3 + 2]!);
    return dx * dx + dy * dy + dz * dz;
  }
}

/** How far a point lies outside a side, given how far it lies from where the side begins. */
function away(from: number): number {
  return from < 0 ? from : from >= SIDE ? from - SIDE + 1 : 0;
}

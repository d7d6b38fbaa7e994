type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

const CHUNK_BITS = 20;
const CHUNK = 2 ** CHUNK_BITS;

/**
 * Numbers in a row that grows as it is filled, in as few bytes each as their kind takes. It grows by chunks of one size
 * and never copies a large one; memory of a new chunk is only taken from the system as it is filled.
 */
export class Growing<A extends Numbers> {
  readonly #Kind: new (
    length: number,
  ) => A;
  #chunks: A[];
  length = 0;

  constructor(Kind: new (length: number) => A) {
    this.#Kind = Kind;
    this.#chunks = [new Kind(16)];
  }

  push(number: number): void {
    const place = this.length & (CHUNK - 1);
    const chunk = this.length >>> CHUNK_BITS;
    if (chunk === this.#chunks.length) this.#chunks.push(new this.#Kind(CHUNK));
    else if (place === this.#chunks[chunk]!.length) {
      const larger = new this.#Kind(Math.min(CHUNK, place * 4));
      larger.set(this.#chunks[chunk]!);
      this.#chunks[chunk] = larger;
    }
    this.#chunks[chunk]![place] = number;
    this.length++;
  }

  at(index: number): number {
    return this.#chunks[index >>> CHUNK_BITS]![index & (CHUNK - 1)]!;
  }

  set(index: number, number: number): void {
    this.#chunks[index >>> CHUNK_BITS]![index & (CHUNK - 1)] = number;
  }

  /** Gives its memory back to the system at once; else it stays until the next collection of garbage. */
  free(): void {
    for (const { buffer } of this.#chunks) free(buffer as ArrayBuffer);
    this.#chunks = [];
    this.length = 0;
  }
}

export function free(buffer: ArrayBuffer): void {
  buffer.transfer(0);
}

/** The same numbers in an array that has room for `least`; the old one is used up when it had not. */
export function grown<A extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
  array: A,
  least: number,
): A {
  if (array.length >= least) return array;
  // A quarter more: twice as much would be half empty on the average.
  const length = Math.max(least, Math.ceil(array.length * 1.25), 64);
  const Kind = array.constructor as new (buffer: ArrayBuffer) => A;
  return new Kind(array.buffer.transfer(length * array.BYTES_PER_ELEMENT));
}

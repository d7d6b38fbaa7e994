type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

const CHUNK_BITS = 16;
const CHUNK = 2 ** CHUNK_BITS;

/**
 * Numbers in a row that grows as it is filled, in as few bytes each as their kind takes. It grows by chunks of one size
 * and never copies a large one: memory of ever different sizes is not given back to the system.
 */
export class Growing<A extends Numbers> {
  readonly #Kind: new (
    length: number,
  ) => A;
  readonly #chunks: A[];
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
}

/** A document that fits, with what decides its place. */
export interface Candidate {
  segment: number;
  document: number;
  score: number;
  /** Squared chord to the place that was asked; -1 without one. */
  squared: number;
  /** A bit for each thing asked for that it does not have. */
  unknowns: number;
  /** Lowest first: the sort that was asked for, as one number. */
  key: number;
  /** Place among equals today. */
  turn: number;
}

/** Keeps the first `size` of all documents that are offered, in a heap with the last of them on top. */
export class Top {
  readonly #size: number;
  readonly #idOf: (found: Candidate) => string;
  readonly #heap: Candidate[] = [];

  constructor(size: number, idOf: (found: Candidate) => string) {
    this.#size = size;
    this.#idOf = idOf;
  }

  /** False when a document with this key and turn could not get in any more. Known documents come before unknown ones. */
  mayEnter(unknowns: number, key: number, turn: number): boolean {
    if (this.#heap.length < this.#size) return this.#size > 0;
    const last = this.#heap[0]!;
    const group = Number(unknowns > 0) - Number(last.unknowns > 0);
    if (group !== 0) return group < 0;
    if (key !== last.key) return key < last.key;
    return turn <= last.turn;
  }

  offer(found: Candidate): void {
    if (this.#heap.length < this.#size) {
      this.#heap.push(found);
      this.#up(this.#heap.length - 1);
    } else if (this.#size > 0 && this.#compare(found, this.#heap[0]!) < 0) {
      this.#heap[0] = found;
      this.#down();
    }
  }

  /** First to last. */
  sorted(): Candidate[] {
    return this.#heap.toSorted((a, b) => this.#compare(a, b));
  }

  #compare(a: Candidate, b: Candidate): number {
    const order = Number(a.unknowns > 0) - Number(b.unknowns > 0) || a.key - b.key || a.turn - b.turn;
    if (order !== 0) return order;
    const [first, second] = [this.#idOf(a), this.#idOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  }

  #up(start: number): void {
    for (let at = start; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.#compare(this.#heap[at]!, this.#heap[parent]!) <= 0) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #down(): void {
    for (let at = 0; ; ) {
      let last = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#heap.length && this.#compare(this.#heap[child]!, this.#heap[last]!) > 0) last = child;
      if (last === at) return;
      this.#swap(at, last);
      at = last;
    }
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }
}

/**
 * The best rows so far, best first: the highest score, then the order of the day, then the order of the ids. A total
 * order, so that whoever looks in whatever order ends with the same list.
 */
export class Best {
  readonly rows: Uint32Array;
  readonly scores: Uint16Array;
  readonly #turns: Float64Array;
  readonly #ranks: Uint32Array;
  readonly #room: number;
  size = 0;

  constructor(room: number) {
    this.#room = room;
    this.rows = new Uint32Array(room);
    this.scores = new Uint16Array(room);
    this.#turns = new Float64Array(room);
    this.#ranks = new Uint32Array(room);
  }

  get full(): boolean {
    return this.size === this.#room;
  }

  /** What a row must at least reach; lower scores need not be looked at. */
  get floor(): number {
    return this.full ? this.scores[this.size - 1]! : 0;
  }

  clear(): void {
    this.size = 0;
  }

  offer(row: number, score: number, turn: number, rank: number): void {
    let at = this.size;
    if (this.full) {
      if (!this.#before(score, turn, rank, at - 1)) return;
      at -= 1;
    } else this.size += 1;
    for (; at > 0 && this.#before(score, turn, rank, at - 1); at--) {
      this.rows[at] = this.rows[at - 1]!;
      this.scores[at] = this.scores[at - 1]!;
      this.#turns[at] = this.#turns[at - 1]!;
      this.#ranks[at] = this.#ranks[at - 1]!;
    }
    this.rows[at] = row;
    this.scores[at] = score;
    this.#turns[at] = turn;
    this.#ranks[at] = rank;
  }

  #before(score: number, turn: number, rank: number, place: number): boolean {
    const other = this.scores[place]!;
    if (score !== other) return score > other;
    const turned = this.#turns[place]!;
    return turn !== turned ? turn < turned : rank < this.#ranks[place]!;
  }
}

import { dayFactor, turned } from '../score.ts';
import { Best } from './best.ts';
import { Bounds, type List, listsOf, worth } from './bounds.ts';
import { type Asker, Kernel, PROMISED_EMPTY } from './kernel.ts';
import { type Market, MUSTS_FROM, NO_OCCUPATION, SHARE } from './market.ts';
import { middle } from './rule-book.ts';

/** Marks a row as found in a read list. */
const FOUND = 0x8000;
/** So many rows per wanted one are scored each time that it is reckoned which lists can be left unread. */
const SEEDS = 6;
const HIGHEST = 1_000;

/**
 * The best rows of one side for a row of the other, without scoring them all (MaxScore): the short lists are read, every
 * row in them gets a bound, and only rows whose bound reaches the best so far are scored. A list stays unread when a row
 * that is in none of the read ones cannot reach it. The answer is the one that scoring every row gives.
 */
export class Matcher {
  readonly kernel: Kernel;
  readonly #best: Best;
  readonly #factor: number;
  readonly #top: number;
  readonly #bounds: Bounds;
  /** Per row: points and must-haves by the read lists. */
  readonly #shared: Uint16Array;
  /** Per row: occupation points by the read lists. */
  readonly #liked: Uint16Array;
  readonly #foundRows: Uint32Array;
  #found = 0;
  /** Per row found: what the kernel promises of it, and whether it was scored. */
  readonly #promises: Uint32Array;
  #promised = 0;
  readonly #scored: Uint8Array;
  /** Places among the rows found, and those in the order of their bounds. */
  readonly #order: Uint32Array;
  #placed = 0;
  readonly #byBound: Uint32Array;
  /** Per place among the rows found. */
  readonly #bound: Uint16Array;
  readonly #starts = new Uint32Array(HIGHEST + 2);

  constructor(market: Market, asker: Asker, top: number) {
    this.kernel = new Kernel(market, asker);
    const { rows } = this.kernel.other;
    this.#best = new Best(Math.min(top, rows));
    this.#factor = dayFactor(market.today);
    this.#top = top;
    this.#bounds = new Bounds(this.kernel);
    this.#shared = new Uint16Array(rows);
    this.#liked = new Uint16Array(rows);
    this.#scored = new Uint8Array(rows);
    this.#foundRows = new Uint32Array(rows);
    this.#promises = new Uint32Array(rows);
    this.#order = new Uint32Array(rows);
    this.#byBound = new Uint32Array(rows);
    this.#bound = new Uint16Array(rows);
  }

  /** Scores every row: the answer by definition. */
  everyRow(row: number): Best {
    this.kernel.ask(row);
    this.#best.clear();
    for (let other = 0; other < this.kernel.other.rows; other++) this.#offer(other, this.kernel.score(other));
    return this.#best;
  }

  /** The same answer as `everyRow`. Valid until the next question. */
  best(row: number): Best {
    this.kernel.ask(row);
    this.#best.clear();
    if (this.kernel.other.rows === 0) return this.#best;
    const lists = listsOf(this.kernel);
    this.#readWhatMatters(lists);
    if (this.#bounds.unseen() >= this.#best.floor) this.#findAll();
    this.#scoreFound(lists);
    this.#forget();
    return this.#best;
  }

  #offer(row: number, score: number): void {
    if (score < this.#best.floor) return;
    const { rotation, idRank } = this.kernel.other;
    this.#best.offer(row, score, turned(rotation[row]!, this.#factor), idRank[row]!);
  }

  /**
   * Reads lists, those that tell most first, until the ones that are left cannot matter: each time the rows found have
   * doubled, the most promising are scored, and what must still be read is reckoned again from the floor that they set.
   */
  #readWhatMatters(lists: readonly List[]): void {
    let needed: readonly List[] = lists;
    for (let target = SEEDS * this.#top; needed.length > 0; target = this.#found * 2) {
      for (const list of needed.toSorted((a, b) => worth(b) - worth(a))) {
        if (this.#found >= target) break;
        this.#read(list);
      }
      this.#scorePromising(SEEDS * this.#top);
      needed = this.#stillNeeded(lists);
      const left = needed.reduce((sum, { length }) => sum + length, 0);
      if (left > this.#found) continue;
      for (const list of needed) this.#read(list);
      break;
    }
    this.#bounds.reckon(lists);
  }

  /** The lists that must be read: the longest are left out as long as a row in none of the others cannot reach the best. */
  #stillNeeded(lists: readonly List[]): List[] {
    const open = lists.filter(({ read }) => !read);
    for (const list of open) list.read = true;
    for (const list of open.toReversed()) {
      list.read = false;
      this.#bounds.reckon(lists);
      if (this.#bounds.unseen() >= this.#best.floor) list.read = true;
    }
    const needed = open.filter(({ read }) => read);
    for (const list of needed) list.read = false;
    return needed;
  }

  #read(list: List): void {
    list.read = true;
    const { postings } = this.kernel;
    if (list.kind === 'occupation') for (const entry of list.entries) this.#readOccupation(entry, list.most);
    else if (list.kind === 'term') this.#readTerm(list.term);
    else {
      const { from, values } = postings.empty;
      const liked = list.bit === NO_OCCUPATION ? middle(this.kernel.market.book, 'occupation') : 0;
      for (let at = from[list.bit]!, end = from[list.bit + 1]!; at < end; at++) {
        const row = values[at]!;
        this.#find(row);
        if (liked > this.#liked[row]!) this.#liked[row] = liked;
      }
    }
  }

  #readOccupation(entry: number, points: number): void {
    const { from, values } = this.kernel.postings.occupations;
    for (let at = from[entry]!, end = from[entry + 1]!; at < end; at++) {
      const row = values[at]!;
      this.#find(row);
      if (points > this.#liked[row]!) this.#liked[row] = points;
    }
  }

  #readTerm(term: number): void {
    const { from, values, extra } = this.kernel.postings.terms;
    const weight = this.kernel.termWeight[term]!;
    for (let at = from[term]!, end = from[term + 1]!; at < end; at++) {
      const row = values[at]!;
      const other = extra[at]!;
      this.#find(row);
      this.#shared[row]! += (((weight & SHARE) * (other & SHARE)) >> 1) + (((weight | other) >>> 15) << MUSTS_FROM);
    }
  }

  #find(row: number): void {
    if (this.#shared[row]! >= FOUND) return;
    this.#shared[row]! |= FOUND;
    this.#foundRows[this.#found++] = row;
  }

  #findAll(): void {
    for (let row = 0; row < this.kernel.other.rows; row++) this.#find(row);
  }

  /** Asks the kernel for its promise of the rows that were found since the last time. */
  #promise(): void {
    const { kernel } = this;
    for (; this.#promised < this.#found; this.#promised++)
      this.#promises[this.#promised] = kernel.promise(this.#foundRows[this.#promised]!);
  }

  /**
   * Of the rows that were found since the last time, scores those of which the read lists tell the best, at most so many.
   * Who needs an unread list to reach the best so far waits for `#scoreFound`.
   */
  #scorePromising(most: number): void {
    const { kernel } = this;
    const [rows, promises, scored, shared] = [this.#foundRows, this.#promises, this.#scored, this.#shared];
    const begin = this.#promised;
    const floor = this.#best.floor;
    this.#promise();
    this.#clearOrder();
    for (let at = begin, end = this.#found; at < end; at++) {
      const row = rows[at]!;
      const told = kernel.promised(promises[at]!, this.#likedOf(row), shared[row]! & SHARE);
      if (told >= floor) this.#place(at, told);
    }
    const sorted = this.#sorted();
    for (let place = 0; place < this.#placed && place < most; place++) {
      const at = sorted[place]!;
      scored[at] = 1;
      this.#offer(rows[at]!, kernel.score(rows[at]!));
    }
  }

  /** Scores the rows that were found, those that can be best first, and stops when none can be better. */
  #scoreFound(lists: readonly List[]): void {
    const { kernel } = this;
    const { occupation, residual } = this.#bounds;
    const [rows, promises, scored, shared, liked] = [
      this.#foundRows,
      this.#promises,
      this.#scored,
      this.#shared,
      this.#liked,
    ];
    const complete = lists.every((list) => list.read || (list.kind === 'empty' && list.bit !== NO_OCCUPATION));
    const floor = this.#best.floor;
    this.#promise();
    this.#clearOrder();
    for (let at = 0, end = this.#found; at < end; at++) {
      if (scored[at] === 1) continue;
      const row = rows[at]!;
      const promise = promises[at]!;
      const most = liked[row]! > occupation ? liked[row]! : occupation;
      const bound = kernel.promised(promise, most, (shared[row]! & SHARE) + residual[promise >> PROMISED_EMPTY]!);
      if (bound >= floor) this.#place(at, bound);
    }
    const sorted = this.#sorted();
    for (let place = 0; place < this.#placed; place++) {
      const at = sorted[place]!;
      if (this.#bound[at]! < this.#best.floor) break;
      const row = rows[at]!;
      const circumstances = kernel.circumstances(row);
      if (this.#boundOf(row, circumstances) < this.#best.floor) continue;
      const score = complete
        ? kernel.total(circumstances, kernel.base(row), this.#likedOf(row), shared[row]! & SHARE)
        : kernel.total(circumstances, kernel.base(row), kernel.occupation(row), kernel.shared(row));
      this.#offer(row, score);
    }
  }

  #likedOf(row: number): number {
    return this.kernel.occupationOpen >= 0 ? this.kernel.occupationOpen : this.#liked[row]!;
  }

  /** What a row can score at most, given its circumstances. */
  #boundOf(row: number, circumstances: number): number {
    const { occupation, residual } = this.#bounds;
    const liked = this.#liked[row]!;
    const shared = (this.#shared[row]! & SHARE) + residual[this.kernel.other.empty[row]!]!;
    return this.kernel.total(circumstances, this.kernel.base(row), liked > occupation ? liked : occupation, shared);
  }

  #clearOrder(): void {
    this.#placed = 0;
    this.#starts.fill(0);
  }

  #place(at: number, bound: number): void {
    const most = bound < HIGHEST ? bound : HIGHEST;
    this.#bound[at] = most;
    this.#starts[HIGHEST - most + 1]! += 1;
    this.#order[this.#placed++] = at;
  }

  /** What is in `#order` by falling bound (counting sort). */
  #sorted(): Uint32Array {
    for (let place = 0; place <= HIGHEST; place++) this.#starts[place + 1]! += this.#starts[place]!;
    for (let place = 0; place < this.#placed; place++) {
      const at = this.#order[place]!;
      this.#byBound[this.#starts[HIGHEST - this.#bound[at]!]!++] = at;
    }
    return this.#byBound;
  }

  #forget(): void {
    for (let at = 0; at < this.#found; at++) {
      const row = this.#foundRows[at]!;
      this.#shared[row] = 0;
      this.#liked[row] = 0;
      this.#scored[at] = 0;
    }
    this.#found = 0;
    this.#promised = 0;
  }
}

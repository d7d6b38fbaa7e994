import { dayFactor, turned } from '../score.ts';
import { Best } from './best.ts';
import { Bounds, type List, ListMaker, worth } from './bounds.ts';
import { type Market, MUSTS_FROM, NO_OCCUPATION } from './columns.ts';
import { type Asker, Kernel, SHARE } from './kernel.ts';
import { middle } from './rule-book.ts';

/** Marks a row as found in a read list. */
const FOUND = 0x8000;
/** So many rows per wanted one are scored before it is decided which lists can be left unread. */
const SEEDS = 16;
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
  readonly #maker: ListMaker;
  /** Per row: points and must-haves by the read lists. */
  readonly #shared: Uint16Array;
  /** Per row: occupation points by the read lists. */
  readonly #liked: Uint16Array;
  readonly #scored: Uint8Array;
  readonly #foundRows: Uint32Array;
  #found = 0;
  readonly #order: Uint32Array;
  readonly #byBound: Uint32Array;
  readonly #bound: Uint16Array;
  readonly #starts = new Uint32Array(HIGHEST + 2);

  constructor(market: Market, asker: Asker, top: number) {
    this.kernel = new Kernel(market, asker);
    const { rows } = this.kernel.other;
    this.#best = new Best(Math.min(top, rows));
    this.#factor = dayFactor(market.today);
    this.#top = top;
    this.#bounds = new Bounds(this.kernel);
    this.#maker = new ListMaker(this.kernel);
    this.#shared = new Uint16Array(rows);
    this.#liked = new Uint16Array(rows);
    this.#scored = new Uint8Array(rows);
    this.#foundRows = new Uint32Array(rows);
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
    const lists = this.#maker.lists();
    for (const list of lists.toSorted((a, b) => worth(b) - worth(a))) {
      if (this.#found >= SEEDS * this.#top) break;
      this.#read(list);
    }
    this.#bounds.reckon(lists);
    this.#scoreFound(lists, SEEDS * this.#top);
    this.#leaveUnread(lists);
    this.#bounds.reckon(lists);
    if (this.#bounds.unseen() >= this.#best.floor) this.#findAll();
    this.#scoreFound(lists, Infinity);
    this.#forget();
    return this.#best;
  }

  #offer(row: number, score: number): void {
    if (score < this.#best.floor) return;
    const { rotation, idRank } = this.kernel.other;
    this.#best.offer(row, score, turned(rotation[row]!, this.#factor), idRank[row]!);
  }

  /** Reads what must be read, and leaves the longest lists for what they are as long as they cannot matter. */
  #leaveUnread(lists: readonly List[]): void {
    const open = lists.filter(({ read }) => !read);
    for (const list of open) list.read = true;
    for (const list of open.toReversed()) {
      list.read = false;
      this.#bounds.reckon(lists);
      if (this.#bounds.unseen() >= this.#best.floor) list.read = true;
    }
    for (const list of open) if (list.read) this.#read(list);
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

  /** Scores at most so many of the rows that were found, those that can be best first, and stops when none can be better. */
  #scoreFound(lists: readonly List[], limit: number): void {
    const { kernel } = this;
    const bounds = this.#bounds;
    const complete = lists.every((list) => list.read || (list.kind === 'empty' && list.bit !== NO_OCCUPATION));
    this.#starts.fill(0);
    const floor = this.#best.floor;
    let left = 0;
    for (let at = 0; at < this.#found; at++) {
      const row = this.#foundRows[at]!;
      const bound = this.#scored[row] === 1 ? -1 : this.#boundOf(row, bounds.circumstances);
      if (bound < floor) continue;
      this.#bound[row] = bound;
      this.#starts[HIGHEST - bound + 1]! += 1;
      this.#order[left++] = row;
    }
    const sorted = this.#sorted(left);
    for (let at = 0; at < left && at < limit; at++) {
      const row = sorted[at]!;
      if (this.#bound[row]! < this.#best.floor) break;
      this.#scored[row] = 1;
      const circumstances = kernel.circumstances(row);
      if (this.#boundOf(row, circumstances) < this.#best.floor) continue;
      const score = complete
        ? kernel.total(
            circumstances,
            kernel.base(row),
            kernel.occupationOpen >= 0 ? kernel.occupationOpen : this.#liked[row]!,
            this.#shared[row]! & SHARE,
          )
        : kernel.total(circumstances, kernel.base(row), kernel.occupation(row), kernel.shared(row));
      this.#offer(row, score);
    }
  }

  /** What a row can score at most, given its circumstances or the most that these give. */
  #boundOf(row: number, circumstances: number): number {
    const { occupation, points, musts } = this.#bounds;
    const liked = this.#liked[row]!;
    const shared = (this.#shared[row]! & SHARE) + points + (musts << MUSTS_FROM);
    const bound = this.kernel.total(
      circumstances,
      this.kernel.base(row),
      liked > occupation ? liked : occupation,
      shared,
    );
    return bound < HIGHEST ? bound : HIGHEST;
  }

  /** The rows in `#order` by falling bound (counting sort). */
  #sorted(count: number): Uint32Array {
    for (let place = 0; place <= HIGHEST; place++) this.#starts[place + 1]! += this.#starts[place]!;
    for (let at = 0; at < count; at++) {
      const row = this.#order[at]!;
      this.#byBound[this.#starts[HIGHEST - this.#bound[row]!]!++] = row;
    }
    return this.#byBound;
  }

  #forget(): void {
    for (let at = 0; at < this.#found; at++) {
      const row = this.#foundRows[at]!;
      this.#shared[row] = 0;
      this.#liked[row] = 0;
      this.#scored[row] = 0;
    }
    this.#found = 0;
  }
}

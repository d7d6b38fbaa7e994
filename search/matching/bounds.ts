import { type Kernel, POINTS } from './kernel.ts';
import { MASKS, MUSTS_FROM, SHARE } from './market.ts';
import { NEEDS } from './needs.ts';
import { CIRCUMSTANCES, middle } from './rule-book.ts';

/**
 * A list of rows that can have points for one thing: occupations worth the same, a shared code, or a need left empty.
 * `most` is what a row can have by it.
 */
export type List = { length: number; most: number; read: boolean } & (
  | { kind: 'occupation'; entries: readonly number[] }
  | { kind: 'term'; term: number; bit: number; must: boolean }
  | { kind: 'empty'; bit: number }
);

/** How much a list tells about who can be best: must-haves and the same occupation before anything else. */
export const worth = (list: List): number => list.most + (list.kind === 'term' && list.must ? 100 : 0);

/** What a row that is in none of the read lists can score at most. */
export class Bounds {
  readonly #kernel: Kernel;
  /** The ways of leaving needs empty that occur among the rows. */
  readonly #masks: number[];
  /** Candidates ask: per way of the rows and of the question, what is certain at most and can be missed at least. */
  readonly #certain = new Uint16Array(MASKS * MASKS);
  readonly #misses = new Uint8Array(MASKS * MASKS).fill(255);
  readonly #mostOfNeed: Uint32Array;
  readonly #unknownOccupation: number;
  readonly #points = new Uint32Array(NEEDS.length);
  readonly #musts = new Uint8Array(NEEDS.length);
  readonly #emptyUnread = new Uint8Array(NEEDS.length + 1);
  /** The most that circumstances give. */
  readonly circumstances: number;
  /** The most occupation points by unread lists. */
  occupation = 0;
  /** Per way of leaving needs empty: the most points and must-haves by unread lists. */
  readonly residual = new Uint32Array(MASKS);

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    const { other, market } = kernel;
    this.circumstances = CIRCUMSTANCES.reduce((sum, one) => sum + market.book.most[one], 0);
    this.#masks = [...new Set(other.empty)];
    this.#mostOfNeed = Uint32Array.from(NEEDS, (need) => market.book.most[need]);
    this.#unknownOccupation = middle(market.book, 'occupation');
    if (kernel.asker === 'vacancies') return;
    for (let row = 0; row < other.rows; row++)
      for (let mask = 0; mask < MASKS; mask++) {
        const at = other.empty[row]! * MASKS + mask;
        const base = other.base[mask * other.rows + row]!;
        this.#certain[at] = Math.max(this.#certain[at]!, base & POINTS);
        this.#misses[at] = Math.min(this.#misses[at]!, base >> MUSTS_FROM);
      }
  }

  /** Reckons with these lists; the read ones count for nothing. */
  reckon(lists: readonly List[]): void {
    const [points, musts, emptyUnread] = [this.#points, this.#musts, this.#emptyUnread];
    points.fill(0);
    musts.fill(0);
    emptyUnread.fill(0);
    let occupation = Math.max(0, this.#kernel.occupationOpen);
    for (let at = 0; at < lists.length; at++) {
      const list = lists[at]!;
      if (list.read) continue;
      if (list.kind === 'occupation') occupation = Math.max(occupation, list.most);
      else if (list.kind === 'empty') emptyUnread[list.bit] = 1;
      else {
        points[list.bit]! += list.most;
        if (list.must) musts[list.bit]! += 1;
      }
    }
    for (let bit = 0; bit < NEEDS.length; bit++)
      points[bit] = Math.min(points[bit]!, this.#mostOfNeed[bit]!) | (musts[bit]! << MUSTS_FROM);
    for (let at = 0; at < this.#masks.length; at++) {
      const mask = this.#masks[at]!;
      let left = 0;
      for (let bit = 0; bit < NEEDS.length; bit++) if ((mask & (1 << bit)) === 0) left += points[bit]!;
      this.residual[mask] = left;
    }
    if (emptyUnread[NEEDS.length] === 1) occupation = Math.max(occupation, this.#unknownOccupation);
    this.occupation = occupation;
  }

  /** The most that a row in no read list can score. */
  unseen(): number {
    let most = -1;
    for (let at = 0; at < this.#masks.length; at++) most = Math.max(most, this.#unseenOf(this.#masks[at]!));
    return most;
  }

  #unseenOf(mask: number): number {
    const { own, row, asker } = this.#kernel;
    for (let bit = 0; bit < NEEDS.length; bit++)
      if ((mask & (1 << bit)) !== 0 && this.#emptyUnread[bit] === 0) return -1;
    const at = mask * MASKS + own.empty[row]!;
    const base =
      asker === 'vacancies' ? own.base[mask * own.rows + row]! : this.#certain[at]! | (this.#misses[at]! << MUSTS_FROM);
    return this.#kernel.total(this.circumstances, base, this.occupation, this.residual[mask]!);
  }
}

/** Everything by which a row of the other side can have points for the question, the shortest list first. */
export const listsOf = (kernel: Kernel): List[] => {
  const { own, row, postings, market, termWeight } = kernel;
  const lists = occupationLists(kernel);
  for (let at = own.terms.from[row]!; at < own.terms.from[row + 1]!; at++) {
    const term = own.terms.values[at]!;
    const length = postings.terms.from[term + 1]! - postings.terms.from[term]!;
    if (length === 0) continue;
    const weight = termWeight[term]!;
    lists.push({
      kind: 'term',
      term,
      bit: market.needOfTerm[term]!,
      length,
      most: ((weight & SHARE) * postings.mostOfTerm[term]!) >> 1,
      must: weight > SHARE || postings.mustOfTerm[term] === 1,
      read: false,
    });
  }
  for (let bit = 0; bit <= NEEDS.length; bit++) {
    const length = postings.empty.from[bit + 1]! - postings.empty.from[bit]!;
    if (length > 0) lists.push({ kind: 'empty', bit, length, most: 0, read: false });
  }
  return lists.sort((a, b) => a.length - b.length);
};

const occupationLists = ({ liked, occupationPoints, postings }: Kernel): List[] => {
  const { from } = postings.occupations;
  const steps = new Map<number, { entries: number[]; length: number }>();
  for (const entry of liked) {
    const length = from[entry + 1]! - from[entry]!;
    if (length === 0) continue;
    const points = occupationPoints[entry]!;
    const step = steps.get(points);
    if (step) {
      step.entries.push(entry);
      step.length += length;
    } else steps.set(points, { entries: [entry], length });
  }
  return [...steps].map(([most, { entries, length }]) => ({
    kind: 'occupation',
    most,
    entries,
    length,
    read: false,
  }));
};

/** How many edits still count as the same word: none below 4 letters, 1 from 4 and 2 from 8. Numbers are exact. */
export function editsAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /^\d+$/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Distances further than any limit are not told apart. */
const FAR = 255;
let before = new Uint8Array(64);
let previous = new Uint8Array(64);
let current = new Uint8Array(64);

/**
 * Edits between two words: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
 * Returns `limit + 1` as soon as it is certain that there are more than `limit`.
 */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length >= before.length) {
    before = new Uint8Array(b.length * 2);
    previous = new Uint8Array(b.length * 2);
    current = new Uint8Array(b.length * 2);
  }
  for (let column = 0; column <= b.length; column++) previous[column] = Math.min(column, FAR);
  let lowestBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let lowest = i;
    current[0] = Math.min(i, FAR);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = previous[j - 1]! + (letter === other ? 0 : 1);
      cost = Math.min(cost, previous[j]! + 1, current[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      current[j] = Math.min(cost, FAR);
      lowest = Math.min(lowest, cost);
    }
    // A swap reaches back two rows, so only two hopeless rows in a row are final.
    if (lowest > limit && lowestBefore > limit) return limit + 1;
    lowestBefore = lowest;
    const free = before;
    before = previous;
    previous = current;
    current = free;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/**
 * Two words that are some edits apart are the same after as many letters, or fewer, are deleted from each; so are their
 * beginnings, however long.
 */
const BEGINNING = 7;
/** A word of eight letters can be two edits away from one of six, and a word of four one edit away from one of three. */
const TWO_EDITS_FROM = 6;
/** Ways to delete at most two letters of a beginning. */
const MOST_RESTS = 1 + BEGINNING + (BEGINNING * (BEGINNING - 1)) / 2;

/**
 * The words of a collection, to find near spellings quickly (symmetric deletes): every word is filed under whatever is
 * left of its beginning without one or two letters, and a search looks under what is left of the word that is asked.
 */
export class WordList {
  readonly #words: string[] = [];
  readonly #known = new Set<string>();
  /** How many of the words are filed: that waits until somebody looks. */
  #filed = 0;
  #letters = new Uint32Array(0);
  /** Per hash its last entry + 1, or 0. What only happens to hash alike is passed by when the words are compared. */
  #last = new Uint32Array(0);
  /** Per entry its word, and the entry before it + 1. */
  #wordOf = new Uint32Array(0);
  #before = new Uint32Array(0);
  #entries = 0;
  /** Per word the search that met it last. */
  #met = new Uint32Array(0);
  #searches = 0;
  readonly #rests: number[] = [];

  add(word: string): void {
    if (this.#known.has(word)) return;
    this.#known.add(word);
    this.#words.push(word);
  }

  /** Words within the edits allowed for this word, with the number of edits, in no particular order. */
  near(word: string): { word: string; edits: number }[] {
    const limit = editsAllowed(word);
    if (limit === 0 || this.#words.length === 0) return [];
    this.#file();
    this.#searches++;
    const letters = letterMask(word);
    const found: { word: string; edits: number }[] = [];
    for (const hash of restsOf(word, limit, this.#rests)) {
      for (let entry = this.#last[hash & (this.#last.length - 1)]!; entry !== 0; entry = this.#before[entry - 1]!) {
        const number = this.#wordOf[entry - 1]!;
        if (this.#met[number] === this.#searches) continue;
        this.#met[number] = this.#searches;
        // One edit changes at most two of the letters that occur, so a larger difference needs more edits.
        if (bits(this.#letters[number]! ^ letters) > limit * 2) continue;
        const candidate = this.#words[number]!;
        const distance = edits(word, candidate, limit);
        if (distance <= limit && distance > 0) found.push({ word: candidate, edits: distance });
      }
    }
    return found;
  }

  #file(): void {
    if (this.#filed === this.#words.length) return;
    const needed = this.#words.length * MOST_RESTS;
    if (needed > this.#last.length) {
      const room = 2 ** Math.ceil(Math.log2(needed));
      this.#last = new Uint32Array(room);
      this.#wordOf = new Uint32Array(room);
      this.#before = new Uint32Array(room);
      this.#letters = new Uint32Array(room / MOST_RESTS);
      this.#met = new Uint32Array(room / MOST_RESTS);
      this.#entries = 0;
      this.#filed = 0;
    }
    for (; this.#filed < this.#words.length; this.#filed++) {
      const word = this.#words[this.#filed]!;
      this.#letters[this.#filed] = letterMask(word);
      for (const hash of restsOf(word, word.length < TWO_EDITS_FROM ? 1 : 2, this.#rests)) {
        const place = hash & (this.#last.length - 1);
        this.#wordOf[this.#entries] = this.#filed;
        this.#before[this.#entries] = this.#last[place]!;
        this.#last[place] = ++this.#entries;
      }
    }
  }
}

/** The hashes of what is left of the beginning of a word without at most so many letters; they are in `rests`. */
function restsOf(word: string, deleted: number, rests: number[]): readonly number[] {
  const length = Math.min(word.length, BEGINNING);
  rests.length = 0;
  rests.push(hashWithout(word, length, length, length));
  for (let one = 0; one < length; one++) {
    rests.push(hashWithout(word, length, one, length));
    if (deleted === 2)
      for (let other = one + 1; other < length; other++) rests.push(hashWithout(word, length, one, other));
  }
  return rests;
}

/** FNV-1a, with a final mix, over the first letters but those at two places. */
function hashWithout(word: string, length: number, one: number, other: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++)
    if (at !== one && at !== other) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) % 32);
  return mask;
}

function bits(mask: number): number {
  let count = mask - ((mask >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

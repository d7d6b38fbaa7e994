/** How many edits still count as the same word: none below 4 letters, 1 from 4 and 2 from 8. Numbers are exact. */
export function editsAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /^\d+$/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Edits between two words: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
 * Returns `limit + 1` as soon as it is certain that there are more than `limit`.
 */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      current.push(cost);
      lowest = Math.min(lowest, cost);
    }
    // A swap reaches back two rows, so only two hopeless rows in a row are final.
    if (lowest > limit && Math.min(...previous) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** The words of a collection, grouped by length and screened by their letters, to find near spellings quickly. */
export class WordList {
  readonly #byLength = new Map<number, { words: string[]; letters: number[] }>();
  readonly #known = new Set<string>();

  add(word: string): void {
    if (this.#known.has(word)) return;
    this.#known.add(word);
    let bucket = this.#byLength.get(word.length);
    if (bucket === undefined) this.#byLength.set(word.length, (bucket = { words: [], letters: [] }));
    bucket.words.push(word);
    bucket.letters.push(letterMask(word));
  }

  /** Words within the edits allowed for this word, with the number of edits, in no particular order. */
  near(word: string): { word: string; edits: number }[] {
    const limit = editsAllowed(word);
    if (limit === 0) return [];
    const mask = letterMask(word);
    const found: { word: string; edits: number }[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      const bucket = this.#byLength.get(length);
      if (bucket === undefined) continue;
      for (const [index, letters] of bucket.letters.entries()) {
        // One edit changes at most two of the letters that occur, so a larger difference needs more edits.
        if (bits(letters ^ mask) > limit * 2) continue;
        const candidate = bucket.words[index];
        if (candidate === undefined) continue;
        const distance = edits(word, candidate, limit);
        if (distance <= limit && distance > 0) found.push({ word: candidate, edits: distance });
      }
    }
    return found;
  }
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

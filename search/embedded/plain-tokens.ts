import { hashPlain, sameWord, stands } from '../text/plain-words.ts';

/**
 * The tokens of words of plain text, found from the text itself: making a string of every word of a million documents
 * takes longer than everything else together.
 */
export class PlainTokens {
  readonly #words: string[] = [];
  readonly #tokens: number[] = [];
  /** Open addressing over `hashPlain`: place in `#words` + 1, or 0 for free. */
  #table = new Uint32Array(1_024);

  /** Visits the token of each word of a text that `isPlain`; `make` gives the token of a word that is new. */
  each(text: string, most: number, make: (word: string) => number, visit: (token: number) => void): void {
    let seen = 0;
    for (let from = 0; from < text.length && seen < most; from++) {
      if (!stands(text, from)) continue;
      let to = from + 1;
      while (to < text.length && stands(text, to)) to++;
      visit(this.#find(text, from, to, make));
      seen++;
      from = to;
    }
  }

  #find(text: string, from: number, to: number, make: (word: string) => number): number {
    const mask = this.#table.length - 1;
    const hash = hashPlain(text, from, to);
    let place = hash & mask;
    for (; this.#table[place] !== 0; place = (place + 1) & mask) {
      const known = this.#table[place]! - 1;
      if (sameWord(text, from, to, this.#words[known]!)) return this.#tokens[known]!;
    }
    const word = text.slice(from, to).toLowerCase();
    const token = make(word);
    this.#words.push(word);
    this.#tokens.push(token);
    this.#table[place] = this.#words.length;
    if (this.#words.length * 2 > this.#table.length) this.#grow();
    return token;
  }

  #grow(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (const [index, word] of this.#words.entries()) {
      let place = hashPlain(word, 0, word.length) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = index + 1;
    }
    this.#table = table;
  }
}

import type { Bag } from './reading.ts';

/** The bags of all texts in a row: numbers of terms with their weights, and where each text ends. */
interface Held {
  terms: number[];
  weights: number[];
  ends: number[];
}

/** Gathers bags, one text after the other, for a view. */
export class Shelf {
  readonly held: Held = { terms: [], weights: [], ends: [] };
  readonly terms = new Map<string, number>();
  /** Number of texts with each term. */
  readonly texts: number[] = [];

  add(bag: Bag): void {
    const { held, terms, texts } = this;
    for (const [term, weight] of bag) {
      let number = terms.get(term);
      if (number === undefined) {
        number = terms.size;
        terms.set(term, number);
        texts.push(0);
      }
      held.terms.push(number);
      held.weights.push(weight);
      texts[number] = (texts[number] as number) + 1;
    }
    held.ends.push(held.terms.length);
  }
}

/**
 * One way of looking at texts: how much each of them has in common with a query (cosine of weights by rarity), from
 * lists of the texts that have a term. The rarity of a term is counted in concepts, so that the many names of one
 * occupation do not make a word common.
 */
export class View {
  readonly #terms: ReadonlyMap<string, number>;
  readonly #starts: Uint32Array;
  readonly #texts: Uint32Array;
  readonly #weights: Float64Array;
  readonly #rarity: Float64Array;
  /** Rarity of a term that occurs nowhere. */
  readonly #unknown: number;

  /** `owners` numbers the concept of each text; `length` below 1 makes long texts count for more. */
  constructor({ held, terms, texts }: Shelf, owners: Uint32Array, concepts: number, length = 1) {
    this.#terms = terms;
    this.#rarity = Float64Array.from(holdersOf(held, owners, texts.length), (count) => rarity(count, concepts));
    this.#unknown = rarity(0, concepts);
    this.#starts = new Uint32Array(texts.length + 1);
    for (const [term, count] of texts.entries()) this.#starts[term + 1] = (this.#starts[term] as number) + count;
    this.#texts = new Uint32Array(held.terms.length);
    this.#weights = new Float64Array(held.terms.length);
    this.#fill(held, length);
  }

  #fill({ terms, weights, ends }: Held, length: number): void {
    const next = this.#starts.slice();
    let from = 0;
    for (const [text, end] of ends.entries()) {
      let squares = 0;
      for (let at = from; at < end; at++)
        squares += ((weights[at] as number) * (this.#rarity[terms[at] as number] as number)) ** 2;
      const size = Math.sqrt(squares) ** length;
      for (; from < end; from++) {
        const term = terms[from] as number;
        const place = next[term] as number;
        next[term] = place + 1;
        this.#texts[place] = text;
        this.#weights[place] = ((weights[from] as number) * (this.#rarity[term] as number)) / size;
      }
    }
  }

  #rarityOf(term: string): number {
    const number = this.#terms.get(term);
    return number === undefined ? this.#unknown : (this.#rarity[number] ?? this.#unknown);
  }

  /** Adds what each text has in common with the query, times `share`, to `scores`. */
  add(query: Bag, share: number, scores: Float64Array): void {
    let squares = 0;
    for (const [term, weight] of query) squares += (weight * this.#rarityOf(term)) ** 2;
    const size = Math.sqrt(squares);
    for (const [term, weight] of query) {
      const number = this.#terms.get(term);
      if (number === undefined) continue;
      const factor = (share * weight * this.#rarityOf(term)) / size;
      const end = this.#starts[number + 1] ?? 0;
      for (let place = this.#starts[number] ?? 0; place < end; place++) {
        const text = this.#texts[place] as number;
        scores[text] = (scores[text] as number) + factor * (this.#weights[place] as number);
      }
    }
  }
}

/** In how many concepts each term is. Texts of one concept may stand apart, so they are taken concept by concept. */
function holdersOf({ terms, ends }: Held, owners: Uint32Array, amount: number): Uint32Array {
  const holders = new Uint32Array(amount);
  const last = new Int32Array(amount).fill(-1);
  const texts = Uint32Array.from(ends.keys()).sort((a, b) => (owners[a] as number) - (owners[b] as number));
  for (const text of texts) {
    const owner = owners[text] as number;
    for (let at = text === 0 ? 0 : (ends[text - 1] as number); at < (ends[text] as number); at++) {
      const term = terms[at] as number;
      if (last[term] !== owner) holders[term] = (holders[term] as number) + 1;
      last[term] = owner;
    }
  }
  return holders;
}

/** Smoothed inverse document frequency. */
export function rarity(holders: number, concepts: number): number {
  return Math.log((1 + concepts) / (1 + holders)) + 1;
}

import {
  adjustment,
  byScore,
  type FinderLabel,
  type Found,
  type Labels,
  readLabels,
  scaled,
  WEIGHTS,
  whole,
} from './finder.ts';
import { type Bag, lettersOf, readQuery } from './reading.ts';
import { rarity } from './view.ts';

/** The formula of the finder, worked out for every label of every query: slow, obvious, and the measure of the fast one. */
export class PlainFinder {
  readonly #known: Labels;
  readonly #written: Bag[];
  readonly #letters: Map<string, number>;
  readonly #meaning: Map<string, number>;
  readonly #concept: Map<string, number>;

  constructor(labels: readonly FinderLabel[]) {
    const known = whole(readLabels(labels));
    const owners = [...known.owners];
    this.#known = known;
    this.#written = known.readings.map(({ key }) => lettersOf(key));
    this.#letters = holders(this.#written, owners);
    this.#meaning = holders(
      known.readings.map(({ meaning }) => meaning),
      owners,
    );
    this.#concept = holders(known.concepts, [...known.concepts.keys()]);
  }

  rank(text: string, top: number): Found[] {
    const query = readQuery(text, this.#known.spelling);
    const asked = lettersOf(query.key);
    const { readings, owners, concepts } = this.#known;
    const amount = concepts.length;
    const shared = concepts.map((bag) =>
      alike(query.meaning, bag, this.#concept, amount, WEIGHTS.concept, WEIGHTS.conceptLength, 0),
    );
    const best = new Map<number, Found>();
    for (const [label, reading] of readings.entries()) {
      const letters = alike(asked, this.#written[label] as Bag, this.#letters, amount, WEIGHTS.letters, 1, 0);
      const points = alike(query.meaning, reading.meaning, this.#meaning, amount, WEIGHTS.meaning, 1, letters);
      if (points === 0) continue;
      const owner = owners[label] ?? 0;
      const all = points + (shared[owner] ?? 0) + adjustment(query, reading);
      const found = { label, score: scaled(all) };
      const other = best.get(owner);
      if (other === undefined || byScore(found, other) < 0) best.set(owner, found);
    }
    return [...best.values()].sort(byScore).slice(0, top);
  }
}

/** In how many concepts each term is. */
function holders(bags: readonly Bag[], owners: readonly number[]): Map<string, number> {
  const sets = new Map<string, Set<number>>();
  for (const [text, bag] of bags.entries()) {
    for (const term of bag.keys()) {
      const set = sets.get(term) ?? new Set();
      sets.set(term, set.add(owners[text] ?? 0));
    }
  }
  return new Map([...sets].map(([term, set]) => [term, set.size]));
}

/** `start` and what both have in common. Added up in the order of the query, because sums of fractions differ by order. */
function alike(
  query: Bag,
  text: Bag,
  known: ReadonlyMap<string, number>,
  concepts: number,
  share: number,
  length: number,
  start: number,
): number {
  const rare = (term: string) => rarity(known.get(term) ?? 0, concepts);
  const size = (bag: Bag) =>
    Math.sqrt([...bag].reduce((squares, [term, weight]) => squares + (weight * rare(term)) ** 2, 0));
  const [querySize, textSize] = [size(query), size(text) ** length];
  let sum = start;
  for (const [term, weight] of query) {
    const other = text.get(term);
    if (other === undefined) continue;
    sum += ((share * weight * rare(term)) / querySize) * ((other * rare(term)) / textSize);
  }
  return sum;
}

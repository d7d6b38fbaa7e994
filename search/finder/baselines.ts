import { fold } from '../text/fold.ts';
import { byScore, type FinderLabel, type Found } from './finder.ts';

/** What could have been taken from a shelf, on the same labels: the finder must be clearly above both. */
export interface Ranker {
  rank(text: string, top: number): Found[];
}

type Terms = (text: string) => string[];

const plainWords: Terms = (text) => fold(text).match(/[\p{L}\p{N}+#]+/gu) ?? [];

/** Groups of two to four characters, spaces included. */
const characters: Terms = (text) => {
  const line = ` ${plainWords(text).join(' ')} `;
  return [2, 3, 4].flatMap((length) =>
    Array.from({ length: Math.max(0, line.length - length + 1) }, (_, at) => line.slice(at, at + length)),
  );
};

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

interface Lists {
  /** Labels that have a term, with its weight in each. */
  lists: Map<string, { label: number; weight: number }[]>;
  labels: readonly FinderLabel[];
}

function ranked({ lists, labels }: Lists, weights: ReadonlyMap<string, number>, top: number): Found[] {
  const scores = new Float64Array(labels.length);
  for (const [term, share] of weights) {
    for (const { label, weight } of lists.get(term) ?? []) scores[label] = (scores[label] ?? 0) + share * weight;
  }
  const best = new Map<string, Found>();
  for (const [label, score] of scores.entries()) {
    if (score <= 0) continue;
    const { concept, id } = labels[label] as FinderLabel;
    const other = best.get(concept ?? id);
    if (other === undefined || score > other.score) best.set(concept ?? id, { label, score });
  }
  return [...best.values()].sort(byScore).slice(0, top);
}

/** Cosine of TF-IDF over groups of characters (scikit-learn's smoothed weights). */
export function characterTfIdf(labels: readonly FinderLabel[]): Ranker {
  const counts = labels.map(({ text }) => counted(characters(text)));
  const texts = counted(counts.flatMap((terms) => [...terms.keys()]));
  const rarity = (term: string) => Math.log((1 + labels.length) / (1 + (texts.get(term) ?? 0))) + 1;
  const lists: Lists['lists'] = new Map();
  for (const [label, terms] of counts.entries()) {
    const size = Math.sqrt([...terms].reduce((sum, [term, count]) => sum + (count * rarity(term)) ** 2, 0));
    for (const [term, count] of terms) push(lists, term, { label, weight: (count * rarity(term)) / size });
  }
  return {
    rank: (text, top) => {
      const asked = new Map([...counted(characters(text))].map(([term, count]) => [term, count * rarity(term)]));
      return ranked({ lists, labels }, asked, top);
    },
  };
}

/** Okapi BM25 over words, with the usual k1 = 1.2 and b = 0.75. */
export function bm25(labels: readonly FinderLabel[]): Ranker {
  const [k1, b] = [1.2, 0.75];
  const counts = labels.map(({ text }) => counted(plainWords(text)));
  const texts = counted(counts.flatMap((terms) => [...terms.keys()]));
  const sizes = counts.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, labels.length);
  const lists: Lists['lists'] = new Map();
  for (const [label, terms] of counts.entries()) {
    const length = k1 * (1 - b + (b * (sizes[label] ?? 0)) / average);
    for (const [term, count] of terms) {
      const having = texts.get(term) ?? 0;
      const rarity = Math.log(1 + (labels.length - having + 0.5) / (having + 0.5));
      push(lists, term, { label, weight: (rarity * count * (k1 + 1)) / (count + length) });
    }
  }
  return {
    rank: (text, top) => ranked({ lists, labels }, new Map(plainWords(text).map((term) => [term, 1])), top),
  };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

import { isDeepStrictEqual } from 'node:util';
import { Random } from '../testing/random.ts';
import { bm25, characterTfIdf, type Ranker } from './baselines.ts';
import { Finder, type FinderLabel } from './finder.ts';
import { PlainFinder } from './plain.ts';

/** Something a person types, and the concepts that are right. */
export interface JudgedQuery {
  text: string;
  concepts: readonly string[];
}

export interface Quality {
  queries: number;
  /** Mean of 1 / place of the first right answer; 0 where none of the first hundred is right. */
  mrr: number;
  /** Shares of queries with a right answer at the first place, and among the first five. */
  a1: number;
  a5: number;
}

interface Compared {
  finder: Quality;
  characterTfIdf: Quality;
  bm25: Quality;
}

export interface FinderBenchOptions {
  labels: readonly FinderLabel[];
  tuning: readonly JudgedQuery[];
  reporting: readonly JudgedQuery[];
  /** Queries whose answers are compared with working out the formula for every label. */
  n: number;
  seed?: number;
  onProgress?: (line: string) => void;
}

const DEEP = 100;
const TOP = 10;
const TIMED = 5_000;
/** One name in so many is taken from the labels and asked for. */
const HELD_OUT = 5;

/** First proves that the fast finder answers as the plain formula does, then measures how well and how fast. */
export function benchFinder(options: FinderBenchOptions) {
  const { labels, tuning, reporting, n, seed = 1, onProgress = () => undefined } = options;
  const random = new Random(seed);
  const start = performance.now();
  const finder = Finder.of(labels);
  const buildSeconds = (performance.now() - start) / 1000;

  onProgress(`comparing ${n} answers`);
  const judged = [...tuning, ...reporting].map(({ text }) => text);
  const anything = () => (random.chance(0.5) && judged.length > 0 ? random.pick(judged) : random.pick(labels).text);
  const plain = new PlainFinder(labels);
  let different = 0;
  for (let round = 0; round < n; round++) {
    const text = round % 3 === 0 ? misspelled(anything(), random) : anything();
    if (isDeepStrictEqual(finder.rank(text, TOP), plain.rank(text, TOP))) continue;
    different++;
    onProgress(`different: ${text}`);
  }

  onProgress('measuring quality');
  const shelf = { characterTfIdf: characterTfIdf(labels), bm25: bm25(labels) };
  const compare = (queries: readonly JudgedQuery[], rankers: Record<keyof Compared, Ranker>, from = labels): Compared =>
    ({
      finder: judge(queries, rankers.finder, from),
      characterTfIdf: judge(queries, rankers.characterTfIdf, from),
      bm25: judge(queries, rankers.bm25, from),
    }) satisfies Compared;
  const quality = {
    tuning: compare(tuning, { finder, ...shelf }),
    reporting: compare(reporting, { finder, ...shelf }),
    heldOut: heldOut(labels, compare),
  };

  onProgress(`timing ${TIMED} queries`);
  const times: Record<keyof Compared, number[]> = { finder: [], characterTfIdf: [], bm25: [] };
  const timed = Array.from({ length: TIMED }, anything);
  const rankers = Object.entries({ finder, ...shelf }) as [keyof Compared, Ranker][];
  for (const [place, text] of timed.entries()) {
    for (const [name, ranker] of rankers) {
      if (name !== 'finder' && place % 10 !== 0) continue;
      const before = performance.now();
      ranker.rank(text, TOP);
      times[name].push(performance.now() - before);
    }
  }
  const { reporting: figures } = quality;
  return {
    bench: 'finder' as const,
    labels: labels.length,
    seed,
    exact: different === 0,
    checked: { queries: n, different },
    quality,
    ratios: {
      mrrToCharacterTfIdf: rounded(figures.finder.mrr / figures.characterTfIdf.mrr),
      mrrToBm25: rounded(figures.finder.mrr / figures.bm25.mrr),
    },
    buildSeconds: rounded(buildSeconds),
    latency: {
      finder: latency(times.finder),
      characterTfIdf: latency(times.characterTfIdf),
      bm25: latency(times.bm25),
    },
  };
}

export function judge(queries: readonly JudgedQuery[], ranker: Ranker, labels: readonly FinderLabel[]): Quality {
  const sums = { mrr: 0, a1: 0, a5: 0 };
  for (const { text, concepts } of queries) {
    const place = ranker.rank(text, DEEP).findIndex(({ label }) => concepts.includes(labels[label]?.concept ?? ''));
    if (place < 0) continue;
    sums.mrr += 1 / (place + 1);
    if (place === 0) sums.a1++;
    if (place < 5) sums.a5++;
  }
  const share = (sum: number) => rounded(sum / Math.max(1, queries.length));
  return { queries: queries.length, mrr: share(sums.mrr), a1: share(sums.a1), a5: share(sums.a5) };
}

/** Names that the index does not have, nor another form of them for the same concept: asked for as somebody would. */
function heldOut(
  labels: readonly FinderLabel[],
  compare: (queries: JudgedQuery[], rankers: Record<keyof Compared, Ranker>, from: readonly FinderLabel[]) => Compared,
): Compared {
  const first = new Set<string>();
  const left: FinderLabel[] = [];
  const asked = new Map<string, string[]>();
  for (const label of labels) {
    const concept = label.concept ?? label.id;
    // The first name of a concept always stays.
    if (first.has(concept) && bucket(nameKey(label.text)) % HELD_OUT === 0)
      asked.set(nameKey(label.text), [...(asked.get(nameKey(label.text)) ?? []), label.text, concept]);
    else left.push(label);
    first.add(concept);
  }
  const still = new Set(left.map(({ text }) => nameKey(text)));
  const queries = [...asked].flatMap(([key, [text = '', ...rest]]) =>
    still.has(key) ? [] : [{ text, concepts: rest.filter((_, place) => place % 2 === 0) }],
  );
  const rankers = { finder: Finder.of(left), characterTfIdf: characterTfIdf(left), bm25: bm25(left) };
  return compare(queries, rankers, left);
}

/** The first letters of each word: most women's and men's forms of a name share them. */
const nameKey = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, Math.max(5, word.length - 4)))
    .sort()
    .join(' ');

/** FNV-1a: the same names are held out in every run. */
export function bucket(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash >>> 8;
}

function misspelled(text: string, random: Random): string {
  if (text.length < 4) return text;
  const at = 1 + random.below(text.length - 2);
  const [before, one, other, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  return random.pick([before + other + one + after, before + other + after, before + one + one + other + after]);
}

function latency(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

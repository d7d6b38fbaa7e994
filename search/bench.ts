import { loadavg } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { Collection, Query, SearchDocument, SearchEngine } from './engine.ts';
import { NaiveEngine } from './testing/naive.ts';
import { Random } from './testing/random.ts';
import { type QueryKind, REGION_SIZE, World } from './testing/synthetic.ts';

export interface BenchOptions {
  engine: SearchEngine;
  /** Documents in the collection. */
  n: number;
  /** Queries whose answers are compared, before the updates and again after them; default 500. */
  checks?: number;
  /** Documents that are changed or removed between the two comparisons; default 10,000, at most `n`. */
  updates?: number;
  /** Timed queries; default 1,000. */
  queries?: number;
  seed?: number;
  onProgress?: (line: string) => void;
}

/** Milliseconds around the call, round trips to the database included. */
export interface Latency {
  p50: number;
  p90: number;
  p99: number;
  mean: number;
}

export interface BenchResult {
  bench: 'search';
  engine: string;
  n: number;
  seed: number;
  /** Whether every compared answer (totals, facets, twenty hits with score, order, distance) was the same. */
  exact: boolean;
  checked: { before: number; after: number; different: number };
  buildSeconds: number;
  /** Milliseconds per document, written in batches of 100. */
  updateMs: number;
  latency: Latency;
  /** Processes that wanted to run in the last minute: above the number of processors the figures are too high. */
  load: number;
  byKind: Partial<Record<QueryKind, Latency>>;
  baseline: { engine: 'naive'; latency: Latency };
  /** How many times the baseline's figure is larger, on the compared queries. */
  ratios: { p50: number; p99: number };
}

const COLLECTION: Collection = 'profiles';
const BATCH = 100;
/** Seven in ten look for somebody they describe, two type one common word, one only browses. */
const MIX: readonly QueryKind[] = [...Array<QueryKind>(7).fill('typical'), 'broad', 'broad', 'browse'];

/** Proves that the engine answers as a naive scan does, before and after updates, and then times it. */
export async function benchSearch(options: BenchOptions): Promise<BenchResult> {
  const { engine, n, checks = 500, queries = 1_000, seed = 1 } = options;
  const updates = Math.min(options.updates ?? 10_000, n);
  const progress = options.onProgress ?? (() => undefined);
  const world = new World(seed, REGION_SIZE, COLLECTION);
  const random = new Random(seed + 1);
  const naive = new NaiveEngine();
  const documents = Array.from({ length: n }, (_, index) => world.document(`d${index}`, 1));

  progress(`building ${n} documents`);
  const building = performance.now();
  await engine.replaceAll(COLLECTION, stream(documents));
  const buildSeconds = (performance.now() - building) / 1000;
  await naive.replaceAll(COLLECTION, stream(documents));

  const timings = { engine: [] as number[], naive: [] as number[] };
  const compare = async () => {
    let different = 0;
    for (let check = 0; check < checks; check++) {
      const query = world.query(check % 2 === 0 ? random.pick(MIX) : 'odd');
      const expected = await timed(naive, query);
      const found = await timed(engine, query);
      timings.naive.push(expected.ms);
      timings.engine.push(found.ms);
      if (isDeepStrictEqual(found.result, expected.result)) continue;
      different++;
      progress(`different: ${JSON.stringify(query)}`);
    }
    return different;
  };

  progress(`comparing ${checks} answers`);
  let different = await compare();
  progress(`changing ${updates} documents`);
  const updateMs = await change(updates, documents, { world, random, engine, naive });
  progress(`comparing ${checks} answers again`);
  different += await compare();

  progress(`timing ${queries} queries`);
  const byKind: Partial<Record<QueryKind, number[]>> = {};
  for (let round = 0; round < queries; round++) {
    const kind = random.pick(MIX);
    const { ms } = await timed(engine, world.query(kind));
    (byKind[kind] ??= []).push(ms);
  }
  const compared = { engine: latency(timings.engine), naive: latency(timings.naive) };
  return {
    bench: 'search',
    engine: engine.name,
    n,
    seed,
    exact: different === 0,
    checked: { before: checks, after: checks, different },
    buildSeconds: rounded(buildSeconds),
    updateMs: rounded(updateMs),
    latency: latency(Object.values(byKind).flat()),
    load: rounded(loadavg()[0] ?? 0),
    byKind: Object.fromEntries(Object.entries(byKind).map(([kind, list]) => [kind, latency(list)])),
    baseline: { engine: 'naive', latency: compared.naive },
    ratios: {
      p50: rounded(compared.naive.p50 / compared.engine.p50),
      p99: rounded(compared.naive.p99 / compared.engine.p99),
    },
  };
}

interface Parts {
  world: World;
  random: Random;
  engine: SearchEngine;
  naive: SearchEngine;
}

/** Nine in ten changes are a new version, the others removals. Returns the engine's milliseconds per document. */
async function change(amount: number, documents: readonly SearchDocument[], parts: Parts): Promise<number> {
  const { world, random, engine, naive } = parts;
  let spent = 0;
  for (let done = 0; done < amount; done += BATCH) {
    const chosen = random.sample(documents, Math.min(BATCH, amount - done)).map(({ id }) => id);
    const gone = chosen.filter((_, index) => index % 10 === 0).map((id) => ({ id, version: done + 2 }));
    const changed = chosen.filter((_, index) => index % 10 !== 0).map((id) => world.document(id, done + 2));
    const start = performance.now();
    await engine.upsert(COLLECTION, changed);
    await engine.remove(COLLECTION, gone);
    spent += performance.now() - start;
    await naive.upsert(COLLECTION, changed);
    await naive.remove(COLLECTION, gone);
  }
  return amount === 0 ? 0 : spent / amount;
}

async function timed(engine: SearchEngine, query: Query) {
  const start = performance.now();
  const result = await engine.query(query);
  return { result, ms: performance.now() - start };
}

function latency(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const mean = times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length);
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), mean: rounded(mean) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

async function* stream(documents: readonly SearchDocument[]): AsyncGenerator<SearchDocument> {
  yield* documents;
}

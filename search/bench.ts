import { loadavg } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { Collection, Query, SearchDocument, SearchEngine, SearchResult, TagField } from './engine.ts';
import { Floor } from './testing/floor.ts';
import { NaiveEngine } from './testing/naive.ts';
import { Random } from './testing/random.ts';
import { type QueryKind, REGION_SIZE, World } from './testing/synthetic.ts';

export interface BenchOptions {
  engine: SearchEngine;
  /** The engine that it is measured against, on the same documents and queries. */
  baseline: SearchEngine;
  /** Documents in the collection. */
  n: number;
  /** Queries whose answers are compared: of these a tenth while the collection is rebuilt, and all again after the updates. */
  checks?: number;
  /** Documents that are changed or removed between the two comparisons; default 10,000, at most `n`. */
  updates?: number;
  /** Timed queries; default 500. */
  queries?: number;
  seed?: number;
  onProgress?: (line: string) => void;
}

/** Milliseconds around the call, with everything between caller and engine. */
export interface Latency {
  p50: number;
  p90: number;
  p99: number;
  mean: number;
}

interface Ratios {
  p50: number;
  p99: number;
  mean: number;
}

interface Figures {
  engine: string;
  buildSeconds: number;
  /** Milliseconds per document, written in batches of 100. */
  updateMs: number;
  latency: Latency;
  byKind: Partial<Record<QueryKind, Latency>>;
}

export interface BenchResult {
  bench: 'search';
  n: number;
  seed: number;
  /** Seconds that only reading the documents takes, from JSON in memory; it is part of every building. */
  sourceSeconds: number;
  /** Whether every compared answer (totals, facets, twenty hits with score, order, distance) was the same. */
  exact: boolean;
  /** `oracle` says what both engines were compared with. */
  checked: { oracle: string; answers: number; different: number };
  measured: Figures & {
    /** Megabytes of this process that came with the documents, everything left behind by the building included. */
    memory: number;
    /** With one in twenty documents written anew since the index was built. */
    withDelta: { latency: Latency; ratioP99: number };
  };
  baseline: Figures;
  /** How many times the baseline's figure is larger. */
  ratios: Ratios;
  /** The least that these questions take in memory, on the documents as they were built; see `testing/floor.ts`. */
  floor: {
    checked: { answers: number; different: number };
    latency: Latency;
    measured: Latency;
    /** How many times the figure of the measured engine is larger. */
    ratios: Ratios;
  };
  /** Processes that wanted to run in the last minute: above the number of processors the figures are too high. */
  load: number;
}

const COLLECTION: Collection = 'profiles';
const BATCH = 100;
const SOURCE_BATCH = 500;
/** Timed queries of a block, and those before them that only bring an engine back to work. */
const BLOCK = 50;
const WARMING = 10;
/** Above this a naive scan takes more memory than the machines that this is run on have. */
const NAIVE_LIMIT = 200_000;
/** Seven in ten look for somebody they describe, two type one common word, one only browses. */
const MIX: readonly QueryKind[] = [...Array<QueryKind>(7).fill('typical'), 'broad', 'broad', 'browse'];
/** What questions of that mix filter and count on. */
const MIX_FIELDS: readonly TagField[] = ['sector', 'occupation', 'talents', 'level', 'contract', 'municipality'];

/**
 * Proves that both engines answer as a naive scan does (above 200,000 documents: as each other), also during a rebuild and
 * after updates, and then times them in turn on the same queries.
 */
export async function benchSearch(options: BenchOptions): Promise<BenchResult> {
  const { engine, baseline, n, checks = 500, queries = 500, seed = 1 } = options;
  const progress = options.onProgress ?? (() => undefined);
  const random = new Random(seed + 1);
  const naive = n <= NAIVE_LIMIT ? new NaiveEngine() : null;
  const world = new World(seed, REGION_SIZE, COLLECTION);
  progress(`making ${n} documents`);
  const source = makeSource(world, n);
  const documents = () => stream(source);
  const sourceSeconds = await drained(documents());

  progress(`building ${n} documents: ${engine.name}`);
  const before = process.memoryUsage().rss;
  const buildSeconds = await built(engine, documents());
  const memory = Math.round((process.memoryUsage().rss - before) / 1e6);
  progress(`building ${n} documents: ${baseline.name}`);
  const baselineSeconds = await built(baseline, documents());
  if (naive) await built(naive, documents());

  let different = 0;
  let answers = 0;
  const compare = async (amount: number) => {
    for (let check = 0; check < amount; check++) {
      const query = world.query(check % 2 === 0 ? random.pick(MIX) : 'odd');
      const expected = await (naive ?? baseline).query(query);
      const found: SearchResult[] = [await engine.query(query)];
      if (naive) found.push(await baseline.query(query));
      answers += found.length;
      const wrong = found.filter((result) => !isDeepStrictEqual(result, expected)).length;
      if (wrong > 0) progress(`different: ${JSON.stringify(query)}`);
      different += wrong;
    }
  };
  progress(`comparing ${checks} answers`);
  await compare(checks);
  const floor = await besideFloor(engine, documents, { checks, queries, world, random, progress });
  progress('comparing while the collection is rebuilt');
  await Promise.all([engine.replaceAll(COLLECTION, documents()), compare(Math.ceil(checks / 10))]);
  const updates = Math.min(options.updates ?? 10_000, n);
  progress(`changing ${updates} documents`);
  const spent = await change(updates, n, { world, random, engines: [engine, baseline, ...(naive ? [naive] : [])] });
  progress(`comparing ${checks} answers again`);
  await compare(checks);

  progress(`timing ${queries} queries`);
  const timed = await time(queries, [engine, baseline], { world, random });
  progress('timing with a delta');
  await change(Math.floor(n / 20), n, { world, random, engines: [engine] });
  const [delta] = await time(queries, [engine], { world, random });
  const [own, other] = timed.map(({ all }) => latency(all)) as [Latency, Latency];
  const withDelta = latency(delta!.all);
  return {
    bench: 'search',
    n,
    seed,
    sourceSeconds: rounded(sourceSeconds),
    exact: different + floor.checked.different === 0,
    checked: { oracle: (naive ?? baseline).name, answers, different },
    measured: {
      ...figures(engine, buildSeconds, spent[0]! / updates, timed[0]!),
      memory,
      withDelta: { latency: withDelta, ratioP99: rounded(withDelta.p99 / own.p99) },
    },
    baseline: figures(baseline, baselineSeconds, spent[1]! / updates, timed[1]!),
    ratios: ratiosOf(other, own),
    floor,
    load: rounded(loadavg()[0] ?? 0),
  };
}

/** Proves that the floor answers as the engine does, and times both in turn. Its memory is free again afterwards. */
async function besideFloor(
  engine: SearchEngine,
  documents: () => AsyncIterable<SearchDocument>,
  {
    checks,
    queries,
    world,
    random,
    progress,
  }: Making & { checks: number; queries: number; progress: (line: string) => void },
): Promise<BenchResult['floor']> {
  progress('building the floor');
  const floor = await Floor.of(documents, { region: 'zuid', fields: MIX_FIELDS });
  progress(`comparing ${checks} answers with the floor`);
  let different = 0;
  for (let check = 0; check < checks; check++) {
    const query = world.query(random.pick(MIX));
    if (!isDeepStrictEqual(floor.query(query), await engine.query(query))) different += 1;
  }
  progress(`timing ${queries} queries against the floor`);
  const asEngine = { query: async (query: Query) => floor.query(query) };
  const [own, least] = (await time(queries, [engine, asEngine], { world, random })).map(({ all }) => latency(all)) as [
    Latency,
    Latency,
  ];
  return { checked: { answers: checks, different }, latency: least, measured: own, ratios: ratiosOf(own, least) };
}

function ratiosOf(larger: Latency, smaller: Latency): Ratios {
  return {
    p50: rounded(larger.p50 / smaller.p50),
    p99: rounded(larger.p99 / smaller.p99),
    mean: rounded(larger.mean / smaller.mean),
  };
}

async function built(engine: SearchEngine, documents: AsyncIterable<SearchDocument>): Promise<number> {
  const start = performance.now();
  await engine.replaceAll(COLLECTION, documents);
  return (performance.now() - start) / 1000;
}

interface Making {
  world: World;
  random: Random;
}

/** Nine in ten changes are a new version, the others removals. Returns the milliseconds that each engine took. */
async function change(
  amount: number,
  n: number,
  { world, random, engines }: Making & { engines: readonly SearchEngine[] },
): Promise<number[]> {
  const spent = engines.map(() => 0);
  for (let done = 0; done < amount; done += BATCH) {
    const chosen = Array.from({ length: Math.min(BATCH, amount - done) }, () => `d${random.below(n)}`);
    const gone = chosen.filter((_, index) => index % 10 === 0).map((id) => ({ id, version: done + 2 }));
    const changed = chosen.filter((_, index) => index % 10 !== 0).map((id) => world.document(id, done + 2));
    for (const [index, engine] of engines.entries()) {
      const start = performance.now();
      await engine.upsert(COLLECTION, changed);
      await engine.remove(COLLECTION, gone);
      spent[index]! += performance.now() - start;
    }
  }
  return spent;
}

interface Times {
  all: number[];
  byKind: Partial<Record<QueryKind, number[]>>;
}

/**
 * The same queries to each engine in turn, a block at a time, so that all meet the same machine and each is measured as it
 * is while in use: query by query, one would find its memory cold behind every long answer of the other.
 */
async function time(
  amount: number,
  engines: readonly Pick<SearchEngine, 'query'>[],
  { world, random }: Making,
): Promise<Times[]> {
  const times = engines.map((): Times => ({ all: [], byKind: {} }));
  for (let done = 0; done < amount; done += BLOCK) {
    const asked = Array.from({ length: WARMING + Math.min(BLOCK, amount - done) }, () => {
      const kind = random.pick(MIX);
      return { kind, query: world.query(kind) };
    });
    for (const [index, engine] of engines.entries())
      for (const [place, { kind, query }] of asked.entries()) {
        const start = performance.now();
        await engine.query(query);
        const ms = performance.now() - start;
        if (place < WARMING) continue;
        times[index]!.all.push(ms);
        (times[index]!.byKind[kind] ??= []).push(ms);
      }
  }
  return times;
}

function figures({ name }: SearchEngine, buildSeconds: number, updateMs: number, { all, byKind }: Times): Figures {
  return {
    engine: name,
    buildSeconds: rounded(buildSeconds),
    updateMs: rounded(updateMs),
    latency: latency(all),
    byKind: Object.fromEntries(Object.entries(byKind).map(([kind, list]) => [kind, latency(list)])),
  };
}

function latency(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const mean = times.reduce((sum, each) => sum + each, 0) / Math.max(1, times.length);
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), mean: rounded(mean) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** All documents as JSON, some hundreds together: making them takes longer than building an index of them. */
function makeSource(world: World, n: number): Buffer[] {
  const source: Buffer[] = [];
  for (let first = 0; first < n; first += SOURCE_BATCH) {
    const length = Math.min(SOURCE_BATCH, n - first);
    const documents = Array.from({ length }, (_, index) => world.document(`d${first + index}`, 1));
    source.push(Buffer.from(JSON.stringify(documents)));
  }
  return source;
}

async function* stream(source: readonly Buffer[]): AsyncGenerator<SearchDocument> {
  for (const batch of source) yield* JSON.parse(batch.toString()) as SearchDocument[];
}

async function drained(documents: AsyncIterable<SearchDocument>): Promise<number> {
  const start = performance.now();
  for await (const document of documents) if (document.version !== 1) throw new Error('Every document is new');
  return (performance.now() - start) / 1000;
}

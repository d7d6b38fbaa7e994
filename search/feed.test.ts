import { beforeEach, describe, expect, test } from 'vitest';
import type { Collection, SearchDocument } from './engine.ts';
import { createFeed, type Feed, type Loaded, type Loader } from './feed.ts';
import { NaiveEngine } from './testing/naive.ts';
import { Random } from './testing/random.ts';

function document(id: string, version: number): SearchDocument {
  return {
    id,
    version,
    region: 'zuid',
    text: { a: `woord${version}`, b: '', c: '' },
    tags: {},
    numbers: { hoursMin: null, hoursMax: null },
    availableFrom: null,
    newestOn: null,
    point: null,
  };
}

/** Rows as a database would have them: published or not, at a version, or gone. */
class Rows implements Loader {
  readonly rows = new Map<string, { version: number; published: boolean }>();
  /** Runs once, right after the next reading. */
  afterLoad: (() => void) | undefined;

  async load(ids: readonly string[]): Promise<Loaded[]> {
    const found = ids.flatMap((id) => {
      const row = this.rows.get(id);
      if (row === undefined) return [];
      return [{ id, version: row.version, document: row.published ? document(id, row.version) : null }];
    });
    const act = this.afterLoad;
    this.afterLoad = undefined;
    act?.();
    return found;
  }

  async versions(): Promise<Map<string, number>> {
    return new Map([...this.rows].flatMap(([id, row]) => (row.published ? [[id, row.version]] : [])));
  }

  async *all(): AsyncGenerator<SearchDocument> {
    for (const [id, row] of this.rows) if (row.published) yield document(id, row.version);
  }

  put(id: string, version: number, published = true): void {
    this.rows.set(id, { version, published });
  }
}

describe('the feed', () => {
  let engine: NaiveEngine;
  let rows: Rows;
  let feed: Feed;
  const collection: Collection = 'profiles';
  const found = async () => Object.fromEntries(await engine.versions(collection));

  beforeEach(() => {
    engine = new NaiveEngine();
    rows = new Rows();
    feed = createFeed({ engine, loaders: { profiles: rows, vacancies: rows, cells: rows } });
  });

  test('writes what is published and removes what is not or no longer there', async () => {
    rows.put('a', 1);
    rows.put('b', 1);
    rows.put('c', 1);
    await feed.handle(collection, ['a', 'b', 'c', 'unheard']);
    expect(await found()).toEqual({ a: 1, b: 1, c: 1 });
    rows.put('a', 2);
    rows.put('b', 2, false);
    rows.rows.delete('c');
    await feed.handle(collection, ['c', 'b', 'a', 'a']);
    expect(await found()).toEqual({ a: 2 });
  });

  test('may be repeated', async () => {
    rows.put('a', 1);
    await feed.handle(collection, ['a']);
    await feed.handle(collection, ['a']);
    expect(await found()).toEqual({ a: 1 });
  });

  test.each([
    ['is withdrawn', () => rows.put('a', 2, false), {}],
    ['is erased', () => rows.rows.delete('a'), {}],
    ['changes', () => rows.put('a', 2), { a: 2 }],
    ['is hidden without a new version', () => rows.put('a', 1, false), {}],
  ])('sees a row that %s between reading and writing', async (_, change, expected) => {
    rows.put('a', 1);
    rows.afterLoad = change;
    await feed.handle(collection, ['a']);
    expect(await found()).toEqual(expected);
  });

  test('sees a row that comes back while its removal is written', async () => {
    rows.put('a', 1);
    await feed.handle(collection, ['a']);
    rows.rows.delete('a');
    rows.afterLoad = () => rows.put('a', 1);
    await feed.handle(collection, ['a']);
    expect(await found()).toEqual({ a: 1 });
  });

  test('repairs every difference and tells which', async () => {
    rows.put('same', 1);
    rows.put('stale', 1);
    rows.put('extra', 1);
    rows.put('gone', 1);
    await feed.handle(collection, ['same', 'stale', 'extra', 'gone']);
    rows.put('stale', 2);
    rows.put('extra', 2, false);
    rows.rows.delete('gone');
    rows.put('missing', 1);
    expect(await feed.reconcile(collection)).toEqual({ missing: 1, stale: 1, extra: 2, ahead: 0 });
    expect(await found()).toEqual({ same: 1, stale: 2, missing: 1 });
    expect(await feed.reconcile(collection)).toEqual({ missing: 0, stale: 0, extra: 0, ahead: 0 });
  });

  test('tells of documents that only a rebuild mends, and mends them by a rebuild', async () => {
    rows.put('a', 5);
    await feed.handle(collection, ['a']);
    rows.put('a', 3);
    expect(await feed.reconcile(collection)).toMatchObject({ ahead: 1 });
    expect(await feed.rebuild(collection)).toBe(1);
    expect(await found()).toEqual({ a: 3 });
  });

  test('a rebuild forgets what went while it was reading', async () => {
    rows.put('a', 1);
    rows.put('b', 1);
    const all = rows.all.bind(rows);
    rows.all = async function* () {
      yield* all();
      rows.rows.delete('b');
    };
    await feed.rebuild(collection);
    expect(await found()).toEqual({ a: 1 });
  });

  test('ends up right whatever the order of changes and handling', async () => {
    const seed = Number(process.env.SEARCH_SEED ?? Date.now() % 2 ** 31);
    console.info(`seed ${seed}`);
    const random = new Random(seed);
    const ids = Array.from({ length: 20 }, (_, index) => `d${index}`);
    const versions = new Map<string, number>();
    const running: Promise<unknown>[] = [];
    for (let step = 0; step < 600; step++) {
      const id = random.pick(ids);
      const version = (versions.get(id) ?? 0) + 1;
      versions.set(id, version);
      if (random.chance(0.2)) rows.rows.delete(id);
      else rows.put(id, version, random.chance(0.7));
      running.push(feed.handle(collection, [id, random.pick(ids)]));
      if (random.chance(0.02)) running.push(feed.rebuild(collection));
      if (random.chance(0.5)) await running[random.below(running.length)];
    }
    await Promise.all(running);
    expect(await engine.versions(collection)).toEqual(await rows.versions());
  });
});

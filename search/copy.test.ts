import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Copy } from './copy.ts';
import { EmbeddedEngine } from './embedded/engine.ts';
import type { Query, SearchDocument, SearchEngine } from './engine.ts';
import { createFeed, type Loader } from './feed.ts';
import { NaiveEngine } from './testing/naive.ts';
import { World } from './testing/synthetic.ts';

const SIZE = { occupations: 60, talents: 120, words: 400, unknown: 0.15 };
const nothing: Loader = {
  load: async () => [],
  versions: async () => new Map(),
  async *all() {
    // No documents.
  },
};

/** Rows as a database would have them. */
class Source implements Loader {
  readonly rows = new Map<string, SearchDocument>();

  async load(ids: readonly string[]) {
    return ids.flatMap((id) => {
      const document = this.rows.get(id);
      return document ? [{ id, version: document.version, document }] : [];
    });
  }
  async versions() {
    return new Map([...this.rows.values()].map(({ id, version }) => [id, version]));
  }
  async *all() {
    yield* this.rows.values();
  }
}

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const seed = Number(process.env.SEARCH_SEED ?? Date.now() % 2 ** 31);

async function setUp(engine: SearchEngine, options: { timeLimitMs?: number; reconcileEveryMs?: number } = {}) {
  console.log(`search copy: seed ${seed}`);
  const world = new World(seed, SIZE, 'profiles');
  const source = new Source();
  for (let index = 0; index < 300; index++) source.rows.set(`d${index}`, world.document(`d${index}`, 1));
  const fallback = new NaiveEngine();
  await fallback.replaceAll('profiles', source.all());
  const told: string[] = [];
  const copy = new Copy({ engine, fallback, lookEveryMs: 50, tell: (what) => told.push(what), ...options });
  const loaders = { profiles: source, vacancies: nothing, cells: nothing };
  const feed = createFeed({ engine, loaders });
  ends.push(() => copy.end());
  return { world, source, fallback, copy, feed, told };
}

const kinds = ['odd', 'typical', 'broad', 'browse'] as const;

describe('a copy in front of the index in the database', () => {
  it('answers alike before, during and after a loss of its threads, and mends itself', async () => {
    const engine = new EmbeddedEngine();
    ends.push(() => engine.end());
    const { world, fallback, copy, feed, told } = await setUp(engine);
    const same = async (rounds: number) => {
      for (let round = 0; round < rounds; round++) {
        const query = world.query(kinds[round % kinds.length]!);
        expect(await copy.query(query)).toEqual(await fallback.query(query));
      }
    };
    await same(10);
    expect(copy.answering).toBe('naive');
    copy.start(feed);
    await copy.whole();
    expect(copy.answering).toBe('embedded');
    await same(40);
    for (let kill = 0; kill < 3; kill++) {
      const asked = same(20);
      for (const thread of engine.threads) await thread.terminate();
      await asked;
      await same(5);
      await copy.whole();
      expect(copy.answering).toBe('embedded');
    }
    await same(20);
    expect(told).toContain('the search copy is lost');
  });

  it('is rebuilt as often as is asked, one after the other', async () => {
    const engine = new EmbeddedEngine();
    ends.push(() => engine.end());
    const { source, copy, feed, told } = await setUp(engine);
    copy.start(feed);
    const asked = [copy.rebuild('profiles'), copy.rebuild('profiles')];
    source.rows.delete('d0');
    asked.push(copy.rebuild('profiles'));
    await Promise.all(asked);
    await copy.whole();
    expect(await engine.versions('profiles')).toEqual(await source.versions());
    expect(told).not.toContain('mending failed');
  });

  it('is found behind by comparing, and brought up to date', async () => {
    const engine = new EmbeddedEngine();
    ends.push(() => engine.end());
    const { world, source, copy, feed } = await setUp(engine);
    copy.start(feed);
    await copy.whole();
    for (let index = 0; index < 40; index++) source.rows.set(`d${index}`, world.document(`d${index}`, 2));
    for (let index = 40; index < 60; index++) source.rows.delete(`d${index}`);
    await copy.changed('profiles', ['d0', 'd40']);
    expect((await engine.versions('profiles')).get('d0')).toBe(2);
    expect((await engine.versions('profiles')).get('d1')).toBe(1);
    await copy.compare();
    expect(await engine.versions('profiles')).toEqual(await source.versions());
  });

  it('lets the fallback answer while it is too slow, and comes back when it is not', async () => {
    const inner = new NaiveEngine();
    let delay = 0;
    const slow: SearchEngine = {
      name: 'slow',
      upsert: (...given) => inner.upsert(...given),
      remove: (...given) => inner.remove(...given),
      replaceAll: (...given) => inner.replaceAll(...given),
      versions: (...given) => inner.versions(...given),
      health: () => inner.health(),
      query: async (query: Query) => {
        await sleep(delay);
        return inner.query(query);
      },
    };
    const { world, fallback, copy, feed, told } = await setUp(slow, { timeLimitMs: 100 });
    copy.start(feed);
    await copy.whole();
    delay = 5_000;
    const query = world.query('browse');
    expect(await copy.query(query)).toEqual(await fallback.query(query));
    expect(told).toContain('the search copy of profiles is lost');
    delay = 0;
    await copy.whole();
    expect(await copy.query(query)).toEqual(await fallback.query(query));
    expect(copy.answering).toBe('slow');
  });
});

import { type Collection, COLLECTIONS, type SearchEngine } from '#search/engine.ts';
import { Copy } from '#search/copy.ts';
import { EmbeddedEngine } from '#search/embedded/engine.ts';
import type { Feed } from '#search/feed.ts';
import { MeilisearchEngine } from '#search/meilisearch/engine.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './db.ts';
import { type Loaders, makeFeed, SEARCH_CHANNEL } from './search-jobs.ts';
import { makeSearchLocks } from './search-locks.ts';

/** Changes that come within this time (ms) are read together. */
const GATHER_MS = 20;

export interface SearchCopy {
  searcher: Copy;
  /** What the searcher asks first. */
  engine: SearchEngine;
  /** The feed of the database's index, that also leads to the copy in this process. */
  feeding(feed: Feed): Feed;
  /** Fills the copy in the background, and follows what any process changes from now on. */
  start(loaders: Loaders): Promise<void>;
  end(): Promise<void>;
}

/** What answers searches before the index in the database: a Meilisearch server if there is one, else this process. */
const makeEngine = (db: Database, config: Config): { engine: SearchEngine; end: () => Promise<void> } => {
  if (config.meilisearch === null) {
    const engine = new EmbeddedEngine();
    return { engine, end: () => engine.end() };
  }
  const { url, key, prefix } = config.meilisearch;
  const engine = new MeilisearchEngine({
    url,
    ...(key === null ? {} : { key: key.reveal() }),
    prefix,
    locks: makeSearchLocks(db.lockClient()),
    refuseManagingKey: !config.demo,
  });
  return { engine, end: async () => undefined };
};

/** A fast index before the one in the database. Each process that answers searches sees to it that it is whole. */
export const makeSearchCopy = (
  db: Database,
  fallback: SearchEngine,
  config: Config,
  log: FastifyBaseLogger,
): SearchCopy => {
  const { engine, end } = makeEngine(db, config);
  const copy = new Copy({
    engine,
    fallback,
    tell: (what, error) => (error === undefined ? log.info(what) : log.warn({ err: error }, what)),
  });
  const gathered = new Map<Collection, Set<string>>();
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    timer = undefined;
    for (const [collection, ids] of gathered) void copy.changed(collection, [...ids]);
    gathered.clear();
  };
  const onMessage = (payload: string) => {
    const [name = '', id] = payload.split(/:(.*)/s);
    const collection = COLLECTIONS.find((each) => each === name);
    if (collection === undefined) return;
    if (id === undefined) {
      copy.rebuild(collection).catch((error: unknown) => log.warn({ err: error }, 'the search copy was not rebuilt'));
      return;
    }
    const ids = gathered.get(collection) ?? new Set();
    gathered.set(collection, ids.add(id));
    timer ??= setTimeout(flush, GATHER_MS);
  };

  return {
    searcher: copy,
    engine,
    feeding: (feed) => ({
      async handle(collection, ids) {
        await feed.handle(collection, ids);
        await copy.changed(collection, ids);
      },
      async reconcile(collection) {
        const repaired = await feed.reconcile(collection);
        await copy.compare();
        return repaired;
      },
      async rebuild(collection) {
        const count = await feed.rebuild(collection);
        await copy.rebuild(collection);
        return count;
      },
    }),
    async start(loaders) {
      copy.start(makeFeed(engine, loaders));
      // What was changed while nobody listened is found by comparing.
      await db.listen(SEARCH_CHANNEL, onMessage, () => void copy.compare());
    },
    async end() {
      clearTimeout(timer);
      await copy.end();
      await end();
    },
  };
};

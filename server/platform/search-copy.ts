import { type Collection, COLLECTIONS, type SearchEngine } from '#search/engine.ts';
import { Copy } from '#search/copy.ts';
import { EmbeddedEngine } from '#search/embedded/engine.ts';
import type { Feed } from '#search/feed.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from './db.ts';
import { type Loaders, makeFeed, SEARCH_CHANNEL } from './search-jobs.ts';

/** Changes that come within this time (ms) are read together. */
const GATHER_MS = 20;

export interface SearchCopy {
  searcher: Copy;
  /** The feed of the database's index, that also leads to the copy in this process. */
  feeding(feed: Feed): Feed;
  /** Fills the copy in the background, and follows what any process changes from now on. */
  start(loaders: Loaders): Promise<void>;
  end(): Promise<void>;
}

/** The index of this process, before the one in the database. Each process that answers searches has its own. */
export const makeSearchCopy = (db: Database, fallback: SearchEngine, log: FastifyBaseLogger): SearchCopy => {
  const engine = new EmbeddedEngine();
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
      await engine.end();
    },
  };
};

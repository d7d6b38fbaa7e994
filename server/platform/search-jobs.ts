import { sql } from 'drizzle-orm';
import { type Collection, COLLECTIONS, type SearchEngine } from '#search/engine.ts';
import { createFeed, type Feed, type KeptFeed, type Loader } from '#search/feed.ts';
import type { Context } from './context.ts';
import type { Job, ScheduledJob } from './jobs.ts';

/** A collection that no module fills is empty. */
const nothing: Loader = {
  load: async () => [],
  versions: async () => new Map(),
  async *all() {
    // No documents.
  },
};

export type Loaders = Partial<Record<Collection, Loader>>;

export const makeFeed = (engine: SearchEngine, loaders: Loaders): KeptFeed =>
  createFeed({
    engine,
    loaders: Object.fromEntries(COLLECTIONS.map((name) => [name, loaders[name] ?? nothing])) as Record<
      Collection,
      Loader
    >,
  });

/** Tells every process what changed in the index: `collection:id`, or a collection that was built anew. */
export const SEARCH_CHANNEL = 'werkbrug_search';

/** Asks for one document to be brought up to date in the index, once this transaction is committed. */
export const reindex = (ctx: Context, collection: Collection, id: string): Promise<void> =>
  ctx.later('search.index', { collection, id }, { key: `${collection}:${id}` });

/** Keeps the index in step with the rows: per change, by comparing every ten minutes, and from scratch on demand. */
export const searchJobs = (feed: Feed): Job[] => {
  const index: Job = {
    task: 'search.index',
    async run(ctx, payload) {
      const [collection, id] = [payload.collection as Collection, String(payload.id)];
      await feed.handle(collection, [id]);
      await ctx.tx.execute(sql`select pg_notify(${SEARCH_CHANNEL}, ${`${collection}:${id}`})`);
    },
  };
  const rebuild: Job = {
    task: 'search.rebuild',
    async run(ctx, payload) {
      await feed.rebuild(payload.collection as Collection);
      await ctx.tx.execute(sql`select pg_notify(${SEARCH_CHANNEL}, ${String(payload.collection)})`);
    },
  };
  const reconcile: ScheduledJob = {
    task: 'search.reconcile',
    cron: '*/10 * * * *',
    async run() {
      for (const collection of COLLECTIONS) await feed.reconcile(collection);
    },
  };
  return [index, rebuild, reconcile];
};

import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Collection,
  COLLECTIONS,
  type Query,
  type SearchEngine,
  SearchError,
  type SearchResult,
} from './engine.ts';
import type { Feed } from './feed.ts';

/** What a search needs. */
export type Searcher = Pick<SearchEngine, 'query'>;

export interface CopyOptions {
  /** The fast engine: a copy that may be lost at any moment. */
  engine: SearchEngine;
  /** Answers whenever the copy cannot. */
  fallback: SearchEngine;
  /** So long a query may take before the fallback is asked; milliseconds. */
  timeLimitMs?: number;
  /** Between two looks at whether the copy is whole; milliseconds. */
  lookEveryMs?: number;
  /** Between two comparisons of the whole copy with its source; milliseconds. */
  reconcileEveryMs?: number;
  /** Told when the copy is lost and when it is whole again. */
  tell?: (what: string, error?: unknown) => void;
}

/**
 * A fast copy of the index before the one in the database. Every collection is answered by the copy while it is whole, and
 * by the fallback otherwise: at the start, when the copy is gone or too slow, and while it is made anew. It mends itself:
 * a collection that was lost is filled again from its source, and differences are repaired by comparing.
 */
export class Copy implements Searcher {
  readonly #engine: SearchEngine;
  readonly #fallback: SearchEngine;
  readonly #timeLimitMs: number;
  readonly #lookEveryMs: number;
  readonly #reconcileEveryMs: number;
  readonly #tell: NonNullable<CopyOptions['tell']>;
  readonly #whole = new Set<Collection>();
  /** One rebuild of a collection at a time. */
  readonly #rebuilding = new Map<Collection, Promise<unknown>>();
  #feed: Feed | null = null;
  #looking: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #reconciled = 0;
  #ended = false;

  constructor(options: CopyOptions) {
    this.#engine = options.engine;
    this.#fallback = options.fallback;
    this.#timeLimitMs = options.timeLimitMs ?? 2_000;
    this.#lookEveryMs = options.lookEveryMs ?? 5_000;
    this.#reconcileEveryMs = options.reconcileEveryMs ?? 600_000;
    this.#tell = options.tell ?? (() => undefined);
  }

  /** Which engine answers now. */
  get answering(): string {
    return COLLECTIONS.every((collection) => this.#whole.has(collection)) ? this.#engine.name : this.#fallback.name;
  }

  async query(query: Query): Promise<SearchResult> {
    if (this.#whole.has(query.collection)) {
      try {
        return await this.#inTime(this.#engine.query(query));
      } catch (error) {
        if (!(error instanceof SearchError) || error.code !== 'search.unavailable') throw error;
        this.#lose(query.collection, error);
      }
    }
    return this.#fallback.query(query);
  }

  /** Fills the copy from its source, and keeps it whole from now on. Does not wait for that. */
  start(feed: Feed): void {
    this.#feed = feed;
    this.#reconciled = Date.now();
    this.#look();
    this.#timer = setInterval(() => this.#look(), this.#lookEveryMs);
    this.#timer.unref();
  }

  /** Brings documents up to date whose rows changed. What is not filled yet reads them when it is. */
  async changed(collection: Collection, ids: readonly string[]): Promise<void> {
    if (this.#feed === null || this.#ended) return;
    try {
      await this.#feed.handle(collection, ids);
    } catch (error) {
      this.#lose(collection, error);
    }
  }

  /** Compares the copy with its source, as after changes that may have been missed. */
  async compare(): Promise<void> {
    for (const collection of COLLECTIONS) {
      if (this.#feed === null || this.#ended || !this.#whole.has(collection)) continue;
      try {
        await this.#feed.reconcile(collection);
      } catch (error) {
        this.#lose(collection, error);
      }
    }
  }

  /** Fills a collection anew; it is answered by the fallback, or by what there was, until then. */
  async rebuild(collection: Collection): Promise<void> {
    // What changed after a rebuild began may have been missed by it, so another one follows and does not join.
    const before = this.#rebuilding.get(collection) ?? Promise.resolve();
    const rebuilding = before.then(async () => {
      if (this.#feed === null || this.#ended) return;
      await this.#feed.rebuild(collection);
      this.#whole.add(collection);
    });
    this.#rebuilding.set(
      collection,
      rebuilding.catch(() => undefined),
    );
    await rebuilding;
  }

  /** Resolves once every collection is whole. */
  async whole(): Promise<void> {
    while (this.answering !== this.#engine.name && !this.#ended) await sleep(20);
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#timer);
    await this.#looking;
  }

  #look(): void {
    this.#looking = this.#looking
      .then(() => this.#mend())
      .catch((error: unknown) => this.#tell('mending failed', error));
  }

  async #mend(): Promise<void> {
    if (this.#ended) return;
    const health = await this.#inTime(this.#engine.health()).catch((error: unknown) => ({
      ok: false,
      detail: error instanceof Error ? error.message : String(error),
    }));
    if (!health.ok && this.#whole.size > 0) {
      this.#whole.clear();
      this.#tell('the search copy is lost', new Error(health.detail));
    }
    for (const collection of COLLECTIONS) {
      await this.#rebuilding.get(collection);
      if (this.#whole.has(collection) || this.#ended) continue;
      await this.rebuild(collection);
      if (COLLECTIONS.every((each) => this.#whole.has(each))) this.#tell('the search copy is whole');
    }
    if (Date.now() - this.#reconciled >= this.#reconcileEveryMs) {
      this.#reconciled = Date.now();
      await this.compare();
    }
  }

  #lose(collection: Collection, error: unknown): void {
    if (!this.#whole.delete(collection)) return;
    this.#tell(`the search copy of ${collection} is lost`, error);
    this.#look();
  }

  #inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = () => reject(new SearchError('search.unavailable', `No answer in ${this.#timeLimitMs} ms`));
      const timer = setTimeout(late, this.#timeLimitMs);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}

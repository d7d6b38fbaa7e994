import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type Collection,
  COLLECTIONS,
  type Query,
  type SearchEngine,
  SearchError,
  type SearchResult,
} from './engine.ts';
import type { KeptFeed } from './feed.ts';

/** What a search needs. */
export type Searcher = Pick<SearchEngine, 'query'>;

export interface CopyOptions {
  /** The fast engine: a copy that may be lost at any moment. */
  engine: SearchEngine;
  /** Answers whenever the copy cannot. */
  fallback: SearchEngine;
  /** So long a query may take before the fallback is asked; milliseconds. */
  timeLimitMs?: number;
  /** So long a change may take to reach the copy before the fallback is asked; milliseconds. */
  writeLimitMs?: number;
  /** Between two looks at whether the copy is whole; milliseconds. */
  lookEveryMs?: number;
  /** Between two comparisons of the whole copy with its source; milliseconds. */
  reconcileEveryMs?: number;
  /** Between two comparisons of an answer of the copy with the one of the fallback; milliseconds. */
  proveEveryMs?: number;
  /** Told when the copy is lost and when it is whole again. */
  tell?: (what: string, error?: unknown) => void;
}

/** A failed attempt to mend is repeated at every look at first, and at every so many looks in the end. */
const MAX_LOOKS_BETWEEN = 6;
/** Answers may differ while a change is on its way to one of the two; after these pauses (ms) they may not. */
const PAUSES = [0, 50, 200, 1_000];
const DIFFERS = 'The search copy answers otherwise than the index in the database';

/**
 * A fast copy of the index before the one in the database. Every collection is answered by the copy while it is whole, and
 * by the fallback otherwise: at the start, when the copy is gone or too slow, and while it is made anew. It mends itself:
 * a collection that was lost is filled again from its source, and differences are repaired by comparing. Now and then the
 * last question is asked of both, so that a copy which answers wrongly is not believed for long.
 */
export class Copy implements Searcher {
  readonly #engine: SearchEngine;
  readonly #fallback: SearchEngine;
  readonly #timeLimitMs: number;
  readonly #writeLimitMs: number;
  readonly #lookEveryMs: number;
  readonly #reconcileEveryMs: number;
  readonly #proveEveryMs: number;
  readonly #tell: NonNullable<CopyOptions['tell']>;
  readonly #whole = new Set<Collection>();
  /** Filled at this moment: one filling of a collection at a time. */
  readonly #filling = new Map<Collection, Promise<unknown>>();
  /** Found to answer wrongly: what the engine has kept of it is not built upon. */
  readonly #distrusted = new Set<Collection>();
  readonly #failed = new Map<Collection, { message: string; looks: number; wait: number }>();
  /** The last question about each collection. */
  readonly #asked = new Map<Collection, Query>();
  readonly #proved = new Map<Collection, number>();
  #feed: KeptFeed | null = null;
  #looking: Promise<void> = Promise.resolve();
  #isLookDue = false;
  #timer: NodeJS.Timeout | undefined;
  #reconciled = 0;
  #ended = false;

  constructor(options: CopyOptions) {
    this.#engine = options.engine;
    this.#fallback = options.fallback;
    this.#timeLimitMs = options.timeLimitMs ?? 2_000;
    this.#writeLimitMs = options.writeLimitMs ?? 5_000;
    this.#lookEveryMs = options.lookEveryMs ?? 5_000;
    this.#reconcileEveryMs = options.reconcileEveryMs ?? 600_000;
    this.#proveEveryMs = options.proveEveryMs ?? 20_000;
    this.#tell = options.tell ?? (() => undefined);
  }

  /** Which engine answers now. */
  get answering(): string {
    return COLLECTIONS.every((collection) => this.#whole.has(collection)) ? this.#engine.name : this.#fallback.name;
  }

  async query(query: Query): Promise<SearchResult> {
    if (this.#whole.has(query.collection)) {
      this.#asked.set(query.collection, query);
      try {
        return await this.#inTime(this.#engine.query(query));
      } catch (error) {
        if (!isElsewhere(error)) throw error;
        if (error.code === 'search.unavailable') this.#lose(query.collection, error);
      }
    }
    return this.#fallback.query(query);
  }

  /** Fills the copy from its source, and keeps it whole from now on. Does not wait for that. */
  start(feed: KeptFeed): void {
    this.#feed = feed;
    this.#reconciled = Date.now();
    this.#look();
    this.#timer = setInterval(() => this.#look(), this.#lookEveryMs);
    this.#timer.unref();
  }

  /** Brings documents up to date whose rows changed. What is not filled yet reads them when it is. */
  async changed(collection: Collection, ids: readonly string[]): Promise<void> {
    if (this.#feed === null || this.#ended) return;
    if (!this.#whole.has(collection) && !this.#filling.has(collection)) return;
    try {
      // What comes later than this is not waited for either: the fallback has it already.
      await this.#inTime(this.#feed.handle(collection, ids), this.#writeLimitMs);
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
    await this.#fill(collection, true);
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
    if (this.#isLookDue) return;
    this.#isLookDue = true;
    this.#looking = this.#looking
      .then(() => {
        this.#isLookDue = false;
        return this.#mend();
      })
      .catch((error: unknown) => this.#tell('mending failed', error));
  }

  async #mend(): Promise<void> {
    if (this.#ended) return;
    const health = await this.#inTime(this.#engine.health()).catch((error: unknown) => ({
      ok: false,
      detail: messageOf(error),
    }));
    if (!health.ok && this.#whole.size > 0) {
      this.#whole.clear();
      this.#tell('the search copy is lost', new Error(health.detail));
    }
    for (const collection of COLLECTIONS) {
      await this.#filling.get(collection);
      if (this.#ended) return;
      if (this.#whole.has(collection)) await this.#prove(collection);
      else await this.#tryToFill(collection);
    }
    if (Date.now() - this.#reconciled >= this.#reconcileEveryMs) {
      this.#reconciled = Date.now();
      await this.compare();
    }
  }

  async #tryToFill(collection: Collection): Promise<void> {
    const failed = this.#failed.get(collection);
    if (failed && --failed.looks > 0) return;
    try {
      await this.#fill(collection, false);
      this.#failed.delete(collection);
      if (COLLECTIONS.every((each) => this.#whole.has(each))) this.#tell('the search copy is whole');
    } catch (error) {
      const message = messageOf(error);
      // Another process is filling it: that is no failure, and it will be there at one of the next looks.
      const isBusy = error instanceof SearchError && error.code === 'search.rebuild_running';
      if (!isBusy && message !== failed?.message) this.#tell(`the search copy of ${collection} was not filled`, error);
      const wait = isBusy ? 1 : Math.min((failed?.wait ?? 0.5) * 2, MAX_LOOKS_BETWEEN);
      this.#failed.set(collection, { message, looks: wait, wait });
    }
  }

  /** From its source, or by comparing with it where the engine has kept what it had. */
  async #fill(collection: Collection, anew: boolean): Promise<void> {
    // What changed after a filling began may have been missed by it, so another one follows and does not join.
    const before = this.#filling.get(collection) ?? Promise.resolve();
    const filling = before.then(async () => {
      if (this.#feed === null || this.#ended) return;
      const isKept = !anew && !this.#distrusted.has(collection) && (await this.#engine.kept?.(collection)) === true;
      if (!isKept || (await this.#feed.refresh(collection)).ahead > 0) await this.#feed.rebuild(collection);
      if (!(await this.#agrees(collection))) {
        this.#distrusted.add(collection);
        this.#whole.delete(collection);
        throw new SearchError('search.unavailable', DIFFERS);
      }
      this.#distrusted.delete(collection);
      this.#whole.add(collection);
    });
    const settled = filling
      .catch(() => undefined)
      .then(() => {
        if (this.#filling.get(collection) === settled) this.#filling.delete(collection);
      });
    this.#filling.set(collection, settled);
    await filling;
  }

  async #prove(collection: Collection): Promise<void> {
    if (Date.now() - (this.#proved.get(collection) ?? 0) < this.#proveEveryMs) return;
    this.#proved.set(collection, Date.now());
    try {
      if (await this.#agrees(collection)) return;
      this.#distrusted.add(collection);
      this.#lose(collection, new SearchError('search.unavailable', DIFFERS));
    } catch (error) {
      this.#lose(collection, error);
    }
  }

  /**
   * Whether the copy answers the last question as the fallback does. Only an answer of the fallback that stays the same for a
   * while proves anything: a change may be on its way to the copy.
   */
  async #agrees(collection: Collection): Promise<boolean> {
    const query = this.#asked.get(collection);
    if (query === undefined) return true;
    const expected: SearchResult[] = [];
    for (const pause of PAUSES) {
      await sleep(pause);
      if (this.#ended) return true;
      try {
        expected.push(await this.#fallback.query(query));
      } catch {
        // Without the database there is nothing to compare with.
        return true;
      }
      try {
        if (isDeepStrictEqual(await this.#inTime(this.#engine.query(query)), expected.at(-1))) return true;
      } catch (error) {
        if (!isElsewhere(error) || error.code === 'search.unavailable') throw error;
        return true;
      }
    }
    return !isDeepStrictEqual(expected[0], expected.at(-1));
  }

  #lose(collection: Collection, error: unknown): void {
    if (!this.#whole.delete(collection)) return;
    this.#tell(`the search copy of ${collection} is lost`, error);
    this.#look();
  }

  #inTime<T>(work: Promise<T>, limitMs = this.#timeLimitMs): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = () => reject(new SearchError('search.unavailable', `No answer in ${limitMs} ms`));
      const timer = setTimeout(late, limitMs);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}

/** Another engine may answer this. */
function isElsewhere(error: unknown): error is SearchError {
  return error instanceof SearchError && ['search.unavailable', 'search.too_broad'].includes(error.code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { compileQuery } from '../compile.ts';
import {
  type Collection,
  COLLECTIONS,
  type Query,
  type Removal,
  type SearchDocument,
  type SearchEngine,
  SearchError,
  type SearchResult,
} from '../engine.ts';
import { ServerCollection } from './collection.ts';
import { type Locks, ProcessLocks } from './locks.ts';
import { Server, type ServerOptions } from './server.ts';

export interface MeilisearchOptions extends ServerOptions {
  /** Begins the name of every index, so that installations can share a server: letters, digits, - and _. */
  prefix: string;
  /** Locks that every process which writes to this server shares; by default there is one process. */
  locks?: Locks;
  /** A question that more documents may fit than this is left to another engine. */
  maxCandidates?: number;
  /** Refuses a key that may make keys: whoever reads it from this process would have the whole server. */
  refuseManagingKey?: boolean;
}

/**
 * The search port on a Meilisearch server. The server keeps the documents and finds those that fit by exact filters; points,
 * distances, totals, facets and order are worked out here, from what it found, by the same rules as everywhere. So
 * answers are exact, whatever the server counts or ranks, and a document that it should not have given is noticed.
 */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  readonly #server: Server;
  readonly #collections: Record<Collection, ServerCollection>;
  readonly #refuseManagingKey: boolean;

  constructor(options: MeilisearchOptions) {
    const { prefix, locks = new ProcessLocks(), maxCandidates = 25_000, refuseManagingKey = false } = options;
    const server = new Server(options);
    this.#server = server;
    this.#refuseManagingKey = refuseManagingKey;
    this.#collections = Object.fromEntries(
      COLLECTIONS.map((name) => {
        const index = `${prefix}_${name}`;
        return [name, new ServerCollection({ server, locks, index, maxCandidates })];
      }),
    ) as Record<Collection, ServerCollection>;
  }

  async upsert(collection: Collection, documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length > 0) await this.#collections[collection].upsert(documents);
  }

  async remove(collection: Collection, removals: readonly Removal[]): Promise<void> {
    if (removals.length > 0) await this.#collections[collection].remove(removals);
  }

  async replaceAll(collection: Collection, documents: AsyncIterable<SearchDocument>): Promise<number> {
    await this.#checkKey();
    return this.#collections[collection].replaceAll(documents);
  }

  async query(source: Query): Promise<SearchResult> {
    const query = compileQuery(source);
    return this.#collections[source.collection].query(query);
  }

  async versions(collection: Collection): Promise<Map<string, number>> {
    return this.#collections[collection].versions();
  }

  async kept(collection: Collection): Promise<boolean> {
    await this.#checkKey();
    return this.#collections[collection].kept();
  }

  /** The server answers, and what this process knows of its indexes still holds. */
  async health(): Promise<{ ok: boolean; detail: string }> {
    try {
      await this.#server.health();
      for (const collection of COLLECTIONS) await this.#collections[collection].look();
      return { ok: true, detail: 'meilisearch' };
    } catch (error) {
      return { ok: false, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Takes every collection off the server: for measurements and tests, which leave nothing behind. */
  async clear(): Promise<void> {
    for (const collection of COLLECTIONS) await this.#collections[collection].clear();
  }

  async #checkKey(): Promise<void> {
    if (!this.#refuseManagingKey || !(await this.#server.managesKeys())) return;
    throw new SearchError(
      'search.unavailable',
      'MEILI_KEY may make keys: use one with the rights in docs/operations.md',
    );
  }
}

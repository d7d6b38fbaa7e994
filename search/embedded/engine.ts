import type { Worker } from 'node:worker_threads';
import {
  COLLECTIONS,
  type Collection,
  type Query,
  type Removal,
  type SearchDocument,
  type SearchEngine,
  SearchError,
  type SearchResult,
} from '../engine.ts';
import { Host } from './host.ts';
import { pack } from './packed.ts';

const BATCH = 500;
/** Batches on their way to the thread of a rebuild, so that neither side waits for the other. */
const IN_FLIGHT = 16;

/**
 * The search port in this process, on typed arrays: the fastest engine, and empty at every start. Each collection lives in
 * a thread of its own; a rebuild fills a new thread beside it, which then takes its place. When a thread is lost,
 * its collection answers `search.unavailable` until it is rebuilt.
 */
export class EmbeddedEngine implements SearchEngine {
  readonly name = 'embedded';
  readonly #live = new Map<Collection, Host>();
  readonly #building = new Map<Collection, Host>();
  /** Writes of one collection reach its threads in the order in which they were asked. */
  readonly #writes = new Map<Collection, Promise<unknown>>();

  async upsert(collection: Collection, documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const packed = { documents: pack(documents) };
    await this.#inOrder(collection, async () => {
      const building = this.#building.get(collection);
      const live = this.#host(collection);
      // A lost thread is about to be replaced by the one that is being filled.
      if (live.alive || !building) await live.call('upsert', packed);
      await building?.call('upsert', packed);
    });
  }

  async remove(collection: Collection, removals: readonly Removal[]): Promise<void> {
    if (removals.length === 0) return;
    await this.#inOrder(collection, async () => {
      const building = this.#building.get(collection);
      const live = this.#host(collection);
      const known = live.alive || !building ? await live.call('remove', { removals }) : new Map<string, number>();
      await building?.call('removeFromFilling', { removals, known });
    });
  }

  async replaceAll(collection: Collection, documents: AsyncIterable<SearchDocument>): Promise<number> {
    if (this.#building.has(collection))
      throw new SearchError('search.rebuild_running', `The ${collection} index is already being rebuilt`);
    const host = new Host();
    this.#building.set(collection, host);
    try {
      await fill(host, documents);
      return await this.#inOrder(collection, async () => {
        const count = await host.call('settle', {});
        this.#live.get(collection)?.retire();
        this.#live.set(collection, host);
        this.#building.delete(collection);
        return count;
      });
    } catch (error) {
      this.#building.delete(collection);
      host.retire();
      throw error;
    }
  }

  async query(query: Query): Promise<SearchResult> {
    if (!COLLECTIONS.includes(query.collection)) throw new SearchError('search.invalid_query', 'Unknown collection');
    return this.#host(query.collection).call('query', { query });
  }

  async versions(collection: Collection): Promise<Map<string, number>> {
    const { ids, versions } = await this.#host(collection).call('versions', {});
    return new Map(ids.map((id, index) => [id, versions[index] ?? 0]));
  }

  async health(): Promise<{ ok: boolean; detail: string }> {
    try {
      await Promise.all([...this.#live.values()].map((host) => host.call('ping', {})));
      return { ok: true, detail: 'embedded' };
    } catch (error) {
      return { ok: false, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  /** The threads that are up. */
  get threads(): Worker[] {
    return [...this.#live.values(), ...this.#building.values()].map(({ thread }) => thread);
  }

  /** Ends all threads. */
  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }

  /** A collection begins empty. */
  #host(collection: Collection): Host {
    let host = this.#live.get(collection);
    if (host === undefined) this.#live.set(collection, (host = new Host()));
    return host;
  }

  #inOrder<T>(collection: Collection, work: () => Promise<T>): Promise<T> {
    const done = (this.#writes.get(collection) ?? Promise.resolve()).then(work);
    this.#writes.set(
      collection,
      done.catch(() => undefined),
    );
    return done;
  }
}

async function fill(host: Host, documents: AsyncIterable<SearchDocument>): Promise<void> {
  const sent: Promise<unknown>[] = [];
  let batch: SearchDocument[] = [];
  const send = async () => {
    if (batch.length === 0) return;
    const documents = pack(batch);
    const reply = host.call('fill', { documents }, [
      documents.bytes.buffer,
      documents.integers.buffer,
      documents.reals.buffer,
    ]);
    // Awaited below; a failure in between must not go unnoticed as an unhandled one.
    reply.catch(() => undefined);
    sent.push(reply);
    batch = [];
    if (sent.length >= IN_FLIGHT) await sent.shift();
  };
  for await (const document of documents) {
    batch.push(document);
    if (batch.length === BATCH) await send();
  }
  await send();
  await Promise.all(sent);
}

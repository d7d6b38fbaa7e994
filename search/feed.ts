import { batches } from './batches.ts';
import type { Collection, SearchDocument, SearchEngine } from './engine.ts';

/** A committed row as the index should have it: a document, or nothing at this version (withdrawn, hidden). */
export interface Loaded {
  id: string;
  version: number;
  document: SearchDocument | null;
}

/** How a collection is read from its source. Every reading is of committed rows. */
export interface Loader {
  /** The rows with these ids; an id that is not among the answers no longer exists. */
  load(ids: readonly string[]): Promise<Loaded[]>;
  /** The ids and versions of everything that should be found. */
  versions(): Promise<ReadonlyMap<string, number>>;
  /** Everything that should be found. */
  all(): AsyncIterable<SearchDocument>;
}

export interface Reconciled {
  /** Documents that the index lacked. */
  missing: number;
  /** Documents that were older in the index than in the source. */
  stale: number;
  /** Documents that should not have been found. */
  extra: number;
  /** Documents that are newer in the index than in the source, as after a restored backup: only a rebuild mends them. */
  ahead: number;
}

export interface Feed {
  /** Brings these documents up to date. Safe to repeat, in any order, and by several workers at once. */
  handle(collection: Collection, ids: readonly string[]): Promise<void>;
  /** Compares ids and versions of index and source and repairs the differences. */
  reconcile(collection: Collection): Promise<Reconciled>;
  /** Builds the collection anew, and swaps; returns how many documents it has. */
  rebuild(collection: Collection): Promise<number>;
}

/** The feed of an engine that may have kept its documents. */
export interface KeptFeed extends Feed {
  /** Compares by content: also documents whose version stayed the same are written anew, and those that went removed. */
  refresh(collection: Collection): Promise<Reconciled>;
}

const BATCH = 500;
/** Rounds of writing and looking again; more than a few means that the rows change faster than they can be read. */
const MAX_ROUNDS = 10;

/** Leads changes from the source to an engine. What is written is always read from the source at that moment. */
export function createFeed(parts: { engine: SearchEngine; loaders: Readonly<Record<Collection, Loader>> }): KeptFeed {
  const { engine, loaders } = parts;

  /**
   * Writes what the source says, and looks again: a row that changed, went or came between reading and writing would
   * else be wrong in the index until the next reconciliation. Whoever writes last also looks last, so it ends up right.
   */
  async function bringUpToDate(collection: Collection, ids: readonly string[]): Promise<void> {
    let pending = [...new Set(ids)];
    const written = new Map<string, string>();
    for (let round = 1; pending.length > 0 && round <= MAX_ROUNDS; round++) {
      const rows = new Map((await loaders[collection].load(pending)).map((row) => [row.id, row]));
      pending = pending.filter((id) => written.get(id) !== stateOf(rows.get(id)));
      const documents = pending.flatMap((id) => rows.get(id)?.document ?? []);
      const removals = pending
        .filter((id) => !rows.get(id)?.document)
        .map((id) => ({ id, version: rows.get(id)?.version ?? null }));
      if (documents.length > 0) await engine.upsert(collection, documents);
      if (removals.length > 0) await engine.remove(collection, removals);
      for (const id of pending) written.set(id, stateOf(rows.get(id)));
    }
  }

  async function handle(collection: Collection, ids: readonly string[]): Promise<void> {
    for (let start = 0; start < ids.length; start += BATCH) {
      await bringUpToDate(collection, ids.slice(start, start + BATCH));
    }
  }

  async function reconcile(collection: Collection): Promise<Reconciled> {
    const indexed = await engine.versions(collection);
    const source = await loaders[collection].versions();
    const missing: string[] = [];
    const stale: string[] = [];
    let ahead = 0;
    for (const [id, version] of source) {
      const known = indexed.get(id);
      if (known === undefined) missing.push(id);
      else if (known < version) stale.push(id);
      else if (known > version) ahead++;
    }
    const extra = [...indexed.keys()].filter((id) => !source.has(id));
    await handle(collection, [...missing, ...stale, ...extra]);
    return { missing: missing.length, stale: stale.length, extra: extra.length, ahead };
  }

  async function refresh(collection: Collection): Promise<Reconciled> {
    for await (const batch of batches(loaders[collection].all(), BATCH)) {
      await bringUpToDate(
        collection,
        batch.map(({ id }) => id),
      );
    }
    return reconcile(collection);
  }

  async function rebuild(collection: Collection): Promise<number> {
    const count = await engine.replaceAll(collection, loaders[collection].all());
    // A row that went before its removal was known to the new index, but after it was read, is still in it.
    await reconcile(collection);
    return count;
  }

  return { handle, reconcile, refresh, rebuild };
}

function stateOf(row: Loaded | undefined): string {
  if (row === undefined) return 'gone';
  return `${row.document === null ? 'hidden' : 'shown'} ${row.version}`;
}

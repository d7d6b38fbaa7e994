import { setTimeout as sleep } from 'node:timers/promises';
import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import { z } from 'zod';
import { SearchError } from '../engine.ts';
import { EITHER, MARK } from './filter.ts';
import { Known, type Mark, MarkRow, type Row } from './document.ts';
import { SETTINGS } from './settings.ts';

export interface ServerOptions {
  url: string;
  key?: string;
  /** So long one question may take; milliseconds. */
  questionMs?: number;
  /** So long a write may take until it can be found; milliseconds. */
  taskMs?: number;
}

/** What one request carries at most. The server's own limit is 100 MB by default. */
const MAX_PAYLOAD = 8_000_000;
const MAX_IDS = 1_000;
const FIRST_LOOK_MS = 5;
const LONGEST_LOOK_MS = 250;

const NOT_OURS = new Set(['index_not_found', 'invalid_document_filter']);

const Enqueued = z.object({ taskUid: z.number().int() });
const Task = z.object({
  status: z.enum(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']),
  error: z.object({ code: z.string(), message: z.string() }).nullish(),
});
const Page = z.object({ results: z.array(z.unknown()), total: z.number().int() });
const Searches = z.object({ results: z.array(z.object({ hits: z.array(z.unknown()) })) });
const Facets = z.object({ facetDistribution: z.record(z.string(), z.record(z.string(), z.number().int())).optional() });
const Health = z.object({ status: z.literal('available') });

/** The server has no index of this name, or one that was only just begun when its maker stopped. */
export class MissingIndex extends SearchError {
  constructor(message: string) {
    super('search.unavailable', message);
  }
}

/**
 * A Meilisearch server through the official client. Nothing it says is taken on trust: every answer is checked for its
 * shape, every write is awaited until it can be found, and whatever goes wrong is `search.unavailable`.
 */
export class Server {
  readonly #asking: Meilisearch;
  readonly #writing: Meilisearch;
  readonly #taskMs: number;

  constructor({ url, key, questionMs = 1_500, taskMs = 15_000 }: ServerOptions) {
    const common = { host: url, ...(key === undefined ? {} : { apiKey: key }) };
    this.#asking = new Meilisearch({ ...common, timeout: questionMs });
    this.#writing = new Meilisearch({ ...common, timeout: taskMs });
    this.#taskMs = taskMs;
  }

  async health(): Promise<void> {
    await checked(Health, 'health', () => this.#asking.health());
  }

  /** Whether the key may make other keys: the master key, or one that is as good as that. */
  async managesKeys(): Promise<boolean> {
    try {
      await this.#asking.getKeys({ limit: 1 });
      return true;
    } catch (error) {
      if (error instanceof MeilisearchApiError && [401, 403].includes(error.response.status)) return false;
      throw unavailable('keys', error);
    }
  }

  /** The documents that pass the filter, as they were at one moment; at most `limit`, and how many there are. */
  async fetch<T extends z.ZodType>(
    index: string,
    ask: { filter: string; fields: string[]; limit: number; offset?: number },
    schema: T,
  ): Promise<{ rows: z.output<T>[]; total: number }> {
    const page = await checked(Page, `documents of ${index}`, () => this.#asking.index(index).getDocuments(ask));
    const left = Math.max(0, page.total - (ask.offset ?? 0));
    if (page.results.length !== Math.min(left, ask.limit)) {
      throw new SearchError('search.unavailable', `Meilisearch counts ${page.total} documents but gives others`);
    }
    return { rows: checkedRows(schema, page.results), total: page.total };
  }

  /** Which of these filters any document passes, in the same order. */
  async any(index: string, filters: readonly string[]): Promise<boolean[]> {
    if (filters.length === 0) return [];
    const queries = filters.map((filter) => ({
      indexUid: index,
      q: '',
      filter,
      limit: 1,
      attributesToRetrieve: ['id'],
    }));
    const { results } = await checked(Searches, `search in ${index}`, () => this.#asking.multiSearch({ queries }));
    if (results.length !== filters.length)
      throw new SearchError('search.unavailable', 'Meilisearch left out an answer');
    return results.map(({ hits }) => hits.length > 0);
  }

  /** The values of an attribute that occur in any document. */
  async values(index: string, attribute: string): Promise<string[]> {
    const ask = { facets: [attribute], limit: 1, attributesToRetrieve: ['id'] };
    const { facetDistribution } = await checked(Facets, `facet of ${index}`, () =>
      this.#asking.index(index).search('', ask),
    );
    return Object.keys(facetDistribution?.[attribute] ?? {});
  }

  async mark(index: string): Promise<Mark | null> {
    const { rows } = await this.fetch(index, { filter: MARK, fields: ['id', 'state', 'mark'], limit: 2 }, MarkRow);
    return rows[0]?.mark ?? null;
  }

  /** What the index has of these documents, removals included. */
  async known(index: string, ids: readonly string[]): Promise<Map<string, Known>> {
    const found = new Map<string, Known>();
    for (let start = 0; start < ids.length; start += MAX_IDS) {
      const some = ids.slice(start, start + MAX_IDS);
      const ask = { ids: some, filter: EITHER, fields: ['id', 'version', 'print'], limit: some.length };
      for (const row of (await this.fetch(index, ask, Known)).rows) found.set(row.id, row);
    }
    return found;
  }

  async create(index: string): Promise<void> {
    await this.#done(`creating ${index}`, () => this.#writing.createIndex(index, { primaryKey: 'id' }));
    await this.#done(`settings of ${index}`, () => this.#writing.index(index).updateSettings(SETTINGS));
  }

  /** Also fine when it is not there. */
  async delete(index: string): Promise<void> {
    try {
      await this.#done(`deleting ${index}`, () => this.#writing.deleteIndex(index), ['index_not_found']);
    } catch (error) {
      if (!(error instanceof MissingIndex)) throw error;
    }
  }

  /** Puts each row in the place of the one with its id. The last of them is in the last request. */
  async put(index: string, rows: readonly Row[]): Promise<void> {
    let batch: Row[] = [];
    let size = 0;
    const send = async () => {
      if (batch.length > 0)
        await this.#done(`writing to ${index}`, () => this.#writing.index(index).addDocuments(batch));
      batch = [];
      size = 0;
    };
    for (const row of rows) {
      const length = JSON.stringify(row).length;
      if (size + length > MAX_PAYLOAD) await send();
      batch.push(row);
      size += length;
    }
    await send();
  }

  async drop(index: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#done(`removing from ${index}`, () => this.#writing.index(index).deleteDocuments([...ids]));
  }

  /**
   * Lets two indexes change names, and waits until `swapped` sees it: a key for some indexes only may order this task, but
   * not look at it.
   */
  async swap(indexes: [string, string], swapped: () => Promise<boolean>): Promise<void> {
    const what = `swapping ${indexes.join(' and ')}`;
    const { taskUid } = await checked(Enqueued, what, () => this.#writing.swapIndexes([{ indexes, rename: false }]));
    await this.#waitUntil(what, async () => {
      if (await swapped()) return true;
      const task = await this.#task(what, taskUid).catch(() => null);
      return task === null ? false : hasEnded(task, what) && (await swapped());
    });
  }

  async #done(what: string, order: () => Promise<unknown>, fine: readonly string[] = []): Promise<void> {
    const { taskUid } = await checked(Enqueued, what, order);
    await this.#waitUntil(what, async () => hasEnded(await this.#task(what, taskUid), what, fine));
  }

  #task(what: string, uid: number): Promise<z.output<typeof Task>> {
    return checked(Task, what, () => this.#asking.tasks.getTask(uid));
  }

  async #waitUntil(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const start = performance.now();
    for (let pause = FIRST_LOOK_MS; !(await isSo()); pause = Math.min(pause * 1.5, LONGEST_LOOK_MS)) {
      if (performance.now() - start > this.#taskMs) {
        throw new SearchError('search.unavailable', `Meilisearch did not finish in ${this.#taskMs} ms: ${what}`);
      }
      await sleep(pause);
    }
  }
}

function hasEnded({ status, error }: z.output<typeof Task>, what: string, fine: readonly string[] = []): boolean {
  if (status === 'enqueued' || status === 'processing') return false;
  if (status === 'succeeded' || fine.includes(error?.code ?? '')) return true;
  throw new SearchError('search.unavailable', `Meilisearch ${status} ${what}: ${error?.code}: ${error?.message}`);
}

async function checked<T extends z.ZodType>(
  schema: T,
  what: string,
  ask: () => Promise<unknown>,
): Promise<z.output<T>> {
  let answer: unknown;
  try {
    answer = await ask();
  } catch (error) {
    throw unavailable(what, error);
  }
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new SearchError('search.unavailable', `Meilisearch answered strangely (${what}): ${parsed.error.message}`);
}

function checkedRows<T extends z.ZodType>(schema: T, rows: readonly unknown[]): z.output<T>[] {
  return rows.map((row) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return parsed.data;
    throw new SearchError('search.unavailable', `Meilisearch gave a strange document: ${parsed.error.message}`);
  });
}

function unavailable(what: string, error: unknown): SearchError {
  const message = `Meilisearch: ${what}: ${error instanceof Error ? error.message : String(error)}`;
  const isMissing = error instanceof MeilisearchApiError && NOT_OURS.has(error.cause?.code ?? '');
  return isMissing ? new MissingIndex(message) : new SearchError('search.unavailable', message);
}

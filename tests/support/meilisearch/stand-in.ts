import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseFilter, type Stored } from './filter.ts';

interface Index {
  documents: Map<string, Stored>;
  settings: { filterableAttributes?: (string | { attributePatterns: string[] })[]; displayedAttributes?: string[] };
}

interface Task {
  uid: number;
  indexUid: string | null;
  status: 'enqueued' | 'succeeded' | 'failed';
  error: { code: string; message: string } | null;
}

/** What goes wrong. */
export interface Faults {
  /** Every answer takes so long (ms). */
  delay: number;
  /** Instead of any answer. */
  answers: null | 'refuse' | 'garbage' | 'error' | 'half' | 'empty';
  /** Tasks are taken on and never end. */
  stuck: boolean;
  /** Tasks end as failed. */
  failing: boolean;
  /** Changes the documents that are given for a filter. */
  lie: null | ((given: Stored[], all: Stored[]) => Stored[]);
}

const NO_FAULTS: Faults = { delay: 0, answers: null, stuck: false, failing: false, lie: null };

class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message = code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * Stands in for a Meilisearch server where one must misbehave: it answers the requests of our adapter from what their
 * documentation says, in memory, and can be made slow, silent or untruthful. It was written by whoever wrote the adapter, so that
 * the adapter works with it says nothing about a real server.
 */
export class MeilisearchStandIn {
  faults: Faults = { ...NO_FAULTS };
  readonly indexes = new Map<string, Index>();
  /** Requests that were answered, by their first words. */
  readonly requests: string[] = [];
  readonly #tasks: Task[] = [];
  readonly #key: string;
  readonly #managing: boolean;
  #server: Server | null = null;
  #port = 0;

  constructor(options: { key?: string; managing?: boolean } = {}) {
    this.#key = options.key ?? 'a key for tests';
    this.#managing = options.managing ?? false;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get key(): string {
    return this.#key;
  }

  /** Listens, at the same place as before if it did. */
  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#serve(request, response));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Gone, as after a kill; what it holds is kept, as on a disk. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  }

  well(): void {
    this.faults = { ...NO_FAULTS };
  }

  /** Everything as it is now, to put back later. */
  backup(): () => void {
    const copy = structuredClone(new Map([...this.indexes].map(([uid, index]) => [uid, { ...index }])));
    return () => {
      this.indexes.clear();
      for (const [uid, index] of structuredClone(copy)) this.indexes.set(uid, index);
    };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { delay, answers } = this.faults;
    if (delay > 0) await sleep(delay);
    if (answers === 'refuse') return void request.socket.destroy();
    if (answers === 'garbage') return void response.end('<html><h1>502 Bad Gateway</h1></html>');
    if (answers === 'empty') return void response.end('{}');
    const [status, answer] = answers === 'error' ? [500, failure('internal', 'broken')] : this.#answer(request, body);
    const text = JSON.stringify(answer);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(answers === 'half' ? text.slice(0, text.length / 2) : text);
  }

  #answer(request: IncomingMessage, body: string): [number, unknown] {
    const url = new URL(request.url ?? '/', this.url);
    try {
      const route = `${request.method} ${url.pathname}`;
      this.requests.push(route);
      if (route !== 'GET /health' && request.headers.authorization !== `Bearer ${this.#key}`)
        throw new ApiError(403, 'invalid_api_key');
      return [200, this.#route(route, url.pathname.split('/').slice(1), body === '' ? null : JSON.parse(body))];
    } catch (error) {
      if (error instanceof ApiError) return [error.status, failure(error.code, error.message)];
      return [400, failure('bad_request', String(error))];
    }
  }

  // Bodies are what our own adapter sends.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  #route(route: string, [first, uid = '', third, fourth]: string[], body: any): unknown {
    if (route === 'GET /health') return { status: 'available' };
    if (route === 'GET /keys') {
      if (this.#managing) return { results: [], offset: 0, limit: 1, total: 0 };
      throw new ApiError(403, 'invalid_api_key');
    }
    if (route === 'POST /indexes') return this.#task(body.uid, () => this.#create(body.uid));
    if (route === 'POST /swap-indexes') return this.#task(null, () => this.#swap(body[0].indexes));
    if (route === 'POST /multi-search') {
      return {
        results: body.queries.map((query: { indexUid: string; filter: string; limit: number }) =>
          this.#search(query.indexUid, query),
        ),
      };
    }
    if (first === 'tasks') return this.#taskOf(Number(uid));
    if (first !== 'indexes') throw new ApiError(404, 'not_found');
    const rest = [route.split(' ')[0], third, fourth].filter(Boolean).join(' ');
    switch (rest) {
      case 'DELETE':
        return this.#task(uid, () => {
          if (!this.indexes.delete(uid)) throw new ApiError(404, 'index_not_found');
        });
      case 'PATCH settings':
        return this.#task(uid, () => Object.assign(this.#index(uid).settings, body));
      case 'POST search':
        return this.#search(uid, body);
      case 'POST documents fetch':
        return this.#fetch(uid, body);
      case 'POST documents delete-batch':
        return this.#task(uid, () => body.forEach((id: string) => this.#index(uid).documents.delete(id)));
      case 'POST documents':
        return this.#task(uid, () => {
          if (!this.indexes.has(uid)) this.#create(uid);
          for (const document of body as Stored[]) this.#index(uid).documents.set(checkedId(document), document);
        });
      default:
        throw new ApiError(404, 'not_found', `the stand-in has no ${route}`);
    }
  }

  #task(indexUid: string | null, work: () => unknown): unknown {
    const task: Task = { uid: this.#tasks.length, indexUid, status: 'enqueued', error: null };
    this.#tasks.push(task);
    const { stuck, failing } = this.faults;
    // In a moment, so that who does not wait for the task is found out.
    const run = () => {
      try {
        if (failing) throw new ApiError(500, 'internal', 'broken');
        work();
        task.status = 'succeeded';
      } catch (error) {
        task.status = 'failed';
        task.error = { code: error instanceof ApiError ? error.code : 'internal', message: String(error) };
      }
    };
    if (!stuck) setTimeout(run, 2);
    return { taskUid: task.uid, indexUid, status: 'enqueued', type: 'any', enqueuedAt: new Date().toISOString() };
  }

  /** A key for some indexes may not look at a task that is about none of them in particular. */
  #taskOf(uid: number): Task {
    const task = this.#tasks[uid];
    if (task === undefined || (task.indexUid === null && !this.#managing)) throw new ApiError(404, 'task_not_found');
    return task;
  }

  #create(uid: string): void {
    if (this.indexes.has(uid)) throw new ApiError(409, 'index_already_exists');
    this.indexes.set(uid, { documents: new Map(), settings: {} });
  }

  #index(uid: string): Index {
    const index = this.indexes.get(uid);
    if (index === undefined) throw new ApiError(404, 'index_not_found');
    return index;
  }

  #swap([left = '', right = '']: string[]): void {
    const [a, b] = [this.#index(left), this.#index(right)];
    this.indexes.set(left, b).set(right, a);
  }

  #passing(uid: string, filter: string | undefined): Stored[] {
    const { documents, settings } = this.#index(uid);
    const all = [...documents.values()];
    if (filter === undefined) return all;
    const names = (settings.filterableAttributes ?? []).flatMap((rule) =>
      typeof rule === 'string' ? [rule] : rule.attributePatterns,
    );
    try {
      const test = parseFilter(filter, (attribute) => names.includes(attribute));
      return all.filter(test);
    } catch (error) {
      throw new ApiError(400, 'invalid_document_filter', String(error));
    }
  }

  #fetch(
    uid: string,
    ask: { filter?: string; ids?: string[]; fields: string[]; limit?: number; offset?: number },
  ): unknown {
    const ids = ask.ids && new Set(ask.ids);
    let found = this.#passing(uid, ask.filter).filter(({ id }) => !ids || ids.has(String(id)));
    if (this.faults.lie) found = this.faults.lie(found, [...this.#index(uid).documents.values()]);
    const { offset = 0, limit = 20 } = ask;
    const results = found.slice(offset, offset + limit).map((document) => only(document, ask.fields));
    return { results, offset, limit, total: found.length };
  }

  #search(
    uid: string,
    ask: { q?: string; filter?: string; limit?: number; facets?: string[]; attributesToRetrieve?: string[] },
  ): unknown {
    if (ask.q) throw new ApiError(400, 'bad_request', 'the stand-in does not search in text');
    const found = this.#passing(uid, ask.filter);
    const hits = found.slice(0, ask.limit ?? 20).map((document) => only(document, ask.attributesToRetrieve ?? []));
    const common = { indexUid: uid, hits, query: '', processingTimeMs: 0, offset: 0, limit: ask.limit ?? 20 };
    if (ask.facets === undefined) return { ...common, estimatedTotalHits: found.length };
    const facetDistribution = Object.fromEntries(
      ask.facets.map((facet) => {
        const counts: Record<string, number> = {};
        for (const document of found)
          for (const value of (document[facet] as string[] | undefined) ?? []) counts[value] = (counts[value] ?? 0) + 1;
        return [facet, counts];
      }),
    );
    return { ...common, estimatedTotalHits: found.length, facetDistribution };
  }
}

const only = (document: Stored, fields: readonly string[]): Stored =>
  Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)));

const failure = (code: string, message: string) => ({ message, code, type: 'invalid_request', link: '' });

function checkedId({ id }: Stored): string {
  if (typeof id !== 'string' || !/^[\w-]{1,511}$/.test(id)) throw new ApiError(400, 'invalid_document_id', String(id));
  return id;
}

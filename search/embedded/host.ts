import { Worker } from 'node:worker_threads';
import { SearchError } from '../engine.ts';
import type { CallName, Calls, Reply, Request } from './protocol.ts';

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** One collection's thread, seen from this side. When the thread ends, everything that waits for it fails. */
export class Host {
  // What queries leave behind is short-lived; by default a thread keeps over 100 MB for that.
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;
  #retired = false;
  #lost: SearchError | null = null;

  constructor() {
    // A process may end while its index is up.
    this.#worker.unref();
    this.#worker.on('message', (reply: Reply) => {
      const waiting = this.#waiting.get(reply.number);
      this.#waiting.delete(reply.number);
      if ('error' in reply) waiting?.reject(errorOf(reply.error));
      else waiting?.resolve(reply.answer as never);
      this.#endWhenIdle();
    });
    this.#worker.on('error', (error) => this.#lose(error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', (code) => this.#lose(`its thread ended with ${code}`));
  }

  get alive(): boolean {
    return this.#lost === null;
  }

  get thread(): Worker {
    return this.#worker;
  }

  /** What is handed over is no longer here afterwards. */
  call<N extends CallName>(
    name: N,
    ask: Calls[N]['ask'],
    handOver: readonly ArrayBuffer[] = [],
  ): Promise<Calls[N]['answer']> {
    if (this.#lost) return Promise.reject(this.#lost);
    const number = ++this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve, reject });
      // While somebody waits for an answer the process stays up.
      this.#worker.ref();
      this.#worker.postMessage({ number, name, ask } satisfies Request<N>, handOver);
    });
  }

  /** Ends the thread once what was asked is answered. */
  retire(): void {
    this.#retired = true;
    this.#endWhenIdle();
  }

  #endWhenIdle(): void {
    if (this.#waiting.size > 0) return;
    this.#worker.unref();
    if (this.#retired) void this.#worker.terminate();
  }

  #lose(why: string): void {
    this.#lost ??= new SearchError('search.unavailable', `The search index is gone: ${why}`);
    for (const { reject } of this.#waiting.values()) reject(this.#lost);
    this.#waiting.clear();
  }
}

function errorOf({ code, message }: { code: SearchError['code'] | null; message: string }): Error {
  return code === null ? new Error(message) : new SearchError(code, message);
}

/** Who writes to a collection is alone with it: a server like Meilisearch has no write under a condition. */
export interface Locks {
  /** Waits for its turn. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Does nothing and gives null when somebody else has it. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<{ value: T } | null>;
}

/** Locks within this process, for an installation with one process. */
export class ProcessLocks implements Locks {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #held = new Set<string>();

  exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#last.get(name) ?? Promise.resolve()).then(work);
    this.#last.set(
      name,
      done.catch(() => undefined),
    );
    return done;
  }

  async ifFree<T>(name: string, work: () => Promise<T>): Promise<{ value: T } | null> {
    if (this.#held.has(name)) return null;
    this.#held.add(name);
    try {
      return { value: await work() };
    } finally {
      this.#held.delete(name);
    }
  }
}

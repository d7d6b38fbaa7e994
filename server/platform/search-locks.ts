import type { Sql } from 'postgres';
import { type Locks, ProcessLocks } from '#search/meilisearch/locks.ts';

/** Advisory locks of writers to a search server: 'MEIL' in ASCII, with a number for the name. */
const LOCKS = 0x4d45494c;

/** Locks that all processes on this database share. `sql` must be a client of its own: each lock holds a connection. */
export const makeSearchLocks = (sql: Sql): Locks => {
  // One at a time asks for this process, so that those who wait do not hold connections.
  const own = new ProcessLocks();

  const held = async <T>(lock: string, name: string, work: () => Promise<T>): Promise<{ value: T } | null> => {
    const connection = await sql.reserve();
    try {
      const [row] = await connection.unsafe<{ locked: boolean | null }[]>(
        `select ${lock}($1, hashtext($2)) as locked`,
        [LOCKS, name],
      );
      if (row?.locked === false) return null;
      try {
        return { value: await work() };
      } finally {
        await connection.unsafe('select pg_advisory_unlock($1, hashtext($2))', [LOCKS, name]);
      }
    } finally {
      connection.release();
    }
  };

  return {
    exclusively: (name, work) =>
      own.exclusively(name, async () => {
        const done = await held('pg_advisory_lock', name, work);
        if (done === null) throw new Error(`the lock ${name} was not given`);
        return done.value;
      }),
    async ifFree(name, work) {
      const done = await own.ifFree(name, () => held('pg_try_advisory_lock', name, work));
      return done?.value ?? null;
    },
  };
};

import type { Sql } from 'postgres';
import { openClient } from './postgres-client.ts';

/** One connection, for as long as it lasts. */
interface Connection {
  client: Sql;
  /** Lost for good: what comes back after that is another connection. */
  isLost: () => boolean;
  /** Fails when the connection is lost: a statement that was under way may never be answered. */
  lost: Promise<never>;
}

interface Connections<C extends Connection> {
  /** Runs `work` on a connection that nobody else has; fails as soon as it is lost. */
  use<T>(work: (connection: C) => Promise<T>): Promise<T>;
  /** A connection to be given back. */
  take(): Promise<C>;
  give(connection: C): void;
  end(): Promise<void>;
}

export const connectionLost = (): Error =>
  Object.assign(new Error('the connection to the database was lost'), { code: 'CONNECTION_CLOSED' });

/**
 * At most `size` connections that are each used by one at a time. A lost one is never used again, so that no statement of
 * a transaction can reach a new connection; postgres.js would send it there, or to a socket that is gone. `equip` adds
 * what goes with each.
 */
const makeConnections = <C extends Connection>(
  url: string,
  size: number,
  options: Parameters<typeof openClient>[1],
  equip: (connection: Connection) => C,
): Connections<C> => {
  const idle: C[] = [];
  const waiting: ((connection: C) => void)[] = [];
  const all = new Set<C>();

  const make = (): C => {
    const { promise: lost, reject } = Promise.withResolvers<never>();
    lost.catch(() => undefined);
    let gone = false;
    const client = openClient(url, {
      connect_timeout: 10,
      ...options,
      max: 1,
      // One that is closed for its age or rest could be closed within a transaction.
      max_lifetime: null,
      idle_timeout: 0,
      onclose: () => {
        gone = true;
        reject(connectionLost());
      },
    });
    const connection = equip({ client, isLost: () => gone, lost });
    all.add(connection);
    return connection;
  };
  const drop = (connection: C): void => {
    all.delete(connection);
    void connection.client.end({ timeout: 0 });
  };
  const take = (): Promise<C> => {
    for (let found = idle.pop(); found; found = idle.pop()) {
      if (!found.isLost()) return Promise.resolve(found);
      drop(found);
    }
    return all.size < size ? Promise.resolve(make()) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (connection: C): void => {
    if (connection.isLost()) drop(connection);
    const next = waiting.shift();
    if (next) next(connection.isLost() ? make() : connection);
    else if (!connection.isLost()) idle.push(connection);
  };

  return {
    take,
    give,
    async use(work) {
      const connection = await take();
      try {
        return await Promise.race([work(connection), connection.lost]);
      } finally {
        give(connection);
      }
    },
    async end() {
      await Promise.all([...all].map(({ client }) => client.end({ timeout: 2 })));
    },
  };
};

/** The client of a connection, which sends nothing any more once that is lost. */
const guarded = ({ client, isLost }: Connection): Sql =>
  new Proxy(client, {
    apply: (target, self, args) => {
      if (isLost()) throw connectionLost();
      return Reflect.apply(target, self, args) as unknown;
    },
    get: (target, name) => {
      if (name === 'unsafe' && isLost()) throw connectionLost();
      return Reflect.get(target, name) as unknown;
    },
  });

/** A pool of at most `size` connections for plain statements, and as many again for transactions and reservations. */
export const openPool = (url: string, size: number, options: Parameters<typeof openClient>[1]): Sql => {
  const pool = openClient(url, { ...options, max: size });
  const own = makeConnections(url, size, options, (connection) => connection);
  const begin = (work: (sql: Sql) => Promise<unknown>): Promise<unknown> =>
    own.use(async (connection) => {
      const sql = guarded(connection);
      await sql.unsafe('begin');
      try {
        const result = await work(sql);
        await sql.unsafe('commit');
        return result;
      } catch (error) {
        if (!connection.isLost()) await sql.unsafe('rollback');
        throw error;
      }
    });
  const reserve = async (): Promise<unknown> => {
    const connection = await own.take();
    const release = () => own.give(connection);
    return new Proxy(guarded(connection), {
      get: (sql, name) => (name === 'release' ? release : (Reflect.get(sql, name) as unknown)),
    });
  };
  const end = async (...args: Parameters<Sql['end']>): Promise<void> => {
    await Promise.all([pool.end(...args), own.end()]);
  };
  const instead: Record<string | symbol, unknown> = { begin, reserve, end };
  return new Proxy(pool, { get: (target, name) => instead[name] ?? (Reflect.get(target, name) as unknown) });
};

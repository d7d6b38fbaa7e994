import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import type { Actor } from './actor.ts';
import { type Connection, connectionLost, makeConnections } from './connections.ts';

export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/** A connection with the one transaction that runs on it. */
interface Lane extends Connection {
  tx: Tx;
  /** Whether it has answered once. */
  answered: boolean;
}

export interface Lanes {
  /** Runs `work` in one transaction that knows the actor. Rolls back when it throws. */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

const dialect = new PgDialect({ casing: 'snake_case' });

/** The actor as row-level security reads it, in one prepared statement. */
const CONTEXT = `select set_config('app.account', $1, true), set_config('app.role', $2, true), set_config('app.region', $3, true),
  set_config('app.municipality', $4, true), set_config('app.employer', $5, true), set_config('app.kvk', $6, true),
  set_config('app.person', $7, true)`;

const contextOf = (actor: Actor): string[] => [
  actor.accountId ?? '',
  actor.role,
  actor.region,
  actor.municipality ?? '',
  actor.employerId ?? '',
  actor.kvk ?? '',
  actor.personId ?? '',
];

/**
 * A pool of `size` connections for short transactions. The opening of a transaction (begin and the actor's context) is
 * sent without waiting, so that the first statement follows in the same breath: a read costs two round trips
 * instead of four. A lost connection ends its transaction: no statement of it can reach a new connection.
 */
export const makeLanes = (url: string, size: number, applicationName: string): Lanes => {
  const settings = { connection: { application_name: applicationName, TimeZone: 'UTC' } };
  const connections = makeConnections(url, size, settings, (connection): Lane => {
    const { client, isLost } = connection;
    // drizzle() sets how this client reads dates and JSON.
    drizzle(client);
    const guarded = new Proxy(client, {
      get: (target, name) =>
        name === 'unsafe'
          ? (query: string, values: never[] = [], options: object = {}) => {
              if (isLost()) throw connectionLost();
              // Prepared: PostgreSQL parses and plans each statement once per connection.
              return target.unsafe(query, values, { prepare: true, ...options });
            }
          : (Reflect.get(target, name) as unknown),
    });
    const session = new PostgresJsSession<Sql, Record<string, unknown>, never>(guarded, dialect, undefined, {});
    const tx = new PostgresJsTransaction(dialect, session as never, undefined) as unknown as Tx;
    return { ...connection, tx, answered: false };
  });

  const inTransaction = async <T>(lane: Lane, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const { client } = lane;
    if (!lane.answered) {
      await client.unsafe('select 1');
      lane.answered = true;
    }
    const begun = client.unsafe('begin').execute();
    const opened = client.unsafe(CONTEXT, contextOf(actor), { prepare: true }).execute();
    for (const sent of [begun, opened]) sent.catch(() => undefined);
    try {
      const result = await work(lane.tx);
      await begun;
      await opened;
      if (lane.isLost()) throw connectionLost();
      // PostgreSQL answers the commit of a transaction in which something failed with ROLLBACK.
      const ended = await client.unsafe('commit');
      if (ended.command !== 'COMMIT')
        throw new Error('a statement failed and its error was swallowed: nothing was written');
      return result;
    } catch (error) {
      if (!lane.isLost()) await client.unsafe('rollback').catch(() => undefined);
      throw error;
    }
  };

  return {
    run: (actor, work) => connections.use((lane) => inTransaction(lane, actor, work)),
    end: connections.end,
  };
};

import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import type { Actor } from './actor.ts';

export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/** One connection with the one transaction that runs on it. */
interface Lane {
  client: Sql;
  tx: Tx;
  /** False until it has answered, and again once its connection was lost. */
  live: boolean;
}

export interface Lanes {
  /** Runs `work` in one transaction that knows the actor. Rolls back when it throws. */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

const dialect = new PgDialect({ casing: 'snake_case' });

const connectionLost = () =>
  Object.assign(new Error('the connection to the database was lost'), { code: 'CONNECTION_CLOSED' });

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
  const idle: Lane[] = [];
  const waiting: ((lane: Lane) => void)[] = [];
  const all: Lane[] = [];

  const makeLane = (): Lane => {
    const client = postgres(url, {
      max: 1,
      connect_timeout: 10,
      // A lane keeps its connection: one that is closed for its age could be closed within a transaction.
      max_lifetime: null,
      onnotice: () => undefined,
      onclose: () => {
        lane.live = false;
      },
      connection: { application_name: applicationName, TimeZone: 'UTC' },
    });
    // drizzle() sets how this client reads dates and JSON.
    drizzle(client);
    const guarded = new Proxy(client, {
      get: (target, name) =>
        name === 'unsafe'
          ? (query: string, values: never[] = [], options: object = {}) => {
              if (!lane.live) throw connectionLost();
              // Prepared: PostgreSQL parses and plans each statement once per connection.
              return target.unsafe(query, values, { prepare: true, ...options });
            }
          : (Reflect.get(target, name) as unknown),
    });
    const session = new PostgresJsSession<Sql, Record<string, unknown>, never>(guarded, dialect, undefined, {});
    const tx = new PostgresJsTransaction(dialect, session as never, undefined) as unknown as Tx;
    const lane: Lane = { client, tx, live: false };
    all.push(lane);
    return lane;
  };

  const take = (): Promise<Lane> => {
    const lane = idle.pop() ?? (all.length < size ? makeLane() : undefined);
    return lane ? Promise.resolve(lane) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else idle.push(lane);
  };

  return {
    async run(actor, work) {
      const lane = await take();
      const { client } = lane;
      try {
        if (!lane.live) {
          await client.unsafe('select 1');
          lane.live = true;
        }
        const begun = client.unsafe('begin').execute();
        const opened = client.unsafe(CONTEXT, contextOf(actor), { prepare: true }).execute();
        for (const sent of [begun, opened]) sent.catch(() => undefined);
        try {
          const result = await work(lane.tx);
          await begun;
          await opened;
          if (!lane.live) throw connectionLost();
          // PostgreSQL answers the commit of a transaction in which something failed with ROLLBACK.
          const ended = await client.unsafe('commit');
          if (ended.command !== 'COMMIT')
            throw new Error('a statement failed and its error was swallowed: nothing was written');
          return result;
        } catch (error) {
          if (lane.live) await client.unsafe('rollback').catch(() => undefined);
          throw error;
        }
      } finally {
        give(lane);
      }
    },
    async end() {
      await Promise.all(all.map((lane) => lane.client.end({ timeout: 2 })));
    },
  };
};

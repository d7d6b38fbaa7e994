import { PgDialect } from 'drizzle-orm/pg-core';
import { type PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import type { Actor } from './actor.ts';
import { connectionLost } from './connections.ts';
import { type Rows, Wire } from './wire.ts';

export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/** A statement as drizzle builds it. */
export interface Statement {
  toSQL(): { sql: string; params: unknown[] };
}

/**
 * Sends a statement of which nobody needs the answer: it leaves with the next one or with the commit, so it costs no
 * round trip. When it fails, the transaction fails.
 */
export type Send = (statement: Statement) => void;

/** One connection with the one transaction that runs on it. */
interface Lane {
  /** Null until it is needed, and again once the connection was lost. */
  wire: Wire | null;
  tx: Tx;
}

export interface Lanes {
  /** Runs `work` in one transaction that knows the actor. Rolls back when it throws. */
  run<T>(actor: Actor, work: (tx: Tx, send: Send) => Promise<T>): Promise<T>;
  /**
   * Runs `work` that only reads. Each statement is a read-only transaction of its own that knows the actor, in one
   * round trip; it sees what a statement within one read-committed transaction sees. Writing is an SQL error.
   */
  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

const dialect = new PgDialect({ casing: 'snake_case' });

const SETTINGS = `set_config('app.account', $1, true), set_config('app.role', $2, true), set_config('app.region', $3, true),
  set_config('app.municipality', $4, true), set_config('app.employer', $5, true), set_config('app.kvk', $6, true),
  set_config('app.person', $7, true)`;
/** The actor as row-level security reads it, until the end of the transaction. */
const CONTEXT = `select ${SETTINGS}`;
const READING_CONTEXT = `select set_config('transaction_read_only', 'on', true), ${SETTINGS}`;

const contextOf = (actor: Actor): string[] => [
  actor.accountId ?? '',
  actor.role,
  actor.region,
  actor.municipality ?? '',
  actor.employerId ?? '',
  actor.kvk ?? '',
  actor.personId ?? '',
];

/** A statement as drizzle's session awaits it: rows as objects, or as arrays with `values()`. */
class Asked implements PromiseLike<Rows> {
  readonly #ask: (asArrays: boolean) => Promise<Rows>;

  constructor(ask: (asArrays: boolean) => Promise<Rows>) {
    this.#ask = ask;
  }

  values(): Promise<Rows> {
    return this.#ask(true);
  }

  // biome-ignore lint/suspicious/noThenProperty: drizzle awaits it
  then<A = Rows, B = never>(
    done?: ((rows: Rows) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#ask(false).then(done, failed);
  }
}

/**
 * A pool of `size` connections for short transactions. What opens a transaction goes in one packet with its first
 * statement, what nobody waits for goes in one with the commit: a change costs two round trips and a read one. A lost
 * connection ends its transaction: no statement of it can reach a new connection.
 */
export const makeLanes = (url: string, size: number, applicationName: string): Lanes => {
  const idle: Lane[] = [];
  const waiting: ((lane: Lane) => void)[] = [];
  const all: Lane[] = [];

  const makeLane = (): Lane => {
    const client = {
      unsafe: (text: string, values: readonly unknown[] = []) =>
        new Asked((asArrays) => (lane.wire ? lane.wire.ask(text, values, asArrays) : Promise.reject(connectionLost()))),
    };
    const session = new PostgresJsSession(client as unknown as Sql, dialect, undefined, {});
    const tx = new PostgresJsTransaction(dialect, session as never, undefined) as unknown as Tx;
    const lane: Lane = { wire: null, tx };
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

  /** A lane with a living connection, for as long as `work` takes. */
  const withLane = async <T>(work: (lane: Lane, wire: Wire) => Promise<T>): Promise<T> => {
    const lane = await take();
    try {
      if (!lane.wire || lane.wire.lost) lane.wire = await Wire.connect(url, applicationName);
      return await work(lane, lane.wire);
    } finally {
      if (lane.wire?.lost) lane.wire = null;
      give(lane);
    }
  };

  return {
    run: (actor, work) =>
      withLane(async ({ tx }, wire) => {
        const sent: Promise<Rows>[] = [];
        const send: Send = (statement) => {
          const { sql, params } = statement.toSQL();
          const answer = wire.ask(sql, params, true);
          answer.catch(() => undefined);
          sent.push(answer);
        };
        wire.prefix(
          [
            { text: 'begin', values: [] },
            { text: CONTEXT, values: contextOf(actor) },
          ],
          false,
        );
        try {
          const result = await work(tx, send);
          const commit = wire.ask('commit', [], true);
          await Promise.all([...sent, commit]);
          // PostgreSQL answers the commit of a transaction in which something failed with ROLLBACK.
          if ((await commit).command !== 'COMMIT')
            throw new Error('a statement failed and its error was swallowed: nothing was written');
          return result;
        } catch (error) {
          await wire.settle();
          if (wire.lost) throw Object.assign(connectionLost(), { cause: error });
          // Nothing to undo where nothing was sent.
          if (wire.prefixed) wire.prefix([], false);
          else await wire.ask('rollback', [], true).catch(() => undefined);
          throw error;
        }
      }),
    read: (actor, work) =>
      withLane(async ({ tx }, wire) => {
        wire.prefix([{ text: READING_CONTEXT, values: contextOf(actor) }], true);
        try {
          return await work(tx);
        } finally {
          await wire.settle();
          wire.prefix([], false);
        }
      }),
    async end() {
      await Promise.all(all.flatMap(({ wire }) => wire?.end() ?? []));
    },
  };
};

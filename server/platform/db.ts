import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import type { Actor } from './actor.ts';
import { type SurfaceRole, surfaceUrl } from './database-roles.ts';
import { openPool } from './connections.ts';
import { type Lanes, makeLanes, type Send, type Statement, type Tx } from './lanes.ts';

/** The part of the database a request may touch at all: each surface has a login of its own. */
export type Surface = 'public' | 'jobseeker' | 'employer' | 'staff' | 'report' | 'worker';

export type { Send, Statement, Tx };

const CONNECTIONS: Record<Surface, number> = { public: 5, jobseeker: 8, employer: 10, staff: 12, report: 3, worker: 8 };

export interface Database {
  /**
   * Runs `work` in one transaction on the login of `surface`, with the actor as row-level security context.
   * Repeated at most three times when PostgreSQL asks for it (serialization failure, deadlock).
   */
  transaction<T>(surface: Surface, actor: Actor, work: (tx: Tx, send: Send) => Promise<T>): Promise<T>;
  /** Runs `work` that only reads: each statement in a read-only transaction of its own (see lanes.ts). */
  read<T>(surface: Surface, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A plain client on a surface's login, for the search engine's own statements. */
  client(surface: Surface, settings?: Record<string, string>): Sql;
  /** A client of its own for locks: each holds a connection for as long as it is held. */
  lockClient(): Sql;
  /** `onMessage` per NOTIFY; `onReady` at every (re)connection, so that what was missed can be read again. */
  listen(channel: string, onMessage: (payload: string) => void, onReady: () => void): Promise<void>;
  /** Whether the connection of `listen` stands, as the database sees it. Throws when the database cannot be asked. */
  listens(): Promise<boolean>;
  end(): Promise<void>;
}

/** The surface on which an actor's own requests run. */
export const surfaceOf = (actor: Actor): Surface => {
  switch (actor.role) {
    case 'jobseeker':
      return 'jobseeker';
    case 'employer':
      return 'employer';
    case 'council':
    case 'machine':
      return 'report';
    case 'anonymous':
      return 'public';
    case 'system':
      return 'worker';
    default:
      return 'staff';
  }
};

const RETRY = new Set(['40001', '40P01']);

/** SQLSTATE of a database error, also when drizzle wrapped it. */
export const sqlState = (error: unknown): string | undefined => {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
};

/** Of PostgreSQL while it stops, crashes or starts; of the driver; of the network. */
const LOST = new Set([
  ...['57P01', '57P02', '57P03'],
  ...['CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
]);
/** The driver of the job queue has words for it instead of a code. */
const LOST_WORDS = /^(Connection terminated|Client has encountered a connection error)/;

/** Is this error, or what caused it, that the database is not there (any more, or yet)? */
export const isDatabaseLost = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isDatabaseLost);
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    const code = String((e as { code?: unknown }).code);
    if (LOST.has(code) || LOST_WORDS.test(e.message)) return true;
  }
  return false;
};

/** Name of the constraint that a database error speaks of. */
export const constraintOf = (error: unknown): string | undefined => {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    const { constraint, constraint_name: name } = e as { constraint?: unknown; constraint_name?: unknown };
    if (typeof constraint === 'string') return constraint;
    if (typeof name === 'string') return name;
  }
  return undefined;
};

/** Opens pools lazily on `ownerUrl`'s server; surface logins must exist (see migrate.ts). */
export const openDatabase = (ownerUrl: string, roleSecret: string): Database => {
  const clients = new Map<string, Sql>();
  /** By which the database knows the connection of this process that listens. */
  const listener = `werkbrug-listen-${randomUUID()}`;

  const lanes = new Map<Surface, Lanes>();

  const urlOf = (surface: Surface): string =>
    surfaceUrl(ownerUrl, `werkbrug_${surface}` satisfies SurfaceRole, roleSecret);

  const lanesOf = (surface: Surface): Lanes => {
    let found = lanes.get(surface);
    if (!found) {
      found = makeLanes(urlOf(surface), CONNECTIONS[surface], `werkbrug-${surface}`);
      lanes.set(surface, found);
    }
    return found;
  };

  const connect = (key: string, surface: Surface, max: number, settings: Record<string, string> = {}): Sql => {
    const found = clients.get(key);
    if (found) return found;
    const client = openPool(urlOf(surface), max, {
      connect_timeout: 10,
      idle_timeout: 300,
      connection: { application_name: `werkbrug-${surface}`, TimeZone: 'UTC', ...settings },
    });
    clients.set(key, client);
    return client;
  };

  return {
    async transaction(surface, actor, work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await lanesOf(surface).run(actor, work);
        } catch (error) {
          if (attempt === 3 || !RETRY.has(sqlState(error) ?? '')) throw error;
          await sleep(20 * attempt + Math.floor(20 * attempt * (process.hrtime()[1] / 1e9)));
        }
      }
    },
    read: (surface, actor, work) => lanesOf(surface).read(actor, work),
    client: (surface, settings) => connect(`plain-${surface}`, surface, 4, settings),
    lockClient: () => connect('locks', 'worker', 8),
    async listen(channel, onMessage, onReady) {
      await connect('listen', 'worker', 1, { application_name: listener }).listen(channel, onMessage, onReady);
    },
    async listens() {
      const rows = await connect('plain-worker', 'worker', 4)`
        select 1 from pg_stat_activity where application_name = ${listener} and query like 'listen %'`;
      return rows.length > 0;
    },
    async end() {
      await Promise.all([...lanes.values()].map((lane) => lane.end()));
      await Promise.all([...clients.values()].map((client) => client.end({ timeout: 2 })));
      lanes.clear();
      clients.clear();
    },
  };
};

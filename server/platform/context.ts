import { sql } from 'drizzle-orm';
import { changes, reads } from '#drizzle/schema/audit.ts';
import { outbox } from '#drizzle/schema/ops.ts';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Database, Send, Surface, Tx } from './db.ts';
import { filled, prepared } from './prepared.ts';

/** One thing that was changed: which, how, and which of its fields. */
export interface Change {
  entity: string;
  entityId: string;
  action: string;
  fields?: readonly string[];
  personId?: string | null;
}

const BATCH = 1_000;

/** What a use case works with: one transaction, one actor, one moment. */
export interface Context {
  tx: Tx;
  actor: Actor;
  clock: Clock;
  operation: string;
  purpose: string;
  /** For a write whose answer is not needed: it leaves with the next statement or with the commit. */
  send: Send;
  /** Writes the read log in this transaction: no log, no read. */
  readOf(personIds: string | readonly string[], fieldClass: string): Promise<void>;
  /** Writes the change log in this transaction: names of fields, never values. */
  changed(change: Change | readonly Change[]): Promise<void>;
  /** Puts a job in the outbox of this transaction. Ids only. Jobs with the same `key` that wait become one. */
  later(task: string, payload: Record<string, unknown>, options?: { key?: string; runAt?: Date }): Promise<void>;
}

interface Act {
  surface: Surface;
  actor: Actor;
  operation: string;
  purpose: string;
}

export interface ContextFactory {
  run<T>(act: Act, work: (ctx: Context) => Promise<T>): Promise<T>;
  /** For work that writes nothing, no read log either: one round trip a statement. Writing is an SQL error. */
  read<T>(act: Act, work: (ctx: Context) => Promise<T>): Promise<T>;
}

export const makeContexts = (db: Database, clock: Clock): ContextFactory => ({
  run: (act, work) => db.transaction(act.surface, act.actor, (tx, send) => work(contextOf(tx, send, clock, act))),
  read: (act, work) => db.read(act.surface, act.actor, (tx) => work(contextOf(tx, refuse, clock, act))),
});

const refuse: Send = () => {
  throw new Error('a write within work that only reads');
};

const oneChange = prepared((tx) =>
  tx.insert(changes).values({
    accountId: sql.placeholder('accountId'),
    role: sql.placeholder('role'),
    regionCode: sql.placeholder('regionCode'),
    purpose: sql.placeholder('purpose'),
    operation: sql.placeholder('operation'),
    entity: sql.placeholder('entity'),
    entityId: sql.placeholder('entityId'),
    personId: sql.placeholder('personId'),
    action: sql.placeholder('action'),
    fields: sql.placeholder('fields'),
  }),
);

const contextOf = (tx: Tx, send: Send, clock: Clock, { actor, operation, purpose }: Act): Context => {
  const who = { accountId: actor.accountId, role: actor.role, regionCode: actor.region, purpose, operation };
  return {
    tx,
    actor,
    clock,
    operation,
    purpose,
    send,
    async readOf(personIds, fieldClass) {
      const list = typeof personIds === 'string' ? [personIds] : personIds;
      if (list.length === 0) return;
      send(tx.insert(reads).values(list.map((personId) => ({ ...who, personId, fieldClass }))));
    },
    async changed(given) {
      const list = Array.isArray(given) ? (given as readonly Change[]) : [given as Change];
      const rows = list.map(({ entity, entityId, action, fields = [], personId = null }) => ({
        ...who,
        entity,
        entityId,
        action,
        fields: [...fields],
        personId,
      }));
      const [only] = rows;
      if (only && rows.length === 1) send(filled(oneChange(tx), only));
      else
        for (let from = 0; from < rows.length; from += BATCH)
          send(tx.insert(changes).values(rows.slice(from, from + BATCH)));
    },
    async later(task, payload, { key, runAt } = {}) {
      send(tx.insert(outbox).values({ task, payload, key: key ?? null, runAt: runAt ?? null }));
      send(tx.select({ told: sql`pg_notify('werkbrug_outbox', '')` }).from(sql`(values (1)) as once`));
    },
  };
};

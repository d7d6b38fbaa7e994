import { sql } from 'drizzle-orm';
import { changes, reads } from '#drizzle/schema/audit.ts';
import { outbox } from '#drizzle/schema/ops.ts';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Database, Surface, Tx } from './db.ts';

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
  /** Writes the read log in this transaction: no log, no read. */
  readOf(personIds: string | readonly string[], fieldClass: string): Promise<void>;
  /** Writes the change log in this transaction: names of fields, never values. */
  changed(change: Change | readonly Change[]): Promise<void>;
  /** Puts a job in the outbox of this transaction. Ids only. Jobs with the same `key` that wait become one. */
  later(task: string, payload: Record<string, unknown>, options?: { key?: string; runAt?: Date }): Promise<void>;
}

export interface ContextFactory {
  run<T>(
    options: { surface: Surface; actor: Actor; operation: string; purpose: string },
    work: (ctx: Context) => Promise<T>,
  ): Promise<T>;
}

export const makeContexts = (db: Database, clock: Clock): ContextFactory => ({
  run: ({ surface, actor, operation, purpose }, work) =>
    db.transaction(surface, actor, (tx) => work(contextOf(tx, actor, clock, operation, purpose))),
});

const contextOf = (tx: Tx, actor: Actor, clock: Clock, operation: string, purpose: string): Context => {
  const who = { accountId: actor.accountId, role: actor.role, regionCode: actor.region, purpose, operation };
  return {
    tx,
    actor,
    clock,
    operation,
    purpose,
    async readOf(personIds, fieldClass) {
      const list = typeof personIds === 'string' ? [personIds] : personIds;
      if (list.length === 0) return;
      await tx.insert(reads).values(list.map((personId) => ({ ...who, personId, fieldClass })));
    },
    async changed(given) {
      const list = Array.isArray(given) ? (given as readonly Change[]) : [given as Change];
      for (let from = 0; from < list.length; from += BATCH) {
        await tx.insert(changes).values(
          list.slice(from, from + BATCH).map(({ entity, entityId, action, fields = [], personId = null }) => ({
            ...who,
            entity,
            entityId,
            action,
            fields: [...fields],
            personId,
          })),
        );
      }
    },
    async later(task, payload, { key, runAt } = {}) {
      await tx.insert(outbox).values({ task, payload, key: key ?? null, runAt: runAt ?? null });
      await tx.execute(sql`select pg_notify('werkbrug_outbox', '')`);
    },
  };
};

import { and, eq, inArray, sql } from 'drizzle-orm';
import { type ImportKind, importKinds, type ImportReport } from '#contract/taxonomy.ts';
import { importRuns } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

/** First half of the lock on imports of one kind: 'WIMP' in ASCII. */
const IMPORT_LOCK = 0x57494d50;

/** Holds the kind until the end of the transaction; false when somebody else has it. */
export const lockKind = async (tx: Tx, kind: string): Promise<boolean> => {
  const [row] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(${IMPORT_LOCK}, hashtext(${kind})) as held`,
  );
  return row?.held === true;
};

/** A long statement is no accident here. */
export const allowTime = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`);
};

export const startRun = async (
  tx: Tx,
  run: { kind: ImportKind; fileName: string; sha256: string; startedAt: Date; rows: number },
): Promise<string> => {
  const [row] = await tx
    .insert(importRuns)
    .values({ ...run, state: 'running' })
    .returning({ id: importRuns.id });
  return row?.id ?? '';
};

export const endRun = async (
  tx: Tx,
  id: string,
  end: { state: 'done' | 'failed'; finishedAt: Date; report: ImportReport | { message: string } },
): Promise<void> => {
  await tx.update(importRuns).set(end).where(eq(importRuns.id, id));
};

/** Runs of official files that say that they are running. */
export const runningRuns = (tx: Tx) =>
  tx
    .select({ id: importRuns.id, kind: importRuns.kind })
    .from(importRuns)
    .where(and(eq(importRuns.state, 'running'), inArray(importRuns.kind, [...importKinds])));

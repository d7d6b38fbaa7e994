import { and, asc, count, eq, sql } from 'drizzle-orm';
import { accounts } from '#drizzle/schema/ident.ts';
import { employers, savedSearches } from '#drizzle/schema/market.ts';
import type { Tx } from '#server/platform/db.ts';

export type SavedRow = typeof savedSearches.$inferSelect;

const ofAccount = (accountId: string) =>
  and(eq(savedSearches.accountId, accountId), eq(savedSearches.collection, 'cells'));

export const findSaved = (tx: Tx, accountId: string): Promise<SavedRow[]> =>
  tx.select().from(savedSearches).where(ofAccount(accountId)).orderBy(asc(savedSearches.name));

/** Saved searches of one account are counted one request at a time. */
export const countSaved = async (tx: Tx, accountId: string): Promise<number> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('saved-searches'), hashtext(${accountId}))`);
  const [row] = await tx.select({ number: count() }).from(savedSearches).where(ofAccount(accountId));
  return row?.number ?? 0;
};

export const insertSaved = async (tx: Tx, row: typeof savedSearches.$inferInsert): Promise<SavedRow> => {
  const [saved] = await tx.insert(savedSearches).values(row).returning();
  if (!saved) throw new Error('A saved search was not returned');
  return saved;
};

/** Undefined when this account has no such saved search. */
export const updateSaved = async (
  tx: Tx,
  accountId: string,
  id: string,
  fields: Partial<SavedRow>,
): Promise<SavedRow | undefined> => {
  const [row] = await tx
    .update(savedSearches)
    .set(fields)
    .where(and(eq(savedSearches.id, id), ofAccount(accountId)))
    .returning();
  return row;
};

export const findOneSaved = async (tx: Tx, accountId: string, id: string): Promise<SavedRow | undefined> => {
  const [row] = await tx
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.id, id), ofAccount(accountId)));
  return row;
};

export const deleteSaved = async (tx: Tx, accountId: string, id: string): Promise<boolean> => {
  const rows = await tx
    .delete(savedSearches)
    .where(and(eq(savedSearches.id, id), ofAccount(accountId)))
    .returning({ id: savedSearches.id });
  return rows.length > 0;
};

/** Saved searches of a region of which the owner wants to hear, with the owner's employer. Worker surface. */
export const findToTell = (tx: Tx, region: string, roundId: string) =>
  tx
    .select({
      saved: savedSearches,
      employer: { id: employers.id, kvk: employers.kvk, pc4: employers.pc4 },
    })
    .from(savedSearches)
    .innerJoin(accounts, and(eq(accounts.id, savedSearches.accountId), eq(accounts.status, 'active')))
    .innerJoin(employers, and(eq(employers.id, accounts.employerId), eq(employers.status, 'verified')))
    .where(
      and(
        eq(savedSearches.regionCode, region),
        eq(savedSearches.collection, 'cells'),
        savedSearches.digest,
        sql`${savedSearches.lastRoundId} is distinct from ${roundId}`,
      ),
    );

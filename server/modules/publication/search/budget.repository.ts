import { and, eq, gte, lt, sql } from 'drizzle-orm';
import { cardViews } from '#drizzle/schema/market.ts';
import type { Tx } from '#server/platform/db.ts';

/** Views of a legal entity are counted one request at a time. Released at the end of the transaction. */
export const lockViews = async (tx: Tx, region: string, kvk: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('card-views'), hashtext(${`${region} ${kvk}`}))`);
};

/** Which cards this legal entity saw on which day, from `since` (yyyy-mm-dd) on. */
export const findViews = (tx: Tx, region: string, kvk: string, since: string) =>
  tx
    .select({ day: cardViews.day, cardId: cardViews.cardId })
    .from(cardViews)
    .where(and(eq(cardViews.regionCode, region), eq(cardViews.kvk, kvk), gte(cardViews.day, since)));

export const addViews = async (
  tx: Tx,
  region: string,
  kvk: string,
  day: string,
  cardIds: readonly string[],
): Promise<void> => {
  await tx
    .insert(cardViews)
    .values(cardIds.map((cardId) => ({ regionCode: region, kvk, day, cardId })))
    .onConflictDoNothing();
};

/** Worker surface. */
export const removeViewsBefore = async (tx: Tx, day: string): Promise<void> => {
  await tx.delete(cardViews).where(lt(cardViews.day, day));
};

import { and, eq, sql } from 'drizzle-orm';
import type { ProfileContent } from '#contract/profile.ts';
import { profiles } from '#drizzle/schema/dossier.ts';
import { staffCards } from '#drizzle/schema/market.ts';
import type { Tx } from '#server/platform/db.ts';

export type ProfileRow = typeof profiles.$inferSelect;

export const findProfile = async (tx: Tx, personId: string): Promise<ProfileRow | undefined> => {
  const [row] = await tx.select().from(profiles).where(eq(profiles.personId, personId));
  return row;
};

/** Undefined when the version is not the one that was read: somebody else wrote in between. */
export const updateProfile = async (
  tx: Tx,
  personId: string,
  version: number,
  values: { content: ProfileContent; completeness: number; updatedAt: Date; updatedBy: string | null },
): Promise<ProfileRow | undefined> => {
  const [row] = await tx
    .update(profiles)
    .set({ ...values, version: sql`${profiles.version} + 1` })
    .where(and(eq(profiles.personId, personId), eq(profiles.version, version)))
    .returning();
  return row;
};

/** Whether this account is a member of staff of the region. */
export const isStaffAccount = async (tx: Tx, accountId: string): Promise<boolean> => {
  const rows = await tx
    .select({ id: staffCards.accountId })
    .from(staffCards)
    .where(eq(staffCards.accountId, accountId));
  return rows.length > 0;
};

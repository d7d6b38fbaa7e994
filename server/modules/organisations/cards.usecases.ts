import { eq } from 'drizzle-orm';
import { employerMembers, staffCards } from '#drizzle/schema/market.ts';
import type { Context } from '#server/platform/context.ts';

/** Makes or renews the business card of a member of staff, so that it says what the account says. */
export const saveStaffCard = async (ctx: Context, card: typeof staffCards.$inferInsert): Promise<void> => {
  const { accountId, ...fields } = card;
  const changed = await ctx.tx
    .update(staffCards)
    .set(fields)
    .where(eq(staffCards.accountId, accountId))
    .returning({ accountId: staffCards.accountId });
  if (changed.length === 0) await ctx.tx.insert(staffCards).values(card);
};

/**
 * Keeps the business card of an account in step: whether it works, and its telephone number. An account has a card of
 * staff or one of an employer, or none (jobseekers). Worker or staff surface.
 */
export const updateCard = (
  ctx: Context,
  accountId: string,
  change: { active?: boolean; phone?: string; joinedAt?: Date },
): void => {
  const { joinedAt, ...both } = change;
  if (Object.keys(both).length > 0)
    ctx.send(ctx.tx.update(staffCards).set(both).where(eq(staffCards.accountId, accountId)));
  ctx.send(
    ctx.tx
      .update(employerMembers)
      .set({ ...both, ...(joinedAt === undefined ? {} : { joinedAt }) })
      .where(eq(employerMembers.accountId, accountId)),
  );
};

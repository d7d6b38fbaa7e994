import { and, asc, eq } from 'drizzle-orm';
import { staffCards } from '#drizzle/schema/market.ts';
import { personInReach } from '#server/modules/candidates/reach.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput } from '#server/platform/errors.ts';
import { findNamedBroker, replaceNamedBroker } from './people.repository.ts';

/** Who is named for a person, and the account managers of the region who could be. Staff surface. */
export const readBroker = async (ctx: Context, personId: string) => {
  await personInReach(ctx, personId);
  await ctx.readOf(personId, 'broker');
  return {
    accountManagerId: await findNamedBroker(ctx.tx, personId),
    accountManagers: await ctx.tx
      .select({ id: staffCards.accountId, name: staffCards.name, sectors: staffCards.sectors })
      .from(staffCards)
      .where(
        and(
          eq(staffCards.regionCode, ctx.actor.region),
          eq(staffCards.role, 'account-manager'),
          eq(staffCards.active, true),
        ),
      )
      .orderBy(asc(staffCards.name)),
  };
};

/** The case manager names the one account manager who may broker for a person in reach, or takes that back. Staff surface. */
export const nameBroker = async (
  ctx: Context,
  input: { personId: string; accountManagerId: string | null },
): Promise<{ accountManagerId: string | null }> => {
  const { personId, accountManagerId } = input;
  await personInReach(ctx, personId);
  const regionCode = ctx.actor.region;
  if (accountManagerId !== null) {
    const [card] = await ctx.tx.select().from(staffCards).where(eq(staffCards.accountId, accountManagerId));
    if (card?.role !== 'account-manager' || !card.active || card.regionCode !== regionCode)
      throw invalidInput([{ pointer: '/body/accountManagerId', detail: 'Kies een accountmanager van deze regio.' }]);
  }
  await replaceNamedBroker(
    ctx.tx,
    personId,
    accountManagerId === null
      ? null
      : {
          personId,
          accountId: accountManagerId,
          regionCode,
          namedBy: ctx.actor.accountId ?? '',
          createdAt: ctx.clock.now(),
        },
  );
  await ctx.changed({ entity: 'person', entityId: personId, action: 'name-broker', fields: ['broker'], personId });
  return { accountManagerId };
};

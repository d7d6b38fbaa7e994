import { eq } from 'drizzle-orm';
import { staffCards } from '#drizzle/schema/market.ts';
import { personInReach } from '#server/modules/candidates/reach.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput } from '#server/platform/errors.ts';
import { replaceNamedBroker } from './people.repository.ts';

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

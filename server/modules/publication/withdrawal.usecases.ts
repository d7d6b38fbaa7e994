import { reindex } from '#server/platform/search-jobs.ts';
import type { Context } from '#server/platform/context.ts';
import { publicationConfigSchema } from './config.ts';
import { lockPublication } from './settings.repository.ts';
import { withdraw } from './withdraw.ts';
import {
  findCellMembers,
  findMember,
  hideRows,
  insertKeyEvents,
  markWithdrawn,
  turnBothOff,
} from './withdrawal.repository.ts';

/**
 * Takes someone out of the current round in this transaction: the own card goes, and the tile with everything in it when
 * fewer than k are left behind it. `details` is for someone who takes back a detail: only the own card goes. The lock
 * must be held. On the worker surface only.
 */
const removeFromRound = async (ctx: Context, personId: string, what: 'person' | 'details'): Promise<void> => {
  const { tx } = ctx;
  const member = await findMember(tx, personId);
  if (!member) return;
  const now = ctx.clock.now();
  if (what === 'person') await markWithdrawn(tx, member.roundId, personId, now);
  if (member.cellId === null) return;
  const behind = await findCellMembers(tx, member.roundId, member.cellId);
  const { k } = publicationConfigSchema.parse(member.config);
  const hidden = withdraw(
    {
      members: new Map([
        [
          member.cellId,
          {
            counted: behind.filter(({ counts }) => counts).map((one) => one.personId),
            others: behind.filter(({ counts, cardId }) => !counts && cardId === null).map((one) => one.personId),
          },
        ],
      ]),
      cards: behind.flatMap((one) =>
        one.cardId === null ? [] : [{ cellId: member.cellId ?? '', personId: one.personId }],
      ),
    },
    {
      people: behind.filter(({ withdrawnAt }) => withdrawnAt !== null).map((one) => one.personId),
      details: what === 'details' ? [personId] : [],
    },
    k,
  );
  const cardOf = new Map(behind.map((one) => [one.personId, one.cardId]));
  const gone = await hideRows(
    tx,
    {
      cellIds: hidden.cellIds,
      cardIds: hidden.cards.flatMap((card) => cardOf.get(card.personId) ?? []),
    },
    now,
  );
  for (const id of gone) await reindex(ctx, 'cells', id);
};

/** Makes a person impossible to find at once, without touching the keys. On the worker surface only. */
export const hideNow = async (ctx: Context, personId: string): Promise<void> => {
  await lockPublication(ctx.tx, ctx.actor.region);
  await removeFromRound(ctx, personId, 'person');
  await reindex(ctx, 'profiles', personId);
};

/** Takes the own card away because a detail on it was taken back; the next round makes a new one. Worker surface only. */
export const hideOwnCard = async (ctx: Context, personId: string): Promise<void> => {
  await lockPublication(ctx.tx, ctx.actor.region);
  await removeFromRound(ctx, personId, 'details');
};

/**
 * Turns both keys off for a reason outside the two people themselves and hides the card at once. The caller has checked
 * the relation and tells whom it concerns. On the worker surface only.
 */
export const hidePerson = async (
  ctx: Context,
  personId: string,
  cause: 'placed' | 'protected' | 'archived',
): Promise<void> => {
  await hideNow(ctx, personId);
  const turned = await turnBothOff(ctx.tx, personId);
  await insertKeyEvents(
    ctx.tx,
    turned.map((key) => ({
      personId,
      at: ctx.clock.now(),
      accountId: ctx.actor.accountId,
      key,
      turned: 'off' as const,
      cause,
    })),
  );
  if (turned.length > 0)
    await ctx.changed({ entity: 'publication', entityId: personId, action: 'hide', fields: ['keys'], personId });
};

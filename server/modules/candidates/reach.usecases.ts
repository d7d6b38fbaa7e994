import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Actor } from '#server/platform/actor.ts';
import { findAccess, findPerson, type PersonRecord } from './people.repository.ts';
import { findGuide, findWithin, inReach } from './reach.repository.ts';

/**
 * The person, when this case manager guides this person now or took access that still lasts. Everybody else does not
 * exist, also on the worker surface, where row-level security does not guard.
 */
export const personInReach = async (ctx: Context, personId: string): Promise<PersonRecord> => {
  const row = await findPerson(ctx.tx, personId);
  const { accountId, role, municipality } = ctx.actor;
  if (!row || accountId === null || role !== 'case-manager' || row.municipality !== municipality) throw notFound();
  if (row.caseManagerId === accountId) return row;
  if (await findAccess(ctx.tx, personId, accountId, ctx.clock.now())) return row;
  throw notFound();
};

/** Whether the people of an account manager, or another actor, hold this person now. Worker surface. */
export const isInReachOf = async (ctx: Context, actor: Actor, personId: string): Promise<boolean> =>
  (await findWithin(ctx.tx, [personId], inReach(actor, ctx.clock.now()))).length > 0;

/** Account of the case manager who guides this person now. */
export const guideOf = (ctx: Context, personId: string): Promise<string | null> => findGuide(ctx.tx, personId);

import { notify } from '#server/modules/messages/messages.usecases.ts';
import { system } from '#server/platform/actor.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { accountOfPerson, findGuide, lockKeys, updateKeys } from './keys.repository.ts';
import { REMIND_DAYS } from './keys.usecases.ts';
import { dayAfter } from './round-time.ts';
import { regionsOf } from './rounds.usecases.ts';
import { lockPublication } from './settings.repository.ts';
import { findExpired, findExpiring, insertKeyEvents } from './withdrawal.repository.ts';
import { hideNow } from './withdrawal.usecases.ts';

const inWords = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** People whose confirmation ends within a week are asked once whether the profile is still right. */
const remind = async (ctx: Context, region: string): Promise<void> => {
  const now = ctx.clock.now();
  const today = localDate(now);
  for (const { personId, validUntil } of await findExpiring(ctx.tx, region, today, dayAfter(today, REMIND_DAYS))) {
    const accountId = await accountOfPerson(ctx.tx, personId);
    const guide = await findGuide(ctx.tx, personId);
    const date = inWords.format(new Date(`${validUntil}T00:00:00Z`));
    if (accountId !== null)
      await notify(ctx, { accountId, kind: 'profile-expiring', params: { date }, link: '/profiel' });
    else if (guide)
      await notify(ctx, {
        accountId: guide.accountId,
        kind: 'profile-expiring',
        params: { date, by: 'case-manager' },
        link: `/mensen/${personId}`,
      });
    await updateKeys(ctx.tx, personId, { remindedAt: now });
  }
};

/**
 * Hides a person whose confirmation has ended: the own key goes off, so that only the person can come back. Looks again
 * under the lock, because a confirmation may have come in between.
 */
const expire = async (ctx: Context, region: string, personId: string): Promise<void> => {
  const { tx } = ctx;
  const now = ctx.clock.now();
  await lockPublication(tx, region);
  const keys = await lockKeys(tx, personId, region);
  if (keys.jobseekerOnAt === null || keys.validUntil === null || keys.validUntil >= localDate(now)) return;
  await updateKeys(tx, personId, { jobseekerOnAt: null, remindedAt: null });
  await insertKeyEvents(tx, [
    { personId, at: now, accountId: null, key: 'jobseeker', turned: 'off', cause: 'expired' },
  ]);
  await ctx.changed({
    entity: 'publication',
    entityId: personId,
    action: 'expire',
    fields: ['jobseeker'],
    personId,
  });
  await hideNow(ctx, personId);
  const accountId = await accountOfPerson(tx, personId);
  if (accountId !== null) await notify(ctx, { accountId, kind: 'profile-expired', link: '/profiel' });
  const guide = await findGuide(tx, personId);
  if (guide)
    await notify(ctx, {
      accountId: guide.accountId,
      kind: 'profile-expired',
      params: { by: 'case-manager' },
      link: `/mensen/${personId}`,
    });
};

/** Reminds and hides in every region, one transaction per person that is hidden. Safe to repeat. */
export const keepValidity = async (services: Services): Promise<void> => {
  const run = <T>(region: string, work: (ctx: Context) => Promise<T>) =>
    services.contexts.run(
      { surface: 'worker', actor: system(region), operation: 'publication.validity', purpose: 'publicatie' },
      work,
    );
  for (const region of await regionsOf(services)) {
    await run(region, (ctx) => remind(ctx, region));
    const expired = await run(region, (ctx) => findExpired(ctx.tx, region, localDate(ctx.clock.now())));
    for (const { personId } of expired) await run(region, (ctx) => expire(ctx, region, personId));
  }
};

import type { SuggestedBy } from '#contract/matching.ts';
import type { MessageKind } from '#contract/messages.ts';
import { profileInReach } from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import { guideOf, isInReachOf } from '#server/modules/candidates/reach.usecases.ts';
import { notify } from '#server/modules/messages/messages.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { cannotBeFound, keepsAway } from './matching.errors.ts';
import { findBlocked, type OpenVacancy } from './matching.repository.ts';
import { openVacancy } from './open-work.usecases.ts';
import { compareMe, ownWorkOne } from './own-work.usecases.ts';
import { deleteSuggestion, findSuggestions, insertSuggestion } from './suggestions.repository.ts';

/** The account manager of the vacancy, when that one may find the person. Worker surface. */
const brokerOf = async (ctx: Context, personId: string, { employer }: OpenVacancy): Promise<string | null> => {
  const { accountManagerId } = employer;
  if (accountManagerId === null) return null;
  const broker = { ...ctx.actor, role: 'account-manager', accountId: accountManagerId, personId: null } as const;
  return (await isInReachOf(ctx, broker, personId)) ? accountManagerId : null;
};

/** Keeps it once, and tells once. */
const suggest = async (
  ctx: Context,
  input: { personId: string; found: OpenVacancy; by: SuggestedBy; kind: MessageKind },
  receivers: { guide: string | null; broker: string | null },
): Promise<void> => {
  const { personId, found, by, kind } = input;
  const { vacancy, employer } = found;
  const { accountId, region } = ctx.actor;
  if (accountId === null) throw notFound();
  const row = {
    personId,
    vacancyId: vacancy.id,
    regionCode: region,
    by,
    accountId,
    createdAt: ctx.clock.now(),
  };
  if (!(await insertSuggestion(ctx.tx, row))) return;
  await ctx.changed({ entity: 'suggestion', entityId: vacancy.id, action: 'create', personId });
  if (receivers.guide !== null)
    await notify(ctx, {
      accountId: receivers.guide,
      kind,
      params: { vacancy: vacancy.title },
      link: `/mensen/${personId}/werk/${vacancy.id}`,
    });
  if (receivers.broker !== null)
    await notify(ctx, {
      accountId: receivers.broker,
      kind,
      params: { vacancy: vacancy.title, organisation: employer.name },
      link: `/vacatures-beheer/${vacancy.id}/kandidaten/${personId}`,
    });
};

/** Who hears of it when this jobseeker likes this work. */
const listenersOf = async (ctx: Context, personId: string, found: OpenVacancy) => ({
  guide: await guideOf(ctx, personId),
  broker: await brokerOf(ctx, personId, found),
});

/** One piece of work for the jobseeker who asks, with what the jobseeker said of it and who hears that. */
export const vacancyForMe = async (ctx: Context, services: Services, vacancyId: string) => {
  const { personId, found, answer } = await compareMe(ctx, services, vacancyId);
  const { guide, broker } = await listenersOf(ctx, personId, found);
  return {
    ...answer,
    liked: (await findSuggestions(ctx.tx, [personId])).of(personId, vacancyId).includes('jobseeker'),
    listeners: [
      ...(guide === null ? [] : (['case-manager'] as const)),
      ...(broker === null ? [] : (['account-manager'] as const)),
    ],
  };
};

/** The jobseeker says that this work may be something. Nothing starts by it. Worker surface. */
export const likeVacancy = async (ctx: Context, vacancyId: string): Promise<void> => {
  const { personId, found } = await ownWorkOne(ctx, vacancyId);
  await suggest(
    ctx,
    { personId, found, by: 'jobseeker', kind: 'suggestion-liked' },
    await listenersOf(ctx, personId, found),
  );
};

export const unlikeVacancy = async (ctx: Context, vacancyId: string): Promise<void> => {
  const { personId } = await ownWorkOne(ctx, vacancyId);
  if (await deleteSuggestion(ctx.tx, { personId, vacancyId, by: 'jobseeker' }))
    await ctx.changed({ entity: 'suggestion', entityId: vacancyId, action: 'delete', personId });
};

/** What keeps a case manager from bringing somebody to the account manager of a vacancy; null when nothing does. */
export const suggestHindrance = async (
  ctx: Context,
  personId: string,
  found: OpenVacancy,
): Promise<'blocked-employer' | 'cannot-be-found' | null> => {
  if ((await findBlocked(ctx.tx, [personId])).get(personId)?.has(found.employer.kvk)) return 'blocked-employer';
  return (await brokerOf(ctx, personId, found)) === null ? 'cannot-be-found' : null;
};

/** The case manager brings somebody of the own caseload to the account manager, who decides. Worker surface. */
export const suggestVacancy = async (ctx: Context, input: { personId: string; vacancyId: string }): Promise<void> => {
  const { personId } = await profileInReach(ctx, input.personId);
  const found = await openVacancy(ctx, input.vacancyId);
  const hindrance = await suggestHindrance(ctx, personId, found);
  if (hindrance === 'blocked-employer') throw keepsAway();
  if (hindrance === 'cannot-be-found') throw cannotBeFound();
  const broker = await brokerOf(ctx, personId, found);
  await suggest(ctx, { personId, found, by: 'case-manager', kind: 'suggestion-brought' }, { guide: null, broker });
};

import { and, eq } from 'drizzle-orm';
import { employerMembers, employers } from '#drizzle/schema/market.ts';
import { receiversOf } from '#server/modules/vacancies/vacancies.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { act } from './act.usecases.ts';
import { insertContacts, type IntroductionRecord } from './introductions.repository.ts';
import { tell } from './tell.usecases.ts';

/** The person at the employer whom a jobseeker may call; null when the employer is not verified or nobody is there. */
export const contactAt = async (ctx: Context, employerId: string, preferred: string | null) => {
  const [accountId] = await receiversOf(ctx, employerId, preferred);
  if (accountId === undefined) return null;
  const [row] = await ctx.tx
    .select({
      organisation: employers.name,
      name: employerMembers.name,
      phone: employerMembers.phone,
      email: employerMembers.email,
    })
    .from(employerMembers)
    .innerJoin(employers, eq(employers.id, employerMembers.employerId))
    .where(and(eq(employerMembers.accountId, accountId), eq(employers.status, 'verified')));
  return row ?? null;
};

/**
 * Opens contact details both ways, as copies, after a yes. Returns null, with everything as it was, when there is nobody
 * at the employer to open them for. On the worker surface only.
 */
export const openContactDetails = async (
  ctx: Context,
  services: Services,
  accepted: IntroductionRecord,
  by: 'system' | 'account-manager',
): Promise<IntroductionRecord | null> => {
  const { personId } = accepted;
  if (personId === null) return null;
  const employer = await contactAt(ctx, accepted.employerId, accepted.createdBy);
  const identity = (await services.vault.read(ctx.tx, [personId])).get(personId);
  if (!employer || !identity) return null;
  const { after } = await act(ctx, { id: accepted.id, act: 'open-contact', by, version: accepted.version });
  await insertContacts(ctx.tx, {
    introductionId: accepted.id,
    regionCode: accepted.regionCode,
    employerId: accepted.employerId,
    personId,
    candidate: {
      name: `${identity.firstName} ${identity.lastName}`.trim(),
      phone: identity.phone,
      email: identity.email,
    },
    employer,
    openedAt: ctx.clock.now(),
  });
  await tell(ctx, accepted.id, 'employer', 'contact-opened');
  await tell(ctx, accepted.id, 'jobseeker', 'proposal-yes');
  return after;
};

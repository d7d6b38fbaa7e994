import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Member } from '#contract/employers.ts';
import { employerMembers } from '#drizzle/schema/market.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { setAccessByCompany } from '../accounts/employer-accounts.usecases.ts';
import { inviteQuietly } from '../accounts/invitations.usecases.ts';
import { findMembers } from './employers.repository.ts';
import { employerStatusConflict, lastManager, managersOnly, memberStateConflict } from './organisations.errors.ts';
import { type MemberRecord, toMember } from './organisations.projection.ts';
import { employerOfRegion } from './portfolio.usecases.ts';

interface Invitee {
  name: string;
  jobTitle: string;
  email: string;
  phone: string;
  manager: boolean;
}

const members = async (ctx: Context, employerId: string): Promise<{ members: Member[] }> => ({
  members: (await findMembers(ctx.tx, employerId)).map(toMember),
});

/** Card and invitation. An address that is known gets the same card, and its owner a mail: the inviter sees no difference. */
const invite = async (ctx: Context, employerId: string, regionCode: string, invitee: Invitee) => {
  const [double] = await ctx.tx
    .select({ accountId: employerMembers.accountId })
    .from(employerMembers)
    .where(and(eq(employerMembers.employerId, employerId), eq(employerMembers.email, invitee.email)));
  if (!double) {
    const { name, email, phone } = invitee;
    const account = await inviteQuietly(ctx, { name, email, phone, role: 'employer', regionCode, employerId });
    await ctx.tx.insert(employerMembers).values({ accountId: account?.id ?? randomUUID(), employerId, ...invitee });
    await ctx.changed({ entity: 'employer', entityId: employerId, action: 'member-invited', fields: ['members'] });
  }
  return members(ctx, employerId);
};

/** By staff. Worker surface: the region is checked first. */
export const inviteByStaff = async (ctx: Context, employerId: string, invitee: Invitee) => {
  const employer = await employerOfRegion(ctx, employerId);
  if (employer.status !== 'pending' && employer.status !== 'verified') throw employerStatusConflict();
  return invite(ctx, employer.id, employer.regionCode, invitee);
};

/** The own company of a manager, from the session; throws for everybody else. */
const managedCompany = async (ctx: Context): Promise<string> => {
  const { accountId, employerId } = ctx.actor;
  const [me] = await ctx.tx
    .select()
    .from(employerMembers)
    .where(and(eq(employerMembers.accountId, accountId ?? ''), eq(employerMembers.employerId, employerId ?? '')));
  if (!me?.manager || !me.active || employerId === null) throw managersOnly();
  return employerId;
};

/** By a manager of the company itself. Worker surface. */
export const inviteByCompany = async (ctx: Context, invitee: Invitee) => {
  const employerId = await managedCompany(ctx);
  return invite(ctx, employerId, ctx.actor.region, invitee);
};

/** Everybody of the company, held until the end of the transaction: two managers who remove each other wait. */
const lockMembers = (ctx: Context, employerId: string): Promise<MemberRecord[]> =>
  ctx.tx
    .select()
    .from(employerMembers)
    .where(eq(employerMembers.employerId, employerId))
    .orderBy(employerMembers.accountId)
    .for('update');

/** Takes access of a colleague away or gives it back. Worker surface. */
export const setColleagueAccess = async (ctx: Context, services: Services, accountId: string, allowed: boolean) => {
  await managedCompany(ctx);
  const all = await lockMembers(ctx, ctx.actor.employerId ?? '');
  // Again behind the lock: the one who asks may have lost the access a moment ago.
  const employerId = await managedCompany(ctx);
  const colleague = all.find((member) => member.accountId === accountId);
  if (!colleague) throw notFound();
  if (colleague.active === allowed) throw memberStateConflict();
  const managers = all.filter((member) => member.manager && member.active && member.joinedAt !== null);
  if (!allowed && managers.length === 1 && managers[0]?.accountId === accountId) throw lastManager();
  await setAccessByCompany(ctx, services, { accountId, employerId, allowed });
  await ctx.tx.update(employerMembers).set({ active: allowed }).where(eq(employerMembers.accountId, accountId));
  await ctx.changed({
    entity: 'account',
    entityId: accountId,
    action: allowed ? 'readmitted-by-company' : 'suspended-by-company',
    fields: ['status'],
  });
  return members(ctx, employerId);
};

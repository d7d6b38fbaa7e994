import type { Employer, EmployerStatus } from '#contract/employers.ts';
import type { Context } from '#server/platform/context.ts';
import { staleVersion } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { endSessionsOfEmployer } from '../accounts/employer-accounts.usecases.ts';
import { notify, sendMail } from '../messages/messages.usecases.ts';
import { findAccountManagers, findMembers, updateEmployer } from './employers.repository.ts';
import { employerStatusConflict, noAccountManager } from './organisations.errors.ts';
import { employerOfRegion, readOneEmployer } from './portfolio.usecases.ts';

/** The chosen account manager when it is one of the region who can log in; else the one of the sector with the fewest employers. */
const chooseAccountManager = async (ctx: Context, sector: string, chosen: string | undefined): Promise<string> => {
  const managers = await findAccountManagers(ctx.tx, ctx.actor.region, sector);
  const manager = chosen === undefined ? managers[0] : managers.find(({ card }) => card.accountId === chosen);
  if (!manager) throw noAccountManager();
  return manager.card.accountId;
};

/** Moves an employer to a state, only from where that is possible: of two colleagues who decide at once one is too late. */
const decide = async (
  ctx: Context,
  id: string,
  from: readonly EmployerStatus[],
  to: { status: EmployerStatus; statusReason?: string; accountManagerId?: string },
): Promise<void> => {
  const moved = await updateEmployer(ctx.tx, id, { statusReason: '', ...to, statusAt: ctx.clock.now() }, { from });
  if (!moved) throw employerStatusConflict();
  await ctx.changed({ entity: 'employer', entityId: id, action: to.status, fields: ['status'] });
};

/** Managers of the company who have accepted their invitation. */
const joinedManagers = async (ctx: Context, id: string): Promise<string[]> =>
  (await findMembers(ctx.tx, id))
    .filter((member) => member.manager && member.active && member.joinedAt !== null)
    .map((member) => member.accountId);

export const verify = async (ctx: Context, id: string, accountManagerId: string | undefined): Promise<Employer> => {
  const employer = await employerOfRegion(ctx, id);
  const manager = await chooseAccountManager(ctx, employer.sectorCode, accountManagerId);
  await decide(ctx, id, ['pending', 'rejected'], { status: 'verified', accountManagerId: manager });
  for (const accountId of await joinedManagers(ctx, id))
    await notify(ctx, { accountId, kind: 'employer-verified', link: '/zoeken' });
  return readOneEmployer(ctx, id);
};

const stop = async (
  ctx: Context,
  services: Services,
  id: string,
  from: readonly EmployerStatus[],
  to: { status: 'rejected' | 'suspended'; statusReason: string },
): Promise<Employer> => {
  await employerOfRegion(ctx, id);
  await decide(ctx, id, from, to);
  await endSessionsOfEmployer(ctx, services, id);
  // By mail and not in the inbox: they cannot log in any more.
  for (const accountId of await joinedManagers(ctx, id))
    await sendMail(ctx, { accountId, template: 'employer-stopped', params: { link: '/vragen' } });
  return readOneEmployer(ctx, id);
};

export const reject = (ctx: Context, services: Services, id: string, reason: string): Promise<Employer> =>
  stop(ctx, services, id, ['pending'], { status: 'rejected', statusReason: reason });

export const suspendEmployer = (ctx: Context, services: Services, id: string, reason: string): Promise<Employer> =>
  stop(ctx, services, id, ['pending', 'verified'], { status: 'suspended', statusReason: reason });

/** Back to where it was: verified when it ever was, and else to be checked. */
export const liftSuspension = async (ctx: Context, id: string): Promise<Employer> => {
  const employer = await employerOfRegion(ctx, id);
  await decide(ctx, id, ['suspended'], { status: employer.accountManagerId === null ? 'pending' : 'verified' });
  return readOneEmployer(ctx, id);
};

export const assign = async (
  ctx: Context,
  id: string,
  accountManagerId: string,
  version: number,
): Promise<Employer> => {
  const employer = await employerOfRegion(ctx, id);
  const manager = await chooseAccountManager(ctx, employer.sectorCode, accountManagerId);
  if (!(await updateEmployer(ctx.tx, id, { accountManagerId: manager }, { version }))) throw staleVersion();
  await ctx.changed({ entity: 'employer', entityId: id, action: 'assigned', fields: ['accountManagerId'] });
  return readOneEmployer(ctx, id);
};

import { isStaff, type Role } from '#contract/roles.ts';
import type { AccountStatus, User } from '#contract/users.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound, staleVersion } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { sendMail } from '../messages/messages.usecases.ts';
import { saveStaffCard, updateCard } from '../organisations/cards.usecases.ts';
import { addressTaken, alreadyJoined, lastAdmin, roleFixed, statusConflict } from './accounts.errors.ts';
import { type Account, updateAccount } from './accounts.repository.ts';
import { inviteAccount, sendInvitation } from './invitations.usecases.ts';
import { toUser } from './users.projection.ts';
import { findUser, findUsers, lockActiveAdmins, type UserRow } from './users.repository.ts';

/** What admin fills in for a member of staff. */
interface StaffFields {
  name: string;
  role: Role;
  phone: string;
  organisation: string;
  municipality: string;
  sectors: string[];
}

const userOf = async (ctx: Context, id: string): Promise<UserRow> => {
  const row = await findUser(ctx.tx, ctx.actor.region, id);
  if (!row) throw notFound();
  return row;
};

const answer = async (ctx: Context, id: string): Promise<User> => toUser(await userOf(ctx, id));

/** Refuses to take the last active admin of the region away. */
const keepAnAdmin = async (ctx: Context, leaving: string): Promise<void> => {
  const admins = await lockActiveAdmins(ctx.tx, ctx.actor.region);
  if (admins.includes(leaving) && admins.length === 1) throw lastAdmin();
};

const saveCard = (ctx: Context, account: Account, organisation: string): Promise<void> =>
  saveStaffCard(ctx, {
    accountId: account.id,
    regionCode: account.regionCode,
    role: account.role,
    name: account.name,
    organisation,
    email: account.email,
    phone: account.phone,
    sectors: account.sectors,
    active: account.status === 'active',
  });

const noted = (ctx: Context, id: string, action: string, fields: readonly string[] = []): Promise<void> =>
  ctx.changed({ entity: 'account', entityId: id, action, fields });

const columns = (fields: StaffFields) => ({
  name: fields.name,
  role: fields.role,
  phone: fields.phone,
  municipalityCode: fields.municipality === '' ? null : fields.municipality,
  sectors: fields.role === 'account-manager' ? fields.sectors : [],
});

export const searchForUsers = async (
  ctx: Context,
  filter: {
    text: string;
    role: string;
    status: AccountStatus | '';
    employerId?: string | undefined;
    offset: number;
    limit: number;
  },
): Promise<{ total: number; users: User[] }> => {
  const { rows, total } = await findUsers(ctx.tx, ctx.actor.region, filter);
  return { total, users: rows.map(toUser) };
};

export const readOneUser = answer;

export const inviteStaff = async (ctx: Context, input: StaffFields & { email: string }): Promise<User> => {
  const account = await inviteAccount(ctx, { ...columns(input), email: input.email, regionCode: ctx.actor.region });
  if (!account) throw addressTaken();
  await saveCard(ctx, account, input.organisation);
  await noted(ctx, account.id, 'invited', ['email', 'name', 'role']);
  return answer(ctx, account.id);
};

export const inviteAgain = async (ctx: Context, id: string): Promise<{ expiresAt: string }> => {
  const { account } = await userOf(ctx, id);
  if (account.status !== 'invited') throw alreadyJoined();
  const expiresAt = await sendInvitation(ctx, id);
  await noted(ctx, id, 'invited-again');
  return { expiresAt: expiresAt.toISOString() };
};

/** Changes a member of staff. What a session may do stands in its token, so another role or municipality ends them. */
export const changeStaff = async (
  ctx: Context,
  services: Services,
  id: string,
  input: StaffFields,
  version: number,
): Promise<User> => {
  const { account: before } = await userOf(ctx, id);
  if (!isStaff(before.role as Role)) throw roleFixed();
  if (before.role === 'admin' && input.role !== 'admin') await keepAnAdmin(ctx, id);
  const account = await updateAccount(ctx.tx, id, columns(input), version);
  if (!account) throw staleVersion();
  await saveCard(ctx, account, input.organisation);
  if (before.role !== account.role || before.municipalityCode !== account.municipalityCode)
    await services.sessions.revoke(ctx.tx, { accountId: id });
  await noted(ctx, id, 'changed', ['name', 'role', 'phone', 'organisation', 'municipality', 'sectors']);
  return answer(ctx, id);
};

export const suspend = async (ctx: Context, services: Services, id: string, reason: string): Promise<User> => {
  await userOf(ctx, id);
  await keepAnAdmin(ctx, id);
  // Read again behind the lock of the admins: somebody may have been faster.
  const { account } = await userOf(ctx, id);
  if (account.status === 'suspended') throw statusConflict();
  const changed = await updateAccount(ctx.tx, id, { status: 'suspended', statusReason: reason }, account.version);
  if (!changed) throw statusConflict();
  updateCard(ctx, id, { active: false });
  await services.sessions.revoke(ctx.tx, { accountId: id });
  await noted(ctx, id, 'suspended', ['status']);
  return answer(ctx, id);
};

/** Back to how it was: someone who never accepted the invitation is invited again. */
export const reactivate = async (ctx: Context, id: string): Promise<User> => {
  const { account } = await userOf(ctx, id);
  if (account.status !== 'suspended') throw statusConflict();
  const joined = account.passwordHash !== null || account.oidcSubject !== null;
  const changed = await updateAccount(
    ctx.tx,
    id,
    { status: joined ? 'active' : 'invited', statusReason: '' },
    account.version,
  );
  if (!changed) throw statusConflict();
  updateCard(ctx, id, { active: joined || account.role === 'employer' });
  await noted(ctx, id, 'reactivated', ['status']);
  return answer(ctx, id);
};

/** For someone who lost the phone. The sessions end; at the next login the second factor is set up anew. */
export const dropSecondFactor = async (ctx: Context, services: Services, id: string): Promise<User> => {
  await userOf(ctx, id);
  await updateAccount(ctx.tx, id, { totpSealed: null, totpConfirmedAt: null });
  await services.sessions.revoke(ctx.tx, { accountId: id });
  await noted(ctx, id, 'second-factor-removed', ['totp']);
  await sendMail(ctx, { accountId: id, template: 'login-changed', params: { link: '/inloggen' } });
  return answer(ctx, id);
};

import { eq } from 'drizzle-orm';
import { accounts } from '#drizzle/schema/ident.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { statusConflict } from './accounts.errors.ts';
import { lockAccount, updateAccount } from './accounts.repository.ts';

/** Why an account of an employer is suspended when its own company did it; only that the company may undo. */
const BY_COMPANY = 'De toegang is weggehaald door het bedrijf zelf.';

/** Ends the sessions of everybody of an employer, also of who is logging in at this moment. */
export const endSessionsOfEmployer = async (ctx: Context, services: Services, employerId: string): Promise<void> => {
  const rows = await ctx.tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.employerId, employerId))
    .orderBy(accounts.id)
    .for('update');
  for (const { id } of rows) await services.sessions.revoke(ctx.tx, { accountId: id });
};

/**
 * A company takes the access of a colleague away, or gives it back. Without an account behind the card (an invitation to
 * an address that was known already) nothing happens and nobody sees the difference. Worker surface; the caller checks
 * that the card belongs to `employerId`.
 */
export const setAccessByCompany = async (
  ctx: Context,
  services: Services,
  options: { accountId: string; employerId: string; allowed: boolean },
): Promise<void> => {
  const account = await lockAccount(ctx.tx, options.accountId);
  if (account?.employerId !== options.employerId) return;
  if (options.allowed) {
    if (account.status !== 'suspended' || account.statusReason !== BY_COMPANY) throw statusConflict();
    const status = account.passwordHash === null && account.oidcSubject === null ? 'invited' : 'active';
    await updateAccount(ctx.tx, account.id, { status, statusReason: '' });
    return;
  }
  if (account.status === 'suspended') throw statusConflict();
  await updateAccount(ctx.tx, account.id, { status: 'suspended', statusReason: BY_COMPANY });
  await services.sessions.revoke(ctx.tx, { accountId: account.id });
};

import { eq } from 'drizzle-orm';
import { isStaff, type Role } from '#contract/roles.ts';
import { accounts } from '#drizzle/schema/ident.ts';
import { employers } from '#drizzle/schema/market.ts';
import { type Actor, anonymous } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/db.ts';
import { openWith, sealWith } from '#server/platform/keys.ts';
import type { Services } from '#server/platform/services.ts';
import { employerStopped, loginRefused } from './accounts.errors.ts';
import type { Account } from './accounts.repository.ts';
import { acceptTotp } from './totp.ts';

export interface Opened {
  token: string;
  actor: Actor;
  mustEnrol: boolean;
}

const totpBinding = (accountId: string): string => `totp:${accountId}`;

export const hasSecondFactor = (account: Account): boolean =>
  account.totpSealed !== null && account.totpConfirmedAt !== null;

export const sealTotpSecret = (services: Services, accountId: string, secret: string): Buffer =>
  sealWith(services.keys.derive('totp'), Buffer.from(secret), totpBinding(accountId));

/** Counter of a code that is right for this account at this moment, or null. It is not marked as used yet. */
export const checkCode = (services: Services, account: Account, code: string): number | null => {
  if (account.totpSealed === null) return null;
  const secret = openWith(services.keys.derive('totp'), account.totpSealed, totpBinding(account.id)).toString();
  return acceptTotp(secret, code, services.clock.now(), account.totpCounter);
};

/**
 * Opens a session in the caller's transaction and ends the one that the browser came with: the id of a session never
 * outlives a login. Throws when the account's employer may not log in.
 */
export const openSession = async (
  services: Services,
  tx: Tx,
  account: Account,
  options: { secondFactor: boolean; previous: string | null },
): Promise<Opened> => {
  // Whoever suspends an account or its employer locks this row first: a session is opened before that and ended by it, or
  // comes after and is refused.
  const [present] = await tx
    .select({ status: accounts.status })
    .from(accounts)
    .where(eq(accounts.id, account.id))
    .for('share');
  if (present?.status !== 'active') throw loginRefused();
  if (account.employerId !== null) {
    const [employer] = await tx
      .select({ status: employers.status })
      .from(employers)
      .where(eq(employers.id, account.employerId));
    if (employer?.status === 'suspended' || employer?.status === 'rejected') throw employerStopped();
  }
  if (options.previous !== null) await services.sessions.revoke(tx, { sessionId: options.previous });
  const opened = await services.sessions.open(tx, account.id, options.secondFactor);
  return { ...opened, mustEnrol: isStaff(account.role as Role) && !options.secondFactor };
};

/** The same in a transaction of its own on the login surface. */
export const openSessionNow = (
  services: Services,
  account: Account,
  options: { secondFactor: boolean; previous: string | null },
): Promise<Opened> =>
  services.db.transaction('public', anonymous(account.regionCode), (tx) => openSession(services, tx, account, options));

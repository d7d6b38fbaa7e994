import { and, count, eq, gte } from 'drizzle-orm';
import { isStaff, type Role } from '#contract/roles.ts';
import { accounts, loginAttempts } from '#drizzle/schema/ident.ts';
import { type Actor, anonymous } from '#server/platform/actor.ts';
import { openWith, sha256 } from '#server/platform/keys.ts';
import type { Services } from '#server/platform/services.ts';
import { codeRefused, codeRequired, loginRefused, tooManyAttempts } from './accounts.errors.ts';
import { verifyPassword } from './passwords.ts';
import { acceptTotp } from './totp.ts';

/** Wrong passwords per address before waiting, and how long they count (min). */
const ATTEMPTS = 10;
const WINDOW_MINUTES = 15;

export const totpBinding = (accountId: string): string => `totp:${accountId}`;

/**
 * Checks address, password and code and opens a session. Every attempt is counted in a transaction of its own, so that a
 * refusal does not undo the count. Someone who knows the password and has the second factor gets in even while others guess.
 */
export const logIn = async (
  services: Services,
  input: { email: string; password: string; totp?: string | undefined },
): Promise<{ token: string; actor: Actor; mustEnrol: boolean }> => {
  const { db, clock, keys, sessions } = services;
  const nobody = anonymous(services.config.region);
  const emailHash = sha256(input.email.toLowerCase());
  const since = new Date(clock.now().getTime() - WINDOW_MINUTES * 60_000);

  const { account, failures } = await db.transaction('public', nobody, async (tx) => {
    const [found] = await tx.select().from(accounts).where(eq(accounts.email, input.email));
    const [counted] = await tx
      .select({ n: count() })
      .from(loginAttempts)
      .where(
        and(eq(loginAttempts.emailHash, emailHash), eq(loginAttempts.succeeded, false), gte(loginAttempts.at, since)),
      );
    return { account: found, failures: counted?.n ?? 0 };
  });
  const note = (succeeded: boolean) =>
    db.transaction('public', nobody, (tx) =>
      tx.insert(loginAttempts).values({ emailHash, succeeded, at: clock.now() }),
    );

  const mayGuess = failures < ATTEMPTS;
  const withSecondFactor = account?.totpSealed != null && account.totpConfirmedAt !== null && input.totp !== undefined;
  if (!mayGuess && !withSecondFactor) throw tooManyAttempts(WINDOW_MINUTES);
  const right = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !right || account.status !== 'active') {
    await note(false);
    throw loginRefused();
  }
  let counter: number | null = null;
  if (account.totpSealed !== null && account.totpConfirmedAt !== null) {
    if (input.totp === undefined) throw codeRequired();
    const secret = openWith(keys.derive('totp'), account.totpSealed, totpBinding(account.id)).toString();
    counter = acceptTotp(secret, input.totp, clock.now(), account.totpCounter);
    if (counter === null) {
      await note(false);
      throw codeRefused();
    }
  }
  const opened = await db.transaction('public', anonymous(account.regionCode), async (tx) => {
    if (counter !== null) await tx.update(accounts).set({ totpCounter: counter }).where(eq(accounts.id, account.id));
    await tx.insert(loginAttempts).values({ emailHash, succeeded: true, at: clock.now() });
    return sessions.open(tx, account.id, counter !== null);
  });
  return { ...opened, mustEnrol: isStaff(account.role as Role) && counter === null };
};

import { eq } from 'drizzle-orm';
import { accounts } from '#drizzle/schema/ident.ts';
import { anonymous } from '#server/platform/actor.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { type Account, findAccountByEmail, lockAccount, updateAccount } from './accounts.repository.ts';
import { joined } from './invitations.usecases.ts';
import { continueLogin, type LoginOutcome } from './login.usecases.ts';
import type { OidcClaims } from './oidc-claims.ts';

export type OidcOutcome = LoginOutcome | { refused: 'no-account' | 'stopped' };

/** The account that belongs to this subject, linking it the first time by an address that the provider verified. */
const linkedAccount = async (ctx: Context, claims: OidcClaims): Promise<Account | undefined> => {
  const [linked] = await ctx.tx.select().from(accounts).where(eq(accounts.oidcSubject, claims.subject));
  if (linked) return linked;
  const known = claims.email === null ? undefined : await findAccountByEmail(ctx.tx, claims.email);
  const account = known && (await lockAccount(ctx.tx, known.id));
  if (!account || account.status === 'suspended' || account.oidcSubject !== null) return undefined;
  const changed = await updateAccount(ctx.tx, account.id, { oidcSubject: claims.subject, status: 'active' });
  if (!changed) return undefined;
  if (account.status === 'invited') await joined(ctx, changed);
  else await ctx.changed({ entity: 'account', entityId: account.id, action: 'linked', fields: ['oidcSubject'] });
  return changed;
};

/** Logs in with what the provider said. Unknown people are refused: an account always starts with an invitation. */
export const logInByOidc = async (
  services: Services,
  claims: OidcClaims,
  previous: string | null,
): Promise<OidcOutcome> => {
  const account = await services.contexts.run(
    { surface: 'worker', actor: anonymous(services.config.region), operation: 'oidc.callback', purpose: 'inloggen' },
    (ctx) => linkedAccount(ctx, claims),
  );
  if (!account) return { refused: 'no-account' };
  if (account.status !== 'active') return { refused: 'stopped' };
  return continueLogin(services, account, { secondFactor: claims.secondFactor, previous });
};

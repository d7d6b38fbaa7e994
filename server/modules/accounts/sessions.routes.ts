import { eq } from 'drizzle-orm';
import { isStaff, type Role } from '#contract/roles.ts';
import { createSession, deleteSession, readMe } from '#contract/sessions.ts';
import { accounts } from '#drizzle/schema/ident.ts';
import { employers, staffCards } from '#drizzle/schema/market.ts';
import type { Api } from '#server/platform/http/api.ts';
import { clearSessionCookie, setSessionCookie } from '#server/platform/http/app.ts';
import { notLoggedIn } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { logIn } from './login.usecases.ts';

export const registerSessions = (api: Api, services: Services): void => {
  api.plain(createSession, async ({ body, reply }) => {
    const { token, actor, mustEnrol } = await logIn(services, body);
    setSessionCookie(reply, token);
    return { role: actor.role as Role, secondFactor: actor.secondFactor, mustEnrol };
  });

  api.route(deleteSession, async (ctx, { actor, reply }) => {
    if (actor.sessionId !== null) await services.sessions.revoke(ctx.tx, { sessionId: actor.sessionId });
    clearSessionCookie(reply);
    return undefined;
  });

  api.route(readMe, async (ctx, { actor }) => {
    const [row] = await ctx.tx
      .select({ account: accounts, employer: employers.name, organisation: staffCards.organisation })
      .from(accounts)
      .leftJoin(employers, eq(employers.id, accounts.employerId))
      .leftJoin(staffCards, eq(staffCards.accountId, accounts.id))
      .where(eq(accounts.id, actor.accountId ?? ''));
    if (!row) throw notLoggedIn();
    const { account } = row;
    return {
      accountId: account.id,
      role: account.role as Role,
      name: account.name,
      email: account.email,
      region: account.regionCode,
      municipality: account.municipalityCode,
      organisation: row.employer ?? row.organisation,
      employerId: account.employerId,
      personId: account.personId,
      sectors: account.sectors,
      secondFactor: actor.secondFactor,
      mustEnrol: isStaff(account.role as Role) && !actor.secondFactor,
      locale: account.locale,
    };
  });
};

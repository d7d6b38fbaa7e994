import { eq } from 'drizzle-orm';
import { isStaff, type Role } from '#contract/roles.ts';
import {
  createSession,
  createSessionByCode,
  createSessionByLink,
  deleteSession,
  readLoginOptions,
  readMe,
  requestPasswordReset,
  requestSignInLink,
  usePasswordReset,
} from '#contract/sessions.ts';
import { accounts } from '#drizzle/schema/ident.ts';
import { employers, staffCards } from '#drizzle/schema/market.ts';
import type { Api } from '#server/platform/http/api.ts';
import { countUnread } from '#server/modules/messages/messages.usecases.ts';
import { clearSessionCookie } from '#server/platform/http/app.ts';
import { notLoggedIn } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { logInByLink, requestLink, resetPassword } from './links.usecases.ts';
import type { LoginCookies } from './login-cookies.ts';
import { logIn, logInWithCode } from './login.usecases.ts';

export const registerSessions = (api: Api, services: Services, cookies: LoginCookies): void => {
  api.plain(createSession, async ({ body, actor, reply }) =>
    cookies.answer(reply, await logIn(services, { ...body, previous: actor.sessionId })),
  );

  api.plain(createSessionByCode, async ({ body, actor, request, reply }) =>
    cookies.opened(
      reply,
      await logInWithCode(services, {
        accountId: cookies.waitingAccount(request),
        totp: body.totp,
        previous: actor.sessionId,
      }),
    ),
  );

  api.plain(createSessionByLink, async ({ body, actor, reply }) =>
    cookies.answer(reply, await logInByLink(services, { token: body.token, previous: actor.sessionId })),
  );

  api.route(requestSignInLink, (ctx, { body }) => requestLink(ctx, 'magic-link', body.email));
  api.route(requestPasswordReset, (ctx, { body }) => requestLink(ctx, 'password-reset', body.email));

  api.plain(usePasswordReset, async ({ body }) => {
    await resetPassword(services, body);
    return undefined;
  });

  api.plain(readLoginOptions, async () => ({
    oidc: services.config.oidc && { label: services.config.oidc.label, href: '/api/v1/oidc/start' },
  }));
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
      unreadMessages: await countUnread(ctx),
    };
  });
};

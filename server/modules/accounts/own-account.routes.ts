import {
  beginSecondFactor,
  changePassword,
  changeSettings,
  confirmSecondFactor,
  endAllSessions,
  endSession,
  listSessions,
  readSettings,
} from '#contract/own-account.ts';
import type { Api } from '#server/platform/http/api.ts';
import { clearSessionCookie } from '#server/platform/http/app.ts';
import type { Services } from '#server/platform/services.ts';
import type { LoginCookies } from './login-cookies.ts';
import {
  changeOwnPassword,
  changeOwnSettings,
  endOwnSession,
  endOwnSessions,
  listOwnSessions,
  readOwnSettings,
} from './own-account.usecases.ts';
import { beginEnrolment, confirmEnrolment } from './second-factor.usecases.ts';

export const registerOwnAccount = (api: Api, services: Services, cookies: LoginCookies): void => {
  api.route(readSettings, (ctx) => readOwnSettings(ctx));
  api.route(changeSettings, (ctx, { body, ifMatch }) => changeOwnSettings(ctx, body, ifMatch));

  api.plain(changePassword, async ({ actor, body }) => {
    await changeOwnPassword(services, actor, body);
    return undefined;
  });

  api.route(listSessions, async (ctx) => ({ sessions: await listOwnSessions(ctx) }));
  api.route(endSession, async (ctx, { params, actor, reply }) => {
    await endOwnSession(ctx, services, params.sessionId);
    if (params.sessionId === actor.sessionId) clearSessionCookie(reply);
    return undefined;
  });
  api.route(endAllSessions, async (ctx, { reply }) => {
    await endOwnSessions(ctx, services);
    clearSessionCookie(reply);
    return undefined;
  });

  // No transaction around these two: a secret must never end up in the answers that are kept for repeated requests.
  api.plain(beginSecondFactor, ({ actor, body }) => beginEnrolment(services, actor, body));
  api.plain(confirmSecondFactor, async ({ actor, body, reply }) =>
    cookies.opened(reply, await confirmEnrolment(services, actor, body)),
  );
};

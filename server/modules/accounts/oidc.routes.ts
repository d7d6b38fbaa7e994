import type { FastifyReply } from 'fastify';
import { finishOidc, ownPath, startOidc } from '#contract/sessions.ts';
import { AppError } from '#server/platform/errors.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import type { LoginCookies } from './login-cookies.ts';
import { makeOidcClient, type OidcChecks } from './oidc-client.ts';
import { logInByOidc } from './oidc.usecases.ts';
import { makeSealer, shortCookie } from './sealed-cookies.ts';

const STATE_COOKIE = '__Host-werkbrug-oidc';
const STATE_MINUTES = 10;

/** Words of the login page for what went wrong (`/inloggen?melding=…`). */
type Notice = 'geen-account' | 'geblokkeerd' | 'verlopen' | 'mislukt';

/** Both are visited by the browser itself, so every outcome is a page, never a problem document. */
export const registerOidc = (api: Api, services: Services, cookies: LoginCookies): void => {
  const { config, clock, log, keys } = services;
  const client = config.oidc === null ? null : makeOidcClient(config.oidc, config.publicUrl);
  const sealer = makeSealer<OidcChecks & { next: string | null }>(keys, 'oidc-state', STATE_MINUTES);

  const go = (reply: FastifyReply, address: string): undefined => {
    void reply.header('location', address);
    return undefined;
  };
  const toLogin = (reply: FastifyReply, notice: Notice) => go(reply, `/inloggen?melding=${notice}`);
  const withNext = (path: string, next: string | null) =>
    next === null ? path : `${path}?naar=${encodeURIComponent(next)}`;

  api.plain(startOidc, async ({ query, reply }) => {
    if (client === null) return toLogin(reply, 'mislukt');
    try {
      const { url, checks } = await client.start();
      const state = sealer.seal({ ...checks, next: ownPath(query.naar) }, clock.now());
      reply.setCookie(STATE_COOKIE, state, shortCookie(STATE_MINUTES));
      return go(reply, url);
    } catch (error) {
      log.warn({ err: error }, 'identity provider cannot be reached');
      return toLogin(reply, 'mislukt');
    }
  });

  api.plain(finishOidc, async ({ actor, request, reply }) => {
    const checks = sealer.open(request.cookies[STATE_COOKIE], clock.now());
    reply.setCookie(STATE_COOKIE, '', shortCookie(0));
    if (client === null || checks === null) return toLogin(reply, 'verlopen');
    let claims;
    try {
      claims = await client.finish(new URL(request.url, config.publicUrl), checks);
    } catch (error) {
      // The name of the error says enough; its message may hold what the provider sent.
      log.warn({ error: (error as { code?: unknown }).code ?? 'unknown' }, 'login at the identity provider failed');
      return toLogin(reply, 'mislukt');
    }
    try {
      const outcome = await logInByOidc(services, claims, actor.sessionId);
      if ('refused' in outcome) return toLogin(reply, outcome.refused === 'stopped' ? 'geblokkeerd' : 'geen-account');
      if ('codeNeededFor' in outcome) {
        cookies.waiting(reply, outcome.codeNeededFor);
        return go(reply, withNext('/inloggen/code', checks.next));
      }
      cookies.opened(reply, outcome.opened);
      return go(reply, withNext(outcome.opened.mustEnrol ? '/tweede-stap' : '/inloggen', checks.next));
    } catch (error) {
      if (error instanceof AppError) return toLogin(reply, 'geblokkeerd');
      throw error;
    }
  });
};

import type { SessionOpened } from '#contract/sessions.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#contract/roles.ts';
import { setSessionCookie } from '#server/platform/http/app.ts';
import type { Services } from '#server/platform/services.ts';
import { codeRequired } from './accounts.errors.ts';
import type { LoginOutcome } from './login.usecases.ts';
import type { Opened } from './open-session.usecases.ts';
import { makeSealer, shortCookie } from './sealed-cookies.ts';

/** Remembers who passed the first step, until the code of the second one. */
const STEP_COOKIE = '__Host-werkbrug-stap';
const STEP_MINUTES = 5;

export const makeLoginCookies = (services: Services) => {
  const step = makeSealer<{ account: string }>(services.keys, 'login-step', STEP_MINUTES);

  const opened = (reply: FastifyReply, session: Opened): SessionOpened => {
    setSessionCookie(reply, session.token);
    if (reply.request.cookies[STEP_COOKIE] !== undefined) reply.setCookie(STEP_COOKIE, '', shortCookie(0));
    return {
      role: session.actor.role as Role,
      secondFactor: session.actor.secondFactor,
      mustEnrol: session.mustEnrol,
    };
  };
  const waiting = (reply: FastifyReply, accountId: string): void => {
    reply.setCookie(STEP_COOKIE, step.seal({ account: accountId }, services.clock.now()), shortCookie(STEP_MINUTES));
  };

  return {
    opened,
    waiting,
    /** Account that passed the first step in this browser a moment ago. */
    waitingAccount: (request: FastifyRequest): string | null =>
      step.open(request.cookies[STEP_COOKIE], services.clock.now())?.account ?? null,
    /** The answer of a login, or the error that asks for the code. */
    answer(reply: FastifyReply, outcome: LoginOutcome): SessionOpened {
      if ('opened' in outcome) return opened(reply, outcome.opened);
      waiting(reply, outcome.codeNeededFor);
      throw codeRequired();
    },
  };
};

export type LoginCookies = ReturnType<typeof makeLoginCookies>;

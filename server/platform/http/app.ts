import { randomBytes, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Actor } from '../actor.ts';
import { SESSION_COOKIE, type Sessions } from '../auth/sessions.ts';
import type { Config } from '../config.ts';
import { noteOf } from '../error-note.ts';
import { tooManyRequests, unsupportedMediaType } from '../errors.ts';
import type { Keys } from '../keys.ts';
import { installHeaders, makeHeaders } from './headers.ts';
import { checkOrigin } from './origin.ts';
import { installProblems, sendNotFound } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}

const KIB = 1024;
const BODY_LIMIT = 64 * KIB;
const UPLOAD_LIMIT = 5 * KIB * KIB;

/** Header with which the web server in this same process proves itself: the random value never leaves the process. */
export const INTERNAL_HEADER = 'x-werkbrug-internal';
export const internalToken = randomBytes(24).toString('base64url');

const MEDIA_TYPE = /^([^;\s]+)\s*(;|$)/;

/** The bare server: limits, headers, problems, session. Routes come from the modules; `attach` must run before them. */
export const makeApp = async (config: Config, keys: Keys, version: string): Promise<FastifyInstance> => {
  const headersFor = makeHeaders({ https: config.publicUrl.startsWith('https:'), version });
  // No hook runs for an address that cannot be read, so the headers are set here.
  const unreadable = (_error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    void sendNotFound(reply.headers(headersFor(request.url)), request);
  };
  const app = Fastify({
    frameworkErrors: unreadable,
    logger: {
      level: config.logLevel,
      // An allow list: no bodies, no queries, no raw addresses of pages.
      serializers: {
        req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? null }),
        res: (reply) => ({ status: reply.statusCode }),
        err: noteOf,
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
  });
  installProblems(app);
  installHeaders(app, headersFor);

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 20, parts: 25 },
    throwFileSizeLimit: true,
  });
  await app.register(cookie);
  await app.register(jwt, {
    secret: keys.token,
    sign: { algorithm: 'HS256' },
    verify: { algorithms: ['HS256'] },
  });
  app.decorateRequest('actor', null as unknown as Actor);
  return app;
};

/** Session, origin and rate of every request. */
export const attach = async (app: FastifyInstance, config: Config, sessions: Sessions): Promise<void> => {
  const publicHost = new URL(config.publicUrl).host;

  app.addHook('onRequest', async (request, reply) => {
    const internal = request.headers[INTERNAL_HEADER] === internalToken;
    const token = request.cookies[SESSION_COOKIE];
    if (!internal) checkOrigin(request, token !== undefined, publicHost);
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.url.startsWith('/api/')) {
      const type = request.headers['content-type'];
      const media = typeof type === 'string' ? MEDIA_TYPE.exec(type)?.[1] : undefined;
      // Compared strictly and here: tricks with the header must not reach a parser that skips validation.
      if (type !== undefined && media !== 'application/json' && media !== 'multipart/form-data')
        throw unsupportedMediaType();
    }
    const { actor, renewed } = await sessions.identify(token);
    request.actor = actor;
    if (renewed !== undefined) setSessionCookie(reply, renewed);
  });

  await app.register(rateLimit, {
    hook: 'preHandler',
    max: config.rateLimit,
    timeWindow: 60_000,
    // Who stays within the limit need not know it: three headers less in every answer.
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    // Pages call the API in process on behalf of an account: they count for that account, never for the web server's address.
    keyGenerator: (request) => request.actor.accountId ?? clientAddress(request.headers, request.ip),
    allowList: (request) => request.url.startsWith('/health/') || !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, context) => tooManyRequests(Math.ceil(context.ttl / 1000)),
  });
};

const clientAddress = (headers: Record<string, string | string[] | undefined>, ip: string): string => {
  const forwarded = headers['x-werkbrug-client'];
  return headers[INTERNAL_HEADER] === internalToken && typeof forwarded === 'string' ? forwarded : ip;
};

interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
}

const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

export const setSessionCookie = (reply: CookieReply, token: string): void => {
  reply.setCookie(SESSION_COOKIE, token, cookieOptions);
};

export const clearSessionCookie = (reply: CookieReply): void => {
  reply.setCookie(SESSION_COOKIE, '', { ...cookieOptions, maxAge: 0 });
};

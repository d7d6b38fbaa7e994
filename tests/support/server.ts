import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { readConfig } from '#server/platform/config.ts';
import { SESSION_COOKIE } from '#server/platform/auth/sessions.ts';
import { anonymous } from '#server/platform/actor.ts';
import { buildServer, type Server } from '#server/server.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export const ORIGIN = 'http://localhost:3000';

/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): Date;
  set(at: Date | string): void;
  /** Moves by milliseconds. */
  advance(ms: number): void;
}

export const makeTestClock = (at = '2026-11-23T09:00:00Z'): TestClock => {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    set: (next) => {
      now = new Date(next);
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
};

export interface TestServer extends Server {
  database: TestDatabase;
  app: FastifyInstance;
  /** A client that is logged in as this account, as a browser would be: cookie and Origin. */
  as(account: { id: string; secondFactor?: boolean } | null): TestClient;
  close(): Promise<void>;
}

export interface Reply {
  status: number;
  // Answers are looked at field by field in assertions.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  raw: LightMyRequestResponse;
}

export interface TestClient {
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  delete(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** Cookie header of the session, for a browser or a raw request. */
  cookie(): Promise<string>;
}

const parse = (raw: LightMyRequestResponse): unknown => {
  if (raw.body === '') return undefined;
  return /json/.test(String(raw.headers['content-type'])) ? JSON.parse(raw.body) : raw.body;
};

/**
 * The whole program on a fresh copy of the migrated database: the real thing, called in process. With `beside`, one more
 * of it on the database of another.
 */
export const startTestServer = async (
  options: {
    clock?: TestClock;
    env?: Record<string, string>;
    role?: 'api' | 'all' | 'web' | 'worker';
    beside?: TestServer;
  } = {},
): Promise<TestServer> => {
  const database = options.beside?.database ?? (await createTestDatabase());
  const config = readConfig({
    ROLE: options.role ?? 'api',
    DEMO: 'off',
    LOG_LEVEL: 'fatal',
    RATE_LIMIT: '1000000',
    APP_SECRET: 'a secret for tests only, long enough',
    PUBLIC_URL: ORIGIN,
    ...options.env,
  });
  const server = await buildServer({
    config,
    ownerUrl: database.url,
    secret: 'a secret for tests only, long enough',
    roleSecret: database.roleSecret,
    prepared: true,
    ...(options.clock ? { clock: options.clock } : {}),
  });
  const { app, services } = server;

  const as: TestServer['as'] = (account) => {
    let token: Promise<string> | undefined;
    const cookie = async (): Promise<string> => {
      if (account === null) return '';
      token ??= services.db.transaction('public', anonymous(config.region), async (tx) => {
        const opened = await services.sessions.open(tx, account.id, account.secondFactor ?? true);
        return opened.token;
      });
      return `${SESSION_COOKIE}=${await token}`;
    };
    const call = async (
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      path: string,
      body: unknown,
      headers: Record<string, string>,
    ): Promise<Reply> => {
      const raw = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          ...(account === null ? {} : { cookie: await cookie() }),
          ...(method === 'GET' ? {} : { origin: ORIGIN }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      return { status: raw.statusCode, body: parse(raw), raw };
    };
    return {
      get: (path, headers = {}) => call('GET', path, undefined, headers),
      post: (path, body, headers = {}) => call('POST', path, body, headers),
      put: (path, body, headers = {}) => call('PUT', path, body, headers),
      patch: (path, body, headers = {}) => call('PATCH', path, body, headers),
      delete: (path, headers = {}) => call('DELETE', path, undefined, headers),
      cookie,
    };
  };

  return {
    ...server,
    database,
    as,
    async close() {
      await server.stop();
      if (!options.beside) await database.drop();
    },
  };
};

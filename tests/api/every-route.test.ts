import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isStaff, roles } from '#contract/roles.ts';
import type { Route } from '#contract/route.ts';
import { listRoutes } from '#server/route-list.ts';
import { type Caller, makeCallers } from '../support/callers.ts';
import { type Reply, startTestServer, type TestServer } from '../support/server.ts';

/**
 * What holds for each route, whatever it does: the second factor of staff, headers, and the shape of an error. The
 * routes come from the program itself, so that a new one cannot be forgotten. Who may call what: matrix.test.ts.
 */
const routes = listRoutes();

/** What a member of staff without a second factor can still do: log in, set it up, and end own sessions. */
const WITHOUT_SECOND_FACTOR = new Set([
  'invitations.accept',
  'invitations.look',
  'oidc.callback',
  'oidc.start',
  'passwords.request-reset',
  'passwords.reset',
  'public.matching-rules',
  'public.sectors',
  'second-factor.begin',
  'second-factor.confirm',
  'sessions.create',
  'sessions.create-by-code',
  'sessions.create-by-link',
  'sessions.delete',
  'sessions.end',
  'sessions.end-all',
  'sessions.list',
  'sessions.me',
  'sessions.options',
  'sessions.request-link',
]);

/** Answers that are the same for everybody and may be kept by a browser. */
const CACHEABLE = new Set(['taxonomy.lists']);

let server: TestServer;
let callers: Map<Caller, { id: string } | null>;

beforeAll(async () => {
  server = await startTestServer();
  callers = await makeCallers(server);
});

afterAll(() => server.close());

/** A call to things that do not exist, without a body: enough to see who is let through. */
async function call(route: Route, caller: Caller, secondFactor = true): Promise<Reply> {
  const account = callers.get(caller) ?? null;
  // A session of its own, since some calls end it.
  const client = server.as(account && { ...account, secondFactor });
  const path = route.path.replace(/:[A-Za-z]\w*/g, () => randomUUID());
  switch (route.method) {
    case 'GET':
      return client.get(path);
    case 'DELETE':
      return client.delete(path);
    case 'POST':
      return client.post(path);
    case 'PUT':
      return client.put(path);
    case 'PATCH':
      return client.patch(path);
  }
}

it('knows no exception that is not there', () => {
  const known = new Set(routes.map(({ route }) => route.operationId));
  expect([...WITHOUT_SECOND_FACTOR, ...CACHEABLE].filter((operation) => !known.has(operation))).toEqual([]);
});

describe.each(routes.map(({ route, policy }) => ({ operationId: route.operationId, route, policy })))(
  '$operationId',
  ({ operationId, route, policy }) => {
    it('asks staff for a second factor', async () => {
      for (const role of roles.filter((one) => isStaff(one) && policy.roles.includes(one))) {
        const reply = await call(route, role, false);
        const stopped = reply.status === 403 && reply.body?.code === 'session.second-factor-required';
        expect(stopped, `${role} ${reply.status}`).toBe(!WITHOUT_SECOND_FACTOR.has(operationId));
      }
    });

    it('answers errors as problems, and everything with the headers of an API', async () => {
      for (const caller of ['anonymous', ...roles] as const) {
        const { status, body, raw } = await call(route, caller);
        expect(status, `${caller} ${raw.body}`).toBeLessThan(500);
        expect(raw.headers).toMatchObject({
          'cache-control': status < 400 && CACHEABLE.has(operationId) ? 'public, no-cache' : 'no-store',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'api-version': expect.any(String),
          'content-security-policy': expect.stringContaining("default-src 'none'"),
        });
        if (status < 400) continue;
        expect(raw.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(body).toMatchObject({
          type: expect.any(String),
          title: expect.any(String),
          status,
          detail: expect.any(String),
          code: expect.stringMatching(/^[a-z-]+(\.[a-z-]+)+$/),
          traceId: expect.any(String),
        });
      }
    });
  },
);

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, staffRoles } from '#contract/roles.ts';
import type { Route } from '#contract/route.ts';
import { listRoutes } from '#server/route-list.ts';
import { makeCallers } from '../support/callers.ts';
import { CACHEABLE, type Caller, EXPECTED_ROLES, WITHOUT_SECOND_FACTOR } from '../support/expected-roles.ts';
import { type Reply, startTestServer, type TestServer } from '../support/server.ts';

/** Reads the list of routes from the program itself, so that a new route cannot be forgotten. */
const routes = listRoutes().map(({ route }) => route);

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
  const path = route.path.replace(/:[A-Za-z]+/g, () => randomUUID());
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

/** Let through the door: whatever happens next, it is not the role that stops it. */
const isLetIn = ({ status, body }: Reply): boolean =>
  status !== 401 && !['request.forbidden', 'session.second-factor-required'].includes(body?.code);

it('has an expectation for every route, and no expectation without one', () => {
  expect(routes.map((route) => route.operationId).sort()).toEqual(Object.keys(EXPECTED_ROLES).sort());
});

describe.each(routes)('$operationId', (route) => {
  it('lets in exactly the roles that were agreed', async () => {
    const expected = EXPECTED_ROLES[route.operationId] ?? [];
    const letIn: Caller[] = [];
    for (const caller of ['anonymous', ...roles] as const) {
      const reply = await call(route, caller);
      if (isLetIn(reply)) letIn.push(caller);
      else {
        const [status, code] = caller === 'anonymous' ? [401, 'session.required'] : [403, 'request.forbidden'];
        expect({ caller, status: reply.status, code: reply.body.code }).toEqual({ caller, status, code });
      }
      expect(reply.status, `${caller} ${reply.raw.body}`).toBeLessThan(500);
    }
    expect(letIn).toEqual(['anonymous', ...roles].filter((role) => expected.includes(role as Caller)));
  });

  it('asks staff for a second factor', async () => {
    const open = WITHOUT_SECOND_FACTOR.includes(route.operationId);
    for (const role of staffRoles.filter((one) => EXPECTED_ROLES[route.operationId]?.includes(one))) {
      const reply = await call(route, role, false);
      if (open) expect(isLetIn(reply), role).toBe(true);
      else
        expect({ role, status: reply.status, code: reply.body.code }).toEqual({
          role,
          status: 403,
          code: 'session.second-factor-required',
        });
    }
  });

  it('answers errors as problems, and everything with the headers of an API', async () => {
    for (const caller of ['anonymous', ...roles] as const) {
      const { status, body, raw } = await call(route, caller);
      expect(raw.headers).toMatchObject({
        'cache-control': status < 400 && CACHEABLE.includes(route.operationId) ? 'public, no-cache' : 'no-store',
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
});

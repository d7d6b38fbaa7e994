import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisteredRoute } from '#server/platform/http/api.ts';
import { fingerprints, hasColumn, tablesWith } from '../support/rows.ts';
import { callRoute, namesThing, strayWords } from '../support/route-calls.ts';
import { type Reply, startTestServer, type TestServer } from '../support/server.ts';
import {
  ELSEWHERE,
  type Ids,
  makeWorld,
  present,
  type Principal,
  principals,
  type Relation,
  relations,
  type World,
} from '../support/world.ts';
import type { Expectation } from './expectations/expectation.ts';
import { expectations } from './expectations/index.ts';

/**
 * Every registered route × every role × every relation × {plain, extra fields in the body, foreign id in the body}. The
 * routes come from the router, the expectations are written by hand in expectations/.
 */
let server: TestServer;
let world: World;
const counts = { routes: 0, requests: 0, refused: 0, letIn: 0, wrong: 0 };

beforeAll(async () => {
  server = await startTestServer();
  world = await makeWorld(server);
});
afterAll(async () => {
  console.log(
    `matrix: ${counts.routes} routes × ${principals.length} principals, ${counts.requests} requests: ${counts.refused} refused, ${counts.letIn} let in, ${counts.wrong} wrong`,
  );
  await server.close();
});

/** Rows that a refused request may leave: that somebody tried, and nothing else. */
const TRACES = ['ident.sessions', 'ident.login_attempts'];

/** Fields that no body has, with values that would do harm. */
const EXTRA = {
  zqextra: 'zqextra',
  id: '11111111-1111-4111-8111-111111111111',
  role: 'admin',
  regionCode: ELSEWHERE,
  region_code: ELSEWHERE,
  region: ELSEWHERE,
  status: 'verified',
  state: 'approved',
  version: 41,
  createdBy: '11111111-1111-4111-8111-111111111111',
  secondFactor: true,
};

const extraFor = (route: RegisteredRoute['route']): object => {
  const known = Object.keys((route.body as { shape?: object } | undefined)?.shape ?? {});
  return Object.fromEntries(Object.entries(EXTRA).filter(([name]) => !known.includes(name)));
};

let nth = 0;

const send = (...parts: Parameters<typeof callRoute> extends [unknown, ...infer Rest] ? Rest : never) => {
  counts.requests++;
  return callRoute(server, ...parts);
};

/** Status and body without the number of the request, and without the id that was asked for. */
const masked = (reply: Reply, ids: Ids): string => {
  const { traceId, ...body } = (reply.body ?? {}) as Record<string, unknown>;
  expect(reply.status === 204 || typeof traceId === 'string').toBe(true);
  let text = JSON.stringify({ status: reply.status, type: reply.raw.headers['content-type'], body });
  for (const id of Object.values(ids)) text = text.replaceAll(id, '<id>');
  return text;
};

const cases = () =>
  server.routes.map((registered) => ({ registered, expectation: expectations[registered.route.operationId] }));

describe('what is written down', () => {
  it('is about every route that is registered, and about no other', () => {
    const routes = server.routes.map(({ route }) => route.operationId).sort();
    expect(Object.keys(expectations).sort()).toEqual(routes);
    counts.routes = routes.length;
  });

  it('names the same roles as the policy table', () => {
    for (const { registered, expectation } of cases())
      expect([...registered.policy.roles].sort(), registered.route.operationId).toEqual(
        Object.keys(expectation?.allow ?? {}).sort(),
      );
  });
});

describe('who is not let in', () => {
  it('gets the same answer as for what does not exist, and changes nothing', async () => {
    const before = await fingerprints(server.database.ownerSql, { except: TRACES });
    for (const { registered, expectation } of cases()) {
      if (!expectation) continue;
      const { route } = registered;
      for (const principal of principals) {
        const allowed: readonly Relation[] | undefined = expectation.allow[principal];
        const asked = namesThing(route.path, expectation) ? relations : (['own'] as const);
        const refusals = asked.filter((relation) => !allowed?.includes(relation));
        if (refusals.length === 0) continue;
        const absent = refusals.includes('absent')
          ? masked(await sendPlain(registered, expectation, principal, 'absent'), world.ids('absent', principal))
          : '';
        for (const relation of refusals)
          for (const extra of route.body ? [{}, extraFor(route)] : [{}]) {
            const ids = world.ids(relation, principal);
            const attempt = { world, principal, relation, ids, nth: ++nth };
            const body = expectation.body && { ...expectation.body(attempt), ...extra };
            const reply = await send(registered, expectation, world.principals[principal], ids, body);
            const known = expectation.exists?.[principal]?.[relation];
            const wanted = known ?? (allowed ? 404 : principal === 'anonymous' ? 401 : 403);
            const label = `${route.operationId} by ${principal} on ${relation}`;
            expect([label, reply.status, reply.body]).toEqual([label, wanted, reply.body]);
            expect(reply.raw.headers['content-type'], label).toMatch(/^application\/problem\+json/);
            if (known === undefined && absent !== '') expect(masked(reply, ids), label).toBe(absent);
            counts.refused++;
          }
      }
    }
    expect(await fingerprints(server.database.ownerSql, { except: TRACES })).toEqual(before);
  }, 180_000);
});

const sendPlain = (registered: RegisteredRoute, expectation: Expectation, principal: Principal, relation: Relation) => {
  const ids = world.ids(relation, principal);
  const body = expectation.body?.({ world, principal, relation, ids, nth: ++nth });
  return send(registered, expectation, world.principals[principal], ids, body);
};

describe('who is let in', () => {
  it('gets an answer with own things only, and cannot set what no field is for', async () => {
    const sql = server.database.ownerSql;
    const farRows = () =>
      fingerprints(sql, {
        where: `where region_code = '${ELSEWHERE}'`,
        columns: (table) => hasColumn(sql, table, 'region_code'),
      });
    const admins = async () =>
      (await sql`select id from ident.accounts where role = 'admin' and name <> 'Test admin'`).map((row) => row.id);
    const before = { far: await farRows(), admins: await admins() };
    const problems: string[] = [];
    for (const { registered, expectation } of cases()) {
      if (!expectation) continue;
      const { route } = registered;
      for (const principal of principals)
        for (const relation of expectation.allow[principal] ?? [])
          for (const variant of variantsOf(registered, expectation, principal)) {
            const made = await expectation.as?.(world, principal);
            const fresh = relation === 'absent' ? {} : await expectation.fresh?.(world, relation);
            const ids = { ...world.ids(relation, principal), ...fresh, ...made?.ids };
            const attempt = { world, principal, relation, ids, nth: ++nth };
            const body = expectation.body && { ...expectation.body(attempt), ...variant.fields };
            const reply = await send(registered, expectation, made?.account ?? world.principals[principal], ids, body);
            const wanted = variant.status === undefined ? (expectation.answers ?? [route.status]) : [variant.status];
            const label = `${route.operationId} by ${principal} on ${relation}${variant.name}`;
            if (!wanted.includes(reply.status))
              problems.push(
                `${label}: ${reply.status} instead of ${wanted.join()} ${reply.body?.code} ${JSON.stringify(reply.body?.errors)}`,
              );
            const stray = strayWords(world, reply, principal, expectation);
            if (stray.length > 0) problems.push(`${label} shows ${stray.join()}`);
            counts.letIn++;
          }
    }
    counts.wrong += problems.length;
    expect(problems).toEqual([]);
    expect({ far: await farRows(), admins: await admins() }).toEqual(before);
    expect(await tablesWith(sql, 'zqextra')).toEqual([]);
    expect(await sql`select 1 from ident.accounts where version = 41`).toEqual([]);
  }, 240_000);

  it('has not read messages of anybody else', async () => {
    const others = present
      .slice(1)
      .flatMap((relation) => Object.values(world.sites[relation].accounts).map(({ id }) => id));
    const rows = await server.database
      .ownerSql`select 1 from ops.messages where account_id in ${server.database.ownerSql(others)} and read_at is not null`;
    expect(rows).toEqual([]);
  });
});

interface Variant {
  name: string;
  fields: object;
  status?: number;
}

function variantsOf({ route }: RegisteredRoute, expectation: Expectation, principal: Principal): Variant[] {
  const variants: Variant[] = [{ name: '', fields: {} }];
  if (route.body) variants.push({ name: ' with extra fields', fields: extraFor(route) });
  for (const { field, value, answers } of expectation.foreign ?? [])
    for (const [relation, status] of Object.entries('own' in answers ? answers : (answers[principal] ?? {})) as [
      Relation,
      number,
    ][])
      variants.push({ name: ` with ${field} of ${relation}`, fields: { [field]: value(world, relation) }, status });
  return variants;
}

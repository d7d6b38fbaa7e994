import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrixOf } from '../support/matrix.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { makeWorld, present, principals, type World } from '../support/world.ts';
import { expectations } from './expectations/index.ts';

/**
 * Every registered route × every role × every relation × {plain, extra fields in the body, foreign id in the body}. The
 * routes come from the router, the expectations are written by hand in expectations/.
 */
let server: TestServer;
let world: World;
let matrix: ReturnType<typeof matrixOf>;
const counts = { refused: 0, letIn: 0, wrong: 0 };

beforeAll(async () => {
  server = await startTestServer();
  world = await makeWorld(server);
  matrix = matrixOf(server, world);
});
afterAll(async () => {
  console.log(
    `matrix: ${server.routes.length} routes × ${principals.length} principals: ${counts.refused} refused, ${counts.letIn} let in, ${counts.wrong} wrong`,
  );
  await server.close();
});

describe('what is written down', () => {
  it('is about every route that is registered, and about no other', () => {
    const routes = server.routes.map(({ route }) => route.operationId).sort();
    expect(Object.keys(expectations).sort()).toEqual(routes);
  });

  it('names the same roles as the policy table', () => {
    for (const { registered, expectation } of matrix.cases)
      expect([...registered.policy.roles].sort(), registered.route.operationId).toEqual(
        Object.keys(expectation.allow).sort(),
      );
  });
});

describe('who is not let in', () => {
  it('gets the same answer as for what does not exist, and changes nothing', async () => {
    const { requests, problems } = await matrix.refusals();
    counts.refused = requests;
    counts.wrong += problems.length;
    expect(requests).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  }, 180_000);
});

describe('who is let in', () => {
  it('gets an answer with own things only, and cannot set what no field is for', async () => {
    const { requests, problems } = await matrix.acts();
    counts.letIn = requests;
    counts.wrong += problems.length;
    expect(requests).toBeGreaterThan(0);
    expect(problems).toEqual([]);
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

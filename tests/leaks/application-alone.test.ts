import { afterAll, beforeAll, expect, it } from 'vitest';
import { matrixOf } from '../support/matrix.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { makeWorld } from '../support/world.ts';

/**
 * The first layer by itself: with row-level security switched off in the database, the program alone must refuse what
 * the matrix refuses, and show nobody a row of somebody else. The second layer by itself: rls.test.ts.
 */
let server: TestServer;
let matrix: ReturnType<typeof matrixOf>;

beforeAll(async () => {
  server = await startTestServer();
  matrix = matrixOf(server, await makeWorld(server));
  const { ownerSql } = server.database;
  const guarded = await ownerSql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relrowsecurity`;
  for (const { name } of guarded) await ownerSql.unsafe(`alter table ${name} disable row level security`);
  expect(guarded.length).toBeGreaterThan(30);
}, 120_000);
afterAll(() => server.close());

it('refuses what is not let in, with the answer for what does not exist, and changes nothing', async () => {
  const { requests, problems } = await matrix.refusals();
  console.log(`the program alone: ${requests} requests to refuse, ${problems.length} wrong`);
  expect(requests).toBeGreaterThan(0);
  expect(problems).toEqual([]);
}, 180_000);

it('shows who is let in own things only', async () => {
  const { requests, problems } = await matrix.acts();
  console.log(`the program alone: ${requests} requests let in, ${problems.length} wrong`);
  expect(requests).toBeGreaterThan(0);
  expect(problems).toEqual([]);
}, 240_000);

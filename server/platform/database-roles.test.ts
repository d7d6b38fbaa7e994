import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { ensureRoles, SURFACE_ROLES, surfaceUrl } from './database-roles.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('every surface logs in under its own name, with limits and without power', async () => {
  for (const role of SURFACE_ROLES) {
    const sql = postgres(database.surfaceUrls[role], { max: 1 });
    try {
      const [row] = await sql`
        select current_user as name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
               current_setting('lock_timeout') as lock_timeout,
               current_setting('statement_timeout') <> '0' as limited
        from pg_roles where rolname = current_user`;
      expect(row).toEqual({
        name: role,
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        lock_timeout: '2s',
        limited: true,
      });
    } finally {
      await sql.end();
    }
  }
});

test('a surface may not make tables', async () => {
  const sql = postgres(database.surfaceUrls.werkbrug_employer, { max: 1 });
  try {
    await expect(sql`create table public.own (id int)`).rejects.toMatchObject({ code: '42501' });
  } finally {
    await sql.end();
  }
});

test('a password made from another secret is refused', async () => {
  const url = surfaceUrl(database.url, 'werkbrug_staff', 'another-secret-of-enough-length');
  const sql = postgres(url, { max: 1 });
  try {
    await expect(sql`select 1`).rejects.toMatchObject({ code: '28P01' });
  } finally {
    await sql.end();
  }
});

test('many processes may make the roles at once', async () => {
  const clients = Array.from({ length: 6 }, () => postgres(database.url, { max: 1, onnotice: () => undefined }));
  try {
    await Promise.all(clients.map((sql) => ensureRoles(sql, database.roleSecret)));
  } finally {
    await Promise.all(clients.map((sql) => sql.end()));
  }
});

test('a short secret is refused', () => {
  expect(() => surfaceUrl(database.url, 'werkbrug_staff', 'short')).toThrow(/te kort/);
});

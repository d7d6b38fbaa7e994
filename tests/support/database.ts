import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';
import { SURFACE_ROLES, type SurfaceRole, surfaceUrl } from '#server/platform/database-roles.ts';

export interface TestDatabase {
  /** Owner URL: passes by row-level security, for arranging and looking only. */
  url: string;
  /** A client on that URL. drizzle changes the client it gets: give it one of its own. */
  ownerSql: Sql;
  /** What the program itself connects with, one per surface. */
  surfaceUrls: Record<SurfaceRole, string>;
  /** The secret that the surface passwords come from, to hand to the program under test. */
  roleSecret: string;
  /** Ends `ownerSql`, breaks what is still connected, and removes the database. */
  drop(): Promise<void>;
}

/** A fresh copy of the migrated template. One per test file: make it in `beforeAll`, drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const ownerUrl = inject('ownerUrl');
  const template = inject('templateDatabase');
  const roleSecret = inject('roleSecret');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await maintain(ownerUrl, (sql) => cloneTemplate(sql, template, name));

  const target = new URL(ownerUrl);
  target.pathname = `/${name}`;
  const url = target.href;
  const ownerSql = postgres(url, { max: 4, onnotice: () => undefined });
  return {
    url,
    ownerSql,
    surfaceUrls: Object.fromEntries(SURFACE_ROLES.map((role) => [role, surfaceUrl(url, role, roleSecret)])) as Record<
      SurfaceRole,
      string
    >,
    roleSecret,
    async drop() {
      await ownerSql.end({ timeout: 1 });
      await maintain(ownerUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
    },
  };
}

/** 55006: someone is connected to the template, which passes. */
async function cloneTemplate(sql: Sql, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`;
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 40) throw error;
      await sleep(250);
    }
  }
}

async function maintain(ownerUrl: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

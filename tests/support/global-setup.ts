import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { loadStarter } from '#server/modules/taxonomy/load-starter.usecases.ts';
import { system } from '#server/platform/actor.ts';
import { systemClock } from '#server/platform/clock.ts';
import { makeContexts } from '#server/platform/context.ts';
import { openDatabase } from '#server/platform/db.ts';
import { startEmbedded } from '#server/platform/embedded-postgres.ts';
import { prepareDatabase } from '#server/platform/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner URL of the run's PostgreSQL, on its maintenance database. */
    ownerUrl: string;
    /** Name of the migrated database that test databases are cloned from; they carry it as a prefix. */
    templateDatabase: string;
    /** Secret of the surface roles' passwords. */
    roleSecret: string;
  }
}

/** One PostgreSQL and one migrated template for the whole run; both are gone afterwards, however the run ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `werkbrug_test_${randomBytes(4).toString('hex')}`;
  // A server that is given may be shared with another run: a fixed secret keeps its roles usable for both.
  const secret = 'werkbrug-test-role-secret';
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });

  async function teardown(): Promise<void> {
    try {
      const left = await sql<{ datname: string }[]>`
        select datname from pg_database where starts_with(datname, ${template})`;
      for (const { datname } of left) await sql`drop database if exists ${sql(datname)} with (force)`;
    } finally {
      await sql.end({ timeout: 1 });
      await server.stop();
    }
  }

  try {
    await sql`create database ${sql(template)}`;
    await prepareDatabase(withDatabase(server.url, template), secret);
    await fillReference(withDatabase(server.url, template), secret);
    // Nobody can connect any more, not even autovacuum, so cloning never finds the template in use.
    await sql`alter database ${sql(template)} allow_connections false`;
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('ownerUrl', server.url);
  project.provide('templateDatabase', template);
  project.provide('roleSecret', secret);
  return teardown;
}

/** The lists that every start of the program makes current. */
async function fillReference(url: string, secret: string): Promise<void> {
  const db = openDatabase(url, secret);
  try {
    const about = { surface: 'worker', actor: system('AM34'), operation: 'start', purpose: 'beheer' } as const;
    await makeContexts(db, systemClock).run(about, loadStarter);
  } finally {
    await db.end();
  }
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  const folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-test-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  const dataDir = path.join(folder, 'postgres');
  const reaper = spawn(process.execPath, [path.join(import.meta.dirname, 'reaper.ts'), dataDir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const log = { info: () => undefined, warn: (message: string) => console.warn(message) };
  try {
    const embedded = await startEmbedded({ dataDir, log, durable: false });
    return {
      url: embedded.url,
      stop: async () => {
        await embedded.stop();
        await rm(folder, { recursive: true, force: true });
        reaper.kill();
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    reaper.kill();
    throw error;
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

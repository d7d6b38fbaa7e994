import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { ensureRoles } from './database-roles.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../drizzle/migrations');

/** Lock on changing the structure: 'WMIG' in ASCII. */
const MIGRATION_LOCK = 0x574d4947;

interface Journal {
  entries: { idx: number; when: number; tag: string }[];
}

/**
 * Makes a database ready for this program: the surface roles, then every migration that is still missing. Opens the
 * one connection of the owner and closes it again. Several processes may do this at once; the others wait.
 */
export async function prepareDatabase(ownerUrl: string, secret: string): Promise<void> {
  await asOwner(ownerUrl, async (sql) => {
    await ensureRoles(sql, secret);
    await underLock(sql, () => applyAll(sql, MIGRATIONS));
  });
}

/** Applies the missing migrations of `folder` in one transaction, on a connection of its own and under a lock. */
export async function migrate(ownerUrl: string, folder = MIGRATIONS): Promise<void> {
  await asOwner(ownerUrl, (sql) => underLock(sql, () => applyAll(sql, folder)));
}

/**
 * Throws unless the journal is one unbroken row: numbers from 0, names NNNN_name, each younger than the one before
 * (an older one would be skipped silently), and exactly the SQL files that are in the folder.
 */
export async function assertJournal(folder = MIGRATIONS): Promise<void> {
  const journal = JSON.parse(await readFile(path.join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  const problems: string[] = [];
  journal.entries.forEach((entry, index) => {
    const number = String(index).padStart(4, '0');
    if (entry.idx !== index || !new RegExp(`^${number}_[a-z0-9_]+$`).test(entry.tag)) {
      problems.push(`${entry.tag} should be number ${number}`);
    }
    const before = journal.entries[index - 1];
    if (before !== undefined && entry.when <= before.when)
      problems.push(`${entry.tag} is not younger than ${before.tag}`);
    if (!existsSync(path.join(folder, `${entry.tag}.sql`))) problems.push(`${entry.tag}.sql is missing`);
  });
  const listed = new Set(journal.entries.map((entry) => `${entry.tag}.sql`));
  for (const file of await readdir(folder)) {
    if (file.endsWith('.sql') && !listed.has(file)) problems.push(`${file} is not in the journal`);
  }
  if (problems.length > 0) throw new Error(`The migrations are out of order: ${problems.join('; ')}.`);
}

async function applyAll(sql: Sql, folder: string): Promise<void> {
  await assertJournal(folder);
  await assertHistory(sql, folder);
  await applyMigrations(drizzle(sql), { migrationsFolder: folder });
}

/** What the database already went through must be the beginning of our list, byte for byte. */
async function assertHistory(sql: Sql, folder: string): Promise<void> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (table?.name === null) return;
  const done = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at, id`;
  const known = readMigrationFiles({ migrationsFolder: folder });
  done.forEach(({ hash }, index) => {
    if (known[index]?.hash === hash) return;
    throw new Error(
      index >= known.length
        ? 'De database is door een nieuwere versie van Werkbrug bijgewerkt. Start die versie, of zet een back-up terug.'
        : `De database is met andere migraties gemaakt dan deze versie van Werkbrug kent (vanaf nummer ${index}).`,
    );
  });
}

async function asOwner<T>(ownerUrl: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  // drizzle changes how a client reads dates and JSON, so this client is never shared.
  const sql = postgres(ownerUrl, { max: 1, max_lifetime: null, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function underLock(sql: Sql, work: () => Promise<void>): Promise<void> {
  await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
  try {
    await work();
  } finally {
    await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  }
}
